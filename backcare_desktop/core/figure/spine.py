# SPDX-License-Identifier: MIT
"""The chain of the trunk: from the hips up to the skull."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

from backcare_desktop.core.figure.body import (
    BACK_CM,
    NECK_CM,
    PELVIS_CM,
    REST_HEAD_DEG,
    REST_NECK_DEG,
    REST_SPINE_DEG,
    SHOULDER_DROP_CM,
)
from backcare_desktop.core.figure.bones import Axes, Spine
from backcare_desktop.core.figure.vectors import (
    Vector,
    add,
    bend,
    cross,
    rotate,
    scale,
    step,
)

if TYPE_CHECKING:
    from backcare_desktop.core.figure.keyframe import Keyframe


def pelvis_axes(trunk_deg: float, roll_deg: float, lean_deg: float) -> Axes:
    """The directions of the pelvis."""
    trunk, roll = radians(trunk_deg), radians(roll_deg)
    up = (cos(trunk), sin(trunk), 0.0)
    front = (sin(trunk) * cos(roll), -cos(trunk) * cos(roll), sin(roll))
    right = cross(front, up)
    if lean_deg:
        up, right = rotate(up, front, lean_deg), rotate(right, front, lean_deg)
    return Axes(up, front, right)


def solve_spine(keyframe: Keyframe, trunk_deg: float) -> Spine:
    """The trunk with the middle of the hips at the origin.

    Args:
        keyframe: its bends.
        trunk_deg: the angle of the pelvis; a planted body has found its own.
    """
    axes = [pelvis_axes(trunk_deg, keyframe.roll, keyframe.lean)]
    joint = scale(axes[0].up, PELVIS_CM)
    joints: list[Vector] = [(0.0, 0.0, 0.0), joint]
    for level, bone_cm in enumerate(BACK_CM):
        bend_deg = keyframe.spine[level] + REST_SPINE_DEG[level]
        here = _bent(axes[-1], bend_deg, keyframe.side[level])
        here = _turned(here, keyframe.twist / 3)
        joint = step(joint, here.up, bone_cm)
        axes.append(here)
        joints.append(joint)
    neck = _bent(axes[-1], keyframe.neck + REST_NECK_DEG, keyframe.neck_side)
    joints.append(step(joint, neck.up, NECK_CM))
    head = _bent(neck, keyframe.head + REST_HEAD_DEG, keyframe.head_side)
    axes += [neck, _turned(head, keyframe.head_turn)]
    return Spine(tuple(joints), tuple(axes))


def shoulder_line(spine: Spine) -> Vector:
    """The middle between the shoulders."""
    return step(spine.joints[4], spine.axes[3].up, -SHOULDER_DROP_CM)


def moved(spine: Spine, offset: Vector) -> Spine:
    """The same trunk elsewhere."""
    return Spine(tuple(add(joint, offset) for joint in spine.joints), spine.axes)


def _bent(axes: Axes, forward_deg: float, sideways_deg: float) -> Axes:
    """Axes bent forwards, then towards her near side."""
    up, front = bend(axes.up, axes.front, forward_deg)
    right = axes.right
    if sideways_deg:
        up, right = bend(up, right, sideways_deg)
    return Axes(up, front, right)


def _turned(axes: Axes, turn_deg: float) -> Axes:
    """Axes turned about their own upward direction."""
    if not turn_deg:
        return axes
    up, front, right = axes
    return Axes(up, rotate(front, up, turn_deg), rotate(right, up, turn_deg))

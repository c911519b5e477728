# SPDX-License-Identifier: MIT
"""One arm: from picture angles, joint bends or a pinned hand or elbow to bones."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

from backcare_desktop.core.figure.body import (
    FOREARM_CM,
    HAND_CM,
    PALM_CM,
    UPPER_ARM_CM,
)
from backcare_desktop.core.figure.bones import SIGN, Arm, Axes, Bone, Side
from backcare_desktop.core.figure.reach import reach
from backcare_desktop.core.figure.vectors import (
    Vector,
    across,
    bend,
    in_picture,
    scale,
    step,
    subtract,
    unit,
)

if TYPE_CHECKING:
    from backcare_desktop.core.figure.keyframe import ArmPose, Pin


def solve_arm(
    pose: ArmPose, side: Side, shoulder: Vector, axes: Axes, chest_deg: float
) -> Arm:
    """The bones of one arm that hangs on a shoulder."""
    if pose.elbow_at is not None:
        return _leaning(pose, pose.elbow_at, side, shoulder, axes)
    if pose.hand is not None:
        return _reaching(pose, pose.hand, side, shoulder, axes)
    return _hanging(pose, side, shoulder, axes, chest_deg)


def _hanging(
    pose: ArmPose, side: Side, shoulder: Vector, axes: Axes, chest_deg: float
) -> Arm:
    """The arm by its angles alone."""
    up, front, right = axes
    shoulder_deg = pose.shoulder if pose.upper is None else pose.upper - chest_deg + 180
    upper_deg = chest_deg - 180 + shoulder_deg
    elbow_deg = pose.elbow if pose.fore is None else pose.fore - upper_deg
    wrist_deg = pose.wrist or 0.0
    if pose.palm is not None:
        wrist_deg = pose.palm - (upper_deg + elbow_deg)
    c, s = cos(radians(shoulder_deg)), sin(radians(shoulder_deg))
    along = step(scale(up, -c), front, s)
    forwards = step(scale(front, c), up, s)
    outwards = scale(right, SIGN[side])
    if pose.open:
        along, outwards = bend(along, outwards, pose.open)
    if pose.turn:
        forwards, outwards = bend(forwards, outwards, -pose.turn)
    elbow = step(shoulder, along, UPPER_ARM_CM)
    upper = Bone(shoulder, elbow, along, forwards, outwards)
    down, fore_front = bend(along, forwards, elbow_deg)
    wrist = step(elbow, down, FOREARM_CM)
    fore = Bone(elbow, wrist, down, fore_front, outwards)
    if pose.hand_angle is not None:
        return Arm(upper, fore, _hand(fore, *_lying(pose.hand_angle), flat=True))
    return Arm(upper, fore, _hand(fore, *bend(down, fore_front, wrist_deg)))


def _reaching(pose: ArmPose, pin: Pin, side: Side, shoulder: Vector, axes: Axes) -> Arm:
    """The arm that reaches for a pinned hand."""
    leans = pose.hand_angle is not None or pose.wrist is None
    height_cm = pin.y + (PALM_CM if leans else 0.0)
    found = reach(
        shoulder,
        (pin.x, height_cm, shoulder[2] if pin.z is None else pin.z),
        UPPER_ARM_CM,
        FOREARM_CM,
        axes,
        bends_forwards=False,
        swing_deg=SIGN[side] * pose.swing,
    )
    outwards = scale(axes.right, SIGN[side])
    along = unit(subtract(found.middle, shoulder))
    down = unit(subtract(found.end, found.middle))
    front = scale(unit(across(found.pole, along)), -1)
    fore_front = scale(unit(across(found.pole, down)), -1)
    upper = Bone(shoulder, found.middle, along, front, outwards)
    fore = Bone(found.middle, found.end, down, fore_front, outwards)
    if pose.hand_angle is not None:
        return Arm(upper, fore, _hand(fore, *_lying(pose.hand_angle), flat=True))
    if pose.palm is not None:
        return Arm(upper, fore, _hand(fore, *in_picture(pose.palm)))
    return Arm(upper, fore, _hand(fore, *bend(down, fore_front, pose.wrist or 0.0)))


def _leaning(pose: ArmPose, pin: Pin, side: Side, shoulder: Vector, axes: Axes) -> Arm:
    """The arm that leans on its pinned elbow; the forearm lies at a picture angle."""
    target = (pin.x, pin.y, shoulder[2] if pin.z is None else pin.z)
    outwards = scale(axes.right, SIGN[side])
    along = unit(subtract(target, shoulder))
    elbow = step(shoulder, along, UPPER_ARM_CM)
    down, fore_front = in_picture(pose.fore or 0.0)
    # An elbow folds forwards: where the forearm lies is the front of this arm.
    front = unit(across(down, along))
    upper = Bone(shoulder, elbow, along, front, outwards)
    wrist = step(elbow, down, FOREARM_CM)
    fore = Bone(elbow, wrist, down, fore_front, outwards)
    return Arm(upper, fore, _hand(fore, *_lying(pose.palm or 0.0), flat=True))


def _lying(angle_deg: float) -> tuple[Vector, Vector]:
    """Directions of a hand that lies at an angle in the picture, its back upwards."""
    along, back = in_picture(angle_deg)
    return along, (back if back[1] >= 0 else scale(back, -1))


def _hand(fore: Bone, along: Vector, back: Vector, *, flat: bool = False) -> Bone:
    """The hand at the end of a forearm."""
    tips = step(fore.end, along, HAND_CM)
    return Bone(fore.end, tips, along, back, fore.side, flat)

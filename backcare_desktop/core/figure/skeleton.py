# SPDX-License-Identifier: MIT
"""From a keyframe to the joints of the whole figure."""

from __future__ import annotations

from backcare_desktop.core.figure.arms import solve_arm
from backcare_desktop.core.figure.body import (
    HIP_HALF_CM,
    REST_SPINE_DEG,
    SHOULDER_HALF_CM,
)
from backcare_desktop.core.figure.bones import (
    SIDES,
    SIGN,
    Arm,
    Leg,
    Side,
    Skeleton,
    Spine,
)
from backcare_desktop.core.figure.keyframe import (
    ArmPose,
    HipsAt,
    JointAt,
    Keyframe,
    LegPose,
    Planted,
    Root,
)
from backcare_desktop.core.figure.legs import hanging_leg, lowest_cm, solve_leg
from backcare_desktop.core.figure.planted import plant
from backcare_desktop.core.figure.spine import moved, shoulder_line, solve_spine
from backcare_desktop.core.figure.vectors import Vector, step


def solve(keyframe: Keyframe) -> Skeleton:
    """The joints of the figure in space, in cm.

    Raises:
        ValueError: a planted body without anything to stand on.
    """
    trunk_deg, root = keyframe.trunk, keyframe.root
    if isinstance(root, Planted):
        trunk_deg, root = plant(keyframe)
    spine = solve_spine(keyframe, trunk_deg)
    spine = moved(spine, _offset(keyframe, spine, root, trunk_deg))
    pelvis, chest = spine.axes[0], spine.axes[3]
    chest_deg = trunk_deg - sum(keyframe.spine) - sum(REST_SPINE_DEG)
    middle = shoulder_line(spine)
    hips: dict[Side, Vector] = {}
    shoulders: dict[Side, Vector] = {}
    legs: dict[Side, Leg] = {}
    arms: dict[Side, Arm] = {}
    for side in SIDES:
        hip = step(spine.joints[0], pelvis.right, SIGN[side] * HIP_HALF_CM)
        shoulder = step(middle, chest.right, SIGN[side] * SHOULDER_HALF_CM)
        hips[side], shoulders[side] = hip, shoulder
        legs[side] = solve_leg(leg_pose(keyframe, side), side, hip, pelvis, trunk_deg)
        arms[side] = solve_arm(
            arm_pose(keyframe, side), side, shoulder, chest, chest_deg
        )
    return Skeleton(spine, hips, shoulders, legs, arms)


def leg_pose(keyframe: Keyframe, side: Side) -> LegPose:
    """The pose of the leg on one side."""
    return keyframe.leg_near if side == "near" else keyframe.leg_far


def arm_pose(keyframe: Keyframe, side: Side) -> ArmPose:
    """The pose of the arm on one side."""
    return keyframe.arm_near if side == "near" else keyframe.arm_far


def _offset(keyframe: Keyframe, spine: Spine, root: Root, trunk_deg: float) -> Vector:
    """How far the hips are from the origin, given a trunk that starts there."""
    if isinstance(root, HipsAt):
        return (root.x, root.y, root.z)
    if isinstance(root, JointAt):
        if root.joint == "neck":
            neck = spine.joints[4]
            return (root.x - neck[0], root.y - neck[1], root.z - neck[2])
        middle = shoulder_line(spine)
        return (root.x - middle[0], root.y - middle[1], root.z)
    lowest = min(
        lowest_cm(_hanging_from_origin(keyframe, spine, side, trunk_deg))
        for side in SIDES
    )
    x = 0.0 if isinstance(root, Planted) else root.x
    return (x, -lowest, 0.0)


def _hanging_from_origin(
    keyframe: Keyframe, spine: Spine, side: Side, trunk_deg: float
) -> Leg:
    """A leg by its angles, under hips at the origin."""
    pelvis = spine.axes[0]
    hip = step(spine.joints[0], pelvis.right, SIGN[side] * HIP_HALF_CM)
    return hanging_leg(leg_pose(keyframe, side), side, hip, pelvis, trunk_deg)

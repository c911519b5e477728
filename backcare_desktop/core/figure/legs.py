# SPDX-License-Identifier: MIT
"""One leg: from picture angles, joint bends or a pinned heel or knee to bones."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, radians, sin
from typing import Final

from backcare_desktop.core.figure.body import FOOT_CM, HEEL_CM, SHIN_CM, THIGH_CM
from backcare_desktop.core.figure.bones import SIGN, Axes, Bone, Leg, Side
from backcare_desktop.core.figure.keyframe import FREE, LegPose, Pin
from backcare_desktop.core.figure.reach import reach
from backcare_desktop.core.figure.vectors import (
    Vector,
    across,
    add,
    bend,
    cross,
    in_picture,
    length,
    rotate,
    scale,
    step,
    subtract,
    unit,
)

TOE_CM: Final = 16.0
"""From the heel to the end of the sole."""


def solve_leg(
    pose: LegPose, side: Side, hip: Vector, axes: Axes, trunk_deg: float
) -> Leg:
    """The bones of one leg that hangs on a hip."""
    if pose.knee_at is not None:
        return _kneeling(pose, pose.knee_at, side, hip, axes, trunk_deg)
    if pose.heel is not None:
        return _standing(pose, pose.heel, side, hip, axes)
    leg = hanging_leg(pose, side, hip, axes, trunk_deg)
    if pose.swing:
        return _swung(leg, hip, SIGN[side] * pose.swing)
    return leg


def hanging_leg(
    pose: LegPose, side: Side, hip: Vector, axes: Axes, trunk_deg: float
) -> Leg:
    """The leg by its angles alone, whatever is pinned."""
    hip_deg = pose.hip if pose.thigh is None else pose.thigh - trunk_deg + 180
    return _by_angles(pose, side, hip, axes, trunk_deg, hip_deg, pose.open)


def lowest_cm(leg: Leg) -> float:
    """The height of the lower end of the sole."""
    foot = leg.foot
    heel = step(foot.start, foot.front, -HEEL_CM)
    toe = step(step(heel, foot.along, TOE_CM), foot.front, 1.0)
    return min(heel[1], toe[1])


def _by_angles(
    pose: LegPose,
    side: Side,
    hip: Vector,
    axes: Axes,
    trunk_deg: float,
    hip_deg: float,
    open_deg: float,
) -> Leg:
    """The leg that flexes and opens at the hip by given angles."""
    up, front, right = axes
    thigh_deg = trunk_deg - 180 + hip_deg
    knee_deg = pose.knee if pose.shin is None else thigh_deg - pose.shin
    ankle_deg = pose.ankle
    if pose.foot is not None:
        ankle_deg = thigh_deg - knee_deg + 90 - pose.foot
    c, s = cos(radians(hip_deg)), sin(radians(hip_deg))
    along = step(scale(up, -c), front, s)
    forwards = step(scale(front, c), up, s)
    outwards = scale(right, SIGN[side])
    if open_deg:
        along, outwards = bend(along, outwards, open_deg)
    if pose.turn:
        forwards, outwards = bend(forwards, outwards, pose.turn)
    knee = step(hip, along, THIGH_CM)
    thigh = Bone(hip, knee, along, forwards, outwards)
    down, shin_front = bend(along, forwards, -knee_deg)
    ankle = step(knee, down, SHIN_CM)
    shin = Bone(knee, ankle, down, shin_front, outwards)
    sole_deg = None if pose.foot_angle == FREE else pose.foot_angle
    foot = _foot(shin, ankle_deg, sole_deg, SIGN[side] * pose.foot_turn)
    return Leg(thigh, shin, foot)


def _foot(
    shin: Bone, ankle_deg: float, sole_deg: float | None, turn_deg: float
) -> Bone:
    """The foot on a shin: pointed at the ankle, or flat at an angle in the picture."""
    if sole_deg is None:
        along, up = bend(shin.front, scale(shin.along, -1), -ankle_deg)
    else:
        along, up = in_picture(sole_deg)
    if turn_deg:
        along = rotate(along, up, -turn_deg)
    ball = step(shin.end, along, FOOT_CM)
    return Bone(shin.end, ball, along, up, shin.side)


def _kneeling(
    pose: LegPose, pin: Pin, side: Side, hip: Vector, axes: Axes, trunk_deg: float
) -> Leg:
    """The thigh runs from the hip to the pinned knee; the rest goes by angles."""
    knee = (pin.x, pin.y, hip[2] if pin.z is None else pin.z)
    along = unit(subtract(knee, hip))
    thigh_deg = degrees(atan2(along[1], along[0]))
    if thigh_deg > 90:
        thigh_deg -= 360
    open_deg = degrees(asin(max(-1.0, min(1.0, along[2] * SIGN[side]))))
    hip_deg = thigh_deg - trunk_deg + 180
    return _by_angles(pose, side, hip, axes, trunk_deg, hip_deg, open_deg)


def _swung(leg: Leg, hip: Vector, angle_deg: float) -> Leg:
    """The leg turned about the line from hip to ankle: the knee circles."""
    axis = unit(subtract(leg.shin.end, hip))

    def turned(point: Vector) -> Vector:
        return add(hip, rotate(subtract(point, hip), axis, angle_deg))

    bones = (
        Bone(
            turned(bone.start),
            turned(bone.end),
            rotate(bone.along, axis, angle_deg),
            rotate(bone.front, axis, angle_deg),
            rotate(bone.side, axis, angle_deg),
        )
        for bone in leg
    )
    return Leg(*bones)


def _standing(pose: LegPose, pin: Pin, side: Side, hip: Vector, axes: Axes) -> Leg:
    """The leg that reaches for a pinned heel."""
    target: Vector = (pin.x, pin.y, hip[2] if pin.z is None else pin.z)
    sole_deg: float | None = None
    if pose.foot_angle != FREE:
        sole_deg = 0.0 if pose.foot_angle is None else float(pose.foot_angle)
        target = step(target, in_picture(sole_deg)[1], HEEL_CM)
    found = reach(
        hip,
        target,
        THIGH_CM,
        SHIN_CM,
        axes,
        bends_forwards=True,
        swing_deg=SIGN[side] * pose.swing,
    )
    along = unit(subtract(found.middle, hip))
    down = unit(subtract(found.end, found.middle))
    forwards = unit(across(found.pole, along))
    shin_front = across(found.pole, down)
    shin_front = unit(shin_front) if length(shin_front) > 1e-3 else forwards
    outwards = scale(cross(forwards, along), -1)
    thigh = Bone(hip, found.middle, along, forwards, outwards)
    shin = Bone(found.middle, found.end, down, shin_front, outwards)
    foot = _foot(shin, pose.ankle, sole_deg, SIGN[side] * pose.foot_turn)
    return Leg(thigh, shin, foot)

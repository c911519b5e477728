# SPDX-License-Identifier: MIT
"""Hands and knees on the floor: the trunk finds the angle that keeps them there.

Limbs near the vertical would make the usual way, hips from angles, jump about;
so the place of the hips is fixed first and the angle follows in closed form.
"""

from __future__ import annotations

from math import acos, atan2, degrees, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from backcare_desktop.core.figure.body import (
    FOREARM_CM,
    PALM_CM,
    THIGH_CM,
    UPPER_ARM_CM,
)
from backcare_desktop.core.figure.keyframe import HipsAt, Pin
from backcare_desktop.core.figure.spine import shoulder_line, solve_spine

if TYPE_CHECKING:
    from backcare_desktop.core.figure.keyframe import Keyframe

STRAIGHT_ARM_SHARE: Final = 0.991
"""Arms carry her straight, but their elbows are not locked."""


class Support(NamedTuple):
    """What a planted body stands on, and how far the shoulders are above it."""

    knee: Pin
    hand: Pin
    lift_cm: float
    reach_cm: float


def support_of(keyframe: Keyframe) -> Support | None:
    """The pinned knee and hand (or elbow), or nothing where one is missing."""
    near, far = keyframe.leg_near, keyframe.leg_far
    knee = near.knee_at or far.knee_at
    arms = (keyframe.arm_near, keyframe.arm_far)
    hand = arms[0].hand or arms[1].hand
    elbow = arms[0].elbow_at or arms[1].elbow_at
    if knee is None:
        return None
    if hand is not None:
        reach_cm = (UPPER_ARM_CM + FOREARM_CM) * STRAIGHT_ARM_SHARE
        return Support(knee, hand, PALM_CM, reach_cm)
    if elbow is not None:
        return Support(knee, elbow, 0.0, UPPER_ARM_CM)
    return None


def plant(keyframe: Keyframe) -> tuple[float, HipsAt]:
    """The trunk's angle in degrees and the place of the hips.

    The hips sit half of the slack ahead of the knees; the whole trunk then
    pivots on them until the shoulders reach the hands.

    Raises:
        ValueError: no knee, or neither hand nor elbow, is pinned.
    """
    support = support_of(keyframe)
    if support is None:
        raise ValueError("a planted body needs a pinned knee and a pinned hand")
    knee, hand = support.knee, support.hand
    shoulders = shoulder_line(solve_spine(keyframe, keyframe.trunk))
    trunk_cm = sqrt(shoulders[0] ** 2 + shoulders[1] ** 2)
    ahead_cm = ((hand.x - knee.x) - trunk_cm) / 2
    hips_x = knee.x + ahead_cm
    hips_y = knee.y + sqrt(max(THIGH_CM**2 - ahead_cm**2, 1))
    dx, dy = hand.x - hips_x, hand.y + support.lift_cm - hips_y
    shortest = abs(trunk_cm - support.reach_cm) + 0.01
    longest = trunk_cm + support.reach_cm - 0.01
    way_cm = min(max(sqrt(dx * dx + dy * dy), shortest), longest)
    cosine = (trunk_cm**2 + way_cm**2 - support.reach_cm**2) / (2 * trunk_cm * way_cm)
    wanted = atan2(dy, dx) + acos(max(-1.0, min(1.0, cosine)))
    turn_deg = degrees(wanted - atan2(shoulders[1], shoulders[0]))
    return keyframe.trunk + turn_deg, HipsAt(hips_x, hips_y)

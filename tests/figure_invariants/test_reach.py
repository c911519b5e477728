# SPDX-License-Identifier: MIT
"""Hands, elbows, knees and heels really are where their pins say.

A pin just out of reach leaves a hand in the air beside what it should hold, and
makes it drift whenever the body moves.
"""

from __future__ import annotations

from dataclasses import replace
from math import dist
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.body import HEEL_CM, PALM_CM
from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.figure.keyframe import FREE, Pin
from backcare_desktop.core.figure.resting_hand import with_hands_on_bump
from backcare_desktop.core.figure.skeleton import arm_pose, leg_pose, solve
from backcare_desktop.core.figure.vectors import Vector, step
from tests.figure_invariants.shown_motions import WEEKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.figure.bones import Side, Skeleton
    from backcare_desktop.core.figure.keyframe import Keyframe
    from backcare_desktop.storage.shelf import Shelf

OFF_CM: Final = 0.5
"""Nobody sees this much air under a hand."""


def test_what_is_pinned_is_reached(keyframe: Keyframe) -> None:
    """Nothing hovers beside its support, whatever the size of her belly."""
    for week in WEEKS:
        drawn = with_hands_on_bump(keyframe, bump_for_week(week))
        skeleton = solve(drawn)
        for side in SIDES:
            for name, pin, place in supports(drawn, skeleton, side):
                off_cm = dist(pin, place)
                assert off_cm <= OFF_CM, (
                    f"{name} {side} in week {week}: {off_cm:.1f} cm"
                )


def supports(
    keyframe: Keyframe, skeleton: Skeleton, side: Side
) -> Iterator[tuple[str, Vector, Vector]]:
    """What is pinned on one side: its name, where it should be and where it is."""
    arm, leg = arm_pose(keyframe, side), leg_pose(keyframe, side)
    upper, fore, _ = skeleton.arms[side]
    thigh, shin, foot = skeleton.legs[side]
    if arm.elbow_at is not None:
        yield "elbow", in_space(arm.elbow_at, upper.start), upper.end
    elif arm.hand is not None:
        leans = arm.hand_angle is not None or arm.wrist is None
        palm = step(fore.end, (0.0, 1.0, 0.0), -PALM_CM) if leans else fore.end
        yield "hand", in_space(arm.hand, upper.start), palm
    if leg.knee_at is not None:
        yield "knee", in_space(leg.knee_at, thigh.start), thigh.end
    elif leg.heel is not None:
        is_sole = leg.foot_angle != FREE
        heel = step(foot.start, foot.front, -HEEL_CM) if is_sole else shin.end
        yield "heel", in_space(leg.heel, thigh.start), heel


def in_space(pin: Pin, root: Vector) -> Vector:
    """A pin in space; without a depth it has that of the joint it hangs on."""
    return (pin.x, pin.y, root[2] if pin.z is None else pin.z)


def test_a_hand_out_of_reach_is_found(shelf: Shelf) -> None:
    """A wall that is 3 cm further away than her arms are long is noticed."""
    keyframe = shelf.scenes["calf"].keyframes["easy"]
    pin = keyframe.arm_near.hand
    assert pin is not None
    further = replace(keyframe.arm_near, hand=pin._replace(x=pin.x + 3.0))
    changed = replace(keyframe, arm_near=further)
    _, wanted, place = next(supports(changed, solve(changed), "near"))
    assert dist(wanted, place) > OFF_CM

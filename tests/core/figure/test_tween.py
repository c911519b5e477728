# SPDX-License-Identifier: MIT
"""The keyframe between two keyframes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.figure.keyframe import (
    ArmPose,
    HipsAt,
    JointAt,
    Keyframe,
    LegPose,
    Pin,
    Planted,
    Standing,
)
from backcare_desktop.core.figure.tween import can_tween, short_way, tween

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene


def test_ends_are_the_keyframes_themselves(scene: Scene) -> None:
    """A movement starts and ends exactly in its two pictures."""
    first, *others = scene.keyframes.values()
    for other in others:
        assert tween(first, other, 0.0) == first
        assert tween(first, other, 1.0) == other


def test_keyframes_of_a_scene_bend_into_each_other(scene: Scene) -> None:
    """A scene that does not cross-fade has keyframes that work the same way."""
    first, *others = scene.keyframes.values()
    if not scene.crossfade:
        assert all(can_tween(first, other) for other in others)


def test_a_missing_number_moves_from_its_rest_value() -> None:
    """A bend that only one keyframe gives starts at nothing, not at the other's."""
    start, end = Keyframe(), Keyframe(lean=20.0, spine=(10.0, 0.0, -10.0))
    middle = tween(start, end, 0.5)
    assert middle.lean == pytest.approx(10.0)
    assert middle.spine == pytest.approx((5.0, 0.0, -5.0))


def test_picture_angles_take_the_short_way() -> None:
    """From 350 to 10 degrees a leg moves 20 degrees, through the right."""
    start = Keyframe(leg_near=LegPose(thigh=350.0))
    end = Keyframe(leg_near=LegPose(thigh=10.0))
    assert tween(start, end, 0.5).leg_near.thigh == pytest.approx(360.0)


@given(st.floats(-360, 360), st.floats(-360, 360), st.floats(0, 1))
def test_no_angle_moves_more_than_half_a_turn(
    start_deg: float, end_deg: float, share: float
) -> None:
    """The short way is never longer than 180 degrees, and it does not overshoot."""
    moved = abs(short_way(start_deg, end_deg, share) - start_deg)
    assert moved <= 180 * share + 1e-9


def test_pins_move_straight() -> None:
    """A foot that is put elsewhere goes there in a line."""
    start = Keyframe(leg_far=LegPose(heel=Pin(0, 0, None), foot_angle=0.0))
    end = Keyframe(leg_far=LegPose(heel=Pin(10, 4, None), foot_angle=30.0))
    middle = tween(start, end, 0.5).leg_far
    assert middle.heel == Pin(5, 2, None)
    assert middle.foot_angle == pytest.approx(15.0)


@pytest.mark.parametrize(
    ("start", "end", "middle"),
    [
        (Standing(0), Standing(10), Standing(5)),
        (HipsAt(0, 10), HipsAt(4, 20, 2), HipsAt(2, 15, 1)),
        (JointAt("neck", 0, 0), JointAt("neck", 2, 4), JointAt("neck", 1, 2)),
        (Planted(), Planted(), Planted()),
    ],
)
def test_roots_of_one_kind_move_straight(
    start: Standing, end: Standing, middle: Standing
) -> None:
    """What holds the body moves from one place to the other."""
    moved = tween(Keyframe(root=start, trunk=0), Keyframe(root=end, trunk=1), 0.5)
    assert moved.root == middle


@pytest.mark.parametrize(
    "end",
    [
        Keyframe(root=HipsAt(0, 50)),
        Keyframe(arm_near=ArmPose(hand=Pin(10, 90, None))),
        Keyframe(leg_far=LegPose(thigh=270.0)),
        Keyframe(leg_far=LegPose(foot_angle="free")),
        Keyframe(arm_far=ArmPose(on_bump=True)),
    ],
)
def test_a_limb_that_works_in_another_way_cannot_be_bent(end: Keyframe) -> None:
    """A hanging arm does not turn into a pinned one; it changes over half way."""
    start = Keyframe()
    assert not can_tween(start, end)
    assert tween(start, end, 0.49) == start
    assert tween(start, end, 0.51) == end

# SPDX-License-Identifier: MIT
"""The belly over the weeks, its breath, and the hand that rests on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.figure.bump import (
    breath_for_bump,
    breath_for_week,
    bump_for_week,
)
from backcare_desktop.core.figure.keyframe import ArmPose, Keyframe, Pin
from backcare_desktop.core.figure.resting_hand import GROWTH_CM, with_hands_on_bump


@pytest.mark.parametrize(
    ("week", "bump"),
    [(-1, 0), (0, 0), (8, 0.03), (22, 0.475), (24, 0.55), (39, 1.0), (45, 0.98)],
)
def test_the_belly_grows_between_the_weeks_of_the_table(
    week: float, bump: float
) -> None:
    """Rows are exact, weeks between them lie between, beyond them it stays."""
    assert bump_for_week(week) == pytest.approx(bump)


@given(st.floats(0, 38), st.floats(0, 38))
def test_the_belly_never_shrinks_before_term(one: float, other: float) -> None:
    """A later week has no smaller belly, and no deeper breath."""
    early, late = sorted((one, other))
    assert bump_for_week(early) <= bump_for_week(late)
    assert breath_for_week(early) >= breath_for_week(late)


@pytest.mark.parametrize("week", [0, 8, 16, 20, 24, 32, 38])
def test_breath_by_belly_agrees_with_breath_by_week(week: float) -> None:
    """A picture knows only the belly; its breath is that of the week."""
    assert breath_for_bump(bump_for_week(week)) == pytest.approx(breath_for_week(week))


def test_a_resting_hand_follows_the_belly() -> None:
    """With a smaller belly the hand is further back, at the same height."""
    keyframe = Keyframe(arm_far=ArmPose(hand=Pin(9, 79, -4), on_bump=True))
    hand = with_hands_on_bump(keyframe, 0.0).arm_far.hand
    assert hand is not None
    assert hand.x == pytest.approx(9 - GROWTH_CM, abs=0.5)
    assert hand.z == -4
    assert with_hands_on_bump(keyframe, 1.0).arm_far.hand == Pin(9, 79, -4)


def test_other_hands_stay() -> None:
    """A hand on a chair does not care about weeks."""
    keyframe = Keyframe(arm_far=ArmPose(hand=Pin(9, 79, -4)))
    assert with_hands_on_bump(keyframe, 0.0) is keyframe

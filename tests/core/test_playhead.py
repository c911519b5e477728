# SPDX-License-Identifier: MIT
"""A playhead is a value that turns a clock reading into a position."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.playhead import Playhead

SPEEDS = st.integers(80, 130)
CLOCK = st.integers(0, 10**9)


@given(st.integers(0, 10**7), CLOCK, CLOCK, SPEEDS)
def test_position_is_one_subtraction(
    position_ms: int,
    anchor_ms: int,
    passed_ms: int,
    speed: int,
) -> None:
    """However long it runs, it is exact to the millisecond."""
    playhead = Playhead(position_ms, anchor_ms, speed)
    expected = position_ms + passed_ms * speed / 100
    assert expected - 1 < playhead.at(anchor_ms + passed_ms) <= expected


@given(CLOCK)
def test_standing_still_is_standing_still(now_ms: int) -> None:
    """Without an anchor no clock moves it."""
    assert Playhead(5_000).at(now_ms) == 5_000
    assert not Playhead(5_000).is_moving


@given(SPEEDS, st.integers(0, 10_000), st.lists(st.integers(0, 5_000), max_size=5))
def test_pausing_and_going_on_loses_nothing(
    speed: int,
    start_ms: int,
    pauses_ms: list[int],
) -> None:
    """What is played between pauses adds up, whatever the pauses take."""
    playhead, now_ms = Playhead(start_ms, None, speed), 0
    for pause_ms in pauses_ms:
        playhead = playhead.played_from(now_ms)
        now_ms += 1_000
        playhead = playhead.stopped_at(playhead.at(now_ms))
        now_ms += pause_ms
    assert playhead.position_ms == start_ms + len(pauses_ms) * 10 * speed


def test_count_in_holds_the_position() -> None:
    """Until the anchor is reached nothing moves."""
    playhead = Playhead(7_000).played_from(100, count_in_ms=3_000)
    assert [playhead.count_in_left(now_ms) for now_ms in (100, 1_100, 3_100)] == [
        *(3_000, 2_000, 0),
    ]
    assert [playhead.at(now_ms) for now_ms in (100, 3_100, 3_600)] == [
        *(7_000, 7_000, 7_500),
    ]


def test_another_position_keeps_the_count_in() -> None:
    """Seeking while she gets ready does not take her time away."""
    playhead = Playhead(7_000).played_from(0, count_in_ms=3_000).moved_to(500, 1_000)
    assert playhead.count_in_left(1_000) == 2_000
    assert playhead.at(3_500) == 1_000


def test_moving_a_still_playhead_leaves_it_still() -> None:
    """Seeking while paused does not start anything."""
    assert Playhead(0).moved_to(900, 50) == Playhead(900)


def test_speed_changes_from_now_on() -> None:
    """What was played at the old speed stays played."""
    playhead = Playhead(0).played_from(0).at_speed(80, 10_000)
    assert playhead.at(10_000) == 10_000
    assert playhead.at(20_000) == 18_000


def test_speed_in_a_count_in_keeps_the_count_in() -> None:
    """Count-ins are for the body: they last as long at any speed."""
    playhead = Playhead(400).played_from(0, count_in_ms=5_000).at_speed(130, 1_000)
    assert playhead.count_in_left(1_000) == 4_000
    assert playhead.at(6_000) == 1_700


@pytest.mark.parametrize(("asked", "given_percent"), [(0, 80), (79, 80), (999, 130)])
def test_speed_is_bounded(asked: int, given_percent: int) -> None:
    """Never slower than 80 %, never faster than 130 %."""
    assert Playhead().at_speed(asked, 0).speed_percent == given_percent

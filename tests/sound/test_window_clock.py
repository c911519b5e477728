# SPDX-License-Identifier: MIT
"""Two processes agree on the time, whatever their clocks say."""

from __future__ import annotations

import pytest

from backcare_desktop.sound.window_clock import WindowClock


def test_without_a_greeting_the_clocks_are_taken_as_one() -> None:
    """Most systems have one monotonic clock for everybody."""
    clock = WindowClock()
    assert clock.ours(1_000) == 1_000
    assert clock.theirs(1_000) == 1_000


@pytest.mark.parametrize("way_ms", [0, 1, 40, 499])
def test_the_way_of_a_line_is_no_difference_of_clocks(way_ms: int) -> None:
    """A greeting that lay in a pipe for a while must not make every cue late."""
    clock = WindowClock()
    clock.heard(10_000, 10_000 + way_ms)
    assert clock.ours(12_000) == 12_000


@pytest.mark.parametrize("ahead_ms", [-1, -90_000, 500, 7_000_000])
def test_another_clock_is_translated_both_ways(ahead_ms: int) -> None:
    """A clock with another beginning."""
    clock = WindowClock()
    clock.heard(10_000, 10_000 + ahead_ms)
    assert clock.ours(12_000) == 12_000 + ahead_ms
    assert clock.theirs(clock.ours(12_000)) == 12_000


def test_the_quickest_greeting_counts() -> None:
    """A line can be held up, but never come before it was sent."""
    clock = WindowClock()
    for way_ms in (300, 4, 90):
        clock.heard(10_000, 1_010_000 + way_ms)
    assert clock.ours(0) == 1_000_004

# SPDX-License-Identifier: MIT
"""What is scheduled comes once, in order, and tells how late it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.sound.schedule import Schedule


def test_only_what_is_due_is_given_out() -> None:
    """In the order of time, each with its lateness."""
    schedule: Schedule[str] = Schedule()
    schedule.add(300, "later")
    schedule.add(200, "second")
    schedule.add(100, "first")
    assert list(schedule.take_due(200)) == [(100, "first"), (0, "second")]
    assert schedule.wait_ms(250) == 50
    assert schedule.wait_ms(350) == 0


def test_things_of_one_time_keep_their_order() -> None:
    """As they came; and they need not be comparable."""
    schedule: Schedule[object] = Schedule()
    things = [object() for _ in range(5)]
    for thing in things:
        schedule.add(100, thing)
    assert [thing for _late_ms, thing in schedule.take_due(100)] == things


def test_cleared_it_knows_nothing() -> None:
    """Nothing of before comes after a silence."""
    schedule: Schedule[str] = Schedule()
    schedule.add(100, "first")
    schedule.clear()
    assert schedule.wait_ms(0) is None
    assert list(schedule.take_due(1_000)) == []


@given(st.lists(st.integers(0, 100)), st.lists(st.integers(0, 20)))
def test_everything_comes_exactly_once(times: list[int], steps: list[int]) -> None:
    """However the time passes, and never before its time."""
    schedule: Schedule[int] = Schedule()
    for at_ms in times:
        schedule.add(at_ms, at_ms)
    now_ms = 0
    given_out = []
    for step_ms in [*steps, 1_000]:
        now_ms += step_ms
        for late_ms, at_ms in schedule.take_due(now_ms):
            assert late_ms == now_ms - at_ms >= 0
            given_out.append(at_ms)
    assert given_out == sorted(times)

# SPDX-License-Identifier: MIT
"""Weeks start on Monday, also across the end of a year."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.weeks import (
    DayMinutes,
    WeekMinutes,
    group_by_week,
    monday_of,
)

MINUTE_MS = 60_000


def test_sunday_and_monday_fall_into_two_weeks() -> None:
    """The week turns between Sunday and Monday."""
    sunday, monday = date(2026, 3, 8), date(2026, 3, 9)
    days = [DayMinutes(sunday, 10, 4, 1), DayMinutes(monday, 20, 5, 2)]
    assert group_by_week(days, sunday, monday) == [
        WeekMinutes(date(2026, 3, 2), 10, 4, 1),
        WeekMinutes(date(2026, 3, 9), 20, 5, 2),
    ]


def test_a_week_holds_together_across_the_end_of_the_year() -> None:
    """New Year's Eve and New Year's Day 2026 add up in one week."""
    days = [
        DayMinutes(date(2025, 12, 31), 7 * MINUTE_MS, 0, 1),
        DayMinutes(date(2026, 1, 1), 8 * MINUTE_MS, 3 * MINUTE_MS, 2),
    ]
    assert group_by_week(days, date(2025, 12, 29), date(2026, 1, 4)) == [
        WeekMinutes(date(2025, 12, 29), 15 * MINUTE_MS, 3 * MINUTE_MS, 3)
    ]


def test_weeks_without_sessions_are_zeros() -> None:
    """An empty week is a week, not a hole in the chart."""
    days = [DayMinutes(date(2026, 1, 20), 5, 5, 1)]
    weeks = group_by_week(days, date(2026, 1, 5), date(2026, 2, 1))
    assert weeks == [
        WeekMinutes(date(2026, 1, 5)),
        WeekMinutes(date(2026, 1, 12)),
        WeekMinutes(date(2026, 1, 19), 5, 5, 1),
        WeekMinutes(date(2026, 1, 26)),
    ]


def test_days_outside_are_not_counted() -> None:
    """A day before the first one does not slip in through their common week."""
    days = [
        DayMinutes(date(2026, 1, 6), 5, 5, 1),
        DayMinutes(date(2026, 1, 9), 5, 5, 1),
    ]
    assert group_by_week(days, date(2026, 1, 7), date(2026, 1, 8)) == [
        WeekMinutes(date(2026, 1, 5))
    ]


def test_a_span_that_ends_before_it_begins_has_no_weeks() -> None:
    """An impossible span is empty instead of an error."""
    assert group_by_week([], date(2026, 1, 8), date(2026, 1, 7)) == []


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_have_weeks(day: date) -> None:
    """A clock that went wild does not break the chart."""
    days = [DayMinutes(day, 1, 1, 1)]
    assert group_by_week(days, day, day) == [WeekMinutes(monday_of(day), 1, 1, 1)]


@given(st.dates())
def test_monday_of_is_the_iso_week_start(day: date) -> None:
    """The Monday is the first day of the ISO week that the day is in."""
    monday = monday_of(day)
    assert monday.isoweekday() == 1
    assert monday.isocalendar()[:2] == day.isocalendar()[:2]


@given(
    st.lists(
        st.builds(
            DayMinutes,
            st.dates(date(2024, 11, 1), date(2026, 2, 1)),
            st.integers(0, 10**7),
            st.integers(0, 10**7),
            st.integers(1, 9),
        )
    )
)
def test_nothing_is_lost_or_counted_twice(days: list[DayMinutes]) -> None:
    """Over a span that holds every day, weeks sum to what the days sum to."""
    weeks = group_by_week(days, date(2024, 11, 1), date(2026, 2, 1))
    assert sum(week.movement_ms for week in weeks) == sum(d.movement_ms for d in days)
    assert sum(week.moderate_ms for week in weeks) == sum(d.moderate_ms for d in days)
    assert sum(week.sessions for week in weeks) == sum(d.sessions for d in days)
    steps = {later.monday - earlier.monday for earlier, later in pairwise(weeks)}
    assert steps == {timedelta(days=7)}

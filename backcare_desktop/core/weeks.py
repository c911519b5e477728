# SPDX-License-Identifier: MIT
"""Minutes of movement, summed over weeks that start on Monday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True)
class DayMinutes:
    """What one calendar day added up to; moderate time is part of movement."""

    day: date
    movement_ms: int
    moderate_ms: int
    sessions: int


@dataclass(frozen=True, slots=True)
class WeekMinutes:
    """What the week from `monday` to its Sunday added up to."""

    monday: date
    movement_ms: int = 0
    moderate_ms: int = 0
    sessions: int = 0


def monday_of(day: date) -> date:
    """The Monday on or before a day, as ISO 8601 counts weeks."""
    return date.fromordinal(day.toordinal() - day.weekday())


def group_by_week(
    days: Iterable[DayMinutes], first_day: date, last_day: date
) -> list[WeekMinutes]:
    """Sum days into weeks, oldest first, with zeros for weeks without a session.

    Every week that shares a day with first_day..last_day (both included) is there;
    days outside these two are not counted, so ask for whole weeks to compare them.
    No weeks when last_day lies before first_day.
    """
    if last_day < first_day:
        return []
    # Counted in ordinals: the Monday after the calendar's last week does not exist.
    mondays = range(
        monday_of(first_day).toordinal(), last_day.toordinal() + 1, DAYS_IN_WEEK
    )
    weeks = {start: WeekMinutes(date.fromordinal(start)) for start in mondays}
    for one in days:
        if first_day <= one.day <= last_day:
            start = monday_of(one.day).toordinal()
            weeks[start] = _with_day(weeks[start], one)
    return list(weeks.values())


def _with_day(week: WeekMinutes, day: DayMinutes) -> WeekMinutes:
    return WeekMinutes(
        week.monday,
        week.movement_ms + day.movement_ms,
        week.moderate_ms + day.moderate_ms,
        week.sessions + day.sessions,
    )

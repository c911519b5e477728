# SPDX-License-Identifier: MIT
"""Minutes per week in words, the same for the chart, its read-out and its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.core.duration import MS_PER_MINUTE
from backcare_desktop.core.weeks import monday_of
from backcare_desktop.ui.pages.progress.session_words import (
    date_words,
    short_date_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from backcare_desktop.core.weeks import WeekMinutes

GUIDE_MIN = 150
"""The minutes a week that public advice names (docs/sources.md)."""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One week as it is read.

    Attributes:
        label: for the axis, `2 Nov`.
        name: for the read-out and the table, `2 November`.
        is_now: the week is not over.
    """

    label: str
    name: str
    movement_min: int
    talk_test_min: int
    sessions: int
    is_now: bool = False


def whole_minutes(spent_ms: int) -> int:
    """Milliseconds as minutes, rounded to the nearest."""
    return (spent_ms + MS_PER_MINUTE // 2) // MS_PER_MINUTE


def week_rows(weeks: Sequence[WeekMinutes], today: date | None) -> list[WeekRow]:
    """Weeks as they are read, in the order given.

    Args:
        weeks: What each week added up to.
        today: Tells which week still runs and which year needs no naming; without
            it no week does, and the last one's year is taken.
    """
    if not weeks:
        return []
    this_year = today.year if today is not None else weeks[-1].monday.year
    this_monday = monday_of(today) if today is not None else None
    return [
        WeekRow(
            short_date_words(week.monday),
            date_words(week.monday, this_year),
            whole_minutes(week.movement_ms),
            whole_minutes(week.moderate_ms),
            week.sessions,
            week.monday == this_monday,
        )
        for week in weeks
    ]


def read_out(row: WeekRow) -> str:
    """One week as a sentence: `Week from 2 November: movement 131 min, …`."""
    words = _tr(
        "Week from {name}: movement {movement} min, talk-test {talk} min, {sessions}"
    )
    if row.is_now:
        words = _tr(
            "This week so far: movement {movement} min, talk-test {talk} min, "
            "{sessions}"
        )
    counted = _tr("1 session") if row.sessions == 1 else _tr("{count} sessions")
    return words.format(
        name=row.name,
        movement=row.movement_min,
        talk=row.talk_test_min,
        sessions=counted.format(count=row.sessions),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("minutes_words", text)

# SPDX-License-Identifier: MIT
"""The due date and the week of pregnancy: one follows from the other."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

from backcare_desktop.core.pregnancy import (
    DAYS_PER_WEEK,
    LONGEST_PREGNANCY_WEEKS,
    gestational_age,
)

PREGNANCY_DAYS = 280
"""Forty weeks; a due date is the day on which they are over."""
LAST_DAY = (LONGEST_PREGNANCY_WEEKS + 1) * DAYS_PER_WEEK - 1

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
LEAST_LETTERS = 3
"""Enough to tell one month from every other."""
THIS_CENTURY = 2000


def days_pregnant(due: date, today: date) -> int:
    """Days of pregnancy on a day; below 0 before its beginning."""
    return PREGNANCY_DAYS - (due - today).days


def due_date_from(days: int, today: date) -> date:
    """The due date of a pregnancy that has lasted so many days today."""
    return today + timedelta(days=PREGNANCY_DAYS - days)


def problem_with(due: date, today: date) -> str | None:
    """Why a day cannot be a due date just now, in a sentence; None when it can."""
    days = days_pregnant(due, today)
    if days < 0:
        return (
            "That day is more than 40 weeks away: the pregnancy would begin after "
            "today. Is the year right?"
        )
    if days > LAST_DAY:
        return (
            f"From that day it would be {gestational_age(days)} today. Is the year "
            "right? If your baby is there, choose “After the birth”."
        )
    return None


def read_day(day: str, month: str, year: str) -> date:
    """Read a day as someone types it: 10, 3 or March, 2027 or 27.

    Raises:
        ValueError: with a sentence saying what would be right.
    """
    try:
        found = date(_year(year), _month(month), int(day))
    except (ValueError, OverflowError):
        raise ValueError(
            "There is no such day; write it like 10, 3 and 2027."
        ) from None
    return found


def _month(written: str) -> int:
    name = written.strip().rstrip(".").lower()
    if len(name) >= LEAST_LETTERS and not name.isdigit():
        found = [place for place, full in enumerate(MONTHS, 1) if full.startswith(name)]
        return found[0] if found else 0
    return int(name)


def _year(written: str) -> int:
    year = int(written)
    short = len(written.strip()) == len("27") and year >= 0
    return min(year + THIS_CENTURY if short else year, MAXYEAR + 1)

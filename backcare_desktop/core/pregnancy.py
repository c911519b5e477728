# SPDX-License-Identifier: MIT
"""Gestational age: weeks and days, as midwives write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

DAYS_PER_WEEK = 7
LATE_PREGNANCY_DAYS = 28 * DAYS_PER_WEEK
"""28+0: `late` in the project's content rules; getting down and up takes longer."""
LONGEST_PREGNANCY_WEEKS = 45
"""Anything above is a slip of the keyboard, not a pregnancy."""

_AGE = re.compile(r"(?P<weeks>\d{1,2})(?:\+(?P<days>[0-6]))?", re.ASCII)
_RANGE = re.compile(r"(?P<first>[^-]*)-(?P<last>[^-]*)")


def parse_gestational_age(written: str) -> int:
    """Read `24+3` or `24` and give the age in days.

    Raises:
        ValueError: with a sentence saying what would be right.
    """
    match = _AGE.fullmatch(written.strip())
    if match is None or int(match["weeks"]) > LONGEST_PREGNANCY_WEEKS:
        raise ValueError(
            f"“{written[:20]}” is not a week of pregnancy; write it like 24 or 24+3",
        )
    return int(match["weeks"]) * DAYS_PER_WEEK + int(match["days"] or 0)


def gestational_age(days: int) -> str:
    """Days of pregnancy as `24+3`."""
    return f"{days // DAYS_PER_WEEK}+{days % DAYS_PER_WEEK}"


@dataclass(frozen=True, slots=True)
class WeekRange:
    """A span of pregnancy, both ends inclusive, in days; None is open."""

    first_day: int | None
    last_day: int | None

    def holds(self, gestational_days: int) -> bool:
        """Whether that day of pregnancy lies in the span."""
        after_first = self.first_day is None or gestational_days >= self.first_day
        return after_first and (
            self.last_day is None or gestational_days <= self.last_day
        )


def parse_week_range(written: str) -> WeekRange:
    """Read `28-`, `-12+6` or `13-19+6`; a bare last week ends with its seventh day.

    Raises:
        ValueError: with a sentence saying what would be right.
    """
    match = _RANGE.fullmatch(written.strip())
    if match is None or not (match["first"] or match["last"]):
        raise ValueError(
            f"“{written[:20]}” is not a span of weeks; write 28-, -12+6 or 13-19+6",
        )
    first = parse_gestational_age(match["first"]) if match["first"] else None
    last = parse_gestational_age(match["last"]) if match["last"] else None
    if last is not None and "+" not in match["last"]:
        last += DAYS_PER_WEEK - 1
    if first is not None and last is not None and first > last:
        raise ValueError(f"“{written[:20]}” ends before it begins")
    return WeekRange(first, last)

# SPDX-License-Identifier: MIT
"""The due date and the week of pregnancy follow from each other."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.due_date import (
    LAST_DAY,
    days_pregnant,
    due_date_from,
    problem_with,
    read_day,
)

TODAY = date(2026, 11, 21)


def test_a_pregnancy_of_24_weeks_and_3_days() -> None:
    """On 21 November 2026 a due date on 10 March 2027 means 24+3."""
    assert days_pregnant(date(2027, 3, 10), TODAY) == 24 * 7 + 3


@given(days=st.integers(0, LAST_DAY), today=st.dates(date(2000, 1, 1)))
def test_there_and_back(days: int, today: date) -> None:
    """The due date of an age gives that age again, and no problem."""
    if today.year > 9990:
        return
    due = due_date_from(days, today)
    assert days_pregnant(due, today) == days
    assert problem_with(due, today) is None


@pytest.mark.parametrize(
    ("away", "words"),
    [
        (280, None),
        (281, "more than 40 weeks away"),
        (-41, None),
        (-42, "46+0 today"),
        (-300, "After the birth"),
    ],
)
def test_what_cannot_be_a_due_date_is_said(away: int, words: str | None) -> None:
    """From 40 weeks away to 45+6 it can be; beyond, a sentence says why not."""
    problem = problem_with(TODAY + timedelta(days=away), TODAY)
    assert problem is None if words is None else words in (problem or "")


@pytest.mark.parametrize(
    "written",
    [
        ("10", "3", "2027"),
        ("10", "March", "27"),
        (" 10 ", "mar.", "2027"),
        ("10", "MARCH", "2027"),
        ("010", "03", "2027"),
    ],
)
def test_a_day_is_read_as_people_write_it(written: tuple[str, str, str]) -> None:
    """Numbers, names of months and short years mean the same day."""
    assert read_day(*written) == date(2027, 3, 10)


@pytest.mark.parametrize(
    "written",
    [
        ("30", "2", "2027"),
        ("10", "13", "2027"),
        ("10", "Marsh", "2027"),
        ("10", "ma", "2027"),
        ("10", "3", ""),
        ("", "", ""),
        ("10", "3", "99999999999"),
        ("-1", "3", "2027"),
        ("10", "3", "-7"),
    ],
)
def test_what_is_no_day_says_what_would_be_right(written: tuple[str, str, str]) -> None:
    """A slip is a sentence with an example in it."""
    with pytest.raises(ValueError, match="write it like 10, 3 and 2027"):
        read_day(*written)


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_any_text_is_a_day_or_a_sentence(day: str, month: str, year: str) -> None:
    """Nothing that can be typed is more than a mistake."""
    with suppress(ValueError):
        assert isinstance(read_day(day, month, year), date)

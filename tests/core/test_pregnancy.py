# SPDX-License-Identifier: MIT
"""Gestational age: weeks and days, as midwives write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.pregnancy import (
    WeekRange,
    gestational_age,
    parse_gestational_age,
    parse_week_range,
)


@pytest.mark.parametrize(
    ("written", "days"),
    [("24", 168), ("24+3", 171), ("0+0", 0), (" 5+6 ", 41), ("45+6", 321)],
)
def test_reads_weeks_and_days(written: str, days: int) -> None:
    """Weeks alone are whole weeks; days follow after a plus."""
    assert parse_gestational_age(written) == days


@pytest.mark.parametrize("written", ["", "46", "24+7", "24.3", "-4", "+3", "x", "٢٤"])
def test_refuses_what_is_no_week(written: str) -> None:
    """A week that cannot be is refused with the form that would be right."""
    with pytest.raises(ValueError, match=r"write it like 24 or 24\+3"):
        parse_gestational_age(written)


@given(st.integers(0, 45 * 7 + 6))
def test_reads_back_what_it_writes(days: int) -> None:
    """Every day of pregnancy survives being written."""
    assert parse_gestational_age(gestational_age(days)) == days


@pytest.mark.parametrize(
    ("written", "first_day", "last_day"),
    [
        ("28-", 196, None),
        ("-12+6", None, 90),
        ("13-19+6", 91, 139),
        ("13-19", 91, 139),
        ("20+1-20+1", 141, 141),
        (" 28- ", 196, None),
    ],
)
def test_reads_spans_with_both_ends(
    written: str,
    first_day: int | None,
    last_day: int | None,
) -> None:
    """Ends may be open; a bare last week ends with its seventh day."""
    assert parse_week_range(written) == WeekRange(first_day, last_day)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("-", "is not a span of weeks"),
        ("28", "is not a span of weeks"),
        ("12-13-14", "is not a span of weeks"),
        ("30-20", "ends before it begins"),
        ("13-12+6", "ends before it begins"),
        ("50-", "is not a week of pregnancy"),
    ],
)
def test_refuses_spans_that_hold_no_day(written: str, sentence: str) -> None:
    """A span that cannot be is refused in words."""
    with pytest.raises(ValueError, match=sentence):
        parse_week_range(written)


@given(st.integers(0, 321), st.integers(0, 321), st.integers(0, 321))
def test_holds_exactly_the_days_between_its_ends(
    one: int, other: int, day: int
) -> None:
    """Both ends belong to a span, and an open end holds everything beyond."""
    first, last = sorted((one, other))
    written = f"{gestational_age(first)}-{gestational_age(last)}"
    assert parse_week_range(written).holds(day) is (first <= day <= last)
    assert parse_week_range(f"{gestational_age(first)}-").holds(day) is (day >= first)
    assert parse_week_range(f"-{gestational_age(last)}").holds(day) is (day <= last)


@given(st.text())
def test_any_text_is_a_span_or_a_sentence(written: str) -> None:
    """No text raises anything but a ValueError."""
    try:
        found = parse_week_range(written)
    except ValueError:
        return
    assert found.first_day is not None or found.last_day is not None

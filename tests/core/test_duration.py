# SPDX-License-Identifier: MIT
"""Durations as authors write them and as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.duration import (
    clock,
    clock_left,
    parse_duration,
    timestamp,
    written_duration,
)

DAY_MS = 24 * 60 * 60 * 1000


@pytest.mark.parametrize(
    ("written", "duration_ms"),
    [
        (0, 0),
        (30, 30_000),
        (2.5, 2_500),
        ("30s", 30_000),
        ("2.5s", 2_500),
        ("0.001s", 1),
        ("2m", 120_000),
        ("1m30s", 90_000),
        ("90s", 90_000),
        ("1:30", 90_000),
        ("0:05", 5_000),
        ("1:02.5", 62_500),
        ("90:00", 5_400_000),
    ],
)
def test_reads_every_written_form(written: object, duration_ms: int) -> None:
    """Seconds, minutes, both, and minutes:seconds come out in milliseconds."""
    assert parse_duration(written) == duration_ms


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        "s",
        "30",
        "30 s",
        "30S",
        "1h",
        "1:5",
        "1:60",
        "1:30:00",
        "-5s",
        "1m-5s",
        "s30",
        "٣s",
        "1e3s",
        -1,
        -0.5,
        True,
        float("nan"),
        float("inf"),
        25 * 3600,
        "1500m",
        "9" * 1_000_000 + "s",
        [30],
        {"s": 30},
    ],
)
def test_refuses_everything_else_in_words(written: object) -> None:
    """What is no duration gets a short sentence with the forms that would be right."""
    with pytest.raises(ValueError, match="is not a duration; write 30s, 2m") as error:
        parse_duration(written)
    assert len(str(error.value)) < 120


@given(st.integers(0, DAY_MS))
def test_reads_back_what_it_writes(duration_ms: int) -> None:
    """Every duration of a day survives being written by us."""
    assert parse_duration(written_duration(duration_ms)) == duration_ms


@given(st.text() | st.text("0123456789.:ms-+e "))
def test_any_text_is_a_duration_or_a_sentence(written: str) -> None:
    """No text raises anything but a ValueError, and no duration is negative."""
    try:
        duration_ms = parse_duration(written)
    except ValueError:
        return
    assert 0 <= duration_ms <= DAY_MS


@pytest.mark.parametrize(
    ("duration_ms", "written"),
    [(0, "0s"), (45_000, "45s"), (120_000, "2m"), (90_000, "1m30s"), (2_500, "2.5s")],
)
def test_writes_as_an_author_would(duration_ms: int, written: str) -> None:
    """The shortest of the written forms is used."""
    assert written_duration(duration_ms) == written


def test_shows_minutes_and_seconds() -> None:
    """Lengths are rounded; time that is left never shows 0:00 too early."""
    assert clock(412_000) == "6:52"
    assert clock(59_500) == "1:00"
    assert clock_left(1) == "0:01"
    assert clock_left(60_000) == "1:00"
    assert clock_left(0) == "0:00"


def test_shows_moments_to_the_millisecond() -> None:
    """A storyboard's moments sort as text within an hour and a half."""
    assert timestamp(95_250) == "01:35.250"
    assert timestamp(5_400_007) == "90:00.007"

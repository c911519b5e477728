# SPDX-License-Identifier: MIT
"""Sessions and weeks read the same wherever they are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backcare_desktop.core.session import Effort, Outcome, Session, StepRecord, Tally
from backcare_desktop.core.weeks import WeekMinutes
from backcare_desktop.ui.pages.progress.minutes_words import (
    WeekRow,
    read_out,
    week_rows,
    whole_minutes,
)
from backcare_desktop.ui.pages.progress.session_details import reason_words
from backcare_desktop.ui.pages.progress.session_row import spoken_row
from backcare_desktop.ui.pages.progress.session_words import (
    done_words,
    effort_words,
    exercises_words,
    outcome_words,
    pain_words,
    planned_words,
    when_words,
)

MINUTE_MS = 60_000
SESSION = Session(
    id="one",
    started_utc=datetime(2026, 11, 20, 23, 30, tzinfo=UTC),
    local_date=date(2026, 11, 21),
    utc_offset_min=60,
    gestational_days=171,
    routine="late-afternoon",
    title="Late afternoon",
    routine_hash="",
    app_version="1",
    rules_version=1,
    planned_ms=555_000,
    tally=Tally(555_000, 555_000, 0),
    outcome=Outcome.FINISHED,
)


def test_the_time_is_the_one_on_her_clock() -> None:
    """Half past eleven in UTC is half past midnight where she was."""
    assert when_words(SESSION, 2026) == "Saturday 21 November, 00:30"


def test_another_year_is_named() -> None:
    """Last year's November is not this year's."""
    assert when_words(SESSION, 2027) == "Saturday 21 November 2026, 00:30"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, None, ("", "")),
        (4, None, ("4", "Pain before")),
        (None, 0, ("0", "Pain after")),
        (4, 3, ("4 → 3", "Pain, \N{MINUS SIGN}1")),
        (4, 6, ("4 → 6", "Pain, +2")),
        (0, 0, ("0 → 0", "Pain, the same")),
    ],
)
def test_pain_is_told_as_far_as_it_is_known(
    before: int | None, after: int | None, words: tuple[str, str]
) -> None:
    """A minus is a minus, no change is said so, and 0 is a score."""
    session = replace(SESSION, pain_before=before, pain_after=after)
    assert pain_words(session) == words


def test_every_outcome_and_effort_has_words() -> None:
    """None of them is shown by its name in the code."""
    assert [outcome_words(one) for one in Outcome] == [
        "Finished",
        "Ended early",
        "Stopped",
    ]
    assert [effort_words(one)[0] for one in Effort] == [
        "Easy",
        "Comfortable",
        "Some effort",
        "Too hard",
    ]


def test_a_counted_step_tells_reps_and_time() -> None:
    """What was asked and what was done stand beside each other."""
    step = StepRecord("clamshell", "Clamshell", 10, 1, 80_000, 8_000)
    assert planned_words(step) == "10 reps, 1:20"
    assert done_words(step) == "1 rep, 0:08"


def test_a_timed_step_tells_only_its_time() -> None:
    """Nothing is counted on a walk."""
    step = StepRecord("gentle-walk", "Gentle walk", 0, 0, 300_000, 120_000)
    assert (planned_words(step), done_words(step)) == ("5:00", "2:00")


@pytest.mark.parametrize(
    ("done_ms", "words"),
    [
        ((), ""),
        ((100_000,), "1 exercise."),
        ((79_999,), "Part of the exercise."),
        ((80_000, 100_000), "All 2 exercises."),
        ((100_000, 0, 0), "1 of 3 exercises."),
    ],
)
def test_exercises_are_counted_honestly(done_ms: tuple[int, ...], words: str) -> None:
    """One counts from four fifths on, as a session does."""
    steps = tuple(
        StepRecord(f"e{place}", "", 0, 0, 100_000, done)
        for place, done in enumerate(done_ms)
    )
    assert exercises_words(replace(SESSION, steps=steps)) == words


def test_rounds_of_one_exercise_count_once() -> None:
    """Two rounds of pelvic tilt are one exercise, done when both are."""
    steps = (
        StepRecord("pelvic-tilt", "", 8, 8, 72_000, 72_000),
        StepRecord("pelvic-tilt", "", 8, 0, 72_000, 0),
        StepRecord("clamshell", "", 8, 8, 84_000, 84_000),
    )
    assert exercises_words(replace(SESSION, steps=steps)) == "1 of 2 exercises."


def test_stop_reasons_read_as_on_the_page() -> None:
    """Keys become words; what an older record says stays as it is."""
    assert (
        reason_words("dizzy; fell over the cat") == "Dizzy or faint; fell over the cat"
    )


def test_a_row_is_spoken_as_one_sentence() -> None:
    """Arrows and signs are not read out."""
    session = replace(
        SESSION, pain_before=4, pain_after=3, effort=Effort.EASY, note="Slept well"
    )
    assert spoken_row(session, 2026) == (
        "Late afternoon, Saturday 21 November, 00:30, 9:15, Finished, "
        "pain 4 before, 3 after, Easy, Slept well"
    )


@pytest.mark.parametrize(("spent_ms", "minutes"), [(29_999, 0), (30_000, 1), (0, 0)])
def test_minutes_are_rounded_to_the_nearest(spent_ms: int, minutes: int) -> None:
    """Half a minute is one."""
    assert whole_minutes(spent_ms) == minutes


def test_the_running_week_is_told_apart() -> None:
    """The numbers of a week that is not over are not compared with whole ones."""
    weeks = [
        WeekMinutes(date(2026, 11, 9), 131 * MINUTE_MS, 45 * MINUTE_MS, 1),
        WeekMinutes(date(2026, 11, 16), 20 * MINUTE_MS, 0, 2),
    ]
    before, now = week_rows(weeks, date(2026, 11, 21))
    assert before == WeekRow("9 Nov", "9 November", 131, 45, 1)
    assert read_out(before) == (
        "Week from 9 November: movement 131 min, talk-test 45 min, 1 session"
    )
    assert read_out(now) == (
        "This week so far: movement 20 min, talk-test 0 min, 2 sessions"
    )


def test_without_a_day_no_week_is_running() -> None:
    """Nothing is guessed about today."""
    rows = week_rows([WeekMinutes(date(2025, 12, 29))], None)
    assert rows == [WeekRow("29 Dec", "29 December", 0, 0, 0)]

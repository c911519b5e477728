# SPDX-License-Identifier: MIT
"""A session in words: when, how long, how it ended, how it felt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from backcare_desktop.core.duration import clock
from backcare_desktop.core.recording import COMPLETION_PERCENT
from backcare_desktop.core.session import Effort, Outcome

if TYPE_CHECKING:
    from datetime import date

    from backcare_desktop.core.session import Session, StepRecord

MINUS: Final = "\N{MINUS SIGN}"
ARROW: Final = "\N{RIGHTWARDS ARROW}"

# The program speaks one language at a time: names of days must not come from the
# desktop's when the sentence around them does not.
_DAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
    "Sunday",
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("session_words", text)


def effort_words(effort: Effort) -> tuple[str, str]:
    """An effort and what the talk test says to it."""
    table = {
        Effort.EASY: (_tr("Easy"), _tr("Could sing")),
        Effort.COMFORTABLE: (_tr("Comfortable"), _tr("Could chat")),
        Effort.SOME_EFFORT: (_tr("Some effort"), _tr("Short sentences")),
        Effort.TOO_HARD: (_tr("Too hard"), _tr("Single words")),
    }
    return table[effort]


def outcome_words(outcome: Outcome) -> str:
    """How it ended."""
    table = {
        Outcome.FINISHED: _tr("Finished"),
        Outcome.ENDED_EARLY: _tr("Ended early"),
        Outcome.STOPPED: _tr("Stopped"),
    }
    return table[outcome]


def date_words(day: date, this_year: int) -> str:
    """`2 November`, with the year when it is another one."""
    words = f"{day.day} {_tr(_MONTHS[day.month - 1])}"
    return words if day.year == this_year else f"{words} {day.year}"


def short_date_words(day: date) -> str:
    """`2 Nov`, for the axis of a chart."""
    return f"{day.day} {_tr(_MONTHS[day.month - 1])[:3]}"


def when_words(session: Session, this_year: int) -> str:
    """`Friday 20 November, 18:05`, as it was where she was."""
    local = session.started_utc + timedelta(minutes=session.utc_offset_min)
    day = session.local_date
    weekday = _tr(_DAYS[day.weekday()])
    return f"{weekday} {date_words(day, this_year)}, {local:%H:%M}"


def signed(number: int) -> str:
    """A change with its sign, which for less is a minus and not a hyphen."""
    return f"+{number}" if number > 0 else f"{MINUS}{-number}"


def pain_words(session: Session) -> tuple[str, str]:
    """The score or scores, and what they are; both empty when none was given."""
    before, after = session.pain_before, session.pain_after
    if before is None and after is None:
        return "", ""
    if after is None:
        return str(before), _tr("Pain before")
    if before is None:
        return str(after), _tr("Pain after")
    change = after - before
    meaning = _tr("Pain, {change}").format(change=signed(change))
    return (
        f"{before} {ARROW} {after}",
        meaning if change else _tr("Pain, the same"),
    )


def pain_spoken(session: Session) -> str:
    """The scores as a screen reader can say them; "" when none was given."""
    before, after = session.pain_before, session.pain_after
    if before is not None and after is not None:
        words = _tr("pain {before} before, {after} after")
        return words.format(before=before, after=after)
    score, meaning = pain_words(session)
    return f"{meaning} {score}".lower().strip()


def step_words(reps: int, spent_ms: int, *, is_counted: bool) -> str:
    """`8 reps, 1:24`; only the time where nothing is counted."""
    if not is_counted:
        return clock(spent_ms)
    counted = _tr("{reps} rep") if reps == 1 else _tr("{reps} reps")
    return f"{counted.format(reps=reps)}, {clock(spent_ms)}"


def planned_words(step: StepRecord) -> str:
    """What a step asked for."""
    is_counted = step.planned_reps > 0
    return step_words(step.planned_reps, step.planned_ms, is_counted=is_counted)


def done_words(step: StepRecord) -> str:
    """What was played of a step."""
    is_counted = step.planned_reps > 0
    return step_words(step.done_reps, step.done_ms, is_counted=is_counted)


def exercises_words(session: Session) -> str:
    """`All 4 exercises.` or `3 of 4 exercises.`; "" for a session without any.

    An exercise counts when as much of it was played as makes a session finished.
    """
    planned_ms: dict[str, int] = {}
    done_ms: dict[str, int] = {}
    for step in session.steps:
        name = step.exercise
        planned_ms[name] = planned_ms.get(name, 0) + step.planned_ms
        done_ms[name] = done_ms.get(name, 0) + step.done_ms
    total = len(planned_ms)
    done = sum(
        done_ms[name] * 100 >= planned_ms[name] * COMPLETION_PERCENT
        for name in planned_ms
    )
    if not total:
        return ""
    if total == 1:
        return _tr("1 exercise.") if done else _tr("Part of the exercise.")
    if done == total:
        return _tr("All {total} exercises.").format(total=total)
    return _tr("{done} of {total} exercises.").format(done=done, total=total)

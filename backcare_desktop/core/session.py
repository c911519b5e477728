# SPDX-License-Identifier: MIT
"""What was done: the record of one session, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime


class Outcome(StrEnum):
    """How a session ended.

    A session is `ENDED_EARLY` from its first second until it proves otherwise,
    so that a power cut leaves the truth behind.
    """

    FINISHED = "finished"
    ENDED_EARLY = "ended-early"
    STOPPED = "stopped"


class Effort(StrEnum):
    """How hard it felt, by the talk test (could sing, chat, short sentences, words)."""

    EASY = "easy"
    COMFORTABLE = "comfortable"
    SOME_EFFORT = "some-effort"
    TOO_HARD = "too-hard"


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step of the routine: what was planned and what was played.

    Attributes:
        exercise: the exercise's file stem; for a step written in place, its title.
        planned_reps: 0 when the step is timed and not counted.
        done_reps: reps (or breaths) played to their end; may exceed the plan
            when a step was repeated.
    """

    exercise: str
    title: str
    planned_reps: int
    done_reps: int
    planned_ms: int
    done_ms: int


@dataclass(frozen=True, slots=True)
class Tally:
    """Played time of one session by what it counts for, in milliseconds.

    Movement includes the moderate share and the ways in and out; relaxation does
    not move the weekly counters.
    """

    played_ms: int = 0
    movement_ms: int = 0
    moderate_ms: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """A session from its first second to its last note.

    Attributes:
        id: a UUID, so that two machines' histories merge without loss.
        started_utc: aware, in UTC.
        local_date: the calendar day on which it began where she was.
        utc_offset_min: local time minus UTC at the start, in minutes.
        gestational_days: days of pregnancy on that day; None when unknown.
        routine: file stem of the routine; `routine_hash` is of its compiled form.
        stop_reason: what she ticked after STOP, joined by "; "; else "".
        pain_before: 0-10 (numeric rating scale), None when not said.
    """

    id: str
    started_utc: datetime
    local_date: date
    utc_offset_min: int
    gestational_days: int | None
    routine: str
    title: str
    routine_hash: str
    app_version: str
    rules_version: int
    planned_ms: int
    tally: Tally = Tally()
    steps: tuple[StepRecord, ...] = ()
    outcome: Outcome = Outcome.ENDED_EARLY
    stop_reason: str = ""
    pain_before: int | None = None
    pain_after: int | None = None
    effort: Effort | None = None
    note: str = ""

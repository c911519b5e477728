# SPDX-License-Identifier: MIT
"""A session as rows of the history, and back, without loss."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from backcare_desktop.core.session import (
    Effort,
    Outcome,
    Session,
    StepRecord,
    Tally,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    Row = tuple[str | int | None, ...]
    Columns = tuple[Any, ...]  # as sqlite3 hands them out

SESSION_COLUMNS = (
    "id",
    "started_utc",
    "local_date",
    "day",
    "utc_offset_min",
    "gestational_days",
    "routine",
    "title",
    "routine_hash",
    "app_version",
    "rules_version",
    "planned_ms",
    "played_ms",
    "movement_ms",
    "moderate_ms",
    "outcome",
    "stop_reason",
    "pain_before",
    "pain_after",
    "effort",
    "note",
    "updated_utc",
)
STEP_COLUMNS = (
    "session_id",
    "number",
    "exercise",
    "title",
    "planned_reps",
    "done_reps",
    "planned_ms",
    "done_ms",
)


def utc_text(moment: datetime) -> str:
    """Write an aware moment in UTC, in one width, so that text sorts as time does.

    Raises:
        ValueError: the moment has no time zone; nobody can say when it was.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def session_row(session: Session, updated_utc: datetime) -> Row:
    """The values of a session in the order of SESSION_COLUMNS."""
    return (
        session.id,
        utc_text(session.started_utc),
        session.local_date.isoformat(),
        session.local_date.toordinal(),
        session.utc_offset_min,
        session.gestational_days,
        _storable(session.routine),
        _storable(session.title),
        session.routine_hash,
        session.app_version,
        session.rules_version,
        session.planned_ms,
        session.tally.played_ms,
        session.tally.movement_ms,
        session.tally.moderate_ms,
        session.outcome.value,
        _storable(session.stop_reason),
        session.pain_before,
        session.pain_after,
        None if session.effort is None else session.effort.value,
        _storable(session.note),
        utc_text(updated_utc),
    )


def step_rows(session: Session) -> Iterator[Row]:
    """The values of its steps in the order of STEP_COLUMNS, numbered from 1."""
    for number, step in enumerate(session.steps, start=1):
        yield (
            session.id,
            number,
            _storable(step.exercise),
            _storable(step.title),
            step.planned_reps,
            step.done_reps,
            step.planned_ms,
            step.done_ms,
        )


def session_from(row: Columns, steps: Iterable[Columns]) -> Session:
    """A session from rows as `session_row` and `step_rows` (in order) made them."""
    (
        identity,
        started_utc,
        local_date,
        _day,
        utc_offset_min,
        gestational_days,
        routine,
        title,
        routine_hash,
        app_version,
        rules_version,
        planned_ms,
        played_ms,
        movement_ms,
        moderate_ms,
        outcome,
        stop_reason,
        pain_before,
        pain_after,
        effort,
        note,
        _updated_utc,
    ) = row
    return Session(
        id=identity,
        started_utc=datetime.fromisoformat(started_utc),
        local_date=date.fromisoformat(local_date),
        utc_offset_min=utc_offset_min,
        gestational_days=gestational_days,
        routine=routine,
        title=title,
        routine_hash=routine_hash,
        app_version=app_version,
        rules_version=rules_version,
        planned_ms=planned_ms,
        tally=Tally(played_ms, movement_ms, moderate_ms),
        # Without their session's id and number, steps are in StepRecord's order.
        steps=tuple(StepRecord(*step[2:]) for step in steps),
        outcome=Outcome(outcome),
        stop_reason=stop_reason,
        pain_before=pain_before,
        pain_after=pain_after,
        effort=None if effort is None else Effort(effort),
        note=note,
    )


def _storable(text: str) -> str:
    # Half an emoji from a text field cannot be stored; the rest of her note can.
    return text.encode("utf-8", "replace").decode("utf-8")

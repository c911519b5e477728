# SPDX-License-Identifier: MIT
"""From a player to the session that it amounts to."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from backcare_desktop.core.care import RULES_VERSION
from backcare_desktop.core.played import step_records, tally
from backcare_desktop.core.player import State
from backcare_desktop.core.session import Outcome, Session
from backcare_desktop.core.storyboard import as_data

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.core.player import Player
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.timeline import Timeline

COMPLETION_PERCENT = 80
"""Reaching the end counts as finished when at least this much was played;
pressing "next" to the last step is not a session."""


def begin_session(
    session_id: str,
    timeline: Timeline,
    profile: Profile,
    wall: datetime,
    *,
    app_version: str,
    pain_before: int | None = None,
) -> Session:
    """The record of a session in its first second.

    Args:
        session_id: a new UUID, made by whoever has randomness.
        timeline: what is going to be played.
        profile: for whom.
        wall: aware local time; the session belongs to this local date.
        app_version: kept with the record.
        pain_before: 0-10, None when not said.
    """
    offset = wall.utcoffset()
    return Session(
        id=session_id,
        started_utc=wall.astimezone(UTC),
        local_date=wall.date(),
        utc_offset_min=0 if offset is None else int(offset.total_seconds()) // 60,
        gestational_days=profile.gestational_days,
        routine=timeline.routine,
        title=timeline.title,
        routine_hash=fingerprint(timeline),
        app_version=app_version,
        rules_version=RULES_VERSION,
        planned_ms=timeline.duration_ms,
        steps=step_records(timeline, ()),
        pain_before=pain_before,
    )


def fingerprint(timeline: Timeline) -> str:
    """SHA-256 of the compiled routine: what was played, whatever the file says now."""
    text = json.dumps(as_data(timeline), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def recorded(session: Session, player: Player) -> Session:
    """The session brought up to date with what the player has played."""
    timeline = player.timeline
    counted = tally(timeline, player.played)
    return replace(
        session,
        tally=counted,
        steps=step_records(timeline, player.played),
        outcome=_outcome(player.state, counted.played_ms, timeline.duration_ms),
    )


def _outcome(state: State, played_ms: int, planned_ms: int) -> Outcome:
    if state is State.STOPPED:
        return Outcome.STOPPED
    enough = played_ms * 100 >= planned_ms * COMPLETION_PERCENT
    if state is State.FINISHED and enough:
        return Outcome.FINISHED
    return Outcome.ENDED_EARLY

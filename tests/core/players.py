# SPDX-License-Identifier: MIT
"""Players that are already somewhere, in every state, for tests to go on from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.player import Player, State
from tests.core.written_routines import timeline_of

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Cue, Timeline

# 10 s get ready, 20 s down, from 30 s two tilts of 10.5 s, then 20 s up.
TILT = timeline_of({"exercise": "tilt", "reps": 2})
SELF_PACED = timeline_of({"exercise": "tilt", "reps": 2, "pace": "self"})
FIRST_REP_MS = 30_000
SECOND_REP_MS = 40_500
STEP_MS = 500


def playing(timeline: Timeline, at_ms: int, now_ms: int = 0) -> Player:
    """A player that has just been put somewhere and plays, without a count-in."""
    player = Player(timeline)
    player.seek(at_ms, now_ms)
    player.play(now_ms)
    return player


def paused(timeline: Timeline, at_ms: int) -> Player:
    """A player that was paused here; the clock reads 0."""
    player = playing(timeline, at_ms)
    player.tick(0)
    player.pause()
    return player


def waiting() -> Player:
    """A player at the gate; the clock reads 0."""
    player = playing(SELF_PACED, SELF_PACED.gates[0] - 100, -100)
    player.tick(0)
    assert player.state is State.WAITING
    return player


def finished() -> Player:
    """A player at the end; the clock reads 0."""
    player = playing(TILT, TILT.duration_ms - 100, -100)
    player.tick(0)
    assert player.state is State.FINISHED
    return player


def stopped() -> Player:
    """A player that she has stopped in the middle."""
    player = playing(TILT, SECOND_REP_MS)
    player.stop()
    return player


def run(player: Player, from_ms: int, until_ms: int) -> list[Cue]:
    """Tick smoothly and collect what sounds."""
    cues: list[Cue] = []
    for now_ms in range(from_ms + STEP_MS, until_ms + 1, STEP_MS):
        cues += player.tick(now_ms).cues
    return cues

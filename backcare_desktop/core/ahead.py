# SPDX-License-Identifier: MIT
"""Looking a little ahead: what has to be handed over now to be heard in time.

Sounds are made in another process, which needs them before their moment. Each is
handed over exactly once on every way through a routine, and none from behind a gate,
where playback will wait.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.sounding import sounds_of
from backcare_desktop.core.speech import phrases_of

if TYPE_CHECKING:
    from backcare_desktop.core.hearing import Hearing
    from backcare_desktop.core.sounding import Sound
    from backcare_desktop.core.speech import Phrase
    from backcare_desktop.core.timeline import Timeline

AHEAD_MS = 300
"""Far more than a pipe and a scheduler need, and little to take back at a pause."""


@dataclass(frozen=True, slots=True)
class Score:
    """Everything to be heard in one routine, by the time at which it begins."""

    timeline: Timeline
    sounds: tuple[Sound, ...]
    phrases: tuple[Phrase, ...]


def score_of(timeline: Timeline, hearing: Hearing) -> Score:
    """All that a routine lets her hear, the voice as she wants it."""
    phrases = phrases_of(timeline, hearing.detail, hearing.voice_rate)
    return Score(timeline, sounds_of(timeline), phrases)


@dataclass(frozen=True, slots=True)
class Handed:
    """Up to where sounds and phrases have been handed over."""

    until_ms: int = -1


@dataclass(frozen=True, slots=True)
class Due:
    """What to hand over now.

    Attributes:
        sounds, phrases: each with its moment in the routine's own time.
        handed: to be kept for the next question.
    """

    sounds: tuple[Sound, ...]
    phrases: tuple[Phrase, ...]
    handed: Handed


def due(score: Score, handed: Handed, position_ms: int, ahead_ms: int) -> Due:
    """What begins until `ahead_ms` after a position and was not handed over yet."""
    horizon_ms = _horizon(score.timeline, position_ms, position_ms + ahead_ms)
    first, last = (
        bisect_right(score.sounds, moment, key=lambda sound: sound.at_ms)
        for moment in (handed.until_ms, horizon_ms)
    )
    begun, begins = (
        bisect_right(score.phrases, moment, key=lambda phrase: phrase.at_ms)
        for moment in (handed.until_ms, horizon_ms)
    )
    return Due(
        score.sounds[first:last],
        score.phrases[begun:begins],
        Handed(max(handed.until_ms, horizon_ms)),
    )


def landing(score: Score, position_ms: int) -> tuple[Phrase, ...]:
    """After a jump: what would be under way there and is still worth saying."""
    return tuple(
        phrase
        for phrase in score.phrases
        if phrase.at_ms < position_ms and phrase.about_ms >= position_ms
    )


def _horizon(timeline: Timeline, position_ms: int, wanted_ms: int) -> int:
    """Not beyond the next gate: what comes after it waits as she does."""
    place = bisect_right(timeline.gates, position_ms)
    if place < len(timeline.gates):
        return min(wanted_ms, timeline.gates[place])
    return wanted_ms

# SPDX-License-Identifier: MIT
"""Which sounds the cues of one instant make, and when each of them begins."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from backcare_desktop.core.timeline import Cue, CueKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from backcare_desktop.core.timeline import Timeline

CHIME_SPACING_MS = 600
"""Two chimes of one instant follow each other, so that each is heard for itself."""
MOST_CHIMES = 2
"""A third would tell nothing that the first two, the voice and the caption do not."""

BREATHS = frozenset({CueKind.BREATHE_IN, CueKind.BREATHE_OUT})
_WITH_THE_BREATH = BREATHS | {CueKind.REP}
"""These mark the instant itself: they never wait for a chime."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound to be heard.

    Attributes:
        name: the meaning; the sound file is called the same.
        at_ms: when it begins, in the routine's own time.
        for_ms: how long a breath tone lasts; None plays a sound as it is.
    """

    name: str
    at_ms: int
    for_ms: int | None = None


def sounds_of(timeline: Timeline) -> tuple[Sound, ...]:
    """Every sound of a routine, in the order of time."""
    sounds = (
        sound
        for _at_ms, cues in groupby(timeline.cues, key=lambda cue: cue.at_ms)
        for sound in sounds_at(timeline, tuple(cues))
    )
    return tuple(sorted(sounds, key=lambda sound: sound.at_ms))


def sounds_at(timeline: Timeline, cues: Iterable[Cue]) -> Iterator[Sound]:
    """The sounds that the cues of one instant make."""
    chimes = 0
    for cue in cues:
        if cue.kind in BREATHS:
            breath = timeline.segment_at(cue.at_ms)
            yield Sound(cue.kind.value, cue.at_ms, breath.duration_ms)
        elif cue.kind in _WITH_THE_BREATH:
            yield Sound(cue.kind.value, cue.at_ms)
        elif chimes < MOST_CHIMES:
            yield Sound(cue.kind.value, cue.at_ms + chimes * CHIME_SPACING_MS)
            chimes += 1

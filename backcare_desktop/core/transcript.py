# SPDX-License-Identifier: MIT
"""A routine as one channel alone tells it: what is sounded, said or written, and when.

Each channel has to be enough by itself: tones with the voice off, the voice with eyes
closed, captions with the sound off.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from backcare_desktop.core.duration import MS_PER_SECOND
from backcare_desktop.core.hearing import VoiceDetail
from backcare_desktop.core.sounding import sounds_of
from backcare_desktop.core.speech import phrases_of
from backcare_desktop.core.words import caption_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from backcare_desktop.core.timeline import Timeline


class Channel(StrEnum):
    """A way in which cues reach her."""

    TONES = "tones"
    VOICE = "voice"
    CAPTIONS = "captions"


@dataclass(frozen=True, slots=True)
class Line:
    """What a channel tells, and when it begins to."""

    at_ms: int
    text: str


_UNKNOWN: Mapping[str, int] = MappingProxyType({})


def transcript(
    timeline: Timeline,
    channel: Channel,
    lengths_ms: Mapping[str, int] = _UNKNOWN,
) -> tuple[Line, ...]:
    """Everything that one channel tells of a routine, in the order of time.

    Args:
        timeline: the compiled routine.
        channel: the one that is on; all others are off.
        lengths_ms: of the sounds that are always the same, by name; where a length
            is not known, the name stands alone.
    """
    if channel is Channel.TONES:
        return tuple(_sounded(timeline, lengths_ms))
    if channel is Channel.VOICE:
        return tuple(_said(timeline))
    return tuple(_written(timeline))


def _sounded(timeline: Timeline, lengths_ms: Mapping[str, int]) -> Iterator[Line]:
    for sound in sounds_of(timeline):
        length_ms = sound.for_ms or lengths_ms.get(sound.name)
        length = f" {length_ms / MS_PER_SECOND:.1f} s" if length_ms else ""
        yield Line(sound.at_ms, f"{sound.name}{length}")


def _said(timeline: Timeline) -> Iterator[Line]:
    for phrase in phrases_of(timeline, VoiceDetail.EVERYTHING):
        yield Line(phrase.at_ms, phrase.text)


def _written(timeline: Timeline) -> Iterator[Line]:
    for at_ms, cues in groupby(timeline.cues, key=lambda cue: cue.at_ms):
        yield Line(at_ms, caption_of(tuple(cues)))

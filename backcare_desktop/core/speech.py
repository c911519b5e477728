# SPDX-License-Identifier: MIT
"""What the voice says through a routine, and when it has to begin.

A voice needs time, so it speaks before the moment that it announces: "breathe in" ends
where the breath turns. Where there is no time it says less, and never nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from backcare_desktop.core.hearing import FULL_PERCENT, VoiceDetail
from backcare_desktop.core.sounding import BREATHS
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import CueKind
from backcare_desktop.core.words import spoken, verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from backcare_desktop.core.timeline import Cue, Timeline

CHARACTERS_PER_SECOND = 13
"""A calm voice says about 160 words of five letters and a space in a minute."""
BREATHER_MS = 200
"""What an engine needs before the first sound of a phrase."""
WORDS_IN_FULL = 2
"""What to do is said in the first reps; after that the breath alone is enough."""

_COUNTED = frozenset({CueKind.REP, CueKind.LAST_SECONDS})
_BEFORE = BREATHS | {CueKind.REP}
"""Announced ahead, as is a change of side between two reps; everything else is said
when it happens."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something to say.

    Attributes:
        at_ms: when to begin, in the routine's own time.
        ends_ms: when it will probably have been said.
        about_ms: the moment that it announces; too late to say it long after.
    """

    at_ms: int
    ends_ms: int
    about_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be said about one instant, the fullest form first."""

    about_ms: int
    before: bool
    forms: tuple[str, ...]


def phrases_of(
    timeline: Timeline,
    detail: VoiceDetail,
    rate: int = 0,
) -> tuple[Phrase, ...]:
    """Every phrase of a routine; no two overlap.

    Args:
        timeline: the compiled routine.
        detail: how much is said.
        rate: of the voice, -100 to 100; 0 is the usual pace.
    """
    wishes = tuple(_wishes(timeline, detail))
    ends = [wish.about_ms for wish in wishes[1:]] + [timeline.duration_ms * 2]
    phrases: list[Phrase] = []
    free_ms = 0
    for place, wish in enumerate(wishes):
        room_ms = ends[place]
        if place + 1 < len(wishes) and wishes[place + 1].before:
            room_ms -= _time_ms(wishes[place + 1].forms[-2:][0], rate)
        if not wish.before:
            room_ms = min(room_ms, timeline.segment_at(wish.about_ms).end_ms)
        phrase = _placed(wish, free_ms, room_ms, rate)
        phrases.append(phrase)
        free_ms = phrase.ends_ms
    return tuple(_without_overlap(phrases))


def _time_ms(text: str, rate: int) -> int:
    """How long a phrase takes to be said: at rate 100 half as long, at -100 twice."""
    pace: float = 2.0 ** (rate / FULL_PERCENT)
    return BREATHER_MS + round(len(text) * 1_000 / CHARACTERS_PER_SECOND / pace)


def _placed(wish: _Wish, free_ms: int, room_ms: int, rate: int) -> Phrase:
    """The fullest form that ends in time; the shortest when none does."""
    for text in wish.forms:
        time_ms = _time_ms(text, rate)
        wanted_ms = wish.about_ms - time_ms if wish.before else wish.about_ms
        start_ms = max(wanted_ms, free_ms)
        latest_ms = wish.about_ms if wish.before else room_ms
        if start_ms + time_ms <= latest_ms or text == wish.forms[-1]:
            break
    return Phrase(start_ms, start_ms + time_ms, wish.about_ms, text)


def _without_overlap(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """A phrase that another one will cut off ends there."""
    for phrase, following in pairwise(phrases):
        ends_ms = min(phrase.ends_ms, following.at_ms)
        yield Phrase(phrase.at_ms, ends_ms, phrase.about_ms, phrase.text)
    yield from phrases[-1:]


def _wishes(timeline: Timeline, detail: VoiceDetail) -> Iterator[_Wish]:
    for at_ms, group in groupby(timeline.cues, key=lambda cue: cue.at_ms):
        cues = [cue for cue in group if _is_said(cue, detail)]
        told = [cue for cue in cues if not _is_mark(cue)]
        marks = [cue for cue in cues if _is_mark(cue)]
        if told:
            yield _Wish(at_ms, before=False, forms=_told(told, marks, timeline))
        elif marks:
            yield _Wish(at_ms, before=True, forms=_marked(marks, timeline))


def _is_said(cue: Cue, detail: VoiceDetail) -> bool:
    if cue.kind in BREATHS:
        return detail is VoiceDetail.EVERYTHING
    if cue.kind in _COUNTED:
        return detail is not VoiceDetail.NAMES
    return True


def _is_mark(cue: Cue) -> bool:
    """Reps, breaths, and the change of side between two reps."""
    return cue.kind in _BEFORE or (cue.kind is CueKind.SWITCH_SIDES and not cue.subject)


def _told(
    told: Sequence[Cue], marks: Sequence[Cue], timeline: Timeline
) -> tuple[str, ...]:
    """What happens now, with the first breath when there is time for it."""
    news = " ".join(spoken(cue) for cue in told)
    if not marks:
        return (news, spoken(told[0])) if len(told) > 1 else (news,)
    return tuple(f"{news} {words}" for words in _marked(marks, timeline))


def _marked(marks: Sequence[Cue], timeline: Timeline) -> tuple[str, ...]:
    """Rep and breath in three lengths: in full, the breath, the bare word."""
    count = "".join(f"{spoken(cue)} " for cue in marks if cue.kind not in BREATHS)
    breath = next((cue for cue in marks if cue.kind in BREATHS), None)
    if breath is None:
        return (count.strip(),)
    which = Breath.IN if breath.kind is CueKind.BREATHE_IN else Breath.OUT
    full = f"{count}{verb(which, breath.subject)}."
    plain = f"{count}{verb(which, '')}."
    bare = f"{count}{which.value.capitalize()}."
    rep = timeline.segment_at(breath.at_ms).rep or 1
    return (full, plain, bare) if rep <= WORDS_IN_FULL else (plain, bare)

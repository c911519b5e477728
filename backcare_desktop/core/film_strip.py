# SPDX-License-Identifier: MIT
"""One rep as a strip of pictures: the moments that tell it, with breath and seconds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from backcare_desktop.core.care import Action
from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.handout_words import (
    plain_dose,
    short_length,
    shown_words,
    whom_words,
)
from backcare_desktop.core.motion import STRIDE_CYCLE_MS, picture_at
from backcare_desktop.core.picture import Blend, Shown
from backcare_desktop.core.routine import ExerciseStep, Routine
from backcare_desktop.core.terms import Breath, Side
from backcare_desktop.core.timeline import Kind, Segment, Timeline
from backcare_desktop.core.words import detail, verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.profile import Profile

MOVING_SHARES = (0.5, 1.0)
"""Of a phase that moves: half way, where the path shows, and where it ends."""


class NotForHerError(ValueError):
    """Care leaves this exercise out for this person; the text is the reason."""


@dataclass(frozen=True, slots=True)
class StripPhase:
    """One phase: its pictures in order, and what is done how long."""

    words: str
    breath: Breath
    duration_ms: int
    pictures: tuple[Shown, ...]

    @property
    def length(self) -> str:
        """`4 s`."""
        return short_length(self.duration_ms)


@dataclass(frozen=True, slots=True)
class FilmStrip:
    """One rep, one breath, or one stretch of a walk."""

    title: str
    about: str
    phases: tuple[StripPhase, ...]


def film_strip(
    stem: str,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    side: Side = Side.RIGHT,
) -> FilmStrip:
    """The strip of one exercise of the library.

    Args:
        stem: which one.
        exercises: the library, by file stem.
        profile: for whom: her belly, and her range.
        side: which side works, or which way she looks.

    Raises:
        KeyError: there is no such exercise.
        NotForHerError: it is left out for this person.
    """
    timeline = _alone(stem, exercises, profile)
    parts = [part for part in timeline.segments if part.kind.is_work]
    shown = _one_rep(parts)
    longest_ms = max(part.duration_ms for part in shown)
    phases = tuple(
        _phase(
            timeline,
            part,
            side,
            begins=part is shown[0],
            is_longest=part.duration_ms == longest_ms,
        )
        for part in shown
    )
    sided = shown_words(side) if parts[0].side else ""
    about = detail(plain_dose(timeline.blocks, parts), sided, whom_words(profile))
    return FilmStrip(exercises[stem].title, about, phases)


def _alone(stem: str, exercises: Mapping[str, Exercise], profile: Profile) -> Timeline:
    """A routine of this exercise and nothing else."""
    exercise = exercises[stem]
    routine = Routine(
        format=1,
        title=exercise.title,
        summary=exercise.title,
        steps=(ExerciseStep(exercise=stem),),
    )
    try:
        timeline = compile_routine(stem, routine, exercises, profile)
    except EmptyRoutineError as error:
        raise NotForHerError(str(error)) from None
    for change in timeline.changes:
        if change.action is not Action.REDUCED:
            raise NotForHerError(change.reason)
    return timeline


def _one_rep(parts: Sequence[Segment]) -> list[Segment]:
    """The phases to show: of the first rep or breath, or all of a walk."""
    first = parts[0]
    block = [
        part
        for part in parts
        if part.block == first.block and part.kind is not Kind.GATE
    ]
    if first.rep is not None:
        return [part for part in block if part.rep == first.rep]
    if first.breath in {Breath.IN, Breath.OUT}:
        return block[:2]
    return block


def _phase(
    timeline: Timeline, part: Segment, side: Side, *, begins: bool, is_longest: bool
) -> StripPhase:
    if part.kind is Kind.WALK:
        moments = _strides(part)[: None if is_longest else 1]
    else:
        moments = _moments(part, begins=begins)
    pictures = tuple(_turned(picture_at(timeline, at_ms), side) for at_ms in moments)
    breath = part.breath or Breath.FREE
    return StripPhase(verb(breath, part.label), breath, part.duration_ms, pictures)


def _moments(part: Segment, *, begins: bool) -> list[int]:
    """When to look at a phase: once where the body stands still."""
    last_ms = part.end_ms - 1
    if part.pose == part.next_pose:
        return [last_ms]
    shares = (0.0, *MOVING_SHARES) if begins else MOVING_SHARES
    return [
        min(last_ms, part.start_ms + round(part.duration_ms * share))
        for share in shares
    ]


def _strides(part: Segment) -> list[int]:
    """When each stride of a walk begins."""
    count = max(1, len(part.strides))
    return [part.start_ms + place * STRIDE_CYCLE_MS // count for place in range(count)]


def _turned(shown: Shown | Blend, side: Side) -> Shown:
    """The picture itself, out of any cross-fade, for a side."""
    alone = shown.after if isinstance(shown, Blend) else shown
    return replace(alone, mirrored=side is Side.LEFT)

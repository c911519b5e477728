# SPDX-License-Identifier: MIT
"""From a routine, laid out for one person, to its handout."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.core.care import allowance
from backcare_desktop.core.catalogue import POSITION_WORDS, card_of, detail_of
from backcare_desktop.core.handout import (
    Handout,
    HandoutPart,
    HandoutRest,
    HandoutStep,
)
from backcare_desktop.core.handout_words import (
    as_step_words,
    breath_words,
    condensed,
    plain_dose,
    rounds_words,
    shown_words,
    whom_words,
)
from backcare_desktop.core.key_pictures import key_pictures
from backcare_desktop.core.repeats import Stretch, stretches
from backcare_desktop.core.routine import OwnStep, Rounds
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.warning_signs import stop_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.routine import Routine, StepEntry
    from backcare_desktop.core.timeline import Timeline

MOST_HOW_LINES = 4
"""As many as the eye finds again between two breaths."""


def handout_of(
    routine: Routine,
    timeline: Timeline,
    exercises: Mapping[str, Exercise],
    profile: Profile,
) -> Handout:
    """What is printed of a routine.

    Args:
        routine: as its author wrote it.
        timeline: the same routine, laid out for `profile`.
        exercises: the library, by file stem.
        profile: for whom.
    """
    card = card_of(routine, timeline, is_own=False)
    entries = _entries(routine, timeline, exercises, profile)
    return Handout(
        title=card.title,
        summary=card.summary,
        length_and_time=card.length_and_time,
        whom=whom_words(profile),
        changes=card.change_reasons,
        at_hand=detail_of(card, timeline, exercises).props,
        parts=_parts(entries),
        finish=_finish(timeline),
        stop=stop_list(),
    )


def _finish(timeline: Timeline) -> tuple[str, ...]:
    return tuple(part.label for part in timeline.segments if part.kind is Kind.FINISH)


def _entries(
    routine: Routine,
    timeline: Timeline,
    exercises: Mapping[str, Exercise],
    profile: Profile,
) -> list[HandoutStep | HandoutRest]:
    """Every step and every rest between steps, in playing order, not yet numbered."""
    own = list(_own_steps(routine.steps))
    entries: list[HandoutStep | HandoutRest] = []
    shown = -1
    for block in timeline.blocks:
        if block.kind is Kind.REST and block.set is None:
            entries.append(HandoutRest(block.duration_ms))
        elif block.kind.is_work and block.step != shown:
            shown = block.step
            exercise = exercises.get(timeline.steps[shown].exercise)
            written = own.pop(0) if exercise is None and own else None
            step = _step(timeline, shown, exercise, written)
            if exercise is not None:
                step = _with_care_note(step, timeline, exercise, profile)
            entries.append(step)
    return entries


def _own_steps(steps: Sequence[StepEntry]) -> Iterator[OwnStep]:
    """Steps written in place, as often as they are played."""
    for step in steps:
        if isinstance(step, Rounds):
            inside = list(_own_steps(step.steps))
            for _ in range(step.rounds):
                yield from inside
        elif isinstance(step, OwnStep):
            yield step


def _step(
    timeline: Timeline,
    place: int,
    exercise: Exercise | None,
    written: OwnStep | None,
) -> HandoutStep:
    blocks = [block for block in timeline.blocks if block.step == place]
    parts = [
        part for part in timeline.segments if part.step == place and part.kind.is_work
    ]
    work = next(block for block in blocks if block.kind.is_work)
    step = timeline.steps[place]
    how = exercise.how_in(step.variant) if exercise else written.how if written else ()
    return HandoutStep(
        number=0,
        title=step.title,
        position=POSITION_WORDS[parts[0].position],
        dose=plain_dose(blocks, parts),
        breath=breath_words(parts),
        note=work.caption,
        pictures=key_pictures(parts, timeline.bump),
        how=condensed(how, MOST_HOW_LINES),
        comfort=exercise.comfort if exercise else (),
        caution=exercise.caution if exercise else (),
        shown=shown_words(parts[0].side),
        way=_way(timeline, place),
    )


def _with_care_note(
    step: HandoutStep, timeline: Timeline, exercise: Exercise, profile: Profile
) -> HandoutStep:
    """Say at the step what holds for her, unless the head of the page says it.

    What takes another exercise's place comes with conditions of its own.
    """
    reason = allowance(exercise, profile).reason
    if not reason or any(change.reason == reason for change in timeline.changes):
        return step
    return replace(step, note=f"{step.note} {reason}".strip())


def _way(timeline: Timeline, place: int) -> tuple[str, ...]:
    """What leads into a step, where that is a change of position."""
    return tuple(
        part.label
        for part in timeline.segments
        if part.step == place and part.kind is Kind.TRANSITION
    )


def _without_way(entry: HandoutStep | HandoutRest) -> HandoutStep | HandoutRest:
    """The entry itself: a second round often begins where the first one ended."""
    return replace(entry, way=()) if isinstance(entry, HandoutStep) else entry


def _is_rest(entry: HandoutStep | HandoutRest) -> bool:
    return isinstance(entry, HandoutRest)


def _parts(entries: Sequence[HandoutStep | HandoutRest]) -> tuple[HandoutPart, ...]:
    """Say once what is done several times, and number the steps."""
    parts: list[HandoutPart] = []
    number = 0
    known: dict[tuple[str, ...], int] = {}
    for stretch in stretches([_without_way(each) for each in entries], _is_rest):
        numbered: list[HandoutStep | HandoutRest] = []
        for entry in entries[stretch.first : stretch.first + stretch.length]:
            if isinstance(entry, HandoutStep):
                number += 1
                numbered.append(_numbered(entry, number, known))
            else:
                numbered.append(entry)
        rounds = _rounds(entries, stretch, numbered)
        parts.append(HandoutPart(tuple(numbered), rounds))
    return tuple(parts)


def _numbered(
    step: HandoutStep, number: int, known: dict[tuple[str, ...], int]
) -> HandoutStep:
    """The step with its number; what another step has told is not told again."""
    text = (*step.how, *step.comfort, *step.caution)
    first = known.setdefault(text, number)
    if not text or first == number:
        return replace(step, number=number)
    how = (as_step_words(first),)
    return replace(step, number=number, how=how, comfort=(), caution=())


def _rounds(
    entries: Sequence[HandoutStep | HandoutRest],
    stretch: Stretch,
    numbered: Sequence[HandoutStep | HandoutRest],
) -> str:
    if stretch.times == 1:
        return ""
    between = None if stretch.between is None else entries[stretch.between]
    rest_ms = between.duration_ms if isinstance(between, HandoutRest) else 0
    numbers = [entry.number for entry in numbered if isinstance(entry, HandoutStep)]
    return rounds_words(numbers, stretch.times, rest_ms)

# SPDX-License-Identifier: MIT
"""One step with everything decided: what is done, how often, on which sides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from backcare_desktop.core.care import (
    Action,
    Allowance,
    Change,
    allowance,
    comfort_of,
    substitute,
)
from backcare_desktop.core.duration import MS_PER_MINUTE
from backcare_desktop.core.poses import poses_of
from backcare_desktop.core.routine import (
    Dosed,
    ExerciseStep,
    RestStep,
    Rounds,
    StepEntry,
)
from backcare_desktop.core.subject import of_library, written_in_place
from backcare_desktop.core.terms import Counts, Position, Side, Sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from backcare_desktop.core.exercise import Amount, Exercise, Movement
    from backcare_desktop.core.picture import Pose
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.subject import Subject

TEMPO_PERMILLE = 1_000


@dataclass(frozen=True, slots=True)
class Dose:
    """A step ready to be laid out in time.

    Attributes:
        owner: under whose name its changed poses and its picture are kept.
        sides: the sides in playing order, one entry per full dose; (None,) when
            the exercise has no sides. `alternates` changes side at each rep.
        arrive: what to do on arriving, where a variant has words of its own.
        tempo_permille: 1000 as written, 1300 a third faster.
        round, rounds: which pass through its rounds this is; 1 of 1 outside.
    """

    stem: str
    owner: str
    title: str
    position: Position
    counts: Counts
    movement: Movement
    poses: dict[str, Pose]
    reps: int | None
    hold_ms: int | None
    breaths: int | None
    walk_ms: int | None
    easy_ms: int
    sets: int
    rest_ms: int
    sides: tuple[Side | None, ...]
    alternates: bool
    switch_ms: int
    tempo_permille: int
    self_paced: bool
    lead_ms: int | None
    note: str
    say: str
    get_ready: str
    reach: float
    variant: str = ""
    arrive: str = ""
    round: int = 1
    rounds: int = 1

    @property
    def planned_reps(self) -> int:
        """Reps or breaths over all sides and sets; 0 when only timed."""
        sides = 2 if self.alternates else len(self.sides)
        return (self.reps or self.breaths or 0) * self.sets * sides


@dataclass(frozen=True, slots=True)
class Pause:
    """A rest between steps; `after_round` is 0 when it stands alone."""

    rest_ms: int
    after_round: int = 0
    rounds: int = 0


Item = Dose | Pause


@dataclass(frozen=True, slots=True)
class Lap:
    """Which pass through its rounds a step is in."""

    number: int = 1
    total: int = 1


def lay_out(
    steps: tuple[StepEntry, ...],
    exercises: Mapping[str, Exercise],
    profile: Profile,
) -> tuple[tuple[Item, ...], tuple[Change, ...]]:
    """Write out every round and decide every step for this person.

    Returns:
        The steps and pauses in playing order, and what care changed, once each.
    """
    changes: dict[str, Change] = {}
    items = tuple(_items(steps, exercises, profile, changes, Lap()))
    if any(change.action is Action.LEFT_OUT for change in changes.values()):
        items = tuple(_resting_between(items))
    return items, tuple(changes.values())


def _resting_between(items: tuple[Item, ...]) -> Iterator[Item]:
    """The same without rests that have lost what they rest from, or for."""
    begun = False
    pause: Pause | None = None
    for item in items:
        if isinstance(item, Pause):
            pause = pause or item
            continue
        if begun and pause is not None:
            yield pause
        begun, pause = True, None
        yield item


def _items(
    steps: tuple[StepEntry, ...],
    exercises: Mapping[str, Exercise],
    profile: Profile,
    changes: dict[str, Change],
    lap: Lap,
) -> Iterator[Item]:
    for step in steps:
        if isinstance(step, RestStep):
            yield Pause(step.rest_ms)
        elif isinstance(step, Rounds):
            for number in range(1, step.rounds + 1):
                lap_inside = Lap(number, step.rounds) if step.rounds > 1 else lap
                yield from _items(step.steps, exercises, profile, changes, lap_inside)
                if number < step.rounds and step.rest_ms:
                    yield Pause(step.rest_ms, number, step.rounds)
        elif isinstance(step, ExerciseStep):
            dose = _library_dose(step, exercises, profile, changes, lap)
            if dose is not None:
                yield dose
        else:
            yield _dose(written_in_place(step), step, Allowance(), lap)


def _library_dose(
    step: ExerciseStep,
    exercises: Mapping[str, Exercise],
    profile: Profile,
    changes: dict[str, Change],
    lap: Lap,
) -> Dose | None:
    stem = step.exercise
    found = allowance(exercises[stem], profile)
    if not found.allowed:
        instead = substitute(stem, exercises, profile)
        action = Action.REPLACED if instead else Action.LEFT_OUT
        changes.setdefault(stem, Change(stem, action, instead, found.reason))
        if instead is None:
            return None
        allowed = allowance(exercises[instead], profile)
        comfort = comfort_of(exercises[instead], profile)
        allowed = replace(allowed, variant=allowed.variant or comfort)
        # The substitute comes with its own dose, not with the other's.
        plain = ExerciseStep(exercise=instead)
        return _dose(of_library(instead, exercises[instead]), plain, allowed, lap)
    subject = of_library(stem, exercises[stem])
    comfort = comfort_of(exercises[stem], profile)
    # What care asks for goes before what spares her, and that before what the author
    # of the routine likes.
    liked = comfort or step.variant or ""
    found = replace(found, variant=found.variant or liked)
    as_written = _dose(subject, step, Allowance(variant=liked), lap)
    dose = _dose(subject, step, found, lap)
    if dose != as_written:
        changes.setdefault(stem, Change(stem, Action.REDUCED, None, found.reason))
    return dose


def _dose(subject: Subject, step: Dosed, allowed: Allowance, lap: Lap) -> Dose:
    written = subject.defaults
    amount: Amount = step if step.kinds else written
    sides = step.sides or written.sides
    chosen = subject.variants.get(allowed.variant)
    first_side = step.start_side or written.start_side or Side.RIGHT
    return Dose(
        stem=subject.stem,
        owner=subject.owner,
        title=subject.title,
        position=subject.position,
        counts=subject.counts,
        movement=subject.movement,
        poses=poses_of(subject.owner, subject.movement, allowed.variant),
        reps=_at_most(amount.reps, allowed.most_reps),
        hold_ms=amount.hold_ms,
        breaths=amount.breaths,
        walk_ms=_minutes_ms(amount.minutes, allowed.most_minutes),
        easy_ms=subject.easy_ms,
        sets=_at_most(_sets(step, written), allowed.most_sets) or 1,
        rest_ms=_first(step.rest_ms, written.rest_ms, 0),
        sides=_playing_order(sides, first_side),
        alternates=sides is Sides.ALTERNATE,
        switch_ms=subject.switch_ms,
        tempo_permille=round(step.tempo * TEMPO_PERMILLE),
        self_paced=step.pace == "self",
        lead_ms=step.lead_ms,
        note=step.note or "",
        say=step.say or "",
        get_ready=step.note or (chosen and chosen.get_ready) or subject.get_ready,
        arrive=(chosen and chosen.arrive) or "",
        variant=allowed.variant,
        reach=allowed.reach,
        round=lap.number,
        rounds=lap.total,
    )


def _playing_order(sides: Sides | None, first: Side) -> tuple[Side | None, ...]:
    if sides is None:
        return (None,)
    if sides is Sides.BOTH:
        return (first, first.other)
    if sides is Sides.ALTERNATE:
        return (first,)
    return (Side(sides.value),)


def _sets(step: Dosed, written: Amount) -> int:
    # A routine that writes its own dose means exactly that many sets.
    if step.sets is not None:
        return step.sets
    return 1 if step.kinds else written.sets or 1


def _at_most(value: int | None, most: int | None) -> int | None:
    return value if value is None or most is None else min(value, most)


def _first(*values: int | None) -> int:
    return next(value for value in values if value is not None)


def _minutes_ms(minutes: float | None, most: float | None) -> int | None:
    if minutes is None:
        return None
    return round(min(minutes, most or minutes) * MS_PER_MINUTE)

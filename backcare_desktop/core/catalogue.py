# SPDX-License-Identifier: MIT
"""What a routine looks like from outside: its card and the page before the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.duration import MS_PER_MINUTE, MS_PER_SECOND, clock
from backcare_desktop.core.picture import Picture, Pose, Shown
from backcare_desktop.core.positions import STARTING_POSE
from backcare_desktop.core.terms import Position, Side
from backcare_desktop.core.timeline import Block, Kind, Segment, Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.routine import Routine

NEAR_EQUAL_PERCENT = 80
"""Exercises that take nearly as long as the longest one are as typical."""

WHEN_WORDS = {
    "morning": "Morning",
    "midday": "Midday",
    "late-afternoon": "From four",
    "evening": "Before bed",
    "flare": "When it hurts",
    "any": "Any time",
}

POSITION_WORDS = {
    Position.SUPINE: "On your back",
    Position.SIDE_LYING: "On your side",
    Position.HANDS_AND_KNEES: "Hands and knees",
    Position.KNEELING: "Kneeling",
    Position.SEATED: "Seated",
    Position.STANDING: "Standing",
}

PROP_WORDS = {
    "mat": "Mat",
    "towel": "Folded towel",
    "chair": "Sturdy chair",
    "second-chair": "Second chair",
    "table": "Table",
    "cushions": "Cushions",
    "pillows": "Pillows",
    "wall": "Free wall",
    "shoes": "Shoes",
    "water": "Water",
    "bench": "Low bench",
    "counter": "Counter or chair back",
}


@dataclass(frozen=True, slots=True)
class RoutineCard:
    """One routine on the Routines page.

    Attributes:
        positions: the positions of its exercises, in order, each once.
        position_poses: the pose that stands for each position.
        picture: its most telling moment.
        exercises: their titles, in order, each once.
        change_reasons: what care changed, as sentences; empty without a change.
    """

    stem: str
    title: str
    summary: str
    when: str
    duration_ms: int
    positions: tuple[Position, ...]
    position_poses: tuple[Pose, ...]
    picture: Shown
    exercises: tuple[str, ...] = ()
    is_own: bool = False
    change_reasons: tuple[str, ...] = ()

    @property
    def length_and_time(self) -> str:
        """`6:52 · Morning`."""
        return f"{clock(self.duration_ms)} · {self.when_words}"

    @property
    def when_words(self) -> str:
        """Time of day in words."""
        return WHEN_WORDS.get(self.when, self.when)


@dataclass(frozen=True, slots=True)
class BrokenCard:
    """A file that could not be read: its name and its first problem."""

    name: str
    path: str
    problem: str
    problem_count: int


@dataclass(frozen=True, slots=True)
class ExerciseText:
    """One exercise of a routine, to be read before the start."""

    title: str
    dose: str
    picture: Shown
    why: str
    how: tuple[str, ...]
    comfort: tuple[str, ...]
    caution: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class RoutineDetail:
    """A routine before it starts: what it holds and what to have at hand."""

    card: RoutineCard
    props: tuple[str, ...]
    exercises: tuple[ExerciseText, ...]


def card_of(routine: Routine, timeline: Timeline, *, is_own: bool) -> RoutineCard:
    """The card of a compiled routine."""
    positions = tuple(dict.fromkeys(_worked_positions(timeline)))
    return RoutineCard(
        stem=timeline.routine,
        title=routine.title,
        summary=routine.summary,
        when=routine.when,
        duration_ms=timeline.duration_ms,
        positions=positions,
        position_poses=tuple(_pose_of(timeline, each) for each in positions),
        picture=_telling_picture(timeline),
        exercises=tuple(dict.fromkeys(step.title for step in timeline.steps)),
        is_own=is_own,
        change_reasons=tuple(change.reason for change in timeline.changes),
    )


def _worked_positions(timeline: Timeline) -> list[Position]:
    return [part.position for part in timeline.segments if part.kind.is_work]


def _pose_of(timeline: Timeline, position: Position) -> Pose:
    for part in timeline.segments:
        if part.kind.is_work and part.position is position:
            return part.pose
    return STARTING_POSE[position]


def _telling_picture(timeline: Timeline) -> Shown:
    """A picture of what most of the time is spent on; of near equals, the last."""
    work = [part for part in timeline.segments if part.kind.is_work]
    spent_ms: dict[str, int] = {}
    for part in work:
        exercise = part.exercise or ""
        spent_ms[exercise] = spent_ms.get(exercise, 0) + part.duration_ms
    enough_ms = max(spent_ms.values()) * NEAR_EQUAL_PERCENT // 100
    chosen = [name for name, spent in spent_ms.items() if spent >= enough_ms][-1]
    parts = [part for part in work if part.exercise == chosen]
    telling = next((part for part in parts if part.effort), parts[0])
    return _picture(telling, timeline.bump)


def _picture(part: Segment, bump: float) -> Shown:
    if part.image is not None:
        return part.image
    return Picture(
        start=part.pose,
        end=part.next_pose,
        progress=1.0,
        mirrored=part.side is Side.LEFT,
        bump=bump,
    )


def detail_of(
    card: RoutineCard,
    timeline: Timeline,
    exercises: Mapping[str, Exercise],
) -> RoutineDetail:
    """Everything to read before the start, each exercise once."""
    texts: dict[str, ExerciseText] = {}
    props: dict[str, None] = {}
    for place, step in enumerate(timeline.steps):
        exercise = exercises.get(step.exercise)
        if step.exercise not in texts:
            texts[step.exercise] = _text_of(timeline, place, exercise)
        for prop in _needed(exercise, step.variant):
            props[PROP_WORDS.get(prop, prop.replace("-", " ").capitalize())] = None
    return RoutineDetail(card, tuple(props), tuple(texts.values()))


def _needed(exercise: Exercise | None, variant: str) -> tuple[str, ...]:
    """What to have at hand for an exercise, or for a variant of it."""
    if exercise is None:
        return ()
    chosen = exercise.variants.get(variant)
    return exercise.props + (chosen.props if chosen else ())


def _text_of(timeline: Timeline, place: int, exercise: Exercise | None) -> ExerciseText:
    step = timeline.steps[place]
    parts = [
        part for part in timeline.segments if part.step == place and part.kind.is_work
    ]
    telling = next((part for part in parts if part.effort), parts[0])
    blocks = [block for block in timeline.blocks if block.kind.is_work]
    dose = dose_words([block for block in blocks if block.step == place], parts)
    rounds = next((b.rounds for b in blocks if b.step == place), None)
    if rounds and rounds > 1:
        dose += f", {rounds} rounds"
    return ExerciseText(
        title=step.title,
        dose=dose,
        picture=_picture(telling, timeline.bump),
        why=exercise.why if exercise else "",
        how=exercise.how_in(step.variant) if exercise else (),
        comfort=exercise.comfort if exercise else (),
        caution=exercise.caution if exercise else (),
        source=exercise.source.origin if exercise else "",
    )


def dose_words(blocks: list[Block], parts: list[Segment]) -> str:
    """How much of an exercise, in words: `8 reps, 2 sets` or `10 reps a side`."""
    first = parts[0]
    sides = {part.side for part in parts if part.side is not None}
    amount = _amount_words(first, blocks[0], alternates=blocks[0].side is None)
    a_side = " a side" if len(sides) > 1 else ""
    sets = blocks[0].sets or 1
    return f"{amount}{a_side}" + (f", {sets} sets" if sets > 1 else "")


def _amount_words(first: Segment, block: Block, *, alternates: bool) -> str:
    if first.counted and first.reps is not None:
        unit = "breath" if first.kind is Kind.HOLD else "rep"
        count = first.reps
        if alternates and first.side is not None:
            count //= 2
        return f"{count} {unit}" + ("s" if count != 1 else "")
    seconds = block.duration_ms // MS_PER_SECOND
    if block.duration_ms >= 2 * MS_PER_MINUTE:
        return f"{block.duration_ms // MS_PER_MINUTE} minutes"
    return f"{seconds} seconds"

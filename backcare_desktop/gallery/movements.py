# SPDX-License-Identifier: MIT
"""The sheet of an exercise: one rep, breath or stride of each side, week by week.

The pictures come out of compiled timelines, so that they are what she would see:
smaller where care asks for a small range, on a table where she has pelvic girdle pain.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.motion import STRIDE_CYCLE_MS, picture_at
from backcare_desktop.core.picture import Blend, Picture
from backcare_desktop.core.pregnancy import DAYS_PER_WEEK
from backcare_desktop.core.profile import Profile, Stage
from backcare_desktop.core.routine import ExerciseStep, Routine
from backcare_desktop.core.timeline import Kind
from backcare_desktop.gallery.sheet import Cell, Group, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.picture import Shown
    from backcare_desktop.core.terms import Side
    from backcare_desktop.core.timeline import Segment, Timeline

IN_BETWEENS: Final = 5
TYPICAL_WEEK: Final = 24
"""Ways in and out are shown once, for the week nearest to this one."""
_WAYS: Final = {Kind.GET_READY, Kind.TRANSITION, Kind.SWITCH, Kind.REST, Kind.FINISH}


@dataclass(frozen=True, slots=True)
class Person:
    """For whom an exercise is compiled."""

    week: int
    has_pain: bool = False
    variant: str | None = None

    @property
    def words(self) -> str:
        """How her rows are headed."""
        about = "pelvic girdle pain" if self.has_pain else self.variant
        return f"week {self.week}, {about}" if about else f"week {self.week}"

    @property
    def profile(self) -> Profile:
        """The person as the compiler knows her: with her clinician's yes."""
        days = self.week * DAYS_PER_WEEK
        return Profile(Stage.PREGNANT, days, self.has_pain, cleared=True)


def exercise_sheet(
    stem: str, exercises: Mapping[str, Exercise], weeks: Sequence[int]
) -> Sheet:
    """One exercise for every week, its variants, and the ways in and out of it."""
    groups: list[Group] = []
    seen: set[tuple[object, ...]] = set()
    ways: dict[int, Group] = {}
    for person, timeline in timelines_of(stem, exercises, weeks):
        title = f"{stem}, {person.words}"
        if timeline is None:
            groups.append(Group(f"{title}: left out", ()))
            continue
        parts = _work(timeline)
        looks = tuple((p.pose, p.next_pose, p.reach, timeline.bump) for p in parts)
        if looks not in seen:
            seen.add(looks)
            groups += _sides(title, timeline, parts)
            about = f"{title}: ways in and out"
            ways.setdefault(person.week, Group(about, tuple(_ways(timeline))))
    if ways:
        groups.append(ways[min(ways, key=lambda week: abs(week - TYPICAL_WEEK))])
    return Sheet(stem, tuple(groups))


def timelines_of(
    stem: str, exercises: Mapping[str, Exercise], weeks: Sequence[int]
) -> Iterator[tuple[Person, Timeline | None]]:
    """An exercise alone, compiled for everybody; None when care takes it away."""
    for person in _people(exercises[stem], weeks):
        yield person, _alone(stem, exercises, person)


def _people(exercise: Exercise, weeks: Sequence[int]) -> Iterator[Person]:
    """Every week, then what care and authors change besides."""
    for week in weeks:
        yield Person(week)
    for week in weeks:
        yield Person(week, has_pain=True)
    for variant in _variants(exercise):
        for week in weeks:
            yield Person(week, variant=variant)


def _variants(exercise: Exercise) -> list[str]:
    """The prefixes of poses that stand in for others: `table` of `table-in`."""
    found: dict[str, None] = {}
    for name in exercise.poses:
        for plain in exercise.poses:
            if name.endswith(f"-{plain}"):
                found.setdefault(name.removesuffix(f"-{plain}"))
    return list(found)


def _alone(
    stem: str, exercises: Mapping[str, Exercise], person: Person
) -> Timeline | None:
    """The exercise as the only step of a routine; None when care takes it away."""
    step = ExerciseStep(exercise=stem, variant=person.variant)
    routine = Routine(format=1, title=stem, summary=stem, steps=(step,))
    try:
        timeline = compile_routine(stem, routine, exercises, person.profile)
    except EmptyRoutineError:
        return None
    return timeline if timeline.steps[0].exercise == stem else None


def _work(timeline: Timeline) -> list[Segment]:
    """The first rep, breath, hold or walk on each side."""
    found: dict[Side | None, list[Segment]] = {}
    for segment in timeline.segments:
        if not segment.kind.is_work:
            continue
        parts = found.setdefault(segment.side, [])
        first = parts[0] if parts else segment
        is_again = bool(parts) and (segment.phase or 0) <= (first.phase or 0)
        if segment.block == first.block and segment.rep == first.rep and not is_again:
            parts.append(segment)
    return [part for parts in found.values() for part in parts]


def _sides(title: str, timeline: Timeline, parts: list[Segment]) -> Iterator[Group]:
    for side in dict.fromkeys(part.side for part in parts):
        words = f"{title}, {side} side" if side else title
        cells = (
            cell
            for part in parts
            if part.side is side
            for cell in _phase_cells(timeline, part)
        )
        yield Group(words, tuple(cells))


def _phase_cells(timeline: Timeline, part: Segment) -> Iterator[Cell]:
    """The start of a phase and its in-betweens; a stay is the same all along."""
    if part.strides:
        yield from _stride_cells(timeline, part)
        return
    shown: list[Shown] = []
    for number in range(IN_BETWEENS + 1):
        share = number / (IN_BETWEENS + 1)
        picture = _settled(timeline, part.start_ms + round(part.duration_ms * share))
        name = part.label or (part.breath and f"breathe {part.breath}") or part.kind
        if not shown or _stands_for(picture) != _stands_for(shown[-1]):
            yield Cell(picture, f"{name} · {part.phase or 1} · {share:.0%}")
        shown.append(picture)


def _stride_cells(timeline: Timeline, part: Segment) -> Iterator[Cell]:
    step_ms = STRIDE_CYCLE_MS / len(part.strides)
    # Not from the start: there the picture before it is still fading.
    start_ms = part.start_ms + STRIDE_CYCLE_MS
    for step, pose in enumerate(part.strides):
        for number in range(IN_BETWEENS + 1):
            share = number / (IN_BETWEENS + 1)
            at_ms = start_ms + round(step_ms * (step + share))
            label = f"{pose.keyframe} · {step + 1} · {share:.0%}"
            yield Cell(_settled(timeline, at_ms), label)


def _stands_for(picture: Shown) -> tuple[object, ...]:
    """What tells a picture from another one of the same phase."""
    if not isinstance(picture, Picture):
        return (picture,)
    moves = picture.start != picture.end
    return picture.progress if moves else None, picture.breath


def _settled(timeline: Timeline, at_ms: int) -> Shown:
    """The picture at a moment, without what was before it still fading."""
    shown = picture_at(timeline, at_ms)
    return shown.after if isinstance(shown, Blend) else shown


def _ways(timeline: Timeline) -> Iterator[Cell]:
    """What is shown on the way in, between sets and sides, and on the way out."""
    for part in timeline.segments:
        if part.kind not in _WAYS:
            continue
        steps = IN_BETWEENS + 1 if part.pose != part.next_pose else 1
        for number in range(steps):
            share = number / steps if steps > 1 else 0.5
            at_ms = part.start_ms + round(part.duration_ms * share)
            label = f"{part.label or part.kind} · {share:.0%}"
            yield Cell(picture_at(timeline, at_ms), label)

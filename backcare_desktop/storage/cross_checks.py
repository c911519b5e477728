# SPDX-License-Identifier: MIT
"""What a file says about other files: exercises, limits, poses and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from backcare_desktop.core.duration import MS_PER_MINUTE, written_duration
from backcare_desktop.core.exercise import REPS_NEED_PHASES, several_doses
from backcare_desktop.core.routine import (
    MOST_STEPS,
    OWN_STEP_NEEDS_A_DOSE,
    ExerciseStep,
    OwnStep,
    Routine,
    StepEntry,
)
from backcare_desktop.storage.error_words import suggestion
from backcare_desktop.storage.names import is_name, name_like
from backcare_desktop.storage.picture_checks import (
    image_findings,
    pose_findings,
    variant_findings,
)
from backcare_desktop.storage.problems import Finding, KeyPath, Problem, quoted
from backcare_desktop.storage.routine_length import (
    LONGEST_ROUTINE_MS,
    nominal_duration_ms,
)
from backcare_desktop.storage.validation import value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from backcare_desktop.core.exercise import Amount, Exercise, Limits
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.storage.document import Document
    from backcare_desktop.storage.picture_checks import LookInto

_STEP: TypeAdapter[Any] = TypeAdapter(StepEntry)
_DOSES = {"reps": "reps", "hold_ms": "hold", "breaths": "breaths", "minutes": "minutes"}


@dataclass(frozen=True, slots=True)
class Known:
    """What files may refer to.

    Attributes:
        broken: names of exercises whose own files have problems.
        scenes: the shared poses; None when nobody has loaded them.
        look_into: decodes pictures; None when nobody has the time.
    """

    exercises: Mapping[str, Exercise]
    broken: frozenset[str] = field(default_factory=frozenset)
    scenes: Mapping[str, Scene] | None = None
    look_into: LookInto | None = None


def exercise_problems(
    document: Document,
    exercise: Exercise,
    known: Known,
) -> Iterator[Problem]:
    """What is wrong between one exercise and the rest of the library."""
    folder = document.path.parent
    findings = [
        *pose_findings(("poses",), exercise.poses, known.scenes),
        *image_findings((), exercise.image, folder, known.look_into),
        *_above_limits(("defaults",), exercise.defaults, exercise.limits, "this"),
    ]
    for name in exercise.variants:
        findings += variant_findings(("variants", name), name, exercise.poses)
    for row, care in enumerate(exercise.care):
        findings += variant_findings(
            ("care", row, "variant"), care.variant, exercise.poses
        )
        for place, stem in enumerate(care.instead):
            findings += _unknown_exercise(("care", row, "instead", place), stem, known)
    for path, message in findings:
        yield document.problem(path, message)


def routine_problems(
    document: Document,
    routine: Routine | None,
    known: Known,
) -> Iterator[Problem]:
    """What is wrong between one routine and the rest of the library.

    Steps are judged one by one, so that a routine which is broken elsewhere
    (`routine` is None then) still hears everything at once.
    """
    found = False
    for path, message in _of_steps(document, known):
        found = True
        yield document.problem(path, message)
    if routine is not None and not found:
        duration_ms = nominal_duration_ms(routine, known.exercises)
        if duration_ms > LONGEST_ROUTINE_MS:
            hours, minutes = divmod(duration_ms // MS_PER_MINUTE, 60)
            message = f"{hours} h {minutes} min are too long; 3 hours at most"
            yield document.problem(("steps",), message)


def _of_steps(document: Document, known: Known) -> Iterator[Finding]:
    every_step = _written_steps(value_at(document.data, ("steps",)), ("steps",))
    for path, written in islice(every_step, MOST_STEPS):
        try:
            step = _STEP.validate_python(written)
        except ValidationError:
            yield from _of_broken_step(path, written, known)
            continue
        if isinstance(step, ExerciseStep):
            yield from _of_exercise_step(path, step, known)
        elif isinstance(step, OwnStep):
            yield from pose_findings((*path, "poses"), step.poses, known.scenes)
            folder = document.path.parent
            yield from image_findings(path, step.image, folder, known.look_into)


def _of_broken_step(
    path: KeyPath,
    written: Mapping[str, Any],
    known: Known,
) -> Iterator[Finding]:
    """What a model no longer looks at once a key of the step is wrong."""
    stem = written.get("exercise")
    if isinstance(stem, str) and is_name(stem):
        yield from _unknown_exercise((*path, "exercise"), stem, known)
    kinds = [key for key in _DOSES.values() if key in written]
    fault = several_doses(kinds)
    if fault:
        # The order in which the model names them, not the author's.
        yield (*path, kinds[1]), fault
    if stem is None and ("title" in written or "position" in written):
        if not kinds:
            yield path, OWN_STEP_NEEDS_A_DOSE
        elif "reps" in kinds and "rep" not in written:
            yield (*path, "reps"), REPS_NEED_PHASES


def _written_steps(
    written: Any,
    path: KeyPath,
) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """Every step that is no round, however deep, as plain data."""
    for place, step in enumerate(written if isinstance(written, list) else ()):
        if isinstance(step, dict) and "steps" in step:
            yield from _written_steps(step["steps"], (*path, place, "steps"))
        elif isinstance(step, dict):
            yield (*path, place), step


def _of_exercise_step(
    path: KeyPath,
    step: ExerciseStep,
    known: Known,
) -> Iterator[Finding]:
    stem = step.exercise
    exercise = known.exercises.get(stem)
    if exercise is None:
        yield from _unknown_exercise((*path, "exercise"), stem, known)
        return
    yield from _above_limits(path, step, exercise.limits, quoted(exercise.title))
    yield from variant_findings((*path, "variant"), step.variant, exercise.poses)
    for kind in step.kinds:
        possible = _possible_doses(exercise)
        if kind not in possible:
            listed = " or ".join(possible)
            yield (*path, kind), f"{quoted(exercise.title)} takes {listed}, not {kind}"


def _possible_doses(exercise: Exercise) -> list[str]:
    """Doses for which the exercise has words: its phases, or its words of staying."""
    stays = exercise.stay is not None or "reps" not in exercise.defaults.kinds
    by_staying = ["hold", "breaths", "minutes"] if stays else []
    return [*(["reps"] if exercise.rep else []), *by_staying]


def _unknown_exercise(path: KeyPath, stem: str, known: Known) -> Iterator[Finding]:
    if stem in known.exercises:
        return
    if stem in known.broken:
        yield path, f"the file of {quoted(stem)} has problems of its own"
        return
    by_name = {
        name_like(name): found
        for found, exercise in known.exercises.items()
        for name in (exercise.title, *exercise.aliases)
    }
    meant = (
        f"; did you mean “{by_name[stem]}”?"
        if stem in by_name
        else suggestion(stem, known.exercises)
    )
    yield path, f"there is no exercise {quoted(stem)}{meant}"


def _above_limits(
    path: KeyPath,
    amount: Amount,
    limits: Limits,
    name: str,
) -> Iterator[Finding]:
    for field_name, key in {**_DOSES, "sets": "sets"}.items():
        asked, most = getattr(amount, field_name), getattr(limits, field_name)
        if asked is None or most is None or asked <= most:
            continue
        fits = written_duration(most) if field_name == "hold_ms" else f"{most:g}"
        unit = "" if field_name == "hold_ms" else f" {key}"
        yield (*path, key), f"{name} goes up to {fits}{unit}; {fits} would fit"

# SPDX-License-Identifier: MIT
"""Files that are sound together: nothing in them refers to what is not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.routine import Routine
from backcare_desktop.storage.authored_files import (
    AuthoredFile,
    BrokenFile,
    file_fault,
    read_exercise,
)
from backcare_desktop.storage.cross_checks import (
    Known,
    exercise_problems,
    routine_problems,
)
from backcare_desktop.storage.problems import in_reading_order, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.storage.picture_checks import LookInto

ExerciseFile = AuthoredFile[Exercise]
Read = AuthoredFile[Routine] | BrokenFile


def sound_together(
    paths: Iterable[Path],
    scenes: Mapping[str, Scene] | None,
    look_into: LookInto | None = None,
) -> tuple[list[ExerciseFile], list[BrokenFile]]:
    """Read exercises; set aside, until all is sound, what refers to what is not."""
    files = [read_exercise(path) for path in paths]
    broken = [file for file in files if isinstance(file, BrokenFile)]
    sound = [file for file in files if isinstance(file, AuthoredFile)]
    while True:
        known = known_files(sound, broken, scenes, look_into)
        checked = [_check_exercise(file, known) for file in sound]
        faults = [file for file in checked if isinstance(file, BrokenFile)]
        if not faults:
            return sound, broken
        broken += faults
        sound = [file for file in checked if isinstance(file, AuthoredFile)]


def known_files(
    sound: Iterable[ExerciseFile],
    broken: Iterable[BrokenFile],
    scenes: Mapping[str, Scene] | None,
    look_into: LookInto | None = None,
) -> Known:
    """What other files may refer to."""
    return Known(
        {file.path.stem: file.content for file in sound},
        frozenset(file.path.stem for file in broken),
        scenes,
        look_into,
    )


def name_is_taken(path: Path) -> BrokenFile:
    """An exercise of hers with the name of a shipped one."""
    return file_fault(
        path,
        f"an exercise {quoted(path.stem)} comes with the program; rename this file",
    )


def _check_exercise(file: ExerciseFile, known: Known) -> ExerciseFile | BrokenFile:
    problems = in_reading_order(exercise_problems(file.document, file.content, known))
    return BrokenFile(file.path, problems, file.document) if problems else file


def check_routine(file: Read, known: Known) -> Read:
    """The same file, or a broken one with everything that is wrong with it."""
    if file.document is None:
        return file
    routine = file.content if isinstance(file, AuthoredFile) else None
    problems = in_reading_order(routine_problems(file.document, routine, known))
    if isinstance(file, BrokenFile):
        return replace(file, problems=in_reading_order((*file.problems, *problems)))
    return BrokenFile(file.path, problems, file.document) if problems else file

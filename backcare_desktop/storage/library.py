# SPDX-License-Identifier: MIT
"""All exercises and routines, shipped and her own; broken files hide no others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from backcare_desktop.core.own_picture import own_image
from backcare_desktop.core.poses import steps_in_place
from backcare_desktop.storage.authored_files import BrokenFile, read_routine
from backcare_desktop.storage.checking import check_paths
from backcare_desktop.storage.library_folders import EXERCISES, authored_paths
from backcare_desktop.storage.sound_files import (
    check_routine,
    known_files,
    name_is_taken,
    sound_together,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from backcare_desktop.core.exercise import Exercise, Movement
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.routine import Routine

__all__ = ["Library", "RoutineFile", "check_paths", "load_library"]


@dataclass(frozen=True, slots=True)
class RoutineFile:
    """A routine and the file it comes from.

    Attributes:
        own: from her folder; it may stand for a shipped one of the same name.
        sha256: hash of the file's bytes.
    """

    stem: str
    path: Path
    routine: Routine
    own: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that can be played, and every file that cannot, with the reason.

    Attributes:
        images: the pictures of their authors' own, by the owner that shows them.
    """

    exercises: dict[str, Exercise]
    routines: dict[str, RoutineFile]
    broken: tuple[BrokenFile, ...]
    images: dict[str, Path] = field(default_factory=dict)


def load_library(
    shipped: Path,
    own: Path | None = None,
    scenes: Mapping[str, Scene] | None = None,
) -> Library:
    """Read the shipped folder and hers; each has routines and `exercises/`.

    Her routine takes the place of a shipped one with the same name. An exercise
    cannot do that: its limits keep her safe in routines that she did not write.
    """
    folders = [shipped] if own is None else [shipped, own]
    exercise_paths, broken = _exercise_paths(folders)
    sound, faults = sound_together(exercise_paths, scenes)
    broken += faults
    known = known_files(sound, broken, scenes)
    routines: dict[str, RoutineFile] = {}
    images: dict[str, Path] = {}
    for exercise in sound:
        found = {exercise.path.stem: exercise.content}
        images |= images_beside(exercise.path, found)
    for folder in folders:
        paths, faults = authored_paths(folder)
        broken += faults
        for path in paths:
            file = check_routine(read_routine(path), known)
            if isinstance(file, BrokenFile):
                broken.append(file)
                continue
            routines[path.stem] = RoutineFile(
                path.stem,
                path,
                file.content,
                own=folder is own,
                sha256=file.sha256,
            )
            images |= images_beside(path, steps_in_place(file.content.steps))
    return Library(dict(known.exercises), routines, tuple(broken), images)


def images_beside(path: Path, movements: Mapping[str, Movement]) -> dict[str, Path]:
    """Where the pictures lie that a file names, by their owner."""
    images = {owner: own_image(each.image) for owner, each in movements.items()}
    return {
        owner: path.parent / image.file
        for owner, image in images.items()
        if image is not None
    }


def _exercise_paths(folders: list[Path]) -> tuple[list[Path], list[BrokenFile]]:
    """Exercises to read; the names of the first folder are taken."""
    found: dict[str, Path] = {}
    broken: list[BrokenFile] = []
    for folder in folders:
        paths, faults = authored_paths(folder / EXERCISES)
        broken += faults
        broken += [name_is_taken(path) for path in paths if path.stem in found]
        found = {path.stem: path for path in paths} | found
    return list(found.values()), broken

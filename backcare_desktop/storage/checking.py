# SPDX-License-Identifier: MIT
"""Checking files and folders that an author points at."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.routine import Routine
from backcare_desktop.storage.authored_files import (
    BrokenFile,
    file_fault,
    read_content,
    read_routine,
    reason,
)
from backcare_desktop.storage.library_folders import (
    ENDINGS,
    EXERCISES,
    authored_paths,
    stem_fault,
)
from backcare_desktop.storage.model_places import keys_of
from backcare_desktop.storage.problems import Problem, in_reading_order
from backcare_desktop.storage.sound_files import (
    check_routine,
    known_files,
    name_is_taken,
    sound_together,
)
from backcare_desktop.storage.yaml_document import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.storage.picture_checks import LookInto

_ONLY_IN_EXERCISES = keys_of(Exercise).keys() - keys_of(Routine).keys()
_ONLY_IN_ROUTINES = keys_of(Routine).keys() - keys_of(Exercise).keys()


@dataclass(slots=True)
class _Pile:
    """The files to look at, sorted by what they are."""

    exercises: list[Path] = field(default_factory=list)
    routines: list[Path] = field(default_factory=list)
    neighbours: list[Path] = field(default_factory=list)
    broken: list[BrokenFile] = field(default_factory=list)


def check_paths(
    paths: Iterable[Path],
    shipped: Path,
    own: Path | None = None,
    scenes: Mapping[str, Scene] | None = None,
    look_into: LookInto | None = None,
) -> list[Problem]:
    """Every problem of files and folders, in reading order.

    A folder means its routines and the exercises in its folder `exercises`. The
    files may refer to shipped exercises and to exercises that lie beside them.
    Pictures are looked into only when there is something to do it with.
    """
    pile = _Pile()
    for path in paths:
        _sort(path, pile)
    if own is not None:
        _set_taken_names_aside(pile, shipped, own)
    shipped_exercises, _ = authored_paths(shipped / EXERCISES)
    by_stem = {
        path.stem: path
        for path in (*shipped_exercises, *pile.neighbours, *pile.exercises)
    }
    sound, faults = sound_together(
        dict.fromkeys((*by_stem.values(), *pile.exercises)),
        scenes,
        look_into,
    )
    known = known_files(sound, faults, scenes, look_into)
    asked = set(pile.exercises)
    broken = pile.broken + [file for file in faults if file.path in asked]
    for path in pile.routines:
        file = check_routine(read_routine(path), known)
        if isinstance(file, BrokenFile):
            broken.append(file)
    return list(in_reading_order(each for file in broken for each in file.problems))


def _sort(path: Path, pile: _Pile) -> None:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        pile.broken.append(file_fault(path, reason(error)))
    except ValueError:
        pile.broken.append(file_fault(path, "no file can have this name"))
    else:
        if is_folder:
            _sort_folder(path, pile)
        else:
            _sort_file(path, pile)


def _sort_folder(folder: Path, pile: _Pile) -> None:
    found, faults = authored_paths(folder)
    if folder.absolute().name == EXERCISES:
        pile.exercises += found
    else:
        pile.routines += found
        exercises, more_faults = authored_paths(folder / EXERCISES)
        pile.exercises += exercises
        found, faults = found + exercises, faults + more_faults
    if not found and not faults:
        faults = [file_fault(folder, "no .yaml file in this folder")]
    pile.broken += faults


def _sort_file(path: Path, pile: _Pile) -> None:
    if path.suffix.lower() not in ENDINGS:
        pile.broken.append(file_fault(path, "a routine's file ends in .yaml"))
        return
    fault = stem_fault(path)
    if fault is not None:
        pile.broken.append(file_fault(path, fault))
    is_in_exercises = path.absolute().parent.name == EXERCISES
    is_exercise = is_in_exercises or _is_exercise(path)
    (pile.exercises if is_exercise else pile.routines).append(path)
    beside = path.parent if is_in_exercises else path.parent / EXERCISES
    pile.neighbours += authored_paths(beside)[0]


def _is_exercise(path: Path) -> bool:
    content = read_content(path)
    data = (
        None if isinstance(content, BrokenFile) else read_document(content, path).data
    )
    keys = set(data) if isinstance(data, dict) else set()
    if "steps" in keys:
        return False
    return len(keys & _ONLY_IN_EXERCISES) > len(keys & _ONLY_IN_ROUTINES)


def _set_taken_names_aside(pile: _Pile, shipped: Path, own: Path) -> None:
    """Say of her own files what the library will say of them."""
    hers = (own / EXERCISES).absolute()
    taken = {path.stem for path in authored_paths(shipped / EXERCISES)[0]}
    for path in pile.exercises:
        if path.absolute().parent == hers and path.stem in taken:
            pile.broken.append(name_is_taken(path))

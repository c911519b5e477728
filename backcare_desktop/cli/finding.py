# SPDX-License-Identifier: MIT
"""From a name or a path to a compiled routine."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.cli.input_fault import InputFault
from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.poses import steps_in_place, with_own_poses
from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.authored_files import BrokenFile, read_routine
from backcare_desktop.storage.cross_checks import Known
from backcare_desktop.storage.library import images_beside
from backcare_desktop.storage.problems import quoted
from backcare_desktop.storage.shelf import Shelf, load_shelf
from backcare_desktop.storage.sound_files import check_routine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.routine import Routine
    from backcare_desktop.core.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Found:
    """A compiled routine and what its pictures are drawn with.

    Attributes:
        images: the pictures of their authors' own, by owner.
        data_folder: where they are kept once they are decoded.
    """

    routine: Routine
    timeline: Timeline
    shelf: Shelf
    scenes: Mapping[str, Scene]
    images: Mapping[str, Path]
    data_folder: Path


def find_timeline(name: str, profile: Profile, data_folder: Path) -> Found:
    """Compile the routine that a name or a path means, for one person.

    Raises:
        InputFault: there is no such routine, its file is broken, or nothing of it
            is left for this person.
    """
    shelf = _shelf(data_folder)
    stem, routine, images = _routine(name, shelf)
    scenes = with_own_poses(shelf.scenes, steps_in_place(routine.steps))
    try:
        timeline = compile_routine(stem, routine, shelf.library.exercises, profile)
    except EmptyRoutineError as error:
        raise InputFault(str(error)) from None
    return Found(routine, timeline, shelf, scenes, shelf.images | images, data_folder)


def find_routine(name: str, data_folder: Path) -> tuple[str, Routine, dict[str, Path]]:
    """The stem and the routine that a name or a path means, and its pictures.

    Raises:
        InputFault: there is no such routine, or its file is broken.
    """
    return _routine(name, _shelf(data_folder))


def find_exercise(name: str, data_folder: Path) -> tuple[Exercise, Shelf]:
    """An exercise of the library by its file's stem.

    Raises:
        InputFault: there is no such exercise, or its file is broken.
    """
    shelf = _shelf(data_folder)
    exercise = shelf.library.exercises.get(name)
    if exercise is not None:
        return exercise, shelf
    for broken in shelf.library.broken:
        if broken.path.stem == name and broken.path.parent.name == "exercises":
            raise _broken_fault(broken)
    raise InputFault(unknown("no exercise", name, sorted(shelf.library.exercises)))


def _shelf(data_folder: Path) -> Shelf:
    return load_shelf(resource_folder(), own_routines(data_folder))


def own_routines(data_folder: Path) -> Path | None:
    """Her folder of routines, if there is one that can be looked into."""
    own = data_folder / "routines"
    return own if _answers(own.is_dir) else None


def _answers(question: Callable[[], bool]) -> bool:
    # Names that are too long and folders that are closed raise instead of saying no.
    try:
        return question()
    except OSError:
        return False


def _routine(name: str, shelf: Shelf) -> tuple[str, Routine, dict[str, Path]]:
    file = shelf.library.routines.get(name)
    if file is not None:
        return file.stem, file.routine, {}
    for broken in shelf.library.broken:
        if broken.path.stem == name and broken.path.parent.name != "exercises":
            raise _broken_fault(broken)
    path = Path(name)
    if path.suffix in {".yaml", ".yml"} or "/" in name or _answers(path.exists):
        known = Known(shelf.library.exercises, scenes=shelf.scenes)
        read = check_routine(read_routine(path), known)
        if isinstance(read, BrokenFile):
            raise _broken_fault(read)
        images = images_beside(path, steps_in_place(read.content.steps))
        return path.stem, read.content, images
    raise InputFault(unknown("no routine", name, sorted(shelf.library.routines)))


def _broken_fault(broken: BrokenFile) -> InputFault:
    return InputFault("\n".join(str(problem) for problem in broken.problems))


def unknown(nothing: str, name: str, known: list[str]) -> str:
    """What to say about a name that means nothing: what was meant, or what there is.

    Args:
        nothing: what there is none of, such as "no routine".
        name: as typed.
        known: the names that there are.
    """
    typed = name.lower().replace(" ", "-")
    close = [each for each in known if typed in each]
    close = close or difflib.get_close_matches(typed, known, n=1)
    there = f"there are {', '.join(known)}"
    hint = f"did you mean {' or '.join(close)}?" if close else there
    return f"{nothing} is called {quoted(name)}; {hint}"

# SPDX-License-Identifier: MIT
"""Choosing a routine: the library as cards, and the page before the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from backcare_desktop.core.catalogue import BrokenCard, RoutineCard, card_of, detail_of
from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.dose import lay_out
from backcare_desktop.core.handout_making import handout_of
from backcare_desktop.core.poses import steps_in_place, with_own_poses
from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf
from backcare_desktop.ui.pages.routines.left_out import (
    LeftOutRoutine,
    nothing_fits_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.handout import Handout
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.routine import Routine
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.authored_files import BrokenFile
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Printable:
    """A routine on paper, and what its pictures are drawn from."""

    handout: Handout
    scenes: Mapping[str, Scene]
    images: Mapping[str, Path]


class Choosing(QObject):
    """Answers the Routines page and the page before the start.

    Signals:
        routine_started(Timeline, pain before as int or None).
        routine_shown(Timeline): the page before its start is open.
        routine_picked(): one is about to be shown or played, for her as she is now.
    """

    routine_started = Signal(object, object)
    routine_shown = Signal(object)
    routine_picked = Signal()

    def __init__(
        self,
        window: MainWindow,
        stage: FigureStage,
        own_routines: Path,
        profile: Profile,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._stage = stage
        self._own_routines = own_routines
        self._profile = profile
        self._shelf: Shelf | None = None
        self._timelines: dict[str, Timeline] = {}
        self._cards: dict[str, RoutineCard] = {}
        self._left_out: list[LeftOutRoutine] = []
        routines = window.routines
        routines.routine_chosen.connect(self.show_ready)
        routines.routine_started.connect(self.start)
        routines.reload_requested.connect(self.load)
        routines.file_opened.connect(self._open)
        routines.folder_opened.connect(self._open_folder)
        window.ready.started.connect(self.start)
        window.ready.left.connect(window.open_routines)

    @Slot()
    def load(self) -> None:
        """Read every routine and show it as a card."""
        own = self._own_routines if self._own_routines.is_dir() else None
        self._shelf = load_shelf(resource_folder(), own)
        self._stage.set_scenes(self._shelf.scenes)
        self._hang(self._shelf.images)
        self._show_library(self._shelf)

    @Slot(object)
    def set_profile(self, profile: Profile) -> None:
        """Lay every routine out for her as she is now.

        What is already playing goes on as it began.
        """
        if profile == self._profile:
            return
        self._profile = profile
        if self._shelf is not None:
            self._show_library(self._shelf)

    def _show_library(self, shelf: Shelf) -> None:
        self._timelines.clear()
        self._cards.clear()
        self._left_out.clear()
        for stem, file in shelf.library.routines.items():
            self._add(stem, file.routine, is_own=file.own)
        broken = [_broken_card(file) for file in shelf.library.broken]
        cards = tuple(self._cards.values())
        self._window.routines.show_cards(
            cards, broken, self._week, left_out=self._left_out
        )

    @property
    def _week(self) -> int | None:
        """Her completed weeks, for what is said about changes."""
        week = self._profile.week
        return None if week is None else int(week)

    def _add(self, stem: str, routine: Routine, *, is_own: bool) -> None:
        timeline = self._compiled(stem, routine)
        if timeline is None:
            self._left_out.append(LeftOutRoutine(routine.title, self._reasons(routine)))
        else:
            self._timelines[stem] = timeline
            self._cards[stem] = card_of(routine, timeline, is_own=is_own)

    def _compiled(self, stem: str, routine: Routine) -> Timeline | None:
        """Lay a routine out for her; None when nothing of it is left."""
        if self._shelf is None:
            return None
        exercises = self._shelf.library.exercises
        try:
            return compile_routine(stem, routine, exercises, self._profile)
        except EmptyRoutineError:
            return None

    def _reasons(self, routine: Routine) -> tuple[str, ...]:
        if self._shelf is None:
            return ()
        exercises = self._shelf.library.exercises
        _items, changes = lay_out(routine.steps, exercises, self._profile)
        return tuple(change.reason for change in changes)

    def _hang(self, images: Mapping[str, Path]) -> None:
        if self._stage.images is not None:
            self._stage.images.set_paths(images)

    def play_file(
        self, stem: str, routine: Routine, images: Mapping[str, Path] | None = None
    ) -> None:
        """Start a routine from a file, which may not be one of the library.

        Args:
            stem: the name of the file.
            routine: what it says.
            images: the pictures that lie beside it, by owner.
        """
        self.routine_picked.emit()
        if self._shelf is None:
            return
        scenes = with_own_poses(self._shelf.scenes, steps_in_place(routine.steps))
        self._stage.set_scenes(scenes)
        self._hang(self._shelf.images | dict(images or {}))
        timeline = self._compiled(stem, routine)
        if timeline is not None:
            self.routine_started.emit(timeline, None)
            return
        why = (f"{nothing_fits_words(routine.title)}.", *self._reasons(routine))
        self._window.notices.show_notice(" ".join(why))

    @Slot(str)
    def show_ready(self, stem: str) -> None:
        """Show what a routine holds, before it starts."""
        self.routine_picked.emit()
        if self._shelf is None or stem not in self._cards:
            return
        exercises = self._shelf.library.exercises
        detail = detail_of(self._cards[stem], self._timelines[stem], exercises)
        self._window.ready.show_detail(detail, self._week)
        self._window.open_ready()
        self.routine_shown.emit(self._timelines[stem])

    def printable(self, stem: str) -> Printable | None:
        """What is printed of a routine of the library, laid out for her."""
        self.routine_picked.emit()
        if self._shelf is None or stem not in self._timelines:
            return None
        library = self._shelf.library
        handout = handout_of(
            library.routines[stem].routine,
            self._timelines[stem],
            library.exercises,
            self._profile,
        )
        return Printable(handout, self._shelf.scenes, self._shelf.images)

    def start(self, stem: str, pain_before: object = None) -> None:
        """Play a routine of the library."""
        self.routine_picked.emit()
        if stem in self._timelines:
            self.routine_started.emit(self._timelines[stem], pain_before)

    @Slot()
    def _open_folder(self) -> None:
        self._open(str(self._own_routines))

    @Slot(str)
    def _open(self, path: str) -> None:
        """Open a file or folder; where the desktop cannot, say where it is."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            words = self.tr("This desktop could not open {path}").format(path=path)
            self._window.notices.show_notice(words)


def _broken_card(file: BrokenFile) -> BrokenCard:
    problem = file.problems[0]
    place = f"{file.path.name}:{problem.line}:{problem.column}"
    return BrokenCard(
        name=file.path.name,
        path=str(file.path),
        problem=f"{place}: {problem.where}: {problem.message}",
        problem_count=len(file.problems),
    )

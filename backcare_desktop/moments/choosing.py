# SPDX-License-Identifier: MIT
"""Choosing a routine: the library as cards, and the page before the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from backcare_desktop.core.catalogue import BrokenCard, RoutineCard, card_of, detail_of
from backcare_desktop.core.compiler import EmptyRoutineError, compile_routine
from backcare_desktop.core.poses import steps_in_place, with_own_poses
from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.routine import Routine
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.authored_files import BrokenFile
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.main_window import MainWindow


class Choosing(QObject):
    """Answers the Routines page and the page before the start.

    Signals:
        routine_started(Timeline, pain before as int or None).
    """

    routine_started = Signal(object, object)

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
        routines = window.routines
        routines.routine_chosen.connect(self.show_ready)
        routines.routine_started.connect(self.start)
        routines.reload_requested.connect(self.load)
        routines.file_opened.connect(_open)
        routines.folder_opened.connect(self._open_folder)
        window.ready.started.connect(self.start)
        window.ready.left.connect(window.open_routines)

    @Slot()
    def load(self) -> None:
        """Read every routine and show it as a card."""
        own = self._own_routines if self._own_routines.is_dir() else None
        self._shelf = load_shelf(resource_folder(), own)
        self._stage.set_scenes(self._shelf.scenes)
        self._timelines.clear()
        self._cards.clear()
        for stem, file in self._shelf.library.routines.items():
            self._add(stem, file.routine, is_own=file.own)
        broken = [_broken_card(file) for file in self._shelf.library.broken]
        self._window.routines.show_cards(tuple(self._cards.values()), broken)

    def _add(self, stem: str, routine: Routine, *, is_own: bool) -> None:
        if self._shelf is None:
            return
        exercises = self._shelf.library.exercises
        try:
            timeline = compile_routine(stem, routine, exercises, self._profile)
        except EmptyRoutineError:
            # Nothing of it fits her today; a card that cannot start helps nobody.
            return
        self._timelines[stem] = timeline
        self._cards[stem] = card_of(routine, timeline, is_own=is_own)

    def play_file(self, stem: str, routine: Routine) -> None:
        """Start a routine from a file outside the library."""
        if self._shelf is not None:
            scenes = with_own_poses(self._shelf.scenes, steps_in_place(routine.steps))
            self._stage.set_scenes(scenes)
            self._add(stem, routine, is_own=True)
            self.start(stem)

    @Slot(str)
    def show_ready(self, stem: str) -> None:
        """Show what a routine holds, before it starts."""
        if self._shelf is None or stem not in self._cards:
            return
        exercises = self._shelf.library.exercises
        detail = detail_of(self._cards[stem], self._timelines[stem], exercises)
        self._window.ready.show_detail(detail)
        self._window.open_ready()

    def start(self, stem: str, pain_before: object = None) -> None:
        """Play a routine of the library."""
        if stem in self._timelines:
            self.routine_started.emit(self._timelines[stem], pain_before)

    @Slot()
    def _open_folder(self) -> None:
        _open(str(self._own_routines))


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _broken_card(file: BrokenFile) -> BrokenCard:
    problem = file.problems[0]
    place = f"{file.path.name}:{problem.line}:{problem.column}"
    return BrokenCard(
        name=file.path.name,
        path=str(file.path),
        problem=f"{place}: {problem.where}: {problem.message}",
        problem_count=len(file.problems),
    )

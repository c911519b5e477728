# SPDX-License-Identifier: MIT
"""The real program over an empty data folder, as the benchmarks use it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from backcare_desktop.app import furnish, real_clock
from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.player import State
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.resources import shipped_routines
from backcare_desktop.storage.data_folder import prepare
from backcare_desktop.storage.library import load_library
from backcare_desktop.ui.one_thread import paint_in_one_thread
from backcare_desktop.ui.pages.follow.distance import DESIGN_PITCH_MM

if TYPE_CHECKING:
    from backcare_desktop.app import Program
    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage

WINDOW = (1366, 768)


@dataclass(frozen=True)
class OpenProgram:
    """The window with everything in it, and the application that paints it."""

    app: QApplication
    program: Program

    @property
    def page(self) -> FollowPage:
        """The follow-along page."""
        return self.program.window.follow

    def follow(self, timeline: Timeline) -> None:
        """Start a routine and let its first frame be painted."""
        self.program.following.play(timeline)
        self.app.processEvents()

    def show_playing(self, timeline: Timeline) -> None:
        """Show the page as if it were playing, with no clock that moves it."""
        self.program.playback.pause()
        self.page.show_timeline(timeline)
        self.page.show_state(State.PLAYING)

    def run_for(self, seconds: float) -> None:
        """Let real time pass; quitting would close the window, and that pauses."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1_000), loop, loop.quit)
        loop.exec()


@cache
def folder() -> tempfile.TemporaryDirectory[str]:
    """A data folder that goes when the process does."""
    return tempfile.TemporaryDirectory(prefix="backcare-benchmark-")


def open_program(clock: Clock | None = None) -> OpenProgram:
    """Open the window at the size that the budgets are given for."""
    paint_in_one_thread()
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("a QApplication is needed to show a window")
    data_folder = prepare(Path(folder().name))
    opening = furnish(app, clock or real_clock(), data_folder)
    app.processEvents()
    program = opening.fill()
    program.window.resize(*WINDOW)
    program.window.follow.pitch_mm = DESIGN_PITCH_MM
    app.processEvents()
    return OpenProgram(app, program)


@cache
def timelines() -> dict[str, Timeline]:
    """The shipped routines as they are written, by file stem."""
    library = load_library(shipped_routines())
    return {
        stem: compile_routine(stem, file.routine, library.exercises, AS_WRITTEN)
        for stem, file in library.routines.items()
    }

# SPDX-License-Identifier: MIT
"""The composition root: clock, folders, stores, player and window meet here."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import os
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.profile import AS_WRITTEN, Profile
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks
from backcare_desktop.ui.errors import BugReporter
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.themed_stage import stage_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

    from backcare_desktop.core.routine import Routine
    from backcare_desktop.moments.choosing import Choosing
    from backcare_desktop.moments.following import Following
    from backcare_desktop.moments.looking_back import LookingBack
    from backcare_desktop.ui.playback import Playback

LOG_BYTES = 500_000
LOG_FILES = 3
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)


def real_clock() -> Clock:
    """The machine's own clocks."""
    return Clock(
        now_ms=lambda: time.monotonic_ns() // 1_000_000,
        wall=lambda: datetime.now(UTC).astimezone(),
    )


@dataclass
class Program:
    """The parts that live as long as the window does."""

    window: MainWindow
    playback: Playback
    choosing: Choosing
    following: Following
    looking_back: LookingBack


@dataclass(frozen=True)
class Opening:
    """A window that is already shown, and what fills it.

    YAML, models and SQL load only in `fill`, so that the first page is painted before.
    """

    window: MainWindow
    fill: Callable[[], Program]


def furnish(
    app: QApplication,
    clock: Clock,
    data_folder: Path,
    profile: Profile = AS_WRITTEN,
    theme: Theme | None = None,
) -> Opening:
    """Show the window at once; the rest comes when it is asked to fill."""
    load_fonts(asset("fonts"))
    theme = theme or Theme(app)
    stage = stage_for({}, load_looks(asset("looks.yaml")), theme)
    window = MainWindow(theme, stage)
    window.show()

    def fill() -> Program:
        from backcare_desktop.moments.choosing import Choosing  # noqa: PLC0415
        from backcare_desktop.moments.following import Following  # noqa: PLC0415
        from backcare_desktop.moments.looking_back import LookingBack  # noqa: PLC0415
        from backcare_desktop.ui.playback import Playback  # noqa: PLC0415

        playback = Playback(clock, window)
        window.add_rooms()
        choosing = Choosing(window, stage, data_folder / "routines", profile)
        following = Following(window, playback, clock, profile)
        looking_back = LookingBack(window, clock, data_folder)
        choosing.routine_started.connect(following.play)
        following.session_changed.connect(looking_back.keep)
        looking_back.kept.connect(window.after.show_saved)
        looking_back.open()
        choosing.load()
        return Program(window, playback, choosing, following, looking_back)

    return Opening(window, fill)


def run_window(data_folder: Path, routine: tuple[str, Routine] | None = None) -> int:
    """Open the window, start a routine if one is given, and stay until it closes."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("backcare")
    app.setApplicationDisplayName("Backcare")
    app.setDesktopFileName("backcare")
    opening = furnish(app, real_clock(), data_folder)
    # Before anything that may go wrong: a bug in the first second is shown as well.
    BugReporter(opening.window).install()
    programs: list[Program] = []

    def fill_when_painted() -> None:
        program = opening.fill()
        programs.append(program)
        keep_log(data_folder)
        if routine is not None:
            program.choosing.play_file(*routine)

    QTimer.singleShot(0, app, fill_when_painted)
    return app.exec()


def keep_log(data_folder: Path) -> None:
    """Write warnings and errors into the data folder; nothing about her health."""
    folder = data_folder / "logs"
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return
    handler = logging.handlers.RotatingFileHandler(
        folder / "backcare.log",
        maxBytes=LOG_BYTES,
        backupCount=LOG_FILES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.getLogger().addHandler(handler)
    faulthandler.enable()
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(
    kind: QtMsgType, _context: QMessageLogContext, message: str
) -> None:
    _log.log(_QT_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)

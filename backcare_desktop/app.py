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

from PySide6.QtCore import Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.clock import Clock
from backcare_desktop.core.settings import look_of
from backcare_desktop.moments.outside import real_outside
from backcare_desktop.resources import asset
from backcare_desktop.storage.picture_cache import FIGURES, PictureCache
from backcare_desktop.storage.scenes import load_looks
from backcare_desktop.storage.settings_file import open_settings
from backcare_desktop.ui.errors import BugReporter
from backcare_desktop.ui.figure.thumbnails import Thumbnails
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.main_window import MainWindow
from backcare_desktop.ui.one_thread import paint_in_one_thread
from backcare_desktop.ui.themed_stage import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

    from backcare_desktop.core.routine import Routine
    from backcare_desktop.core.settings import Settings
    from backcare_desktop.moments.choosing import Choosing
    from backcare_desktop.moments.following import Following
    from backcare_desktop.moments.leaving import Leaving
    from backcare_desktop.moments.listening import Listening
    from backcare_desktop.moments.looking_back import LookingBack
    from backcare_desktop.moments.outside import Outside
    from backcare_desktop.moments.settling import Settling
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
    settling: Settling
    choosing: Choosing
    following: Following
    listening: Listening
    leaving: Leaving
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
    theme: Theme | None = None,
    outside: Outside | None = None,
) -> Opening:
    """Show the window at once, as she has set it; the rest comes when it is filled.

    Args:
        app: the one there is.
        clock: the time, everywhere.
        data_folder: where everything of hers is.
        theme: colours; None makes them.
        outside: sound, screen and keys of the machine; None leaves it alone.
    """
    load_fonts(asset("fonts"))
    looks = load_looks(asset("looks.yaml"))
    now_utc = clock.wall().astimezone(UTC)
    settings, told = open_settings(data_folder, now_utc, looks.choices)
    choice = ThemeChoice(settings.screen.theme.value)
    if theme is None:
        theme = Theme(app, choice)
    else:
        theme.choose(choice)
    wardrobe = Wardrobe(looks, theme, look_of(settings.figure, looks))
    wardrobe.stage.thumbnails = Thumbnails(PictureCache(data_folder / FIGURES))
    window = MainWindow(wardrobe)
    window.show()

    def fill() -> Program:
        program = _filled(window, wardrobe, clock, data_folder, settings, outside)
        if told:
            window.notices.show_notice(told)
        program.looking_back.open()
        program.choosing.load()
        return program

    return Opening(window, fill)


def _filled(
    window: MainWindow,
    wardrobe: Wardrobe,
    clock: Clock,
    data_folder: Path,
    settings: Settings,
    outside: Outside | None,
) -> Program:
    """Make what answers the pages."""
    from backcare_desktop.moments.choosing import Choosing  # noqa: PLC0415
    from backcare_desktop.moments.following import Following  # noqa: PLC0415
    from backcare_desktop.moments.leaving import Leaving  # noqa: PLC0415
    from backcare_desktop.moments.listening import Listening  # noqa: PLC0415
    from backcare_desktop.moments.looking_back import LookingBack  # noqa: PLC0415
    from backcare_desktop.moments.outside import nothing_outside  # noqa: PLC0415
    from backcare_desktop.moments.picturing import hang_pictures  # noqa: PLC0415
    from backcare_desktop.moments.printing import Printing  # noqa: PLC0415
    from backcare_desktop.moments.remote_control import (  # noqa: PLC0415
        RemoteControl,
    )
    from backcare_desktop.moments.settling import Settling  # noqa: PLC0415
    from backcare_desktop.moments.staying_awake import StayingAwake  # noqa: PLC0415
    from backcare_desktop.ui.playback import Playback  # noqa: PLC0415

    playback = Playback(clock, window)
    window.add_rooms()
    hang_pictures(window, wardrobe.stage, data_folder)
    settling = Settling(
        window, wardrobe, playback, clock, data_folder, settings=settings
    )
    profile, own_routines = settling.profile, data_folder / "routines"
    choosing = Choosing(window, wardrobe.stage, own_routines, profile)
    Printing(window, wardrobe, choosing, data_folder)
    following = Following(window, playback, clock, profile)
    outside = outside or nothing_outside()
    listening = Listening(window, playback, clock, settling, outside)
    StayingAwake(window, playback, following, outside)
    RemoteControl(window, playback, following, listening, outside)
    leaving = Leaving(window, playback, following, wardrobe.theme)
    looking_back = LookingBack(window, clock, data_folder)
    settling.profile_changed.connect(choosing.set_profile)
    settling.profile_changed.connect(following.set_profile)
    choosing.routine_picked.connect(settling.keep_up_with_the_day)
    # The page is painted first; she needs some seconds to read it.
    queued = Qt.ConnectionType.QueuedConnection
    choosing.routine_shown.connect(listening.expect, queued)
    choosing.routine_started.connect(following.play)
    following.session_begins.connect(listening.begin)
    following.session_changed.connect(looking_back.keep)
    looking_back.kept.connect(window.after.show_saved)
    return Program(
        *(window, playback, settling, choosing, following, listening),
        *(leaving, looking_back),
    )


def run_window(
    data_folder: Path,
    routine: tuple[str, Routine, Mapping[str, Path]] | None = None,
) -> int:
    """Open the window, start a routine if one is given, and stay until it closes."""
    paint_in_one_thread()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("backcare")
    app.setApplicationDisplayName("Backcare")
    app.setDesktopFileName("backcare")
    clock = real_clock()
    opening = furnish(app, clock, data_folder, outside=real_outside(clock))
    # Before anything that may go wrong: a bug in the first second is shown as well.
    BugReporter(opening.window).install()
    programs: list[Program] = []

    def fill_when_painted() -> None:
        program = opening.fill()
        programs.append(program)
        keep_log(data_folder)
        end_when_asked(app, program)
        if routine is not None:
            program.choosing.play_file(*routine)

    QTimer.singleShot(0, app, fill_when_painted)
    return app.exec()


def end_when_asked(app: QApplication, program: Program) -> None:
    """Let Ctrl+C, or a desktop that ends, close the window without a question."""
    from backcare_desktop.machine.end_signals import EndSignals  # noqa: PLC0415

    def end_at_once() -> None:
        program.leaving.leave_at_once()
        app.exit()

    end_signals = EndSignals(app)
    end_signals.asked.connect(end_at_once)
    end_signals.install()


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

# SPDX-License-Identifier: MIT
"""Our own bugs: one dialog with a report that can be copied, and a line in the log."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from backcare_desktop import __version__

if TYPE_CHECKING:
    from types import TracebackType

_log = logging.getLogger(__name__)


def report_of(error: BaseException) -> str:
    """Everything that helps to mend a bug, and nothing about her."""
    lines = [
        f"Backcare {__version__}",
        f"Python {platform.python_version()}",
        f"PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}",
        "",
        *traceback.format_exception(error),
    ]
    return _without_home("\n".join(lines))


def _without_home(text: str) -> str:
    """Leave out the home folder, which is named after its owner."""
    try:
        home = str(Path.home())
    except RuntimeError:
        return text
    return text.replace(home, "~") if len(home) > 1 else text


class BugReporter(QObject):
    """Catches what nobody else caught, and shows it once at a time.

    Signals:
        bug_found(str): the report, from whatever thread the bug was in.
    """

    bug_found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = parent
        self._is_open = False
        # The dialog belongs to the window's thread, wherever the bug happened.
        self.bug_found.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the place where uncaught errors go."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an uncaught error and show its report."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("uncaught error", exc_info=(kind, error, trace))
        self.bug_found.emit(report_of(error))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        # A thread that exits on purpose is no bug.
        if caught.exc_value is not None and caught.exc_type is not SystemExit:
            self.caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _show(self, report: str) -> None:
        if self._is_open:
            return
        self._is_open = True
        dialog = bug_dialog(report, self._window)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._is_open = False


def bug_dialog(report: str, parent: QWidget | None) -> QMessageBox:
    """The dialog: what happened in plain words, and the report to copy."""
    dialog = QMessageBox(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setIcon(QMessageBox.Icon.Warning)
    dialog.setWindowTitle(dialog.tr("Something went wrong"))
    dialog.setText(
        dialog.tr("Something went wrong inside Backcare. Your history is kept.")
    )
    dialog.setInformativeText(
        dialog.tr("This report says what happened. It holds nothing about you.")
    )
    dialog.setDetailedText(report)
    go_on = dialog.addButton(dialog.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
    dialog.setDefaultButton(go_on)
    dialog.setEscapeButton(go_on)
    copy = dialog.addButton(dialog.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
    # Every button of a message box closes it; this one has an answer to give first.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: _copy(report, copy))
    return dialog


def _copy(report: str, button: QPushButton) -> None:
    QGuiApplication.clipboard().setText(report)
    button.setText(button.tr("Copied"))

# SPDX-License-Identifier: MIT
"""Our own bugs: one dialog with a report that can be copied, and a line in the log."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

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
    return "\n".join(lines)


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
    copy = dialog.addButton(dialog.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    dialog.addButton(dialog.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
    return dialog

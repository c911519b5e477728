# SPDX-License-Identifier: MIT
"""The real window, driven as a person would, with a clock that the test moves."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.app import furnish
from tests.hands import Hands

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from backcare_desktop.app import Program
    from backcare_desktop.core.session import Session
    from backcare_desktop.moments.outside import Outside
    from backcare_desktop.ui.look.theme import Theme

TICK_MS = 33


class Pilot:
    """Presses keys and lets time pass."""

    def __init__(
        self,
        app: QApplication,
        theme: Theme,
        folder: Path,
        outside: Outside | None = None,
    ) -> None:
        self.app = app
        self.folder = folder
        self.hands = Hands()
        opening = furnish(app, self.hands.clock, folder, theme=theme, outside=outside)
        self.program: Program = opening.fill()
        self.window = self.program.window
        self.app.processEvents()

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        """Press a key where the focus is."""
        target = widget or self.window.focusWidget() or self.window
        QTest.keyClick(target, key)
        self.app.processEvents()

    def click(self, widget: QWidget) -> None:
        """Click into the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.app.processEvents()

    def advance(self, passed_ms: int, step_ms: int = TICK_MS) -> None:
        """Let time pass, tick by tick."""
        for _ in range(-(-passed_ms // step_ms)):
            self.hands.advance(step_ms)
            self.program.playback.tick()
        self.app.processEvents()

    def sessions(self) -> list[Session]:
        """What the history holds, newest first."""
        history = self.program.looking_back.history
        assert history is not None
        return history.sessions()

    def rows(self) -> list[tuple[str, str, int]]:
        """The same from a second connection: outcome, reasons, played time."""
        with sqlite3.connect(self.folder / "history.db") as database:
            query = "SELECT outcome, stop_reason, played_ms FROM sessions"
            return list(database.execute(query))

    def close(self) -> None:
        """Close the window as its frame's button would; a session is to end."""
        self.window.close()
        if self.program.leaving.question is not None:
            self.program.leaving.question.end_button.click()
        self.app.processEvents()

# SPDX-License-Identifier: MIT
"""The small controls under the step bar, for whoever has a hand free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


LEAST_SCALE = 40 / 48
"""However small the window, a button stays 40 px high and wide."""


class Transport(QWidget):
    """Previous, pause, next, repeat and full screen.

    Signals:
        previous_wanted(), toggle_wanted(), next_wanted(), repeat_wanted(),
        full_screen_wanted(): the button that was pressed.
    """

    previous_wanted = Signal()
    toggle_wanted = Signal()
    next_wanted = Signal()
    repeat_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._previous = IconButton(theme, "previous", self.tr("Previous step (Left)"))
        self._toggle = IconButton(theme, "pause", self.tr("Pause (Space)"), kind="soft")
        self._next = IconButton(theme, "next", self.tr("Next step (Right)"))
        self._repeat = IconButton(theme, "repeat", self.tr("Repeat this step (R)"))
        self._full_screen = IconButton(theme, "fullscreen", self.tr("Full screen (F)"))
        self._buttons = (
            (self._previous, self.previous_wanted),
            (self._toggle, self.toggle_wanted),
            (self._next, self.next_wanted),
            (self._repeat, self.repeat_wanted),
            (self._full_screen, self.full_screen_wanted),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, wanted in self._buttons:
            button.clicked.connect(wanted)
            row.addWidget(button)

    def set_scale(self, scale: float) -> None:
        """Grow with the window."""
        for button, _ in self._buttons:
            button.set_scale(max(LEAST_SCALE, scale))

    def show_playing(self, playing: bool) -> None:
        """Offer what the middle button would do."""
        if playing:
            self._toggle.set_icon("pause", self.tr("Pause (Space)"))
        else:
            self._toggle.set_icon("play", self.tr("Play (Space)"))

    def show_full_screen(self, full_screen: bool) -> None:
        """Offer the way into full screen, or out of it."""
        if full_screen:
            self._full_screen.set_icon(
                "leave-fullscreen", self.tr("Leave full screen (F)")
            )
        else:
            self._full_screen.set_icon("fullscreen", self.tr("Full screen (F)"))

# SPDX-License-Identifier: MIT
"""Text in one of the table's sizes and one of the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from backcare_desktop.ui.look.fonts import TextStyle, Type

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

InkName = Literal[
    "stop_line",
    "primary",
    "ink",
    "ink2",
    "primary_ink",
    "stop_ink",
    "honey_ink",
    "coral_ink",
    "ok",
    "on_primary",
    "on_stop",
]


class Label(QLabel):
    """Words that take more lines where there is less room."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextStyle = Type.BODY,
        ink: InkName = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._ink: InkName = ink
        self.setFont(style.font())
        self.setWordWrap(True)
        # Authors' words are text, whatever angle brackets they hold.
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Inside a button Qt would write in the button's colour instead.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self._tint)
        self._tint()

    def set_ink(self, ink: InkName) -> None:
        """Write in another colour."""
        self._ink = ink
        self._tint()

    @Slot()
    def _tint(self) -> None:
        color: QColor = getattr(self._theme.tokens, self._ink)
        tinted = QPalette(self.palette())
        tinted.setColor(QPalette.ColorRole.WindowText, color)
        self.setPalette(tinted)

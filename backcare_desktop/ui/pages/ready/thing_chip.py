# SPDX-License-Identifier: MIT
"""Something to have at hand, as words on a quiet round ground."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from backcare_desktop.ui.look.fonts import Type

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

HEIGHT_PX = 36
PADDING_PX = 16


class ThingChip(QLabel):
    """A word or two; it cannot be pressed, so it has no edge."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(Type.SMALL.font())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.sunken)
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(tokens.ink)
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def sizeHint(self) -> QSize:
        """Be as wide as the words and two round ends."""
        words_px = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(math.ceil(words_px) + 2 * PADDING_PX, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

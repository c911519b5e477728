# SPDX-License-Identifier: MIT
"""Chips: a filter that is on or off, and a badge that only says something."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.widgets.painted_button import ButtonColors, PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

BadgeTone = Literal["primary", "honey", "coral", "stop", "ok"]

CHIP_HEIGHT_PX = 40
BADGE_HEIGHT_PX = 32
BADGE_PADDING_PX = 15


class Chip(PaintedButton):
    """A filter above a list; `setAutoExclusive` makes it one of several."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.keeps_height = True
        self.least_height_px = CHIP_HEIGHT_PX
        self.padding_px = 18
        self.set_radius(CHIP_HEIGHT_PX / 2)

    def text_font(self) -> QFont:
        """Give the font of small text, which is also the lower limit."""
        return Type.SMALL.font()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a filled chip when it is on."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        colors = ButtonColors(tokens.surface, tokens.border, tokens.ink)
        if self.isChecked():
            colors = ButtonColors(tokens.primary, None, tokens.on_primary)
        self.paint_ground(painter, colors)
        room = QRectF(self.rect()).adjusted(self.padding_px, 0, -self.padding_px, 0)
        self.paint_lines(painter, room, colors.text)


class Badge(QLabel):
    """A few words on a tinted ground, such as why a card differs this week."""

    def __init__(
        self, theme: Theme, text: str, tone: BadgeTone, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._tone: BadgeTone = tone
        self.setFont(Type.SMALL.font())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self.update)

    def _colors(self) -> tuple[QColor, QColor]:
        tokens = self._theme.tokens
        table: dict[BadgeTone, tuple[QColor, QColor]] = {
            "primary": (tokens.primary_soft, tokens.primary_ink),
            "honey": (tokens.honey_soft, tokens.honey_ink),
            "coral": (tokens.coral_soft, tokens.coral_ink),
            "stop": (tokens.stop_soft, tokens.stop_ink),
            "ok": (tokens.ok_soft, tokens.ok),
        }
        return table[self._tone]

    def sizeHint(self) -> QSize:
        """Be as wide as the words and two round ends."""
        words_px = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(math.ceil(words_px) + 2 * BADGE_PADDING_PX, BADGE_HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the words."""
        ground, ink = self._colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

# SPDX-License-Identifier: MIT
"""STOP: large, red, in the same place in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.painted_button import ButtonColors, PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

WIDTH_PX = 208
HEIGHT_PX = 72
OCTAGON_PX = 38
OCTAGON_GAP_PX = 14
DARK_EDGE_PX = 3.0
"""On dark ground the red alone is too faint an edge."""


class StopButton(PaintedButton):
    """Ends the session at once; nothing about it moves or waits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setText(self.tr("STOP"))
        self.setAccessibleName(self.tr("Stop the session"))
        self.setProperty("focusGap", 4)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._scale = 1.0
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        self._scale = scale
        self.least_width_px = round(WIDTH_PX * scale)
        self.least_height_px = round(HEIGHT_PX * scale)
        self.padding_px = round(20 * scale)
        self.line_padding_px = 0
        self.extra_px = round((OCTAGON_PX + OCTAGON_GAP_PX) * scale)
        self.set_radius(14.0 * scale)
        self.updateGeometry()
        self.update()

    def text_font(self) -> QFont:
        """Give the font of the one word in capitals."""
        return Type.FOLLOW_STOP.font(self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the red ground, the octagon and the word."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        edge = tokens.stop_line if tokens.is_dark else None
        edge_px = DARK_EDGE_PX * self._scale
        self.paint_ground(
            painter, ButtonColors(tokens.stop, edge, tokens.on_stop, edge_px)
        )
        size = OCTAGON_PX * self._scale
        metrics = QFontMetricsF(self.text_font())
        room = float(self.width() - 2 * self.padding_px - self.extra_px)
        words_px = min(room, metrics.horizontalAdvance(self.text()) + 1.0)
        left = (self.width() - words_px - self.extra_px) / 2
        box = QRectF(left, (self.height() - size) / 2, size, size)
        paint_icon(painter, box, "stop-octagon", tokens.on_stop)
        words = QRectF(left + self.extra_px, 0, words_px, self.height())
        self.paint_lines(painter, words, tokens.on_stop, Qt.AlignmentFlag.AlignLeft)

# SPDX-License-Identifier: MIT
"""A row to tick, as large as a finger, calm or as a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.painted_button import ButtonColors, PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

ROW_HEIGHT_PX = 56
BOX_PX = 24
BOX_RADIUS_PX = 6.0
BOX_GAP_PX = 16


class CheckRow(PaintedButton):
    """Something that applies or does not, told by a box, an edge and bolder words."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Literal["calm", "warning"] = "calm",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._tone = tone
        self.setCheckable(True)
        self.least_height_px = ROW_HEIGHT_PX
        self.padding_px = 16
        self.extra_px = BOX_PX + BOX_GAP_PX

    def text_font(self) -> QFont:
        """Give the bolder font to a ticked row."""
        return (Type.BODY_BOLD if self.isChecked() else Type.BODY_MEDIUM).font()

    def _colors(self) -> ButtonColors:
        tokens = self.theme.tokens
        if not self.isChecked():
            return ButtonColors(tokens.surface, tokens.border, tokens.ink)
        if self._tone == "warning":
            return ButtonColors(tokens.stop_soft, tokens.stop_ink, tokens.stop_ink, 2.0)
        return ButtonColors(
            tokens.primary_soft, tokens.primary, tokens.primary_ink, 2.0
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the box at the left and the words."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        colors = self._colors()
        self.paint_ground(painter, colors)
        top = (self.height() - BOX_PX) / 2
        box = QRectF(self.padding_px, top, BOX_PX, BOX_PX).adjusted(1, 1, -1, -1)
        is_on = self.isChecked()
        edge = colors.edge if is_on and colors.edge is not None else tokens.border
        painter.setPen(QPen(edge, 2))
        painter.setBrush(edge if is_on else tokens.surface)
        painter.drawRoundedRect(box, BOX_RADIUS_PX, BOX_RADIUS_PX)
        if is_on:
            paint_icon(painter, box.adjusted(3, 3, -3, -3), "check", tokens.surface)
        left = self.padding_px + self.extra_px
        words = QRectF(left, 0, self.width() - left - self.padding_px, self.height())
        self.paint_lines(painter, words, colors.text, Qt.AlignmentFlag.AlignLeft)

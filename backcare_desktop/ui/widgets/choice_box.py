# SPDX-License-Identifier: MIT
"""One of many: a field that opens a list, and that a page can be scrolled over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.painted_button import wash

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from backcare_desktop.ui.look.theme import Theme

HEIGHT_PX = 48
NARROWEST_PX = 160
RADIUS_PX = 8.0
PADDING_PX = 12.0
ARROW_PX = 20.0
FAINT = 0.4


class ChoiceBox(QComboBox):
    """Shows what is chosen; a word that is too long for the field ends in an ellipsis.

    Choices have a key for the program beside their words.
    """

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFont(Type.BODY.font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", RADIUS_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self.update)

    @property
    def key(self) -> str:
        """Of what is chosen; empty without choices."""
        return str(self.currentData() or "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the words and the arrow."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else FAINT)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tokens.ink2 if self.underMouse() else tokens.border, 1))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash(tokens.ink, 0.06))
            painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        arrow = QRectF(0, 0, ARROW_PX, ARROW_PX)
        arrow.moveCenter(box.center())
        arrow.moveRight(box.right() - PADDING_PX)
        paint_icon(painter, arrow, "chevron-down", tokens.ink2)
        painter.setFont(self.font())
        painter.setPen(tokens.ink)
        words = box.adjusted(PADDING_PX, 0, arrow.left() - box.right() - PADDING_PX, 0)
        end = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(
            self.currentText(), end, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Wish for room for the longest choice."""
        around_px = round(3 * PADDING_PX + ARROW_PX)
        texts = [self.itemText(place) for place in range(self.count())]
        metrics = self.fontMetrics()
        widest_px = max(map(metrics.horizontalAdvance, texts), default=0)
        return QSize(max(NARROWEST_PX, widest_px + around_px), HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """Accept less than the longest choice."""
        return QSize(NARROWEST_PX, HEIGHT_PX)

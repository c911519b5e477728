# SPDX-License-Identifier: MIT
"""The ground that every painted button stands on: states, keys and size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from backcare_desktop.ui.look.tokens import DISABLED_SHARE, HOVER_SHARE, PRESSED_SHARE
from backcare_desktop.ui.widgets.text_fit import fit_lines, narrowest_px

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

MAX_LINES = 2
ELLIPSIS = "…"


@dataclass(frozen=True)
class ButtonColors:
    """What a painted button wears; None for a part that it does not have."""

    fill: QColor | None
    edge: QColor | None
    text: QColor
    edge_px: float = 1.0


def wash(color: QColor, share: float) -> QColor:
    """Make a colour that lets most of its ground through."""
    thin = QColor(color)
    thin.setAlphaF(share)
    return thin


class PaintedButton(QAbstractButton):
    """A button that paints itself and answers to Enter as well as Space.

    Its text may take a second line where a window is narrow or a language long.
    """

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.least_height_px = 48
        self.least_width_px = 0
        self.padding_px = 24
        self.extra_px = 0
        self.line_padding_px = 8
        self.keeps_height = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)

    def text_font(self) -> QFont:
        """Give the font that the text is painted and measured in."""
        return self.font()

    def set_radius(self, radius_px: float) -> None:
        """Round the corners, of the focus ring too."""
        self.setProperty("focusRadius", radius_px)

    def radius_px(self) -> float:
        """Give the radius of the corners."""
        return float(self.property("focusRadius") or 12.0)

    def state_wash(self) -> QColor | None:
        """Give what lies over the fill while hovered or pressed, else None."""
        if not self.isEnabled():
            return None
        if self.isDown():
            return wash(self.theme.tokens.ink, PRESSED_SHARE)
        if self.underMouse():
            return wash(self.theme.tokens.ink, HOVER_SHARE)
        return None

    def paint_ground(self, painter: QPainter, colors: ButtonColors) -> None:
        """Paint fill, state and edge."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = colors.edge_px / 2 if colors.edge is not None else 0.0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = max(0.0, self.radius_px() - inset)
        painter.setPen(Qt.PenStyle.NoPen)
        for fill in (colors.fill, self.state_wash()):
            if fill is not None:
                painter.setBrush(QBrush(fill))
                painter.drawRoundedRect(box, radius, radius)
        if colors.edge is not None:
            hovered_edge = self.underMouse() and self.isEnabled()
            is_plain_edge = colors.edge == self.theme.tokens.border
            edge = (
                self.theme.tokens.ink2
                if hovered_edge and is_plain_edge
                else colors.edge
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(edge, colors.edge_px))
            painter.drawRoundedRect(box, radius, radius)

    def paint_lines(
        self,
        painter: QPainter,
        rect: QRectF,
        color: QColor,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        """Paint the text, centred in height, in one line or two."""
        painter.setFont(self.text_font())
        painter.setPen(color if self.isEnabled() else wash(color, DISABLED_SHARE))
        lines = self.lines(rect.width())
        height = QFontMetricsF(self.text_font()).lineSpacing()
        top = rect.center().y() - height * len(lines) / 2
        for number, line in enumerate(lines):
            row = QRectF(rect.left(), top + number * height, rect.width(), height)
            painter.drawText(row, alignment | Qt.AlignmentFlag.AlignVCenter, line)

    def lines(self, width_px: float) -> list[str]:
        """Break the text for a width; what had to be cut is told in the tooltip."""
        metrics = QFontMetricsF(self.text_font())
        return fit_lines(self.text(), metrics, math.ceil(width_px) + 0.5, MAX_LINES)

    def _width_for(self, text_px: float) -> int:
        width = math.ceil(text_px) + 2 * self.padding_px + self.extra_px
        return max(self.least_width_px, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell the whole text where the widget had to cut it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            inner = self.width() - 2 * self.padding_px - self.extra_px
            is_cut = any(line.endswith(ELLIPSIS) for line in self.lines(inner))
            if is_cut and not self.toolTip():
                QToolTip.showText(event.globalPos(), self.text(), self)
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay as high as the lines need, however high the row is."""
        super().resizeEvent(event)
        if self.keeps_height:
            self.setMaximumHeight(self.heightForWidth(event.size().width()))

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrow button is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height for the lines that the text takes at a width."""
        inner = width - 2 * self.padding_px - self.extra_px
        rows = len(self.lines(inner))
        line = QFontMetricsF(self.text_font()).lineSpacing()
        height = math.ceil(rows * line) + 2 * self.line_padding_px
        return max(self.least_height_px, height)

    def sizeHint(self) -> QSize:
        """Wish for the whole text in one line."""
        metrics = QFontMetricsF(self.text_font())
        width = self._width_for(metrics.horizontalAdvance(self.text()))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept the text in two lines."""
        metrics = QFontMetricsF(self.text_font())
        width = self._width_for(narrowest_px(self.text(), metrics, MAX_LINES))
        return QSize(width, self.least_height_px)

# SPDX-License-Identifier: MIT
"""Text in lines that never stick out: a word that is too long is broken."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)

from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont


NARROWEST_PX = 80
"""A text asks for no more width than this and wraps."""


def wrapped(text: str, font: QFont, width_px: float) -> list[str]:
    """Break a text for a width: at spaces, else inside of a word."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, width_px))
        start = line.textStart()
        lines.append(text[start : start + line.textLength()].rstrip())
        line = layout.createLine()
    layout.endLayout()
    return lines


def fitted(text: str, font: QFont, width_px: float, max_lines: int) -> list[str]:
    """Break a text for a width; what is left after `max_lines` becomes `…`."""
    lines = wrapped(text, font, width_px)
    if len(lines) <= max_lines:
        return lines
    rest = " ".join(lines[max_lines - 1 :])
    elided = QFontMetricsF(font).elidedText(
        rest, Qt.TextElideMode.ElideRight, max(1.0, width_px)
    )
    return [*lines[: max_lines - 1], elided]


def line_height_px(font: QFont) -> int:
    """Give the distance from one line to the next."""
    return math.ceil(QFontMetricsF(font).lineSpacing())


def paint_lines(
    painter: QPainter, at: QPointF, lines: list[str], font: QFont, color: QColor
) -> None:
    """Paint lines downwards from their top left corner."""
    painter.setFont(font)
    painter.setPen(color)
    ascent = QFontMetricsF(font).ascent()
    step = line_height_px(font)
    for number, line in enumerate(lines):
        painter.drawText(QPointF(at.x(), at.y() + ascent + number * step), line)


class Words(Label):
    """A label for what authors wrote: plain text that fits into any width."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines from the top."""
        color = self.palette().color(QPalette.ColorRole.WindowText)
        lines = wrapped(self.text(), self.font(), self.width())
        paint_lines(QPainter(self), QPointF(0, 0), lines, self.font(), color)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrow text is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines at a width."""
        rows = len(wrapped(self.text(), self.font(), width))
        return rows * line_height_px(self.font())

    def sizeHint(self) -> QSize:
        """Wish for one line."""
        metrics = QFontMetricsF(self.font())
        width = math.ceil(metrics.horizontalAdvance(self.text())) + 1
        return QSize(width, line_height_px(self.font()))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        wish = self.sizeHint()
        return QSize(min(wish.width(), NARROWEST_PX), wish.height())

# SPDX-License-Identifier: MIT
"""Numbers centred by what is seen of them, not by their line box."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

if TYPE_CHECKING:
    from backcare_desktop.ui.look.fonts import TextStyle

CACHED_TEXTS = 256
"""Enough for every number of a session at one size."""


def ink_path(text: str, font: QFont) -> QPainterPath:
    """Outline a text with the middle of its ink at the origin.

    In height it is the middle of the digits, so that 1 and 7 and 8 stand on one
    line while a countdown runs.
    """
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, text)
    digits = QPainterPath()
    digits.addText(QPointF(0, 0), font, "0")
    middle = QPointF(
        path.boundingRect().center().x(), digits.boundingRect().center().y()
    )
    return path.translated(-middle)


@lru_cache(maxsize=CACHED_TEXTS)
def _cached_path(text: str, style: TextStyle, scale: float) -> QPainterPath:
    return ink_path(text, style.font(scale))


def ink_rect(text: str, style: TextStyle, scale: float = 1.0) -> QRectF:
    """Measure the ink of a text around the origin."""
    return _cached_path(text, style, scale).boundingRect()


def paint_ink_text(
    painter: QPainter,
    center: QPointF,
    text: str,
    *,
    style: TextStyle,
    color: QColor,
    scale: float = 1.0,
) -> None:
    """Paint a text with the middle of its ink at a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.translate(center)
    painter.drawPath(_cached_path(text, style, scale))
    painter.restore()

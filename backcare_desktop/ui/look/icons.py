# SPDX-License-Identifier: MIT
"""Icons in any colour and at any size, and the brand mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPen,
    QPixmap,
)

from backcare_desktop.ui.look.glyphs import GRID, IconName, glyph, spine
from backcare_desktop.ui.look.tokens import DISABLED_SHARE, Tokens

BRAND_CORAL = QColor("#E9806E")
SPINE_STROKE = 3.4


def _enter_grid(painter: QPainter, rect: QRectF) -> None:
    """Let the painter draw on the grid of 24, centred in a rectangle."""
    scale = min(rect.width(), rect.height()) / GRID
    center = rect.center()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(center.x() - scale * GRID / 2, center.y() - scale * GRID / 2)
    painter.scale(scale, scale)


def _round_pen(color: QColor, width: float) -> QPen:
    return QPen(
        color,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def paint_icon(
    painter: QPainter, rect: QRectF | QRect, name: IconName, color: QColor
) -> None:
    """Paint an icon as large as fits into a rectangle, centred."""
    painter.save()
    _enter_grid(painter, QRectF(rect))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPath(glyph(name))
    painter.restore()


def paint_logo(painter: QPainter, rect: QRectF | QRect, tokens: Tokens) -> None:
    """Paint the brand mark: a back in the main colour and a coral disc beside it."""
    painter.save()
    _enter_grid(painter, QRectF(rect))
    painter.setPen(_round_pen(tokens.primary, SPINE_STROKE))
    painter.drawPath(spine())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BRAND_CORAL)
    painter.drawEllipse(QPointF(15.4, 9.6), 4.8, 4.8)
    painter.restore()


class GlyphIconEngine(QIconEngine):
    """Draws an icon afresh for every size and pixel ratio that is asked for."""

    def __init__(self, name: IconName, color: QColor, size_px: int) -> None:
        super().__init__()
        self._name = name
        self._color = QColor(color)
        self._size_px = size_px

    def availableSizes(
        self,
        mode: QIcon.Mode = QIcon.Mode.Normal,
        state: QIcon.State = QIcon.State.Off,
    ) -> list[QSize]:
        """Name the size that the icon was made for; any other works as well."""
        return [QSize(self._size_px, self._size_px)]

    def clone(self) -> QIconEngine:
        """Give an equal engine of its own."""
        return GlyphIconEngine(self._name, self._color, self._size_px)

    def paint(
        self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State
    ) -> None:
        """Draw the shape, fainter where it cannot be used."""
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * DISABLED_SHARE)
        paint_icon(painter, rect, self._name, self._color)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw the shape on a clear picture."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Draw the shape with `scale` pixels for every pixel of `size`."""
        picture = QPixmap(size * scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        picture.setDevicePixelRatio(scale)
        return picture


def icon(name: IconName, color: QColor, size: int = 24) -> QIcon:
    """Make an icon in one colour for buttons, menus and fields."""
    return QIcon(GlyphIconEngine(name, color, size))

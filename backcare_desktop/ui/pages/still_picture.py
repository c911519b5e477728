# SPDX-License-Identifier: MIT
"""A picture of the figure that stands still, painted once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.core.picture import Picture
    from backcare_desktop.ui.figure.stage import FigureStage

MAX_PX_PER_CM = 1.4
"""She is one woman: small pictures beside each other show her at one scale."""


class StillPicture:
    """Keeps the painted picture until its size or its ground changes.

    A list is painted at each hover and each step of scrolling; the figure itself
    would take most of that time.
    """

    def __init__(self, stage: FigureStage, picture: Picture) -> None:
        self._stage = stage
        self._picture = picture
        self._kept: tuple[object, QPixmap] | None = None

    def show_picture(self, picture: Picture) -> None:
        """Show another one from now on."""
        self._picture = picture
        self._kept = None

    def forget(self) -> None:
        """Paint afresh, after the colours have changed."""
        self._kept = None

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        ground: QColor,
        max_px_per_cm: float | None = MAX_PX_PER_CM,
    ) -> None:
        """Paint the picture and its ground into a rectangle."""
        if rect.isEmpty():
            return
        density = painter.device().devicePixelRatioF()
        key = (rect.size().toTuple(), density, ground.rgba(), max_px_per_cm)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._painted(rect, density, ground, max_px_per_cm))
        painter.drawPixmap(rect.topLeft(), self._kept[1])

    def _painted(
        self,
        rect: QRect,
        density: float,
        ground: QColor,
        max_px_per_cm: float | None,
    ) -> QPixmap:
        pixmap = QPixmap(rect.size() * density)
        pixmap.setDevicePixelRatio(density)
        pixmap.fill(ground)
        painter = QPainter(pixmap)
        self._stage.paint(
            painter,
            QRect(0, 0, rect.width(), rect.height()),
            self._picture,
            ground,
            max_px_per_cm=max_px_per_cm,
        )
        painter.end()
        return pixmap

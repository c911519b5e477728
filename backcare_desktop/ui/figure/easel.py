# SPDX-License-Identifier: MIT
"""What every part of a picture is painted with, and the two ways to do it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.ui.figure.camera import Camera
    from backcare_desktop.ui.figure.palette import Palette
    from backcare_desktop.ui.figure.torso_outline import TorsoOutline

Fill: TypeAlias = QColor | QGradient
_IN_PIXELS: Final = QTransform()


def paints_pixels(painter: QPainter) -> bool:
    """Whether a painter paints on a screen or an image."""
    return painter.paintEngine().type() is QPaintEngine.Type.Raster


@dataclass(frozen=True, slots=True)
class Easel:
    """One picture in the making; the painter works in cm, y up.

    Attributes:
        in_pixels: shapes may be handed to Qt in pixels, as a screen has them; paper
            wants them in cm.
    """

    painter: QPainter
    camera: Camera
    palette: Palette
    skeleton: Skeleton
    torso: TorsoOutline
    in_pixels: bool = False

    def fill(self, path: QPainterPath, fill: Fill) -> None:
        """Fill a shape, without an outline.

        Qt cuts curves that are a few units long into far too many pieces; in pixels
        the same shapes take half the time that they take in cm.
        """
        painter = self.painter
        if not self.in_pixels:
            painter.fillPath(path, fill)
            return
        world = painter.transform()
        painter.setTransform(_IN_PIXELS)
        if isinstance(fill, QGradient):
            brush = QBrush(fill)
            brush.setTransform(world)
            painter.fillPath(world.map(path), brush)
        else:
            painter.fillPath(world.map(path), fill)
        painter.setTransform(world)

    def stroke(self, path: QPainterPath, color: QColor, width_cm: float) -> None:
        """Draw a line with round ends."""
        pen = QPen(color, width_cm)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.strokePath(path, pen)

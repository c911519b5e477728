# SPDX-License-Identifier: MIT
"""What every part of a picture is painted with, and the two ways to do it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGradient, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.ui.figure.camera import Camera
    from backcare_desktop.ui.figure.palette import Palette
    from backcare_desktop.ui.figure.torso_outline import TorsoOutline

Fill: TypeAlias = QColor | QGradient


@dataclass(frozen=True, slots=True)
class Easel:
    """One picture in the making; the painter works in cm, y up."""

    painter: QPainter
    camera: Camera
    palette: Palette
    skeleton: Skeleton
    torso: TorsoOutline

    def fill(self, path: QPainterPath, fill: Fill) -> None:
        """Fill a shape, without an outline."""
        self.painter.fillPath(path, fill)

    def stroke(self, path: QPainterPath, color: QColor, width_cm: float) -> None:
        """Draw a line with round ends."""
        pen = QPen(color, width_cm)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.strokePath(path, pen)

# SPDX-License-Identifier: MIT
"""What painting costs on this machine now: 25 plain antialiased fills in a widget.

A widget of 600 x 600 with a ground and 25 solid shapes as large as her limbs, drawn
anew for each picture, as anything is that moves.
"""

from __future__ import annotations

from math import cos, sin
from time import process_time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

FILLS: Final = 25
SIDE_PX: Final = 600
LONG_PX: Final = 200.0
WIDE_PX: Final = 70.0
"""A thigh on the follow-along page at 1366 x 768."""
CURVES: Final = 6
GROUND: Final = QColor("#FBF5EF")


class Fills(QWidget):
    """Paints the reference; each picture is turned a little further."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedSize(SIDE_PX, SIDE_PX)
        self._turn = 0.0

    def step(self) -> None:
        """Ask for the next picture."""
        self._turn += 0.02
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's own
        """Paint the ground and all shapes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), GROUND)
        for number in range(FILLS):
            color = QColor.fromHsv(number * 14, 120, 200)
            painter.fillPath(limb(number, self._turn + number), color)


def limb(number: int, turn: float) -> QPainterPath:
    """A limb: two wavy sides and two round ends, built from points."""
    x = SIDE_PX / 2 + SIDE_PX / 4 * cos(number)
    y = SIDE_PX / 2 + SIDE_PX / 4 * sin(number)
    ux, uy = cos(turn), sin(turn)

    def at(along: float, aside: float) -> QPointF:
        return QPointF(x + ux * along - uy * aside, y + uy * along + ux * aside)

    half, step = WIDE_PX / 2, LONG_PX / CURVES
    path = QPainterPath(at(-LONG_PX / 2, -half))
    for direction in (1, -1):
        aside = -half * direction
        for curve in range(CURVES):
            start = direction * (-LONG_PX / 2 + step * curve)
            ahead = direction * step
            path.cubicTo(
                at(start + ahead / 3, aside * 1.05),
                at(start + ahead * 2 / 3, aside * 1.05),
                at(start + ahead, aside),
            )
        end = direction * LONG_PX / 2
        beyond = end + direction * half
        path.cubicTo(at(beyond, aside), at(beyond, -aside), at(end, -aside))
    path.closeSubpath()
    return path


def reference_ms(app: QApplication, fills: Fills, pictures: int = 40) -> list[float]:
    """Processor time of the reference's pictures, each in ms."""
    found = []
    for _ in range(pictures):
        fills.step()
        start = process_time()
        app.processEvents()
        found.append((process_time() - start) * 1_000)
    return found

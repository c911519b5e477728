# SPDX-License-Identifier: MIT
"""Shapes drawn by hand, in cm: hands, a foot and a cushion.

Each is written as a path: M moves, L draws a line, C a curve with two control
points, Z closes.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath


def drawn(path_text: str) -> QPainterPath:
    """The path that a text describes."""
    path = QPainterPath()
    words = path_text.split()
    while words:
        letter = words.pop(0)
        if letter == "M":
            path.moveTo(_point(words))
        elif letter == "L":
            path.lineTo(_point(words))
        elif letter == "C":
            path.cubicTo(_point(words), _point(words), _point(words))
        else:
            path.closeSubpath()
    return path


def ellipse(x: float, y: float, half_width: float, half_height: float) -> QPainterPath:
    """An ellipse about a point."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), half_width, half_height)
    return path


def cloud(
    middle: tuple[float, float],
    half_size: tuple[float, float],
    arc_deg: tuple[float, float],
    puff_cm: float,
    count: int,
) -> QPainterPath:
    """A round of puffs along an arc of an ellipse, as curly hair is drawn.

    Args:
        middle: of the ellipse.
        half_size: its half width and half height.
        arc_deg: where the first and the last puff lie, 90 up.
        puff_cm: radius of a puff.
        count: how many puffs.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    first, last = arc_deg
    for index in range(count):
        angle = radians(first + (last - first) * index / (count - 1))
        x = middle[0] + half_size[0] * cos(angle)
        y = middle[1] + half_size[1] * sin(angle)
        path.addEllipse(QPointF(x, y), puff_cm, puff_cm)
    return path


def _point(words: list[str]) -> QPointF:
    """The next point of a path's text."""
    x, y = words.pop(0).split(",")
    return QPointF(float(x), float(y))


def _foot() -> QPainterPath:
    """The foot with the round of its ankle."""
    path = drawn(
        "M -2.9,0.8 C -3.2,-1.2 -5.2,-2.8 -5.2,-4.8 C -5.2,-6.4 -3.8,-7 -2.2,-7 "
        "C 1,-7 3.2,-6.2 6.2,-6.2 C 8.4,-6.2 9.6,-7 11.6,-7 L 15.2,-7 "
        "C 17.2,-7 17.6,-4.6 15.8,-4.1 C 14.6,-3.8 13.6,-4.2 12.4,-3.9 "
        "C 8.6,-3 5.6,-1.9 3.9,0.2 C 3.3,0.9 2.9,1.2 2.5,1.7 Z"
    )
    path.addEllipse(QPointF(0, 0), 3.0, 3.0)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


FOOT: Final = _foot()
"""Origin at the ankle joint, x to the toes, y to the shin; the sole is at -7."""

FOOT_AHEAD: Final = drawn(
    "M -2.8,0.1 C -2.9,-0.3 -3.7,-0.55 -4.4,-0.8 C -5.1,-1.05 -4.6,-1.2 -3.4,-1.2 "
    "L 3.4,-1.2 C 4.6,-1.2 5.1,-1.05 4.4,-0.8 C 3.7,-0.55 2.9,-0.3 2.8,0.1 "
    "C 1.6,0.3 -1.6,0.3 -2.8,0.1 Z"
)
"""A foot that points at the viewer: x across in cm, y -1 where its toes end."""
HAND: Final = drawn(
    "M -1.4,2.1 C 1,2.2 3.2,2.9 5.8,2.7 C 8.6,2.5 11.6,1.9 14.2,0.9 "
    "C 15.6,0.3 15.6,-0.8 14.2,-0.8 L 12,-0.7 C 13,-0.8 14,-1.1 14.3,-1.5 "
    "C 14.9,-2.3 14.2,-3 13,-2.9 C 10,-2.7 7.6,-2.7 5,-2.7 "
    "C 2.4,-2.7 0.4,-2.4 -1.4,-2.1 C -2.5,-1 -2.5,1 -1.4,2.1 Z"
)
"""Origin at the wrist, x to the finger tips, y to the back of the hand."""
HAND_LINE: Final = drawn("M 8.4,-0.5 C 9.8,-0.6 11,-0.7 12.2,-0.75")
THUMB: Final = drawn(
    "M 1.2,-0.4 C 3.4,-1.6 5,-3.4 7,-5.2 C 8.2,-6.2 9.2,-5.2 8.6,-4.2 "
    "C 7.4,-2.4 6.6,-1.4 6,0.4 L 2,1.4 Z"
)
HAND_FLAT: Final = drawn(
    "M -2.2,2 C 1,2.3 3.4,1.7 5.8,0.6 C 8.4,-0.3 12.2,-0.7 14.4,-1.2 "
    "C 15.8,-1.7 15.6,-2.9 14.2,-2.9 L -0.6,-2.9 C -2.6,-2.9 -3,0.6 -2.2,2 Z"
)
"""A hand that lies on something."""
THUMB_FLAT: Final = drawn(
    "M 1.6,-1.6 C 3.4,-0.6 5.4,-0.6 6.8,-1.4 C 8,-2.2 7.4,-3 6.2,-2.9 L 1,-2.9 Z"
)
PILLOW: Final = drawn(
    "M -1,0 C -1,0.86 -0.86,1 0,1 C 0.86,1 1,0.86 1,0 C 1,-0.86 0.86,-1 0,-1 "
    "C -0.86,-1 -1,-0.86 -1,0 Z"
)
"""From -1 to 1 both ways."""
BELLY_AHEAD: Final = drawn(
    "M -1,0 C -1,0.57 -0.57,1 0,1 C 0.6,1 1.5,0.7 1.75,0 "
    "C 1.5,-0.7 0.6,-1 0,-1 C -0.57,-1 -1,-0.57 -1,0 Z"
)
"""An egg with its tip to the chest, x, from whose sides it grows without a corner."""
DISC: Final = ellipse(0, 0, 1, 1)

# SPDX-License-Identifier: MIT
"""The icons of the follow-along page: filled where they start, stop or skip."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from backcare_desktop.ui.look.strokes import Glyph, arc, lines, stroked


def play() -> Glyph:
    """A triangle to the right."""
    triangle = lines(((7.2, 5.2), (18.6, 12), (7.2, 18.8), (7.2, 5.2)))
    return Glyph(triangle, triangle)


def pause() -> Glyph:
    """Two bars."""
    bars = QPainterPath()
    bars.addRoundedRect(QRectF(6.2, 4.2, 4.4, 15.6), 1.4, 1.4)
    bars.addRoundedRect(QRectF(13.4, 4.2, 4.4, 15.6), 1.4, 1.4)
    return Glyph(QPainterPath(), bars)


def previous() -> Glyph:
    """A triangle to the left against a line."""
    triangle = lines(((18.4, 6), (8.6, 12), (18.4, 18), (18.4, 6)))
    strokes = lines(((4.8, 5), (4.8, 19)))
    strokes.addPath(triangle)
    return Glyph(strokes, triangle)


def next_segment() -> Glyph:
    """A triangle to the right against a line."""
    triangle = lines(((5.6, 6), (15.4, 12), (5.6, 18), (5.6, 6)))
    strokes = lines(((19.2, 5), (19.2, 19)))
    strokes.addPath(triangle)
    return Glyph(strokes, triangle)


def repeat() -> Glyph:
    """A circle that ends in an arrow."""
    path = arc(QPainterPath(), QPointF(12, 12.6), 7.8, 52, 300)
    path.addPath(lines(((16.9, 2.6), (16.9, 6.6), (12.9, 6.6))))
    return stroked(path)


def _speaker() -> QPainterPath:
    return lines(
        ((3.4, 9.4), (6.6, 9.4), (11.6, 5.2), (11.6, 18.8), (6.6, 14.6), (3.4, 14.6),
         (3.4, 9.4)),
    )  # fmt: skip


def volume() -> Glyph:
    """A loudspeaker with two waves."""
    strokes = _speaker()
    arc(strokes, QPointF(11.4, 12), 4.6, -42, 84)
    arc(strokes, QPointF(11.4, 12), 8.8, -46, 92)
    return Glyph(strokes, _speaker())


def muted() -> Glyph:
    """A loudspeaker with a cross."""
    strokes = _speaker()
    strokes.addPath(lines(((15.8, 9.4), (21, 14.6)), ((21, 9.4), (15.8, 14.6))))
    return Glyph(strokes, _speaker())


def _corners(inner: float, outer: float) -> QPainterPath:
    """Draw four corners whose angle lies at `outer` and whose arms end at `inner`."""
    return lines(
        *(
            (
                (12 + side * inner, 12 + end * outer),
                (12 + side * outer, 12 + end * outer),
                (12 + side * outer, 12 + end * inner),
            )
            for side in (-1, 1)
            for end in (-1, 1)
        )
    )


def octagon() -> Glyph:
    """The shape of a stop sign."""
    radius = 10.6
    corners = [
        QPointF(12 + radius * math.cos(angle), 12 + radius * math.sin(angle))
        for angle in (math.pi * (2 * i + 1) / 8 for i in range(8))
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return Glyph(QPainterPath(), path)


def fullscreen() -> Glyph:
    """Four corners that point outwards."""
    return stroked(_corners(inner=3.8, outer=8))


def leave_fullscreen() -> Glyph:
    """Four corners that point inwards."""
    return stroked(_corners(inner=8.4, outer=4.2))

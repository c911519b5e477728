# SPDX-License-Identifier: MIT
"""The strokes that icons are made of, on a grid of 24."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


@dataclass(frozen=True)
class Glyph:
    """An icon: a path to be stroked with round ends and a path to be filled."""

    strokes: QPainterPath
    fills: QPainterPath


def lines(*chains: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Join each chain of points by straight lines; equal ends close it."""
    path = QPainterPath()
    for chain in chains:
        path.moveTo(*chain[0])
        for point in chain[1:]:
            path.lineTo(*point)
        if chain[0] == chain[-1]:
            path.closeSubpath()
    return path


def arc(
    path: QPainterPath,
    center: QPointF,
    radius: float,
    from_deg: float,
    sweep_deg: float,
) -> QPainterPath:
    """Add an arc; angles grow anticlockwise from three o'clock."""
    box = QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius)
    path.arcMoveTo(box, from_deg)
    path.arcTo(box, from_deg, sweep_deg)
    return path


def circle(path: QPainterPath, cx: float, cy: float, radius: float) -> QPainterPath:
    """Add a circle."""
    path.addEllipse(QPointF(cx, cy), radius, radius)
    return path


def stroked(path: QPainterPath) -> Glyph:
    """Make an icon of strokes alone."""
    return Glyph(path, QPainterPath())

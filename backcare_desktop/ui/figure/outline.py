# SPDX-License-Identifier: MIT
"""Smooth outlines through points: splines, round caps, capsules."""

from __future__ import annotations

from itertools import pairwise
from math import acos, atan2, degrees, hypot, sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.figure.vectors import Point

ROUND_CAP: Final = 0.66
"""How far a round end bulges, as a share of its width."""
FLAT_CAP: Final = 0.1
"""Hems and cuffs are almost straight."""

TINY: Final = 1e-6


def new_path() -> QPainterPath:
    """An empty path whose own overlaps stay filled."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def unit_2d(x: float, y: float) -> Point:
    """The direction of a vector in the picture."""
    n = sqrt(x * x + y * y) or TINY
    return x / n, y / n


def polygon(points: Sequence[Point]) -> QPainterPath:
    """The closed shape with these corners."""
    path = QPainterPath()
    path.moveTo(*points[0])
    for x, y in points[1:]:
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def tangents(points: Sequence[Point]) -> list[Point]:
    """The direction of the curve at each of its points.

    The neighbours' chords are weighted by length: equal weights made nicks where
    a short chord meets a long one.
    """
    chords = []
    for (x0, y0), (x1, y1) in pairwise(points):
        dx, dy = x1 - x0, y1 - y0
        n = sqrt(dx * dx + dy * dy) or TINY
        chords.append((dx / n, dy / n, n))
    found = [chords[0][:2]]
    for (ax, ay, a), (bx, by, b) in pairwise(chords):
        w = a + b
        found.append(((ax * b + bx * a) / w, (ay * b + by * a) / w))
    found.append(chords[-1][:2])
    return found


def trace(path: QPainterPath, points: Sequence[Point], first: int, last: int) -> None:
    """Add the spline from one point to another, forwards or back.

    It bends as the spline through all points does, so that neighbouring shapes
    share the very same edge.
    """
    ways = tangents(points)
    x0, y0 = points[first]
    if path.isEmpty():
        path.moveTo(x0, y0)
    else:
        path.lineTo(x0, y0)
    step = 1 if last >= first else -1
    for index in range(first, last, step):
        (px, py), (qx, qy) = points[index], points[index + step]
        (ax, ay), (bx, by) = ways[index], ways[index + step]
        k = step * sqrt((qx - px) ** 2 + (qy - py) ** 2) / 3
        path.cubicTo(px + ax * k, py + ay * k, qx - bx * k, qy - by * k, qx, qy)


def trace_all(path: QPainterPath, points: Sequence[Point]) -> None:
    """Add the spline through all points."""
    trace(path, points, 0, len(points) - 1)


def cap(
    path: QPainterPath,
    before_start: Point,
    start: Point,
    end: Point,
    before_end: Point,
    roundness: float = ROUND_CAP,
) -> None:
    """Close two sides with one curve that bulges the way the sides run."""
    ux = start[0] - before_start[0] + end[0] - before_end[0]
    uy = start[1] - before_start[1] + end[1] - before_end[1]
    n = sqrt(ux * ux + uy * uy) or 1.0
    width = sqrt((start[0] - end[0]) ** 2 + (start[1] - end[1]) ** 2)
    k = width * roundness / n
    path.cubicTo(
        *(start[0] + ux * k, start[1] + uy * k),
        *(end[0] + ux * k, end[1] + uy * k),
        *end,
    )


def tube(
    left: Sequence[Point],
    right: Sequence[Point],
    end: float = ROUND_CAP,
    start: float = ROUND_CAP,
) -> QPainterPath:
    """The closed shape between two sides, with round ends."""
    path = new_path()
    trace_all(path, left)
    cap(path, left[-2], left[-1], right[-1], right[-2], end)
    trace(path, right, len(right) - 1, 0)
    cap(path, right[1], right[0], left[0], left[1], start)
    path.closeSubpath()
    return path


def circle(center: Point, radius: float) -> QPainterPath:
    """A disc."""
    path = new_path()
    path.addEllipse(QPointF(*center), radius, radius)
    return path


def capsule(a: Point, a_radius: float, b: Point, b_radius: float) -> QPainterPath:
    """The hull of two discs."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    distance = hypot(dx, dy)
    if distance <= abs(a_radius - b_radius) + 1e-3:
        return circle(*((a, a_radius) if a_radius > b_radius else (b, b_radius)))
    towards = degrees(atan2(dy, dx))
    opening = degrees(acos((a_radius - b_radius) / distance))
    box_a = QRectF(a[0] - a_radius, a[1] - a_radius, 2 * a_radius, 2 * a_radius)
    box_b = QRectF(b[0] - b_radius, b[1] - b_radius, 2 * b_radius, 2 * b_radius)
    path = new_path()
    # Qt counts the angles of arcs on a plane whose y goes down: hence the signs.
    path.arcMoveTo(box_a, -(towards + opening))
    path.arcTo(box_a, -(towards + opening), -(360 - 2 * opening))
    path.arcTo(box_b, -(towards - opening), -2 * opening)
    path.closeSubpath()
    return path

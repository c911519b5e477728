# SPDX-License-Identifier: MIT
"""Smooth outlines through points: splines, round caps, capsules."""

from __future__ import annotations

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


def filled(
    at: Point, before: Point, after: Point, outwards: Point, share_left: float
) -> Point:
    """A point of an outline; in a hollow between two others it is moved outwards.

    Args:
        at: the point.
        before: where the hollow begins.
        after: where it ends.
        outwards: the way out of the body, roughly.
        share_left: how much of the hollow's depth stays.
    """
    tx, ty = unit_2d(after[0] - before[0], after[1] - before[1])
    nx, ny = -ty, tx
    if nx * outwards[0] + ny * outwards[1] < 0:
        nx, ny = -nx, -ny
    deep = (before[0] - at[0]) * nx + (before[1] - at[1]) * ny
    lift = max(deep, 0.0) * (1 - share_left)
    return at[0] + nx * lift, at[1] + ny * lift


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
    return _bends(points)[0]


def _bends(points: Sequence[Point]) -> tuple[list[Point], list[float]]:
    """The tangents at all points, and how far each is from the next one.

    Nothing is done more often while she moves: hence one plain loop.
    """
    found: list[Point] = []
    lengths: list[float] = []
    ax = ay = a = 0.0
    x0, y0 = points[0]
    for x1, y1 in points[1:]:
        dx, dy = x1 - x0, y1 - y0
        b = sqrt(dx * dx + dy * dy) or TINY
        bx, by = dx / b, dy / b
        if lengths:
            w = a + b
            found.append(((ax * b + bx * a) / w, (ay * b + by * a) / w))
        else:
            found.append((bx, by))
        lengths.append(b)
        ax, ay, a, x0, y0 = bx, by, b, x1, y1
    found.append((ax, ay))
    return found, lengths


def trace(path: QPainterPath, points: Sequence[Point], first: int, last: int) -> None:
    """Add the spline from one point to another, forwards or back.

    It bends as the spline through all points does, so that neighbouring shapes
    share the very same edge.
    """
    ways, lengths = _bends(points)
    px, py = points[first]
    ax, ay = ways[first]
    if path.isEmpty():
        path.moveTo(px, py)
    else:
        path.lineTo(px, py)
    curve = path.cubicTo
    step = 1 if last >= first else -1
    for index in range(first + step, last + step, step):
        k = lengths[index - 1] / 3 if step > 0 else lengths[index] / -3
        qx, qy = points[index]
        bx, by = ways[index]
        curve(px + ax * k, py + ay * k, qx - bx * k, qy - by * k, qx, qy)
        px, py, ax, ay = qx, qy, bx, by


def on_spline(points: Sequence[Point], first: int, share: float) -> Point:
    """A point of the spline, at a share of the way from one point to the next."""
    ways, lengths = _bends(points)
    (ax, ay), (bx, by) = points[first], points[first + 1]
    k, left = lengths[first] / 3, 1 - share
    (ux, uy), (vx, vy) = ways[first], ways[first + 1]
    a, b, c, d = left**3, 3 * left**2 * share, 3 * left * share**2, share**3
    x = a * ax + b * (ax + ux * k) + c * (bx - vx * k) + d * bx
    y = a * ay + b * (ay + uy * k) + c * (by - vy * k) + d * by
    return x, y


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
    (ax, ay), (bx, by) = start, end
    width = sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by))
    k = width * roundness / n
    path.cubicTo(ax + ux * k, ay + uy * k, bx + ux * k, by + uy * k, bx, by)


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

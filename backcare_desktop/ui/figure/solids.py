# SPDX-License-Identifier: MIT
"""Rounded boxes and quads that lie level in space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath

from backcare_desktop.ui.figure.outline import polygon

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.camera import Camera


def rounded_quad(
    camera: Camera,
    x: tuple[float, float],
    z: tuple[float, float],
    *,
    y: float = 0.0,
    radius: float = 6.0,
) -> QPainterPath:
    """A level rectangle with round corners, from above or below."""
    (x0, x1), (z0, z1), r = x, z, radius
    k = r * 0.45

    def at(px: float, pz: float) -> Point:
        return camera.xy((px, y, pz))

    path = QPainterPath()
    path.moveTo(*at(x0 + r, z0))
    path.lineTo(*at(x1 - r, z0))
    path.cubicTo(*at(x1 - k, z0), *at(x1, z0 + k), *at(x1, z0 + r))
    path.lineTo(*at(x1, z1 - r))
    path.cubicTo(*at(x1, z1 - k), *at(x1 - k, z1), *at(x1 - r, z1))
    path.lineTo(*at(x0 + r, z1))
    path.cubicTo(*at(x0 + k, z1), *at(x0, z1 - k), *at(x0, z1 - r))
    path.lineTo(*at(x0, z0 + r))
    path.cubicTo(*at(x0, z0 + k), *at(x0 + k, z0), *at(x0 + r, z0))
    path.closeSubpath()
    return path


def block_shapes(
    camera: Camera,
    plan: tuple[tuple[float, float], tuple[float, float]],
    height: tuple[float, float],
    top: QColor,
    side: QColor,
    *,
    radius: float,
) -> list[tuple[QPainterPath, QColor]]:
    """An upright box with a rounded plan, as shapes to fill in this order."""
    x, z = plan
    low, high = height
    foot = rounded_quad(camera, x, z, y=low, radius=radius)
    lid = rounded_quad(camera, x, z, y=high, radius=radius)
    # Control points of a curve are not its extremes; a flattened outline has them.
    points = [(point.x(), point.y()) for point in foot.toFillPolygon().toList()]
    left, right = min(points), max(points)
    rise = (high - low) * camera.upwards[1]
    wall = polygon(
        (left, (left[0], left[1] + rise), (right[0], right[1] + rise), right)
    )
    return [(foot, side), (wall, side), (lid, top)]

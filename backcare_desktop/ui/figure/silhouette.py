# SPDX-License-Identifier: MIT
"""The shape of a pose in one colour, for small icons of positions."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.figure.scene import BODY_ORDER
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.ui.figure.camera import camera_for, fitted
from backcare_desktop.ui.figure.easel import Easel
from backcare_desktop.ui.figure.framing import box, figure_points
from backcare_desktop.ui.figure.palette import silhouette_palette
from backcare_desktop.ui.figure.parts import paint_part
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene

BUMP: Final = 0.75
"""A belly that is seen to be one at the size of an icon."""
PADDING_SHARE: Final = 0.02
LARGEST_PX_PER_CM: Final = 1e3


def paint_shape(
    painter: QPainter, rect: QRectF, scene: Scene, keyframe: str, color: QColor
) -> None:
    """Paint the shape of one keyframe as large as it fits into a rectangle."""
    if rect.isEmpty():
        return
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if color.alpha() == 255:
        painter.translate(rect.topLeft())
        _paint(painter, rect, scene, keyframe, color)
    else:
        # Parts overlap: only as one layer are they equally see-through everywhere.
        layer = _opaque_layer(painter.device().devicePixelRatioF(), rect)
        inner = QPainter(layer)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(inner, rect, scene, keyframe, QColor(color.rgb()))
        inner.end()
        painter.setOpacity(painter.opacity() * color.alphaF())
        painter.drawImage(rect.topLeft(), layer)
    painter.restore()


def _paint(
    painter: QPainter, rect: QRectF, scene: Scene, keyframe: str, color: QColor
) -> None:
    """Paint the shape with the rectangle's corner at the origin."""
    pose = scene.keyframes[keyframe]
    camera, skeleton = camera_for(scene.view), solve(pose)
    bump = BUMP * pose.bump
    bounds = box(figure_points(camera, skeleton, bump))
    placement = fitted(
        bounds,
        rect.width(),
        rect.height(),
        LARGEST_PX_PER_CM,
        padding_share=PADDING_SHARE,
    )
    painter.setTransform(placement.transform(), True)
    torso = torso_outline(camera, skeleton, bump)
    easel = Easel(painter, camera, silhouette_palette(color), skeleton, torso)
    for part in scene.order:
        if part in BODY_ORDER:
            paint_part(easel, part)


def _opaque_layer(dpr: float, rect: QRectF) -> QImage:
    """A clear image for a rectangle."""
    image = QImage(
        ceil(rect.width() * dpr),
        ceil(rect.height() * dpr),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(dpr)
    image.fill(QColor(0, 0, 0, 0))
    return image

# SPDX-License-Identifier: MIT
"""Soft shadows: a blurred disc on the floor under every low part of the body."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QRadialGradient

from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.vectors import Vector, mix

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from backcare_desktop.ui.figure.easel import Easel

BLOB_PX: Final = 96
"""The blurred disc is painted once at this size and stretched."""
HIGHEST_CM: Final = 42.0
"""What is higher above the floor throws no shadow."""
FLATTEST: Final = 0.17
LOW_VIEW: Final = 0.3
"""Below this the floor is seen so flat that shadows are closer and darker."""


def paint_shadows(easel: Easel, parts: AbstractSet[str]) -> None:
    """Paint the shadows of some parts of the body on the floor."""
    camera, painter = easel.camera, easel.painter
    depth = camera.towards[1]
    flat = max(FLATTEST, depth)
    image = _blob(easel.palette.shadow.rgb())
    before = painter.opacity()
    darkest = before * easel.palette.shadow_alpha * (1.3 if flat < LOW_VIEW else 0.75)
    for (px, py, pz), radius in _blobs(easel, parts):
        height_cm = max(py, 0.0)
        if height_cm > HIGHEST_CM:
            continue
        wide = radius + height_cm * 0.16
        x, y = camera.xy((px, 0.0, pz))
        painter.setOpacity(darkest * (1 - height_cm / 46) ** 1.4)
        painter.drawImage(
            QRectF(
                x - wide * 1.2, y - wide * flat * 1.25, wide * 2.4, wide * flat * 2.5
            ),
            image,
        )
    painter.setOpacity(before)


def _blobs(easel: Easel, parts: AbstractSet[str]) -> list[tuple[Vector, float]]:
    """Where shadows fall from, and how wide they are, in cm."""
    skeleton = easel.skeleton
    found: list[tuple[Vector, float]] = []
    for side in SIDES:
        if f"leg.{side}" in parts:
            thigh, shin, foot = skeleton.legs[side]
            found.append((mix(thigh.start, thigh.end, 0.6), 18.0))
            found.append((mix(shin.start, shin.end, 0.3), 15.0))
            if easel.camera.towards[1] < LOW_VIEW:
                found.append((mix(foot.start, foot.end, 0.3), 15.0))
        if f"arm.{side}" in parts:
            fore = skeleton.arms[side].fore
            found.append((mix(fore.end, fore.start, 0.15), 14.0))
    if "torso" in parts:
        joints = skeleton.spine.joints
        found += [(joints[0], 25.0), (joints[2], 25.0), (joints[4], 22.0)]
    return found


@lru_cache(maxsize=4)
def _blob(color: int) -> QImage:
    """The blurred disc in a colour."""
    image = QImage(BLOB_PX, BLOB_PX, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    middle = BLOB_PX / 2
    fading = QRadialGradient(QPointF(middle, middle), middle)
    for ring in range(11):
        at = ring / 10
        tone = QColor(color)
        tone.setAlphaF((1 - at * at) ** 2)
        fading.setColorAt(at, tone)
    painter = QPainter(image)
    painter.fillRect(image.rect(), QBrush(fading))
    painter.end()
    return image

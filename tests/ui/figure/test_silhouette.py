# SPDX-License-Identifier: MIT
"""Shapes of poses in one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.picture import Pose

if TYPE_CHECKING:
    from backcare_desktop.ui.figure.stage import FigureStage


def silhouette(stage: FigureStage, pose: tuple[str, str], color: QColor) -> QImage:
    """A pose as an icon of 48 pixels."""
    image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    stage.paint_silhouette(painter, QRect(8, 8, 48, 48), Pose(*pose), color)
    painter.end()
    return image


def test_everything_is_in_one_colour(stage: FigureStage, pose: tuple[str, str]) -> None:
    """There are no faces, sleeves or things in it, and it fills its rectangle."""
    image = silhouette(stage, pose, QColor("#ff0000"))
    full = {
        (x, y)
        for y in range(64)
        for x in range(64)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert {image.pixelColor(x, y).name() for x, y in full} == {"#ff0000"}
    widest = max(x for x, _ in full) - min(x for x, _ in full)
    tallest = max(y for _, y in full) - min(y for _, y in full)
    assert max(widest, tallest) > 30
    assert all(8 <= x < 56 and 8 <= y < 56 for x, y in full)


@pytest.mark.parametrize("alpha", [60, 180])
def test_a_pale_colour_is_equally_pale_everywhere(
    stage: FigureStage, alpha: int
) -> None:
    """Where limbs overlap it is not darker."""
    image = silhouette(stage, ("all-fours", "neutral"), QColor(10, 20, 30, alpha))
    alphas = [image.pixelColor(x, y).alpha() for y in range(64) for x in range(64)]
    assert abs(max(alphas) - alpha) <= 1

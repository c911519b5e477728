# SPDX-License-Identifier: MIT
"""Looking at pictures: their pixels, their border and their mirror image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from backcare_desktop.ui.figure.stage import figure_image

if TYPE_CHECKING:
    from backcare_desktop.core.picture import Picture
    from backcare_desktop.ui.figure.stage import FigureStage

GROUND = QColor("#FBF5EF")
BYTES_PER_PIXEL = 4


def drawn(
    stage: FigureStage, picture: Picture, size: tuple[int, int], dpr: float = 1.0
) -> QImage:
    """A picture on a plain ground."""
    return figure_image(stage, picture, *size, dpr, GROUND)


def pixels(image: QImage) -> bytes:
    """The bytes of an image, row by row, without what fills up its rows."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    whole, stride = plain.constBits(), plain.bytesPerLine()
    width = plain.width() * BYTES_PER_PIXEL
    rows = (
        bytes(whole[y * stride : y * stride + width]) for y in range(plain.height())
    )
    return b"".join(rows)


def smaller(image: QImage, cell_px: int) -> QImage:
    """An image blurred and thinned out: each pixel the mean of a square of pixels."""
    return image.scaled(
        max(1, image.width() // cell_px),
        max(1, image.height() // cell_px),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def largest_difference(a: QImage, b: QImage) -> int:
    """The largest difference of any colour of any pixel, 0 to 255."""
    assert a.size() == b.size()
    return max(abs(p - q) for p, q in zip(pixels(a), pixels(b), strict=True))


def border_ink(image: QImage) -> int:
    """The largest difference of any colour on the border from the ground."""
    right, bottom = image.width() - 1, image.height() - 1
    ground = (GROUND.blue(), GROUND.green(), GROUND.red(), 255)
    edges = (
        QRect(0, 0, right + 1, 1),
        QRect(0, bottom, right + 1, 1),
        QRect(0, 0, 1, bottom + 1),
        QRect(right, 0, 1, bottom + 1),
    )
    return max(
        abs(found - ground[place % BYTES_PER_PIXEL])
        for edge in edges
        for place, found in enumerate(pixels(image.copy(edge)))
    )

# SPDX-License-Identifier: MIT
"""Drawing an SVG once, at the size it is kept; runs in the process for pictures."""

from __future__ import annotations

import os
from math import isfinite

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from backcare_desktop.pictures.bitmap import PIXELS, poster, raster
from backcare_desktop.pictures.bounds import FULL_BOX
from backcare_desktop.pictures.decoded import Decoded, Raster
from backcare_desktop.pictures.drawing_scan import scan_drawing
from backcare_desktop.pictures.refusal import DAMAGED, NO_SIZE, RefusedError
from backcare_desktop.pictures.thinning import Size

LARGEST_UNITS = 1_000_000.0
"""Beyond that a drawing is a mistake, and painters lose their precision."""


def decode_drawing(content: bytes) -> tuple[Decoded, Raster]:
    """A drawing, filling the largest box, and its small version.

    Raises:
        RefusedError: it reaches out, explodes, or is none.
    """
    scan_drawing(content)
    # Letters in a drawing need fonts, and fonts an application.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(QByteArray(content))
    if application is None or not renderer.isValid():
        raise RefusedError(DAMAGED)
    size = _size_of(renderer)
    image = QImage(QSize(*size), PIXELS)
    if image.isNull():
        raise MemoryError
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, *size))
    painter.end()
    picture = Decoded(*size, is_drawing=True, is_clear=True, frames=(raster(image),))
    return picture, poster(image)


def _size_of(renderer: QSvgRenderer) -> Size:
    """As large as fits into the box, in the drawing's own proportions."""
    box = renderer.viewBoxF()
    units = (box.width(), box.height())
    if not all(isfinite(each) and 0 < each <= LARGEST_UNITS for each in units):
        raise RefusedError(NO_SIZE)
    share = min(FULL_BOX[0] / units[0], FULL_BOX[1] / units[1])
    return Size(*(max(1, round(each * share)) for each in units))

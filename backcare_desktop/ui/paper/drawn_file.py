# SPDX-License-Identifier: MIT
"""A drawing as the bytes of a file: PNG, SVG or PDF, all from the same painting."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from backcare_desktop.ui.paper.sheet import PER_POINT, set_up_for_px

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor


CSS_PX_PER_INCH: Final = 96


class FileKind(StrEnum):
    """Kinds of files, by their ending."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


def drawn_file(
    kind: FileKind,
    size_px: tuple[int, int],
    ground: QColor,
    paint: Callable[[QPainter], None],
) -> bytes:
    """What goes into the file.

    Args:
        kind: which kind.
        size_px: width and height; on paper a pixel is as large as a point.
        ground: fills everything.
        paint: paints in steps, ten of them to the pixel, from the corner on.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if kind is FileKind.PNG:
        _draw_png(buffer, size_px, ground, paint)
    elif kind is FileKind.SVG:
        _draw_svg(buffer, size_px, ground, paint)
    else:
        _draw_pdf(buffer, size_px, ground, paint)
    buffer.close()
    return bytes(content.data())


def _draw_png(
    buffer: QBuffer,
    size_px: tuple[int, int],
    ground: QColor,
    paint: Callable[[QPainter], None],
) -> None:
    image = QImage(*size_px, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(1 / PER_POINT, 1 / PER_POINT)
    paint(painter)
    painter.end()
    image.save(buffer, "PNG")  # type: ignore[call-overload]


def _draw_svg(
    buffer: QBuffer,
    size_px: tuple[int, int],
    ground: QColor,
    paint: Callable[[QPainter], None],
) -> None:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - few ever need it

    writer = QSvgGenerator()
    writer.setOutputDevice(buffer)
    writer.setSize(QSize(*size_px))
    writer.setViewBox(QRect(0, 0, *size_px))
    # An SVG tells its size in millimetres: so a browser shows it at these pixels.
    writer.setResolution(CSS_PX_PER_INCH)
    writer.setTitle("Backcare")
    painter = QPainter(writer)
    painter.fillRect(QRect(0, 0, *size_px), ground)
    painter.scale(1 / PER_POINT, 1 / PER_POINT)
    paint(painter)
    painter.end()


def _draw_pdf(
    buffer: QBuffer,
    size_px: tuple[int, int],
    ground: QColor,
    paint: Callable[[QPainter], None],
) -> None:
    writer = QPdfWriter(buffer)
    set_up_for_px(writer, *size_px)
    writer.setCreator("Backcare")
    painter = QPainter(writer)
    width_px, height_px = size_px
    painter.fillRect(QRect(0, 0, width_px * PER_POINT, height_px * PER_POINT), ground)
    paint(painter)
    painter.end()

# SPDX-License-Identifier: MIT
"""Decoding photos and animations with Qt; runs in the process for pictures only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from backcare_desktop.pictures.bounds import (
    ALLOCATION_MEBIBYTES,
    FULL_BOX,
    MEGAPIXEL,
    MOST_ANIMATED_MEGAPIXELS,
    MOST_MEGAPIXELS,
    POSTER_BOX,
)
from backcare_desktop.pictures.decoded import Decoded, Raster
from backcare_desktop.pictures.refusal import (
    DAMAGED,
    NO_SIZE,
    TOO_MUCH_MOVEMENT,
    RefusedError,
    too_many_megapixels,
)
from backcare_desktop.pictures.thinning import Size, fitted, thinned

if TYPE_CHECKING:
    from backcare_desktop.pictures.kind import PictureKind

PIXELS = QImage.Format.Format_ARGB32_Premultiplied


def decode_photo(content: bytes, kind: PictureKind) -> tuple[Decoded, Raster]:
    """A picture that stands still, and its small version; raises RefusedError."""
    device = _opened(content)
    reader = _reader(device, kind)
    reader.setAutoTransform(True)
    size = _checked_size(reader)
    # The way to hold a photo upright comes after its size is read.
    quarter = QImageIOHandler.Transformation.TransformationRotate90
    is_turned = bool(reader.transformation().value & quarter.value)
    upright = Size(size.height, size.width) if is_turned else size
    small = fitted(upright, FULL_BOX)
    if small != upright:
        turned = Size(small.height, small.width) if is_turned else small
        reader.setScaledSize(QSize(*turned))
    image = reader.read()
    if image.isNull():
        raise RefusedError(DAMAGED)
    frames = (raster(image),)
    return _decoded(upright, image, frames), poster(image)


def decode_animation(
    content: bytes, kind: PictureKind, times_ms: list[int]
) -> tuple[Decoded, Raster]:
    """A picture that moves, and its small first moment; raises RefusedError."""
    device = _opened(content)
    reader = _reader(device, kind)
    size = _checked_size(reader)
    if size.width * size.height * len(times_ms) > MOST_ANIMATED_MEGAPIXELS * MEGAPIXEL:
        raise RefusedError(TOO_MUCH_MOVEMENT)
    small, kept = thinned(size, times_ms)
    frames: list[Raster] = []
    first: QImage | None = None
    number = -1
    for frame in kept:
        while number < frame.number:
            image = reader.read()
            number += 1
            if image.isNull() or image.size() != QSize(*size):
                raise RefusedError(DAMAGED)
        first = image if first is None else first
        frames.append(raster(_scaled(image, small), frame.time_ms))
    if first is None:
        raise RefusedError(DAMAGED)
    return _decoded(size, first, tuple(frames)), poster(first)


def raster(image: QImage, time_ms: int = 0) -> Raster:
    """An image as plain pixels."""
    plain = image.convertToFormat(PIXELS)
    if plain.isNull():
        raise MemoryError
    pixels = bytes(plain.constBits())
    return Raster(plain.width(), plain.height(), pixels, time_ms)


def poster(image: QImage) -> Raster:
    """An image as it is shown on cards."""
    size = fitted(Size(image.width(), image.height()), POSTER_BOX)
    return raster(_scaled(image, size))


def see_size(width: int, height: int) -> Size:
    """The size of a picture, if it can be shown; raises RefusedError."""
    if width <= 0 or height <= 0:
        raise RefusedError(NO_SIZE)
    if width * height > MOST_MEGAPIXELS * MEGAPIXEL:
        raise RefusedError(too_many_megapixels(width, height))
    return Size(width, height)


def _opened(content: bytes) -> QBuffer:
    device = QBuffer()
    device.setData(QByteArray(content))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    return device


def _reader(device: QBuffer, kind: PictureKind) -> QImageReader:
    """A reader for this one format, whose device must outlive it."""
    QImageReader.setAllocationLimit(ALLOCATION_MEBIBYTES)
    reader = QImageReader(device, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    return reader


def _checked_size(reader: QImageReader) -> Size:
    size = reader.size()
    if not size.isValid():
        raise RefusedError(DAMAGED)
    return see_size(size.width(), size.height())


def _scaled(image: QImage, size: Size) -> QImage:
    return image.scaled(
        QSize(*size),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _decoded(size: Size, image: QImage, frames: tuple[Raster, ...]) -> Decoded:
    return Decoded(*size, False, image.hasAlphaChannel(), frames)

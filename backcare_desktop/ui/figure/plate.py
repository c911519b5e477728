# SPDX-License-Identifier: MIT
"""A picture of the author's own in memory: its frames, and when each is shown."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, count
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.pictures.decoded import Decoded, Raster

PIXELS: Final = QImage.Format.Format_ARGB32_Premultiplied
CORNER_SHARE: Final = 0.03
"""The corners of a photo are round, like those of the cards it stands on."""
_identities: Iterator[int] = count()


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """A picture that can be painted.

    Attributes:
        width, height: its own size in pixels.
        is_drawing: may be enlarged freely.
        is_clear: the ground may show through.
        ends_ms: when each frame ends, from the start of the loop.
        identity: tells this plate from an earlier one of the same picture.
    """

    width: int
    height: int
    is_drawing: bool
    is_clear: bool
    frames: tuple[QImage, ...]
    ends_ms: tuple[int, ...]
    identity: int = field(default_factory=lambda: next(_identities))

    @property
    def size_bytes(self) -> int:
        """Memory of the frames."""
        return sum(frame.sizeInBytes() for frame in self.frames)

    def number_at(self, at_ms: int) -> int:
        """The frame to show at a time; the loop begins again at its end."""
        loop_ms = self.ends_ms[-1]
        if loop_ms <= 0:
            return 0
        return bisect_right(self.ends_ms, at_ms % loop_ms)

    def fitted(self, number: int, width: int, height: int, *, mirrored: bool) -> QImage:
        """A frame in a size in pixels, as it is painted."""
        image = self.frames[number].scaled(
            width,
            height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        if mirrored:
            image = image.flipped(Qt.Orientation.Horizontal)
        return image if self.is_clear else _with_round_corners(image)


def plate_of(picture: Decoded) -> Plate:
    """Turn plain pixels into images; safe in any thread."""
    return Plate(
        picture.width,
        picture.height,
        picture.is_drawing,
        picture.is_clear,
        tuple(_image(frame) for frame in picture.frames),
        tuple(accumulate(frame.time_ms for frame in picture.frames)),
    )


def _image(frame: Raster) -> QImage:
    row_bytes = frame.width * 4
    borrowed = QImage(frame.pixels, frame.width, frame.height, row_bytes, PIXELS)
    return borrowed.copy()


def _with_round_corners(image: QImage) -> QImage:
    rounded = QImage(image.size(), PIXELS)
    rounded.fill(0)
    radius = CORNER_SHARE * max(image.width(), image.height())
    painter = QPainter(rounded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawRoundedRect(QRectF(rounded.rect()), radius, radius)
    painter.end()
    return rounded

# SPDX-License-Identifier: MIT
"""Painting a picture of the author's own: whole, upright, never blown up."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from backcare_desktop.pictures.bounds import POSTER_BOX
from backcare_desktop.pictures.refusal import Refusal
from backcare_desktop.ui.figure.author_images import Wish
from backcare_desktop.ui.figure.author_placeholder import paint_placeholder
from backcare_desktop.ui.look.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage

    from backcare_desktop.core.picture import AuthorImage
    from backcare_desktop.ui.figure.author_images import AuthorImages
    from backcare_desktop.ui.figure.plate import Plate

MARGIN_SHARE: Final = 0.04
MOST_ENLARGED: Final = 2.0
"""Beyond that a photo is a blur."""
SHEET_RADIUS_SHARE: Final = 0.03
HALF_LIGHT: Final = 0.5
MOST_SCREEN_DENSITY: Final = 4.0
"""More pixels than that only paper has."""


def paint_author_image(
    painter: QPainter,
    rect: QRectF,
    image: AuthorImage,
    images: AuthorImages | None,
    ground: QColor,
) -> None:
    """Paint a picture into a rectangle; while it is fetched, only the ground.

    Args:
        painter: keeps its state but for pen, brush, font and hints.
        rect: in the painter's own pixels.
        image: which picture, and its moment.
        images: where pictures are; None has none.
        ground: fills the rectangle; a transparent one leaves what is there.
    """
    painter.fillRect(rect, ground)
    path = None if images is None else images.path_of(image.owner)
    if images is None or path is None:
        return
    needs_all = image.at_ms > 0 or _is_large(rect, _density(painter))
    wish = Wish(image.owner, needs_all)
    found = images.look(wish)
    if isinstance(found, Refusal):
        tokens = DARK if _is_dark(ground) else LIGHT
        paint_placeholder(painter, rect, path.name, found.reason, tokens)
    elif found is not None:
        _paint_plate(painter, rect, image, found, images, ground)


def _is_large(rect: QRectF, density: float) -> bool:
    """Whether the small version of a picture would be too coarse here."""
    wide, high = rect.width() * density, rect.height() * density
    return wide > POSTER_BOX[0] and high > POSTER_BOX[1]


def _paint_plate(
    painter: QPainter,
    rect: QRectF,
    image: AuthorImage,
    plate: Plate,
    images: AuthorImages,
    ground: QColor,
) -> None:
    place = place_in(rect, plate)
    if plate.is_clear and _is_dark(ground):
        # Dark lines were drawn for paper, and would be lost on a dark ground.
        _paint_sheet(painter, place)
    number = plate.number_at(image.at_ms)
    width, height = _pixels(painter, place, plate.frames[number])
    shown = images.fitted(plate, number, width, height, mirrored=image.mirrored)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, shown)


def _pixels(painter: QPainter, place: QRectF, frame: QImage) -> tuple[int, int]:
    """The pixels that a picture takes on its page; on paper, no more than it has."""
    density = _density(painter)
    width, height = place.width() * density, place.height() * density
    if density > MOST_SCREEN_DENSITY:
        share = min(1.0, max(frame.width() / width, frame.height() / height))
        width, height = width * share, height * share
    return max(1, round(width)), max(1, round(height))


def _density(painter: QPainter) -> float:
    """Pixels of the page for each of the painter's own."""
    transform = painter.deviceTransform()
    return hypot(transform.m11(), transform.m12())


def place_in(rect: QRectF, plate: Plate) -> QRectF:
    """Where a picture stands: the whole of it, in the middle."""
    margin = MARGIN_SHARE * min(rect.width(), rect.height())
    room = rect.adjusted(margin, margin, -margin, -margin)
    scale = min(room.width() / plate.width, room.height() / plate.height)
    if not plate.is_drawing:
        scale = min(scale, MOST_ENLARGED)
    place = QRectF(0, 0, plate.width * scale, plate.height * scale)
    place.moveCenter(rect.center())
    # On whole pixels, so that nothing is smeared over two of them.
    return QRectF(place.toRect())


def _paint_sheet(painter: QPainter, place: QRectF) -> None:
    radius = SHEET_RADIUS_SHARE * max(place.width(), place.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LIGHT.stage)
    painter.drawRoundedRect(
        place.adjusted(-radius, -radius, radius, radius), radius, radius
    )


def _is_dark(ground: QColor) -> bool:
    return ground.alpha() > 0 and ground.lightnessF() < HALF_LIGHT

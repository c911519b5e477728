# SPDX-License-Identifier: MIT
"""The figure as a piece of a page, as wide as is given and as high as she needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainterPath

from backcare_desktop.core.picture import Picture, Shown
from backcare_desktop.ui.figure.framing import scene_bounds
from backcare_desktop.ui.figure.plain import paint_plain
from backcare_desktop.ui.paper.piece import (
    Piece,
    column,
    middle,
    round_pen,
    row,
    space,
    words,
)
from backcare_desktop.ui.paper.sheet import pt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from backcare_desktop.core.key_pictures import KeyPicture
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.paper.piece import Ink

CLEAR: Final = QColor(0, 0, 0, 0)
LOWEST_PT: Final = 62.0
ARROW_PT: Final = 14.0
WIDE_SHAPE: Final = 0.72
"""Flatter pictures stand under each other."""
THREE_STACKED_SHARE: Final = 0.75
ALONE_SHARE: Final = 0.9
"""How much of the width a single picture takes."""
IMAGE_SHAPE: Final = 0.75
"""Height by width of the room for a picture that is not drawn by us."""
LARGEST_SCALE: Final = 1e4
"""Her size is bounded by the room alone."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a step's pictures have.

    Attributes:
        width: of all of them together.
        stacked: the width of one, where they stand under each other.
        highest: how high one may be.
    """

    width: float
    stacked: float
    highest: float


def figure(stage: FigureStage, picture: Shown, width: float, highest: float) -> Piece:
    """One picture without a ground."""
    height = min(max(width * shape_of(stage, picture), pt(LOWEST_PT)), highest)

    def paint(painter: QPainter, at: QPointF) -> None:
        box = QRect(round(at.x()), round(at.y()), round(width), round(height))
        paint_plain(painter, box, stage, picture, CLEAR, max_px_per_cm=LARGEST_SCALE)

    return Piece(width, height, paint)


def pictures(
    stage: FigureStage, shown: Sequence[KeyPicture], room: Room, ink: Ink
) -> Piece:
    """The key pictures of a step side by side, with arrows between and words below."""
    width = room.width
    if len(shown) == 1:
        share = width * ALONE_SHARE
        alone = figure(stage, shown[0].picture, share, room.highest)
        return column([middle(alone, width), _caption(shown[0].words, ink, width)])
    if all(shape_of(stage, one.picture) < WIDE_SHAPE for one in shown):
        return _stacked(stage, shown, room, ink)
    return _side_by_side(stage, shown, room, ink)


def _side_by_side(
    stage: FigureStage, shown: Sequence[KeyPicture], room: Room, ink: Ink
) -> Piece:
    count = len(shown)
    each = (room.width - (count - 1) * pt(ARROW_PT)) / count
    drawn = [figure(stage, one.picture, each, room.highest) for one in shown]
    height = max(piece.height for piece in drawn)
    said = [_caption(one.words, ink, each) for one in shown]
    arrow = _arrow(pt(ARROW_PT), height, 0.0, ink.color)
    blank = space(0.0, pt(ARROW_PT))
    return column([row(_between(drawn, arrow)), row(_between(said, blank))], gap=pt(2))


def _stacked(
    stage: FigureStage, shown: Sequence[KeyPicture], room: Room, ink: Ink
) -> Piece:
    """Wide pictures under each other: so they are half as large again."""
    width = room.width
    each = room.stacked * (1.0 if len(shown) == 2 else THREE_STACKED_SHARE)
    pieces = [
        column(
            [
                middle(figure(stage, one.picture, each, room.highest), width),
                _caption(one.words, ink, width),
            ],
            gap=pt(1),
        )
        for one in shown
    ]
    arrow = middle(_arrow(pt(ARROW_PT), pt(ARROW_PT), 90.0, ink.color), width)
    return column(_between(pieces, arrow), gap=pt(2.5))


def _caption(text: str, ink: Ink, width: float) -> Piece:
    if not text:
        return space(0.0, width)
    return words(text, ink, width, align=Qt.AlignmentFlag.AlignHCenter)


def _between(pieces: Sequence[Piece], joint: Piece) -> list[Piece]:
    return [each for piece in pieces for each in (joint, piece)][1:]


def _arrow(width: float, height: float, turn_deg: float, color: QColor) -> Piece:
    """A small arrow in the middle of a box, to the right or turned from there."""
    reach = pt(ARROW_PT) * 0.4
    wing = pt(ARROW_PT) * 0.26

    def paint(painter: QPainter, at: QPointF) -> None:
        path = QPainterPath(QPointF(-reach, 0))
        path.lineTo(reach, 0)
        path.moveTo(reach - wing, -wing)
        path.lineTo(reach, 0)
        path.lineTo(reach - wing, wing)
        painter.save()
        painter.translate(at.x() + width / 2, at.y() + height / 2)
        painter.rotate(turn_deg)
        painter.strokePath(path, round_pen(color, pt(1.2)))
        painter.restore()

    return Piece(width, height, paint)


def shape_of(stage: FigureStage, picture: Shown) -> float:
    """Height by width of what a picture takes."""
    if not isinstance(picture, Picture) or picture.end.scene not in stage.scenes:
        return IMAGE_SHAPE
    bounds = scene_bounds(stage.scenes[picture.end.scene])
    return (bounds.top - bounds.bottom) / (bounds.right - bounds.left)

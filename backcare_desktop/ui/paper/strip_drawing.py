# SPDX-License-Identifier: MIT
"""Draws a film strip: pictures in a row, and below them a bar of the breath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt

from backcare_desktop.core.terms import Breath
from backcare_desktop.ui.figure.plain import paint_plain
from backcare_desktop.ui.paper.figure_piece import LARGEST_SCALE, shape_of
from backcare_desktop.ui.paper.piece import Ink, Piece, column, words
from backcare_desktop.ui.paper.sheet import pt

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from backcare_desktop.core.film_strip import FilmStrip, StripPhase
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.tokens import Tokens

CELL_PX: Final = 240
LEAST_WIDTH_PX: Final = 640
MOST_WIDTH_PX: Final = 7680
LOWEST_PX: Final = 130
HIGHEST_PX: Final = 226
"""How high the pictures may be."""
PADDING_PX: Final = 28.0
HEAD_PX: Final = 74.0
FOOT_PX: Final = 96.0
"""The bar and up to three lines below it."""
BAR_PX: Final = 10.0
FREE_BAR_PX: Final = 5.0
BAR_GAP_PX: Final = 4.0


def usual_size(strip: FilmStrip, stage: FigureStage) -> tuple[int, int]:
    """Width and height in pixels at which everything is read well."""
    wide = round(2 * PADDING_PX) + CELL_PX * _cells(strip)
    shape = max(
        shape_of(stage, picture) for phase in strip.phases for picture in phase.pictures
    )
    high = min(max(CELL_PX * shape, LOWEST_PX), HIGHEST_PX) + HEAD_PX + FOOT_PX
    return min(max(wide, LEAST_WIDTH_PX), MOST_WIDTH_PX), round(high)


def paint_strip(
    painter: QPainter,
    strip: FilmStrip,
    stage: FigureStage,
    tokens: Tokens,
    size_px: tuple[int, int],
) -> None:
    """Paint a strip, its words as large as the size allows.

    Args:
        painter: works in steps, ten to the pixel.
        strip: what to show.
        stage: paints the figure.
        tokens: the colours.
        size_px: width and height of everything.
    """
    usual = usual_size(strip, stage)
    shrink = min(size_px[0] / usual[0], size_px[1] / usual[1])
    painter.scale(shrink, shrink)
    width, height = pt(size_px[0] / shrink), pt(size_px[1] / shrink)
    inner = width - 2 * pt(PADDING_PX)
    head = column(
        [
            words(strip.title, Ink(26, 700, tokens.ink), inner),
            words(strip.about, Ink(16, 500, tokens.ink2), inner),
        ]
    )
    head.paint(painter, QPointF(pt(PADDING_PX), pt(PADDING_PX * 0.6)))
    cell = inner / _cells(strip)
    left = pt(PADDING_PX)
    figures = height - pt(HEAD_PX + FOOT_PX)
    for phase in strip.phases:
        taken = cell * len(phase.pictures)
        for place, picture in enumerate(phase.pictures):
            begin, end = round(left + cell * place), round(left + cell * (place + 1))
            box = QRect(begin, round(pt(HEAD_PX)), end - begin, round(figures))
            paint_plain(
                painter, box, stage, picture, tokens.bg, max_px_per_cm=LARGEST_SCALE
            )
        foot = _foot(phase, taken, tokens)
        foot.paint(painter, QPointF(left, height - pt(FOOT_PX)))
        left += taken


def _cells(strip: FilmStrip) -> int:
    return sum(len(phase.pictures) for phase in strip.phases)


def _foot(phase: StripPhase, width: float, tokens: Tokens) -> Piece:
    """The bar of one phase, with what to do and how long."""
    inner = width - pt(BAR_GAP_PX)
    said = column(
        [
            words(phase.words, Ink(16, 700, tokens.ink), inner),
            words(phase.length, Ink(16, 500, tokens.ink2), inner),
        ]
    )
    color = _color(phase.breath, tokens)
    # Where nobody paces the breath, the bar is half as high: colour never tells alone.
    high = pt(FREE_BAR_PX if phase.breath is Breath.FREE else BAR_PX)

    def paint(painter: QPainter, at: QPointF) -> None:
        top = at.y() + (pt(BAR_PX) - high) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(at.x(), top, inner, high), high / 2, high / 2)
        said.paint(painter, QPointF(at.x(), at.y() + pt(BAR_PX + 10)))

    return Piece(width, pt(BAR_PX + 10) + said.height, paint)


def _color(breath: Breath, tokens: Tokens) -> QColor:
    if breath is Breath.OUT:
        return tokens.ring("move")
    return tokens.ring("hold") if breath is Breath.IN else tokens.kind("ready")

# SPDX-License-Identifier: MIT
"""Fills the pages of a handout: a step stays whole, the rest flows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from backcare_desktop.core.handout import HandoutStep
from backcare_desktop.core.handout_words import TO_FINISH, in_a_row
from backcare_desktop.core.words import detail
from backcare_desktop.ui.paper.handout_footer import footer, week_grid
from backcare_desktop.ui.paper.handout_header import header
from backcare_desktop.ui.paper.handout_look import (
    ACCENT,
    BREATH,
    DENSITIES,
    HOW,
    POSITION,
    ROUNDS,
    SUMMARY_BOLD,
    Density,
)
from backcare_desktop.ui.paper.handout_step import step_pieces
from backcare_desktop.ui.paper.piece import Piece, column, space, words
from backcare_desktop.ui.paper.sheet import BOTTOM_PT, TOP_PT, Sheet, pt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from backcare_desktop.core.handout import Handout, HandoutPart, HandoutRest
    from backcare_desktop.ui.figure.stage import FigureStage

ROUND_INSET_PT: Final = 12.0
"""A line at the left marks the steps of a round."""
GAPING_SHARE: Final = 0.24
ABOVE_ROUNDS_PT: Final = 9.0
ABOVE_FOOT_PT: Final = 10.0


@dataclass(frozen=True, slots=True)
class Page:
    """Pieces in their order, and what they leave free."""

    pieces: tuple[Piece, ...]
    left: float


def handout_pages(handout: Handout, stage: FigureStage, sheet: Sheet) -> list[Page]:
    """Lay everything out on as few pages, and as large on them, as can be.

    Nothing is painted yet.
    """
    laid_out = [_set(handout, stage, sheet, density) for density in DENSITIES]
    return min(laid_out, key=lambda pages: (len(pages), _is_gaping(pages, sheet)))


def _is_gaping(pages: Sequence[Page], sheet: Sheet) -> bool:
    """Whether a page ends long before its foot although another follows."""
    return any(page.left > sheet.height * GAPING_SHARE for page in pages[:-1])


def _set(
    handout: Handout, stage: FigureStage, sheet: Sheet, density: Density
) -> list[Page]:
    """Lay everything out at one size."""
    width = sheet.inner_width
    room = sheet.height - pt(TOP_PT + BOTTOM_PT + ABOVE_FOOT_PT)
    room -= footer(handout, width, 1, 1, "").height
    running = _running_head(handout, width)
    most = room - running.height
    flow = [header(handout, width)]
    for part in handout.parts:
        flow += _part_pieces(part, stage, density, width, most)
    flow.append(_finish(handout, width))
    pages = _filled(flow, running, room)
    grid = week_grid(width)
    last = pages[-1]
    if grid.height <= last.left:
        pages[-1] = Page((*last.pieces, grid), last.left - grid.height)
    return pages


def _filled(flow: Sequence[Piece], running: Piece, room: float) -> list[Page]:
    pages: list[Page] = []
    pieces: list[Piece] = []
    left = room
    for piece in flow:
        if piece.height > left and pieces:
            pages.append(Page(tuple(pieces), left))
            pieces, left = [running], room - running.height
        pieces.append(piece)
        left -= piece.height
    return [*pages, Page(tuple(pieces), left)]


def paint_page(
    painter: QPainter,
    handout: Handout,
    sheet: Sheet,
    pages: Sequence[Page],
    number: int,
    added: str = "",
) -> None:
    """Paint one page, counted from 1.

    Args:
        painter: its origin is the corner of the sheet.
        handout: what is printed.
        sheet: its size.
        pages: all of them.
        number: which one.
        added: what stands in the foot besides, such as a date.
    """
    top = pt(TOP_PT)
    for piece in pages[number - 1].pieces:
        piece.paint(painter, QPointF(sheet.left, top))
        top += piece.height
    foot = footer(handout, sheet.inner_width, number, len(pages), added)
    foot_top = sheet.height - pt(BOTTOM_PT) - foot.height
    foot.paint(painter, QPointF(sheet.left, foot_top))


def _running_head(handout: Handout, width: float) -> Piece:
    """Which handout a second page belongs to."""
    about = detail(handout.title, handout.whom)
    return column([words(about, POSITION, width), space(pt(4))])


def _part_pieces(
    part: HandoutPart,
    stage: FigureStage,
    density: Density,
    width: float,
    most: float,
) -> list[Piece]:
    if not part.rounds:
        return list(_entry_pieces(part, stage, density, width, most))
    inset = pt(ROUND_INSET_PT)
    heading = column(
        [space(pt(ABOVE_ROUNDS_PT)), words(part.rounds, ROUNDS, width - inset)]
    )
    most -= heading.height
    inside = list(_entry_pieces(part, stage, density, width - inset, most))
    inside[0] = column([heading, inside[0]])
    return [
        _marked(piece, inset, pt(ABOVE_ROUNDS_PT) if place == 0 else 0.0)
        for place, piece in enumerate(inside)
    ]


def _marked(piece: Piece, inset: float, above: float) -> Piece:
    """A piece moved to the right, with a line before it."""

    def paint(painter: QPainter, at: QPointF) -> None:
        line = QRectF(at.x(), at.y() + above, pt(2), piece.height - above)
        painter.fillRect(line, ACCENT)
        piece.paint(painter, QPointF(at.x() + inset, at.y()))

    return Piece(piece.width + inset, piece.height, paint)


def _entry_pieces(
    part: HandoutPart,
    stage: FigureStage,
    density: Density,
    width: float,
    most: float,
) -> Iterator[Piece]:
    for entry in part.entries:
        if isinstance(entry, HandoutStep):
            yield from step_pieces(entry, stage, density, width, most)
        else:
            yield _rest(entry, width)


def _rest(rest: HandoutRest, width: float) -> Piece:
    return column([space(pt(6)), words(rest.words, BREATH, width), space(pt(6))])


def _finish(handout: Handout, width: float) -> Piece:
    if not handout.finish:
        return space(0.0)
    lead = f"{TO_FINISH}:  "
    text = words(
        lead + in_a_row(handout.finish),
        HOW,
        width,
        lead=SUMMARY_BOLD,
        lead_length=len(lead),
    )
    return column([space(pt(9)), text])

# SPDX-License-Identifier: MIT
"""Pieces of a page: each knows its size before it is painted, and they are stacked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPaintEngine,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from backcare_desktop.ui.look.fonts import font
from backcare_desktop.ui.paper.sheet import PER_POINT, pt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QColor, QPainter

_LENGTH = re.compile(r" ([\d.]+) (s|min)\b")
LINE_PITCH = 1.32
"""From line to line, in ems."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that takes room from its upper left corner on."""

    width: float
    height: float
    paint: Callable[[QPainter, QPointF], None]


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are written: size in points, weight and colour."""

    points: float
    weight: int
    color: QColor

    def scaled(self, times: float) -> Ink:
        """The same, larger or smaller."""
        return replace(self, points=self.points * times)

    def font(self) -> QFont:
        """The font, its letters never joined: a joined fi is not found by a search."""
        made = font(self.points * PER_POINT, self.weight)
        made.setFeature(QFont.Tag("liga"), 0)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made


def words(
    text: str,
    ink: Ink,
    width: float,
    *,
    lead: Ink | None = None,
    lead_length: int = 0,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Piece:
    """Text in as many lines as it needs.

    Args:
        text: what is written; without any, the piece takes no height.
        ink: how.
        width: how wide its lines may be.
        lead: how the first `lead_length` characters are written.
        lead_length: see `lead`.
        align: at the left, in the middle or at the right.
    """
    if not text:
        return Piece(width, 0.0, lambda _painter, _at: None)
    layout = QTextLayout(_kept_together(text), ink.font())
    option = QTextOption(align)
    # A word that is too long is cut rather than run off the page.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if lead is not None and lead_length:
        layout.setFormats([_lead_format(lead, lead_length)])
    pitch = pt(ink.points * LINE_PITCH)
    height = _break(layout, width, pitch)

    def paint(painter: QPainter, at: QPointF) -> None:
        painter.setPen(ink.color)
        if painter.paintEngine().type() == QPaintEngine.Type.SVG:
            _paint_outlines(painter, layout, at, ink.color)
        else:
            layout.draw(painter, at)

    return Piece(width, height, paint)


def _paint_outlines(
    painter: QPainter, layout: QTextLayout, at: QPointF, color: QColor
) -> None:
    """Paint letters as shapes: an SVG names its typeface, but does not bring it."""
    for run in layout.glyphRuns():
        face = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            shape = face.pathForGlyph(glyph)
            painter.fillPath(shape.translated(at + place), color)


def _kept_together(text: str) -> str:
    """The text on one line; a length of time stays with its word."""
    gap = "\N{NO-BREAK SPACE}"
    unbroken = _LENGTH.sub(rf"{gap}\1{gap}\2", text)
    return " ".join(unbroken.split("\n"))


def _lead_format(lead: Ink, length: int) -> QTextLayout.FormatRange:
    style = QTextCharFormat()
    style.setFont(lead.font())
    style.setForeground(lead.color)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = 0, length, style
    return found


def _break(layout: QTextLayout, width: float, pitch: float) -> float:
    """Break text into lines at a pitch; gives the height of them all."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # The face's own lines are taller than the pitch: they share the difference.
        line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
        top += pitch
    layout.endLayout()
    return top


def column(pieces: Sequence[Piece], gap: float = 0.0) -> Piece:
    """Pieces under each other; those without height are left out."""
    kept = [piece for piece in pieces if piece.height > 0]
    height = sum(piece.height for piece in kept) + gap * max(0, len(kept) - 1)

    def paint(painter: QPainter, at: QPointF) -> None:
        top = at.y()
        for piece in kept:
            piece.paint(painter, QPointF(at.x(), top))
            top += piece.height + gap

    return Piece(max((piece.width for piece in kept), default=0.0), height, paint)


def row(pieces: Sequence[Piece], gap: float = 0.0) -> Piece:
    """Pieces beside each other, their upper edges level."""
    width = sum(piece.width for piece in pieces) + gap * max(0, len(pieces) - 1)

    def paint(painter: QPainter, at: QPointF) -> None:
        left = at.x()
        for piece in pieces:
            piece.paint(painter, QPointF(left, at.y()))
            left += piece.width + gap

    return Piece(width, max((piece.height for piece in pieces), default=0.0), paint)


def space(height: float, width: float = 0.0) -> Piece:
    """Nothing, as high or wide as asked."""
    return Piece(width, height, lambda _painter, _at: None)


def middle(piece: Piece, width: float) -> Piece:
    """A piece in the middle of a width."""
    inset = (width - piece.width) / 2

    def paint(painter: QPainter, at: QPointF) -> None:
        piece.paint(painter, QPointF(at.x() + inset, at.y()))

    return Piece(width, piece.height, paint)


def rule(width: float, color: QColor, thickness: float) -> Piece:
    """A thin line across."""

    def paint(painter: QPainter, at: QPointF) -> None:
        painter.fillRect(QRectF(at.x(), at.y(), width, thickness), color)

    return Piece(width, thickness, paint)


def round_pen(color: QColor, width: float) -> QPen:
    """A line with round ends."""
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(color, width, Qt.PenStyle.SolidLine, round_cap, round_join)


def nothing() -> Piece:
    """A piece that takes no room."""
    return space(0.0)

# SPDX-License-Identifier: MIT
"""Pieces know their size before they are painted, and stay within it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.ui.paper.piece import (
    Ink,
    Piece,
    column,
    middle,
    nothing,
    row,
    rule,
    space,
    words,
)

INK = Ink(9, 400, QColor("black"))
SENTENCE = "Breathe out, lift your bump towards you and tuck your tailbone under."


def inked(piece: Piece) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what a piece paints, from its corner on."""
    image = QImage(1600, 900, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    piece.paint(painter, QPointF(100, 100))
    painter.end()
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 128
    ]
    xs, ys = zip(*dark, strict=True)
    return min(xs) - 100, min(ys) - 100, max(xs) - 100, max(ys) - 100


@pytest.mark.parametrize("width", [400.0, 700.0, 1400.0])
def test_words_stay_within_their_piece(width: float) -> None:
    """However many lines they take."""
    piece = words(SENTENCE, INK, width)
    left, top, right, bottom = inked(piece)
    assert 0 <= left <= right <= width
    assert 0 <= top <= bottom <= piece.height


def test_words_without_a_gap_are_broken() -> None:
    """They never run off the page."""
    piece = words("w" * 60, INK, 300)
    assert piece.height > words("w", INK, 300).height
    assert inked(piece)[2] <= 300


def test_narrow_words_are_higher() -> None:
    """Lines are added, at an even pitch."""
    one = words("Once", INK, 900).height
    assert words(SENTENCE, INK, 900).height % one == pytest.approx(0)
    assert words(SENTENCE, INK, 400).height > words(SENTENCE, INK, 900).height


def test_a_length_stays_with_its_word() -> None:
    """`rest a moment / 1 s` would be read as one more line of something."""
    widths = [words("Rest a moment 1 s", INK, width).height for width in (690, 600)]
    assert widths[0] <= widths[1]
    piece = words("Rest a moment 1 s", INK, 640)
    assert inked(piece)[2] <= 640


def test_pieces_are_stacked_and_lined_up() -> None:
    """Sizes add up, with gaps between and none around; empty ones take no gap."""
    a, b = rule(100, QColor("black"), 10), rule(60, QColor("black"), 20)
    assert (column([a, b], gap=5).width, column([a, b], gap=5).height) == (100, 35)
    assert (row([a, b], gap=5).width, row([a, b], gap=5).height) == (165, 20)
    assert column([a, nothing(), words("", INK, 50), b], gap=5).height == 35
    assert column([space(7), a], gap=0).height == 17
    assert inked(column([a, b], gap=5)) == (0, 0, 99, 34)
    assert inked(row([a, b], gap=5)) == (0, 0, 164, 19)
    assert inked(middle(b, 100)) == (20, 0, 79, 19)

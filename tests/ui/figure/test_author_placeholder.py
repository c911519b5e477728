# SPDX-License-Identifier: MIT
"""In place of a picture that cannot be shown: which one it is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from backcare_desktop.pictures.refusal import CUT_SHORT, TOO_MUCH_MOVEMENT
from backcare_desktop.ui.figure import author_placeholder
from backcare_desktop.ui.figure.author_placeholder import paint_placeholder
from backcare_desktop.ui.look.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "wall-press.png"
FIRST_SENTENCE = CUT_SHORT.partition(". ")[0] + "."


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[str, int]]]:
    """`written(width, height)` tells the words that are painted, and their size."""
    found: list[tuple[str, int]] = []
    lines = author_placeholder._lines

    def noting(name: str, reason: str, text_px: float, room: QRectF) -> object:
        made = lines(name, reason, text_px, room)
        found.extend((text, font.pixelSize()) for text, font in made)
        return made

    monkeypatch.setattr(author_placeholder, "_lines", noting)

    def write(
        width: int, height: int, name: str = NAME, reason: str = CUT_SHORT
    ) -> list[tuple[str, int]]:
        found.clear()
        painted(width, height, LIGHT, name, reason)
        return found

    return write


def painted(
    width: int,
    height: int,
    tokens: Tokens = LIGHT,
    name: str = NAME,
    reason: str = CUT_SHORT,
) -> QImage:
    """A placeholder on the page's own paper."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(tokens.bg)
    painter = QPainter(image)
    paint_placeholder(painter, QRectF(image.rect()), name, reason, tokens)
    painter.end()
    return image


def test_can_be_read_from_the_mat(
    written: Callable[..., list[tuple[str, int]]],
) -> None:
    """Name and reason, in letters of 5 % of the window's height."""
    lines = written(848, 420)
    assert lines[0][0] == NAME
    assert " ".join(text for text, _ in lines[1:]) == CUT_SHORT
    assert min(px for _, px in lines) >= 768 * 0.05


def test_a_card_has_room_for_what_is_wrong(
    written: Callable[..., list[tuple[str, int]]],
) -> None:
    """The remedy is on the larger pages."""
    assert [text for text, _ in written(250, 120)] == [NAME, FIRST_SENTENCE]


def test_a_corner_has_room_for_the_name(
    written: Callable[..., list[tuple[str, int]]],
) -> None:
    """And the smallest place for the icon alone."""
    assert [text for text, _ in written(152, 90)] == [NAME]
    assert written(60, 40) == []
    assert painted(60, 40) != painted(60, 40, DARK)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize(
    "size", [(848, 420), (430, 330), (250, 120), (152, 90), (60, 40), (8, 8), (300, 20)]
)
def test_stays_within_its_place(size: tuple[int, int], tokens: Tokens) -> None:
    """The outermost pixels are paper, however small it gets."""
    image = painted(*size, tokens, reason=TOO_MUCH_MOVEMENT)
    width, height = size
    edge = [image.pixelColor(x, y) for x in range(width) for y in (0, height - 1)]
    edge += [image.pixelColor(x, y) for y in range(height) for x in (0, width - 1)]
    assert set(map(repr, edge)) == {repr(tokens.bg)}
    blank = image.copy()
    blank.fill(tokens.bg)
    assert image != blank


def test_a_name_of_any_length_and_letters_is_one_line(
    written: Callable[..., list[tuple[str, int]]],
) -> None:
    """Cut in its middle, so that the ending is seen; nothing turns the line round."""
    name = f"{'long ' * 40}end\n\u202e.png"
    first = written(430, 330, name)[0][0]
    assert "…" in first
    assert "\n" not in first
    assert "\u202e" not in first

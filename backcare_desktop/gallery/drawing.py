# SPDX-License-Identifier: MIT
"""Drawing contact sheets into images."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from backcare_desktop.gallery.sheet import pages
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from backcare_desktop.ui.look.fonts import font
from backcare_desktop.ui.look.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.figure.looks import Look, Theme
    from backcare_desktop.gallery.sheet import Cell, Line, Sheet
    from backcare_desktop.storage.shelf import Shelf
    from backcare_desktop.ui.look.tokens import Tokens

WIDEST_PX: Final = 2000
TALLEST_PX: Final = 2000
"""A larger picture is shrunk by whatever shows it, and its faults with it."""
NARROWEST_PX: Final = 640
"""Titles are read in full even above a single picture."""
LABEL_PX: Final = 18
TITLE_PX: Final = 28
GAP_PX: Final = 4
TOKENS: Final[dict[Theme, Tokens]] = {"light": LIGHT, "dark": DARK}


@dataclass(frozen=True, slots=True)
class Press:
    """Everything that sheets of one theme are drawn with.

    Attributes:
        cell: width and height of one picture in pixels.
    """

    stage: FigureStage
    tokens: Tokens
    cell: tuple[int, int]

    @property
    def columns(self) -> int:
        """How many pictures go side by side."""
        return max(1, (WIDEST_PX - GAP_PX) // (self.cell[0] + GAP_PX))

    @property
    def rows(self) -> int:
        """How many rows go on one page, were each to have a title."""
        return max(1, TALLEST_PX // (self.cell[1] + LABEL_PX + GAP_PX + TITLE_PX))


def press_for(shelf: Shelf, look: Look, theme: Theme, cell: tuple[int, int]) -> Press:
    """What sheets of one theme are drawn with, for one look."""
    stage = FigureStage(shelf.scenes, palette_for(shelf.looks, look, theme))
    return Press(stage, TOKENS[theme], cell)


def on_one_page(press: Press, sheet: Sheet) -> Press:
    """The same press with pictures so small that a sheet takes one page."""
    width, height = press.cell
    count = sum(len(group.cells) for group in sheet.groups)
    while count > press.columns * press.rows:
        smaller = (WIDEST_PX - GAP_PX) // (press.columns + 1) - GAP_PX
        press = replace(press, cell=(smaller, smaller * height // width))
    return press


def draw(press: Press, sheet: Sheet) -> Iterator[QImage]:
    """The pages of a sheet."""
    columns = min(
        press.columns, max((len(group.cells) for group in sheet.groups), default=1)
    )
    for lines in pages(sheet, max(columns, 1), press.rows):
        yield _page(press, lines, max(columns, 1))


def _page(press: Press, lines: list[Line], columns: int) -> QImage:
    width = max(NARROWEST_PX, GAP_PX + columns * (press.cell[0] + GAP_PX))
    height = GAP_PX + sum(_height(press, line) for line in lines)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(press.tokens.bg)
    painter = QPainter(image)
    y = GAP_PX
    for line in lines:
        if line.title:
            painter.setFont(font(16, 700))
            painter.setPen(press.tokens.ink)
            box = QRect(GAP_PX, y, width - GAP_PX, TITLE_PX)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line.title)
        for place, cell in enumerate(line.cells):
            _draw_cell(painter, press, cell, place, y)
        y += _height(press, line)
    painter.end()
    return image


def _height(press: Press, line: Line) -> int:
    return TITLE_PX if line.title else press.cell[1] + LABEL_PX + GAP_PX


def _draw_cell(painter: QPainter, press: Press, cell: Cell, place: int, y: int) -> None:
    width, height = press.cell
    x = GAP_PX + place * (width + GAP_PX)
    box = QRect(x, y, width, height)
    press.stage.paint(painter, box, cell.picture, press.tokens.stage)
    painter.setFont(font(12))
    painter.setPen(press.tokens.ink2)
    words = QRect(x, y + height, width, LABEL_PX)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, cell.label)

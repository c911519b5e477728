# SPDX-License-Identifier: MIT
"""A contact sheet before it is drawn: titled groups of labelled pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.core.picture import Blend, Shown


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture and the words below it."""

    picture: Shown | Blend
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """Pictures that are looked at one after the other."""

    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What goes into one file, or a few when it does not fit into one."""

    name: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: a title, or a row of pictures."""

    title: str = ""
    cells: tuple[Cell, ...] = ()


def pages(sheet: Sheet, columns: int, rows: int) -> list[list[Line]]:
    """Lay a sheet out in lines, and the lines on pages.

    A group that runs over a page says its title again.

    Args:
        sheet: what to lay out.
        columns: pictures side by side.
        rows: rows of pictures on one page, titles not counted.
    """
    found: list[list[Line]] = [[]]
    taken = 0
    for group in sheet.groups:
        if not group.cells:
            found[-1].append(Line(title=group.title))
        for number, cells in enumerate(_in_rows(group.cells, columns)):
            if taken == rows:
                found.append([])
                taken = 0
            if number == 0 or not found[-1]:
                found[-1].append(Line(title=group.title))
            found[-1].append(Line(cells=cells))
            taken += 1
    return found


def _in_rows(cells: tuple[Cell, ...], columns: int) -> Iterable[tuple[Cell, ...]]:
    for first in range(0, len(cells), columns):
        yield cells[first : first + columns]

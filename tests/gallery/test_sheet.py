# SPDX-License-Identifier: MIT
"""Laying contact sheets out on pages."""

from __future__ import annotations

from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.gallery.sheet import Cell, Group, Line, Sheet, pages

POSE = Pose("stand", "a")


def group(title: str, count: int) -> Group:
    """A group of so many pictures."""
    cells = (Cell(Picture(POSE, POSE), str(number)) for number in range(count))
    return Group(title, tuple(cells))


def told(lines: list[Line]) -> list[str]:
    """A page in words: titles, and the labels of each row."""
    return [line.title or " ".join(cell.label for cell in line.cells) for line in lines]


def test_a_group_runs_over_rows_and_pages() -> None:
    """Nothing is lost, and the next page says again what it shows."""
    sheet = Sheet("walk", (group("first", 3), group("second", 4)))
    assert [told(page) for page in pages(sheet, columns=2, rows=3)] == [
        ["first", "0 1", "2", "second", "0 1"],
        ["second", "2 3"],
    ]


def test_an_empty_group_is_said_all_the_same() -> None:
    """What care takes away in a week is not silently missing."""
    sheet = Sheet("bridge", (group("week 8", 1), group("week 24: left out", 0)))
    assert [told(page) for page in pages(sheet, columns=2, rows=3)] == [
        ["week 8", "0", "week 24: left out"]
    ]

# SPDX-License-Identifier: MIT
"""The exercise and what is beside it share one line fairly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.ui.pages.follow.title_row import TitleRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> TitleRow:
    """Give a row with room enough."""
    made = TitleRow(theme)
    qtbot.addWidget(made)
    made.resize(1000, 60)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shares(row: TitleRow) -> tuple[float, float]:
    """Give the share of their size that title and detail are painted with."""
    return (
        row._title._fitting(row._title.width())[0],
        row._detail._fitting(row._detail.width())[0],
    )


def test_with_room_both_keep_their_size(row: TitleRow) -> None:
    """The detail follows the title at a gap."""
    row.set_words("Cat–cow", "Set 1 of 2")  # noqa: RUF001 - the library's own dash
    assert shares(row) == (1.0, 1.0)
    gap = row._detail.x() - row._title.geometry().right()
    assert 20 <= gap <= 30


def test_without_room_both_shrink_alike(row: TitleRow) -> None:
    """A long title does not leave crumbs for side and set."""
    row.set_words("Seitliche Rumpfmuskulaturkräftigung", "Linke Seite · Satz 2 von 3")
    title, detail = shares(row)
    assert title < 1.0
    assert title == pytest.approx(detail, abs=0.09)
    for line in (row._title, row._detail):
        assert "…" not in "".join(line._fitting(line.width())[1])


def test_nothing_beside_it_takes_no_room(row: TitleRow) -> None:
    """A title alone may use the whole line."""
    row.set_words("x" * 40, "")
    room = row.width()
    assert row._title.width() == min(room, row._title.natural_width())


def test_neither_leaves_the_row(row: TitleRow) -> None:
    """At any width, both stay inside and beside each other."""
    row.set_words("Seated side stretch", "Right side · Set 1 of 2")
    for width in (0, 80, 300, 700, 2_000):
        row.resize(width, 60)
        assert row._title.geometry().right() < row._detail.x()
        assert row._detail.geometry().right() <= max(width, 24)

# SPDX-License-Identifier: MIT
"""The scrolling part of every page: one width, whole rings, and what was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMargins, QPoint
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from backcare_desktop.ui.pages.page_scroll import (
    LEAST_RIGHT_PX,
    RING_ROOM_PX,
    SCROLL_BAR_PX,
    PageScroll,
    ScrolledColumn,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

WIDTH_PX, HEIGHT_PX = 400, 300


def shown(
    theme: Theme, qtbot: QtBot, right_px: int
) -> tuple[PageScroll, list[QPushButton]]:
    """Show three parts of 80 px in a column with a right margin."""
    content = ScrolledColumn()
    column = QVBoxLayout(content)
    parts = [QPushButton(str(number)) for number in range(3)]
    for part in parts:
        part.setFixedHeight(80)
        column.addWidget(part)
    scroll = PageScroll(theme, content, QMargins(32, 8, right_px, 8))
    qtbot.addWidget(scroll)
    scroll.resize(WIDTH_PX, HEIGHT_PX)
    with qtbot.waitExposed(scroll):
        scroll.show()
    return scroll, parts


def right_edge(scroll: PageScroll, part: QPushButton) -> int:
    """Give where a part ends, counted from the page's left."""
    return part.mapTo(scroll, QPoint(part.width(), 0)).x()


@pytest.mark.parametrize("right_px", [32, 18])
def test_content_keeps_its_edge_when_the_bar_comes(
    theme: Theme, qtbot: QtBot, right_px: int
) -> None:
    """The bar takes its room from the margin and moves nothing."""
    scroll, parts = shown(theme, qtbot, right_px)
    before = right_edge(scroll, parts[0])
    assert before == WIDTH_PX - right_px
    parts[2].setFixedHeight(400)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: right_edge(scroll, parts[0]) == before)


def test_a_narrow_margin_leaves_the_ring_whole(theme: Theme, qtbot: QtBot) -> None:
    """Where the margin is only for the focus ring, the bar does not take it."""
    scroll, parts = shown(theme, qtbot, RING_ROOM_PX)
    parts[2].setFixedHeight(400)
    wanted = WIDTH_PX - SCROLL_BAR_PX - LEAST_RIGHT_PX
    qtbot.waitUntil(lambda: right_edge(scroll, parts[0]) == wanted)


def test_a_part_that_got_longer_shows_its_end(theme: Theme, qtbot: QtBot) -> None:
    """The page scrolls just so far that the whole part is seen."""
    scroll, parts = shown(theme, qtbot, 32)
    parts[2].setFixedHeight(200)
    scroll.open_into_view(parts[2])
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    bottom = parts[2].mapTo(scroll.viewport(), QPoint(0, parts[2].height())).y()
    assert bottom + RING_ROOM_PX == scroll.viewport().height()


def test_a_part_longer_than_the_page_shows_its_beginning(
    theme: Theme, qtbot: QtBot
) -> None:
    """Reading begins at the top, also when the end does not fit."""
    scroll, parts = shown(theme, qtbot, 32)
    parts[2].setFixedHeight(900)
    scroll.open_into_view(parts[2])
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 0)
    assert parts[2].mapTo(scroll.viewport(), QPoint(0, 0)).y() == RING_ROOM_PX

# SPDX-License-Identifier: MIT
"""Chips wrap like words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Brick(QWidget):
    """A widget of a fixed size."""

    def sizeHint(self) -> QSize:
        """Be 100 wide."""
        return QSize(100, 40)

    def minimumSizeHint(self) -> QSize:
        """Stay so."""
        return self.sizeHint()


@pytest.fixture
def wall(qtbot: QtBot) -> tuple[QWidget, FlowLayout, list[Brick]]:
    """Show five bricks."""
    window = QWidget()
    layout = FlowLayout(window, across_px=8, down_px=10)
    bricks = [Brick() for _ in range(5)]
    for brick in bricks:
        layout.addWidget(brick)
    qtbot.addWidget(window)
    window.show()
    return window, layout, bricks


def places(bricks: list[Brick]) -> list[tuple[int, int]]:
    """Give the corners of the bricks."""
    return [(brick.x(), brick.y()) for brick in bricks]


def test_a_full_row_starts_another(
    wall: tuple[QWidget, FlowLayout, list[Brick]],
) -> None:
    """Two bricks and their gap fit into 210, the third goes below."""
    window, layout, bricks = wall
    window.resize(210, 300)
    assert places(bricks) == [(0, 0), (108, 0), (0, 50), (108, 50), (0, 100)]
    assert layout.heightForWidth(210) == 140


def test_a_wide_window_has_one_row(
    wall: tuple[QWidget, FlowLayout, list[Brick]],
) -> None:
    """Everything fits side by side where there is room."""
    window, layout, bricks = wall
    window.resize(layout.sizeHint())
    assert {y for _x, y in places(bricks)} == {0}
    assert layout.sizeHint() == QSize(532, 40)
    assert layout.minimumSize() == QSize(100, 40)


def test_a_hidden_brick_leaves_no_gap(
    wall: tuple[QWidget, FlowLayout, list[Brick]],
) -> None:
    """The others close up."""
    window, layout, bricks = wall
    window.resize(600, 100)
    bricks[1].hide()
    layout.activate()
    assert bricks[2].x() == 108


def test_bricks_can_be_taken_out(
    wall: tuple[QWidget, FlowLayout, list[Brick]],
) -> None:
    """The layout gives its items back, and None beyond the end."""
    _window, layout, bricks = wall
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is bricks[0]
    assert layout.count() == 4
    assert layout.itemAt(4) is None
    assert layout.takeAt(9) is None

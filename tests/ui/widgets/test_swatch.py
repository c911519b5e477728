# SPDX-License-Identifier: MIT
"""Swatches: one is chosen, its name is written, and it is told by more than colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QBrush, QColor

from backcare_desktop.ui.widgets.swatch import Swatch, SwatchRow

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


def filled(*colors: str) -> Swatch:
    """A swatch of equal bands, named after the first."""

    def bands(_box: QRectF, _density: float) -> list[tuple[float, QBrush]]:
        return [(1 / len(colors), QBrush(QColor(color))) for color in colors]

    return Swatch(colors[0], colors[0].capitalize(), bands)


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> SwatchRow:
    """Three swatches, of which none is chosen."""
    made = SwatchRow(theme, "Skin", [filled("red"), filled("green", "blue")])
    qtbot.addWidget(made)
    made.resize(300, 90)
    made.show()
    return made


def test_a_click_chooses_and_tells_once(row: SwatchRow) -> None:
    """Another choice takes the place of the first."""
    heard: list[str] = []
    row.chosen.connect(heard.append)
    row.button("red").click()
    row.button("green").click()
    row.button("green").click()
    assert heard == ["red", "green"]
    assert row.key == "green"


def test_none_can_be_chosen_again(row: SwatchRow) -> None:
    """When no swatch fits any more, none is marked, and nothing is told."""
    row.choose("red")
    heard: list[str] = []
    row.chosen.connect(heard.append)
    row.choose(None)
    assert row.key is None
    assert heard == []
    row.choose("green")
    assert row.key == "green"


def test_each_is_heard_with_its_group(row: SwatchRow) -> None:
    """Whoever hears the page knows of what a colour is the colour."""
    assert row.button("red").accessibleName() == "Skin: Red"
    assert row.button("red").toolTip() == "Red"


def test_bands_fill_it_from_the_top(row: SwatchRow) -> None:
    """An outfit shows its top above its leggings."""
    image = row.button("green").grab().toImage()
    assert image.pixelColor(24, 14) == QColor("green")
    assert image.pixelColor(24, 34) == QColor("blue")


def test_the_chosen_one_has_a_ring_and_a_tick(row: SwatchRow, theme: Theme) -> None:
    """It is told by shape as well as by colour."""
    button = row.button("red")
    before = button.grab().toImage()
    button.click()
    after = button.grab().toImage()
    assert after.pixelColor(24, 1) == theme.tokens.primary
    assert before.pixelColor(24, 1) != theme.tokens.primary
    assert after.pixelColor(43, 35) == theme.tokens.primary

# SPDX-License-Identifier: MIT
"""One of many: keys and words, no wheel, and words that stay inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontInfo, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> ChoiceBox:
    """Give a box with two choices."""
    made = ChoiceBox(theme, "Voice")
    qtbot.addWidget(made)
    made.addItem("System's choice", "")
    made.addItem("English (Great Britain)", "gb")
    return made


def test_arrows_choose(box: ChoiceBox) -> None:
    """Without opening the list, as everywhere."""
    assert box.key == ""
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.key == "gb"


def test_the_wheel_is_the_page_s(box: ChoiceBox) -> None:
    """Scrolling past it changes nothing."""
    at = QPointF(box.rect().center())
    event = QWheelEvent(
        *(at, box.mapToGlobal(at), QPoint(0, 0), QPoint(0, -240)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(box, event)
    assert not event.isAccepted()
    assert box.key == ""


def test_words_can_be_read_in_field_and_list(box: ChoiceBox) -> None:
    """Both are written in the size of body text."""
    for widget in (box, box.view()):
        assert QFontInfo(widget.font()).pixelSize() >= 16


@pytest.mark.parametrize("width_px", [160, 400])
def test_words_stay_off_the_arrow(box: ChoiceBox, theme: Theme, width_px: int) -> None:
    """However narrow it is, the ink of the words ends before the arrow begins."""
    box.setCurrentIndex(1)
    box.resize(width_px, 48)
    image = box.grab().toImage()
    ink = theme.tokens.ink.rgb()
    inked = [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) == ink for y in range(8, 40))
    ]
    assert inked
    assert max(inked) < width_px - 32


def test_it_wears_the_theme(box: ChoiceBox, theme: Theme) -> None:
    """The field is paper in the light and slate in the dark."""
    box.resize(300, 48)
    light = box.grab().toImage().pixelColor(6, 24)
    theme.choose(ThemeChoice.DARK)
    dark = box.grab().toImage().pixelColor(6, 24)
    assert light.name().upper() == "#FFFDFB"
    assert dark.name().upper() == "#262A38"

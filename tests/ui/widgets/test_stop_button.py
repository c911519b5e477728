# SPDX-License-Identifier: MIT
"""STOP is large, red, named, and answers at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.stop_button import StopButton

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> StopButton:
    """Give a STOP of its own size."""
    made = StopButton(theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def color_at(button: StopButton, x: int) -> QColor:
    """Give the colour at half the height."""
    return button.grab().toImage().pixelColor(x, button.height() // 2)


def test_it_is_208_by_72(button: StopButton) -> None:
    """It has the size that is found without looking."""
    assert button.sizeHint() == QSize(208, 72)
    assert button.minimumSizeHint() == QSize(208, 72)
    button.set_scale(1.5)
    assert button.sizeHint() == QSize(312, 108)


def test_a_click_stops(button: StopButton, qtbot: QtBot) -> None:
    """One click is enough."""
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_stops(button: StopButton, qtbot: QtBot, key: Qt.Key) -> None:
    """So is one key."""
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_it_says_what_it_stops(button: StopButton) -> None:
    """To those who hear it, it is a button that stops the session."""
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Stop the session"
    assert button.text() == "STOP"


def test_the_word_is_not_cut(button: StopButton) -> None:
    """The word stands in one line, in full."""
    inner = button.width() - 2 * button.padding_px - button.extra_px
    assert button.lines(inner) == ["STOP"]


def test_the_dark_edge_is_light(theme: Theme, button: StopButton) -> None:
    """In the dark three pixels of light edge surround the same red."""
    assert color_at(button, 1) == theme.tokens.stop
    theme.choose(ThemeChoice.DARK)
    assert color_at(button, 1) == theme.tokens.stop_line
    assert color_at(button, 8) == theme.tokens.stop

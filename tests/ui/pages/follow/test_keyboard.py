# SPDX-License-Identifier: MIT
"""A key means the same on the page and on its buttons, and once while it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backcare_desktop.ui.pages.follow.keyboard import Keyboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture
def button(
    qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> Iterator[QPushButton]:
    """Give a button on a page that is shown."""
    page = QWidget()
    qtbot.addWidget(page)
    made = QPushButton("Press")
    QVBoxLayout(page).addWidget(made)
    show_active(page)
    yield made
    page.close()


def event(key: Qt.Key, *, repeated: bool = False) -> QKeyEvent:
    """Give a key that is pressed, or still held."""
    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, key, none, "", repeated)


def test_a_wish_is_granted_once_for_as_long_as_the_key_is_held(
    button: QPushButton,
) -> None:
    """A held key is the keyboard's own, and does nothing more."""
    granted: list[str] = []
    keyboard = Keyboard(button.window(), {Key.Key_Up: lambda: granted.append("up")})
    assert keyboard.press(event(Key.Key_Up))
    assert keyboard.press(event(Key.Key_Up, repeated=True))
    assert granted == ["up"]
    assert not keyboard.press(event(Key.Key_X))


def test_a_button_presses_itself_and_leaves_other_keys_to_the_page(
    button: QPushButton,
) -> None:
    """Space is the button's own while it has the focus; Right is not."""
    granted: list[str] = []
    wishes = {
        Key.Key_Space: lambda: granted.append("space"),
        Key.Key_Right: lambda: granted.append("right"),
    }
    Keyboard(button.window(), wishes)
    button.clicked.connect(lambda: granted.append("clicked"))
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    QTest.keyClick(button, Key.Key_Right)
    assert granted == ["clicked", "right"]


def test_a_click_does_not_take_the_keyboard(button: QPushButton) -> None:
    """Buttons are reached by Tab, and a click leaves the focus where it is."""
    page = button.window()
    Keyboard(page, {})
    page.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.hasFocus()

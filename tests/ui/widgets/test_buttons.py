# SPDX-License-Identifier: MIT
"""Buttons are found, named, pressed by key or click, and show their whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.buttons import (
    Button,
    ButtonKind,
    IconButton,
    MainButton,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

KINDS: list[ButtonKind] = ["main", "plain", "quiet", "soft", "danger"]


def ground_of(widget: QWidget) -> QColor:
    """Give the colour near the left end, where no text is."""
    return widget.grab().toImage().pixelColor(8, widget.height() // 2)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_a_button(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    """Space and both Enter keys do what a click does."""
    button = Button(theme, "Import")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_click_presses_a_button(theme: Theme, qtbot: QtBot) -> None:
    """The pointer works at the very edge."""
    button = MainButton(theme, "Start", icon="play", height_px=80)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(
            button, Qt.MouseButton.LeftButton, pos=button.rect().bottomRight()
        )


def test_a_disabled_button_is_not_pressed(theme: Theme, qtbot: QtBot) -> None:
    """No click gets through, and it is heard as disabled."""
    button = Button(theme, "Import")
    qtbot.addWidget(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        button.click()
    assert QAccessible.queryAccessibleInterface(button).state().disabled


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_has_name_and_role(
    theme: Theme, qtbot: QtBot, kind: ButtonKind
) -> None:
    """Its words are its name, and it is a button to those who hear it."""
    button = Button(theme, "New routine", kind=kind, icon="plus")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "New routine"


def test_an_icon_button_says_its_name(theme: Theme, qtbot: QtBot) -> None:
    """A button without words has a name and a tooltip, which change together."""
    button = IconButton(theme, "pause", "Pause", kind="soft")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Pause", "Pause")
    assert button.sizeHint() == QSize(64, 48)
    button.set_icon("play", "Go on")
    assert (button.accessibleName(), button.toolTip()) == ("Go on", "Go on")
    button.set_scale(2.0)
    assert button.sizeHint() == QSize(128, 96)


@pytest.mark.parametrize("height", [48, 64, 72, 80])
def test_heights_are_kept(theme: Theme, qtbot: QtBot, height: int) -> None:
    """A button is as high as was asked for, also in a row with a higher one."""
    window = QWidget()
    row = QHBoxLayout(window)
    button = Button(theme, "Done", kind="main", height_px=height)
    row.addWidget(button)
    neighbour = QWidget()
    neighbour.setMinimumHeight(200)
    row.addWidget(neighbour)
    qtbot.addWidget(window)
    window.show()
    assert button.height() == height


def test_a_narrow_button_takes_a_second_line(theme: Theme, qtbot: QtBot) -> None:
    """Long words make it higher; all of them can be read."""
    button = MainButton(theme, "Mittagspause beginnen, 8:15", icon="play")
    qtbot.addWidget(button)
    least = button.minimumSizeHint().width()
    assert least < button.sizeHint().width()
    inner = least - 2 * button.padding_px - button.extra_px
    assert " ".join(button.lines(inner)) == button.text()
    plain = Button(theme, "Noch einmal versuchen")
    qtbot.addWidget(plain)
    narrow = plain.minimumSizeHint().width()
    assert plain.heightForWidth(narrow) > plain.sizeHint().height() == 48


def test_a_cut_text_is_told_in_full(theme: Theme, qtbot: QtBot) -> None:
    """Where even two lines are too few, the tooltip has the rest."""
    button = Button(theme, "Schwangerschaftsgymnastik")
    qtbot.addWidget(button)
    button.resize(120, 48)
    button.show()
    QTest.mouseMove(button)
    qtbot.waitUntil(lambda: QToolTip.text() == button.text())
    QToolTip.hideText()


def test_scale_grows_the_button(theme: Theme, qtbot: QtBot) -> None:
    """Twice the distance makes it twice as large."""
    button = MainButton(theme, "Resume", icon="play")
    qtbot.addWidget(button)
    small = button.sizeHint()
    button.set_scale(2.0)
    assert button.sizeHint().height() == 2 * small.height()
    assert button.sizeHint().width() == pytest.approx(2 * small.width(), rel=0.03)


@pytest.mark.parametrize("kind", ["main", "plain", "soft", "danger"])
def test_the_theme_repaints_a_button(
    theme: Theme, qtbot: QtBot, kind: ButtonKind
) -> None:
    """Its ground is another colour in the dark."""
    button = Button(theme, "Import", kind=kind)
    qtbot.addWidget(button)
    button.resize(200, 48)
    light = ground_of(button)
    theme.choose(ThemeChoice.DARK)
    assert ground_of(button) != light


def test_states_change_the_ground(theme: Theme, qtbot: QtBot) -> None:
    """Rest, pressed and disabled look different."""
    button = Button(theme, "Start", kind="main")
    qtbot.addWidget(button)
    button.resize(200, 48)
    rest = ground_of(button)
    assert rest == theme.tokens.primary
    button.setDown(True)
    pressed = ground_of(button)
    button.setDown(False)
    button.setEnabled(False)
    assert len({rest.name(), pressed.name(), ground_of(button).name()}) == 3


def test_a_theme_outlives_its_widgets(theme: Theme, qtbot: QtBot) -> None:
    """A widget that is gone is not told, and nothing breaks."""
    button = Button(theme, "Import")
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    theme.choose(ThemeChoice.DARK)
    assert theme.tokens.is_dark

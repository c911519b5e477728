# SPDX-License-Identifier: MIT
"""The navigation marks one page and asks for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.label import Label
from backcare_desktop.ui.widgets.side_nav import NavItem, SideNav

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

PAGES = [
    NavItem("today", "Today", "home"),
    NavItem("routines", "Routines", "list"),
    NavItem("progress", "Progress", "chart"),
]
LAST = [NavItem("settings", "Settings", "settings")]
NOTE = "General information, not medical advice"


@pytest.fixture
def nav(theme: Theme, qtbot: QtBot, show_active: Callable[[QWidget], None]) -> SideNav:
    """Show the navigation with the first page open."""
    made = SideNav(theme, PAGES, LAST, NOTE)
    qtbot.addWidget(made)
    made.resize(made.sizeHint().width(), 768)
    made.select("today")
    show_active(made)
    return made


def test_selecting_asks_for_nothing(nav: SideNav, qtbot: QtBot) -> None:
    """The window marks a page that it opened by itself."""
    with qtbot.assertNotEmitted(nav.page_chosen):
        nav.select("progress")
    assert nav.current == "progress"


@pytest.mark.parametrize("key", ["routines", "settings"])
def test_a_click_asks_for_a_page(nav: SideNav, qtbot: QtBot, key: str) -> None:
    """The pages at the top and at the bottom are one set."""
    with qtbot.waitSignal(nav.page_chosen) as told:
        QTest.mouseClick(nav.button(key), Qt.MouseButton.LeftButton)
    assert told.args == [key]
    assert nav.current == key


def test_arrow_keys_go_from_page_to_page(nav: SideNav, qtbot: QtBot) -> None:
    """Down opens the next page, at the end of the list too."""
    nav.button("today").setFocus()
    with qtbot.waitSignal(nav.page_chosen) as told:
        QTest.keyClick(nav.button("today"), Qt.Key.Key_Down)
    assert told.args == ["routines"]


def test_names_and_roles(nav: SideNav) -> None:
    """Every page is heard by its name, and whether it is open."""
    assert nav.accessibleName() == "Pages"
    heard = QAccessible.queryAccessibleInterface(nav.button("today"))
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Today"
    assert heard.state().checked


def test_it_is_two_hundred_wide(nav: SideNav) -> None:
    """Pages start at the same place, and rows are a finger high."""
    assert nav.sizeHint().width() == 200
    assert nav.button("today").height() == 48
    assert nav.button("today").y() == 96


def test_long_words_make_it_wider(theme: Theme, qtbot: QtBot) -> None:
    """A long word is not cut."""
    items = [NavItem("care", "Schwangerschaftsgymnastik", "heart")]
    made = SideNav(theme, items, [], NOTE)
    qtbot.addWidget(made)
    assert made.sizeHint().width() > 200
    made.select("care")
    made.resize(made.sizeHint())
    made.show()
    button = made.button("care")
    inner = button.width() - 2 * button.padding_px - button.extra_px
    assert button.lines(inner + 4) == ["Schwangerschaftsgymnastik"]


def test_the_note_is_always_there(nav: SideNav) -> None:
    """What the program is not stays on every page."""
    notes = [label for label in nav.findChildren(Label) if label.text() == NOTE]
    assert len(notes) == 1
    assert notes[0].isVisible()


def test_the_open_page_is_tinted(theme: Theme, nav: SideNav) -> None:
    """The pill is seen in both themes, on sunken ground."""
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        image = nav.grab().toImage()
        assert image.pixelColor(22, 120) == theme.tokens.primary_soft
        assert image.pixelColor(4, 120) == theme.tokens.sunken

# SPDX-License-Identifier: MIT
"""The search field can be filled, emptied and is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.buttons import IconButton
from backcare_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HINT = "Find by name or position"


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> SearchField:
    """Show an empty field."""
    made = SearchField(theme, HINT)
    qtbot.addWidget(made)
    made.resize(304, 48)
    made.show()
    return made


def clear_button(field: SearchField) -> IconButton:
    """Find the button that empties the field."""
    found = field.findChild(IconButton)
    assert found is not None
    return found


def test_it_has_name_and_role(field: SearchField) -> None:
    """The hint is its name, for it vanishes with the first letter."""
    heard = QAccessible.queryAccessibleInterface(field)
    assert heard.role() == QAccessible.Role.EditableText
    assert heard.text(QAccessible.Text.Name) == HINT


def test_typing_tells_every_letter(field: SearchField, qtbot: QtBot) -> None:
    """Lists can follow while she types."""
    with qtbot.waitSignal(field.textChanged):
        QTest.keyClicks(field, "cat")
    assert field.text() == "cat"


def test_it_can_be_emptied(field: SearchField) -> None:
    """The cross is there when there is something, and takes it away."""
    cross = clear_button(field)
    assert not cross.isVisible()
    QTest.keyClicks(field, "cat")
    assert cross.isVisible()
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not cross.isVisible()


def test_escape_empties_it(field: SearchField) -> None:
    """Escape means the field while there is something in it."""
    QTest.keyClicks(field, "cat")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_the_cross_stays_at_the_right(field: SearchField) -> None:
    """It moves with the width and lies inside."""
    QTest.keyClicks(field, "cat")
    for width in (240, 400):
        field.resize(width, 48)
        assert field.rect().contains(clear_button(field).geometry())
        assert clear_button(field).geometry().right() > width - 8


def test_a_cut_hint_is_told_in_full(field: SearchField) -> None:
    """A field too narrow for its hint has it as a tooltip."""
    assert field.toolTip() == ""
    field.resize(160, 48)
    assert field.toolTip() == HINT


def test_the_theme_repaints_it(theme: Theme, field: SearchField) -> None:
    """The ground is the card's in both themes."""
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        shown = field.grab().toImage().pixelColor(290, 40)
        assert shown == theme.tokens.surface

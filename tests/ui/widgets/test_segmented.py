# SPDX-License-Identifier: MIT
"""A segmented control has exactly one view chosen, by click or arrow key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

OPTIONS = [("week", "Week"), ("month", "Month"), ("pregnancy", "Pregnancy")]


@pytest.fixture
def control(
    theme: Theme, qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> Segmented:
    """Show a control for the range of the charts."""
    made = Segmented(theme, OPTIONS, "Range")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    show_active(made)
    return made


def test_the_first_view_is_chosen(control: Segmented) -> None:
    """It starts with the first option."""
    assert control.current == "week"


def test_a_click_chooses_and_tells(control: Segmented, qtbot: QtBot) -> None:
    """The signal carries the key, once."""
    with qtbot.waitSignal(control.current_changed) as told:
        QTest.mouseClick(control.segment("month"), Qt.MouseButton.LeftButton)
    assert told.args == ["month"]
    assert control.current == "month"


def test_arrow_keys_choose(control: Segmented) -> None:
    """Right goes to the neighbour, left comes back."""
    control.segment("week").setFocus()
    QTest.keyClick(control.segment("week"), Qt.Key.Key_Right)
    assert control.current == "month"
    QTest.keyClick(control.segment("month"), Qt.Key.Key_Left)
    assert control.current == "week"


def test_choosing_again_is_quiet(control: Segmented, qtbot: QtBot) -> None:
    """The view that is open already is not announced."""
    with qtbot.assertNotEmitted(control.current_changed):
        control.choose("week")
        QTest.mouseClick(control.segment("week"), Qt.MouseButton.LeftButton)


def test_names_and_roles(control: Segmented) -> None:
    """The control has a name, its views are radio buttons."""
    assert control.accessibleName() == "Range"
    heard = QAccessible.queryAccessibleInterface(control.segment("week"))
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Week"
    assert heard.state().checked


def test_choosing_moves_no_neighbour(control: Segmented) -> None:
    """The bolder word of the chosen view takes no more room."""
    before = [control.segment(key).geometry() for key, _word in OPTIONS]
    control.choose("pregnancy")
    layout = control.layout()
    assert layout is not None
    layout.activate()
    assert [control.segment(key).geometry() for key, _word in OPTIONS] == before


def test_the_theme_repaints_the_track(theme: Theme, control: Segmented) -> None:
    """The sunken ground follows the theme."""
    assert control.grab().toImage().pixelColor(2, 24) == theme.tokens.sunken
    theme.choose(ThemeChoice.DARK)
    assert control.grab().toImage().pixelColor(2, 24) == theme.tokens.sunken

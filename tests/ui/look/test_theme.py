# SPDX-License-Identifier: MIT
"""The theme follows the choice, and the desktop where that is the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from backcare_desktop.ui.look.paper_style import PaperStyle
from backcare_desktop.ui.look.theme import Theme, ThemeChoice, palette, system_is_dark
from backcare_desktop.ui.look.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Desktop:
    """A desktop that can change its mind."""

    is_dark = False


@pytest.fixture
def desktop() -> Desktop:
    """Give a light desktop."""
    return Desktop()


@pytest.fixture
def following(qapp: QApplication, theme: Theme, desktop: Desktop) -> Iterator[Theme]:
    """Give a theme that follows the desktop, and put back the light one."""
    made = Theme(qapp, ThemeChoice.SYSTEM, lambda: desktop.is_dark)
    yield made
    qapp.styleHints().colorSchemeChanged.disconnect(made._refresh)
    theme.choose(ThemeChoice.DARK)


def test_a_choice_changes_tokens_and_palette(
    qapp: QApplication, theme: Theme, qtbot: QtBot
) -> None:
    """Choosing dark dresses the program and tells the widgets."""
    with qtbot.waitSignal(theme.tokens_changed):
        theme.choose(ThemeChoice.DARK)
    assert theme.tokens is DARK
    assert theme.choice is ThemeChoice.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.bg
    assert DARK.primary.name() in qapp.styleSheet()


def test_the_same_choice_again_is_quiet(theme: Theme, qtbot: QtBot) -> None:
    """Nothing is told when nothing changes."""
    with qtbot.assertNotEmitted(theme.tokens_changed):
        theme.choose(ThemeChoice.LIGHT)


def test_the_palette_is_in_place_before_widgets_hear_of_it(
    qapp: QApplication, theme: Theme
) -> None:
    """A widget that reads the palette in its slot reads the new one."""
    seen = []
    theme.tokens_changed.connect(
        lambda: seen.append(qapp.palette().color(QPalette.ColorRole.Window))
    )
    theme.choose(ThemeChoice.DARK)
    assert seen == [DARK.bg]


def test_it_follows_the_desktop(
    qapp: QApplication, following: Theme, desktop: Desktop, qtbot: QtBot
) -> None:
    """With the choice left to the desktop, its change is taken over."""
    assert following.tokens is LIGHT
    desktop.is_dark = True
    with qtbot.waitSignal(following.tokens_changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert following.tokens is DARK


def test_a_choice_of_her_own_stays(
    qapp: QApplication, following: Theme, desktop: Desktop
) -> None:
    """A chosen light theme stays light when the desktop turns dark."""
    following.choose(ThemeChoice.LIGHT)
    desktop.is_dark = True
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert following.tokens is LIGHT


@pytest.mark.usefixtures("theme")
def test_a_silent_desktop_is_light(qapp: QApplication) -> None:
    """A desktop that does not say what it wants gets the light theme."""
    assert qapp.styleHints().colorScheme() != Qt.ColorScheme.Dark
    assert not system_is_dark(qapp)


def test_dressing_twice_keeps_one_style(qapp: QApplication, theme: Theme) -> None:
    """Changing the theme does not pile up styles."""
    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)
    assert len(qapp.findChildren(PaperStyle)) == 1


def test_disabled_text_is_fainter() -> None:
    """The palette tells stock controls how to look when they cannot be used."""
    made = palette(LIGHT)
    role = QPalette.ColorRole.Text
    assert made.color(QPalette.ColorGroup.Disabled, role) != LIGHT.ink
    assert made.color(QPalette.ColorGroup.Active, role) == LIGHT.ink


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(
    ("kind", "expected"), [("main", LIGHT.primary), ("danger", LIGHT.surface)]
)
def test_a_kind_colors_a_stock_button(
    qtbot: QtBot, kind: str, expected: object
) -> None:
    """The `kind` property reaches buttons that Qt makes, as in dialogs."""
    button = QPushButton("OK")
    button.setProperty("kind", kind)
    qtbot.addWidget(button)
    button.resize(120, 48)
    assert button.grab().toImage().pixelColor(12, 24) == expected

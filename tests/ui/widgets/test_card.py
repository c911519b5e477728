# SPDX-License-Identifier: MIT
"""Cards are sheets of paper; some of them can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.card import (
    SHADOW_PX,
    Card,
    CardButton,
    CardTone,
    card_rect,
    stage_path,
)
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TITLE = "Evening breathing"
TONES: list[tuple[CardTone, str]] = [
    ("surface", "surface"),
    ("next", "primary_soft"),
    ("sunken", "sunken"),
    ("coral", "coral_soft"),
    ("stop", "stop_soft"),
]


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> CardButton:
    """Give a card that opens a routine."""
    made = CardButton(theme, TITLE)
    layout = QVBoxLayout(made)
    layout.setContentsMargins(16, 16, 16, 16)
    layout.addWidget(Label(theme, TITLE))
    qtbot.addWidget(made)
    made.resize(260, 144)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_a_card(button: CardButton, qtbot: QtBot, key: Qt.Key) -> None:
    """A card answers to Enter and Space."""
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_click_on_its_words_presses_a_card(button: CardButton, qtbot: QtBot) -> None:
    """Labels inside let the click through."""
    button.show()
    label = button.findChild(Label)
    assert label is not None
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(label, Qt.MouseButton.LeftButton)


def test_a_card_has_name_and_role(button: CardButton) -> None:
    """It is heard as a button with a name."""
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == TITLE
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_ring_leaves_the_shadow_out(button: CardButton) -> None:
    """The focus ring goes around the card itself."""
    button.show()
    assert button.property("focusRect") == card_rect(button)
    assert card_rect(button).height() == button.height() - SHADOW_PX


def test_a_pressed_card_is_darker(theme: Theme, button: CardButton) -> None:
    """Held down, ink lies over the sheet."""
    rest = button.grab().toImage().pixelColor(8, 100)
    button.setDown(True)
    assert rest == theme.tokens.surface
    assert button.grab().toImage().pixelColor(8, 100).lightness() < rest.lightness()


def test_a_card_is_as_high_as_its_words(theme: Theme, qtbot: QtBot) -> None:
    """Less width means more lines and a higher card."""
    made = CardButton(theme, "Habit")
    layout = QVBoxLayout(made)
    layout.addWidget(Label(theme, "Turn with your feet, not your waist, all day long"))
    qtbot.addWidget(made)
    assert made.hasHeightForWidth()
    assert made.heightForWidth(160) > made.heightForWidth(500)


@pytest.mark.parametrize(("tone", "ground"), TONES)
def test_a_card_wears_its_tone(
    theme: Theme, qtbot: QtBot, tone: CardTone, ground: str
) -> None:
    """Every tone has its ground in both themes."""
    card = Card(theme)
    card.set_tone(tone)
    qtbot.addWidget(card)
    card.resize(200, 120)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        shown = card.grab().toImage().pixelColor(100, 60)
        assert shown == getattr(theme.tokens, ground)


def test_only_sheets_have_a_shadow(theme: Theme, qtbot: QtBot) -> None:
    """Flat grounds lie on the page, sheets a little above it."""
    card = Card(theme)
    qtbot.addWidget(card)
    card.resize(200, 120)
    below = 120 - SHADOW_PX + 1
    assert card.grab().toImage().pixelColor(100, below) != theme.tokens.bg
    card.set_tone("sunken")
    assert card.grab().toImage().pixelColor(100, below) == theme.tokens.bg


def test_a_stage_is_round_above_and_square_below() -> None:
    """The stage fills the upper corners like the card does."""
    path = stage_path(QRectF(0, 0, 200, 120), 16)
    assert not path.contains(QRectF(0, 0, 1, 1).center())
    assert path.contains(QRectF(0, 119, 1, 1).center())
    assert path.boundingRect() == QRectF(0, 0, 200, 120)

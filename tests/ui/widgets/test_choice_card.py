# SPDX-License-Identifier: MIT
"""Effort is one card out of four, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.choice_card import ChoiceCard, ChoiceCards

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

EFFORTS = [
    ("easy", "Easy", "Could sing"),
    ("comfortable", "Comfortable", "Could chat"),
    ("some", "Some effort", "Short sentences"),
    ("hard", "Too hard", "Single words"),
]


@pytest.fixture
def cards(
    theme: Theme, qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> ChoiceCards:
    """Show the four cards."""
    made = ChoiceCards(theme, EFFORTS, "How hard was it?")
    qtbot.addWidget(made)
    made.resize(832, 88)
    show_active(made)
    return made


def test_nothing_is_chosen_at_first(cards: ChoiceCards) -> None:
    """The question may be left open."""
    assert cards.choice is None


def test_a_click_chooses_one(cards: ChoiceCards, qtbot: QtBot) -> None:
    """The signal carries the key; another choice replaces it."""
    with qtbot.waitSignal(cards.choice_changed) as told:
        QTest.mouseClick(cards.card("comfortable"), Qt.MouseButton.LeftButton)
    assert told.args == ["comfortable"]
    QTest.keyClick(cards.card("hard"), Qt.Key.Key_Return)
    assert cards.choice == "hard"
    assert not cards.card("comfortable").isChecked()


def test_arrow_keys_choose(cards: ChoiceCards) -> None:
    """Right chooses the neighbour."""
    cards.choose("easy")
    cards.card("easy").setFocus()
    QTest.keyClick(cards.card("easy"), Qt.Key.Key_Right)
    assert cards.choice == "comfortable"


def test_names_and_roles(cards: ChoiceCards) -> None:
    """A card is heard with both of its lines, as one of several."""
    assert cards.accessibleName() == "How hard was it?"
    heard = QAccessible.queryAccessibleInterface(cards.card("easy"))
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Easy, Could sing"


def test_cards_are_equally_wide(cards: ChoiceCards) -> None:
    """Four cards share the width."""
    widths = [cards.card(key).width() for key, _title, _detail in EFFORTS]
    assert max(widths) - min(widths) <= 1
    assert sum(widths) + 3 * 16 == 832


def test_long_words_make_a_card_higher(theme: Theme, qtbot: QtBot) -> None:
    """At its least width both texts take two lines and are not cut."""
    card = ChoiceCard(theme, "Etwas anstrengend", "Nur noch kurze Sätze möglich")
    qtbot.addWidget(card)
    width = card.minimumSizeHint().width()
    inner = width - 2 * card.padding_px
    assert " ".join(card.lines(inner)) == "Etwas anstrengend"
    assert " ".join(card._detail_lines(inner)) == "Nur noch kurze Sätze möglich"
    assert card.heightForWidth(width) > card.heightForWidth(600) == 88


def test_the_chosen_card_is_tinted(theme: Theme, cards: ChoiceCards) -> None:
    """The ground tells the choice in both themes."""
    cards.choose("easy")
    card = cards.card("easy")
    assert card.grab().toImage().pixelColor(6, 44) == theme.tokens.primary_soft
    theme.choose(ThemeChoice.DARK)
    assert card.grab().toImage().pixelColor(6, 44) == theme.tokens.primary_soft

# SPDX-License-Identifier: MIT
"""Answers as chips: exactly one holds, by pointer and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.ui.widgets.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def chips(
    qtbot: QtBot, theme: Theme, show_active: Callable[[QWidget], None]
) -> ChoiceChips:
    """Two answers."""
    made = ChoiceChips(theme, [("no", "No"), ("yes", "Yes, please")], "Tea")
    qtbot.addWidget(made)
    made.resize(300, 50)
    show_active(made)
    return made


def test_the_first_answer_holds_until_another_is_given(chips: ChoiceChips) -> None:
    """Only a change is told."""
    heard: list[str] = []
    chips.current_changed.connect(heard.append)
    assert chips.current == "no"
    chips.chip("yes").click()
    chips.chip("yes").click()
    assert (chips.current, heard) == ("yes", ["yes"])


def test_arrows_move_the_answer(chips: ChoiceChips) -> None:
    """The chips are one group for the keyboard."""
    chips.chip("no").setFocus()
    QTest.keyClick(chips.chip("no"), Qt.Key.Key_Right)
    assert chips.current == "yes"
    assert chips.chip("yes").hasFocus()


def test_each_is_heard_with_its_question(chips: ChoiceChips) -> None:
    """An answer alone would not say to what."""
    assert chips.chip("yes").accessibleName() == "Tea: Yes, please"

# SPDX-License-Identifier: MIT
"""Chips filter, badges only tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.chip import Badge, BadgeTone, Chip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def test_a_chip_is_switched_by_click_and_key(theme: Theme, qtbot: QtBot) -> None:
    """Each of them turns it on or off."""
    chip = Chip(theme, "No floor")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.toggled):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert not chip.isChecked()


def test_a_chip_has_name_role_and_state(theme: Theme, qtbot: QtBot) -> None:
    """It is heard as a check box with its words."""
    chip = Chip(theme, "Under 7 min")
    qtbot.addWidget(chip)
    chip.setChecked(True)
    heard = QAccessible.queryAccessibleInterface(chip)
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "Under 7 min"
    assert heard.state().checked


def test_one_of_several_chips(
    theme: Theme, qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> None:
    """Exclusive chips give way to each other, by arrow keys too."""
    window = QWidget()
    row = QHBoxLayout(window)
    chips = [Chip(theme, word) for word in ("All 9", "Morning", "Evening")]
    for chip in chips:
        chip.setAutoExclusive(True)
        row.addWidget(chip)
    qtbot.addWidget(window)
    show_active(window)
    chips[0].setChecked(True)
    chips[0].setFocus()
    QTest.keyClick(chips[0], Qt.Key.Key_Right)
    assert [chip.isChecked() for chip in chips] == [False, True, False]
    heard = QAccessible.queryAccessibleInterface(chips[1])
    assert heard.role() == QAccessible.Role.RadioButton


def test_a_chip_is_forty_high_and_filled_when_on(theme: Theme, qtbot: QtBot) -> None:
    """Its height is the least for a finger; on is filled."""
    chip = Chip(theme, "Morning")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert chip.height() == 40
    off = chip.grab().toImage().pixelColor(12, 20)
    chip.setChecked(True)
    on = chip.grab().toImage().pixelColor(12, 20)
    assert (off, on) == (theme.tokens.surface, theme.tokens.primary)


@pytest.mark.parametrize("tone", ["primary", "honey", "coral", "stop", "ok"])
def test_a_badge_wears_its_tone(theme: Theme, qtbot: QtBot, tone: BadgeTone) -> None:
    """Every tone has a ground of its own, in the dark another one."""
    badge = Badge(theme, "Changed for week 24", tone)
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    light = badge.grab().toImage().pixelColor(8, 16)
    assert light == badge._colors()[0]
    theme.choose(ThemeChoice.DARK)
    assert badge.grab().toImage().pixelColor(8, 16) != light


def test_a_badge_is_heard(theme: Theme, qtbot: QtBot) -> None:
    """Its words are its name, and it cannot be pressed."""
    badge = Badge(theme, "Yours", "primary")
    qtbot.addWidget(badge)
    heard = QAccessible.queryAccessibleInterface(badge)
    assert heard.role() == QAccessible.Role.StaticText
    assert heard.text(QAccessible.Text.Name) == "Yours"

# SPDX-License-Identifier: MIT
"""A row is ticked by click or key and says so in three ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from backcare_desktop.ui.widgets.check_row import CheckRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


def test_a_row_is_ticked(theme: Theme, qtbot: QtBot) -> None:
    """Click and Space switch it; it is heard as a check box."""
    row = CheckRow(theme, "Fluid leaking", "warning")
    qtbot.addWidget(row)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert row.isChecked()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert not row.isChecked()
    heard = QAccessible.queryAccessibleInterface(row)
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "Fluid leaking"


@pytest.mark.parametrize(
    ("tone", "ground"), [("warning", "stop_soft"), ("calm", "primary_soft")]
)
def test_a_ticked_row_is_tinted_and_bolder(
    theme: Theme, qtbot: QtBot, tone: Literal["warning", "calm"], ground: str
) -> None:
    """Colour is not alone: the box is filled and the words are bolder."""
    row = CheckRow(theme, "Dizzy or faint", tone)
    qtbot.addWidget(row)
    row.resize(376, 56)
    weight = row.text_font().weight()
    row.setChecked(True)
    image = row.grab().toImage()
    assert image.pixelColor(8, 28) == getattr(theme.tokens, ground)
    assert row.text_font().weight() > weight


def test_a_row_is_fifty_six_high(theme: Theme, qtbot: QtBot) -> None:
    """Short words keep the height, long ones take a second line."""
    row = CheckRow(theme, "Leg weak, or numb between legs")
    qtbot.addWidget(row)
    assert row.sizeHint().height() == 56
    assert row.heightForWidth(220) > 56

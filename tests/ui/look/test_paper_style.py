# SPDX-License-Identifier: MIT
"""Stock fields and marks look like ours and are as large as a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

pytestmark = pytest.mark.usefixtures("theme")


def colors_of(widget: QWidget) -> set[str]:
    """Collect every colour that a widget shows."""
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def edge_of(widget: QWidget) -> QColor:
    """Give the colour at the middle of the upper edge."""
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0)


def test_fields_are_as_high_as_buttons(qtbot: QtBot) -> None:
    """Every field that is typed in or folded out is 48 high."""
    for field in (QComboBox(), QSpinBox(), QDateEdit(), QLineEdit()):
        qtbot.addWidget(field)
        assert field.sizeHint().height() == 48


def test_a_tick_is_filled_when_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    """On is a filled box, off an empty one."""
    for mark in (QCheckBox("Sounds"), QRadioButton("Light")):
        qtbot.addWidget(mark)
        assert theme.tokens.primary.name() not in colors_of(mark)
        mark.setChecked(True)
        assert theme.tokens.primary.name() in colors_of(mark)


def test_a_mark_that_cannot_be_used_is_fainter(theme: Theme, qtbot: QtBot) -> None:
    """The full colour is kept for what can be pressed."""
    mark = QCheckBox("Sounds")
    qtbot.addWidget(mark)
    mark.setChecked(True)
    mark.setEnabled(False)
    assert theme.tokens.primary.name() not in colors_of(mark)


def test_the_arrows_of_a_number_do_not_touch_it(qtbot: QtBot) -> None:
    """Up and down lie above each other at the right of the digits."""
    field = QSpinBox()
    qtbot.addWidget(field)
    field.resize(field.sizeHint())
    option = QStyleOptionSpinBox()
    field.initStyleOption(option)
    control = QStyle.ComplexControl.CC_SpinBox
    parts = QStyle.SubControl
    text, up, down = (
        field.style().subControlRect(control, option, part, field)
        for part in (
            parts.SC_SpinBoxEditField,
            parts.SC_SpinBoxUp,
            parts.SC_SpinBoxDown,
        )
    )
    assert not up.intersects(down)
    assert not text.intersects(up)
    assert field.rect().contains(up.united(down).united(text))


def test_a_field_that_cannot_be_used_has_a_fainter_edge(
    theme: Theme, qtbot: QtBot
) -> None:
    """The full edge is kept for what can be changed."""
    for field in (QComboBox(), QSpinBox(), QDateEdit()):
        qtbot.addWidget(field)
        field.setEnabled(False)
        field.resize(160, 48)
        assert edge_of(field) == theme.tokens.line

# SPDX-License-Identifier: MIT
"""A field shows that its content cannot be taken, and stops showing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from backcare_desktop.ui.look.problem import mark_problem

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


def edge_of(widget: QWidget) -> QColor:
    """Give the colour at the middle of the upper edge."""
    return widget.grab().toImage().pixelColor(widget.width() // 2, 0)


def test_a_problem_has_a_red_edge(theme: Theme, qtbot: QtBot) -> None:
    """Every kind of field shows a problem, and loses it again."""
    for field in (QLineEdit(), QSpinBox(), QComboBox()):
        qtbot.addWidget(field)
        field.resize(160, 48)
        mark_problem(field, is_problem=True)
        assert edge_of(field) == theme.tokens.stop_ink
        mark_problem(field, is_problem=False)
        assert edge_of(field) == theme.tokens.border

# SPDX-License-Identifier: MIT
"""Words take the theme's colours and as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot


def written_in(label: Label) -> QColor:
    """Give the colour of a label's text."""
    return label.palette().color(label.foregroundRole())


def test_the_ink_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    """The named colour is that of the theme in use."""
    label = Label(theme, "7:24", Type.SMALL, "ink2")
    qtbot.addWidget(label)
    assert written_in(label) == theme.tokens.ink2
    theme.choose(ThemeChoice.DARK)
    assert written_in(label) == theme.tokens.ink2
    label.set_ink("coral_ink")
    assert written_in(label) == theme.tokens.coral_ink


def test_a_parent_does_not_change_the_ink(theme: Theme, qtbot: QtBot) -> None:
    """Inside a button it keeps its colour."""
    button = QPushButton()
    qtbot.addWidget(button)
    label = Label(theme, "7:24", Type.SMALL, "ink2", button)
    assert label.foregroundRole() == QPalette.ColorRole.WindowText
    assert written_in(label) == theme.tokens.ink2


def test_words_wrap(theme: Theme, qtbot: QtBot) -> None:
    """Half the width takes more height."""
    label = Label(theme, "Loosens the stiffness that sleep leaves behind.")
    qtbot.addWidget(label)
    assert label.heightForWidth(160) > label.heightForWidth(600)

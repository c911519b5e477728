# SPDX-License-Identifier: MIT
"""Tab stops at the chosen button of a group, from the first moment on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from backcare_desktop.ui.widgets.one_stop import keep_one_stop

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_chosen_one_is_the_stop_or_else_the_first(qtbot: QtBot) -> None:
    """Without a choice the group can still be entered."""
    host = QWidget()
    qtbot.addWidget(host)
    buttons = [QPushButton(host) for _ in range(3)]
    for button in buttons:
        button.setCheckable(True)
    tab = Qt.FocusPolicy.TabFocus
    keep_one_stop(buttons)
    assert [bool(one.focusPolicy() & tab) for one in buttons] == [True, False, False]
    buttons[2].setChecked(True)
    keep_one_stop(buttons)
    assert [bool(one.focusPolicy() & tab) for one in buttons] == [False, False, True]

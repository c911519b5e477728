# SPDX-License-Identifier: MIT
"""The keyboard of the follow-along page: a key means the same wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.ui.pages.follow.keys import PRESSES_BUTTONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


class Keyboard(QObject):
    """Grants wishes to keys, on the page and on the buttons that it has by now.

    A click leaves the keyboard where it is: Space goes on pausing.
    """

    def __init__(
        self, page: QWidget, wishes: Mapping[Qt.Key, Callable[[], object]]
    ) -> None:
        super().__init__(page)
        self._wishes = wishes
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in page.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key wishes, once for as long as it is held; whether it has one."""
        wish = self._wishes.get(Qt.Key(event.key()))
        if wish is None:
            return False
        if not event.isAutoRepeat():
            wish()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a key its one meaning on a button too; only Space and Enter press it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in PRESSES_BUTTONS:
            return event.isAutoRepeat()
        return self.press(event)

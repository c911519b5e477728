# SPDX-License-Identifier: MIT
"""What stands in the place of the cards when there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


class NothingFound(QWidget):
    """A calm sentence and the one thing that helps."""

    cleared = Signal()
    retried = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Words(theme, "", Type.CARD_TITLE)
        self._advice = Words(theme, "", Type.BODY, "ink2")
        self.clear_button = Button(theme, self.tr("Clear search"))
        self.retry_button = Button(theme, self.tr("Try again"))
        self.clear_button.clicked.connect(self.cleared)
        self.retry_button.clicked.connect(self.retried)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self._advice)
        column.addSpacing(8)
        for button in (self.clear_button, self.retry_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_query("")

    def show_query(self, query: str) -> None:
        """Say what was not found; without a query there are no routines at all."""
        if query:
            words = self.tr("Nothing here matches “{query}”.").format(query=query)
            advice = self.tr("Try a shorter word, or a position such as “seated”.")
        else:
            words = self.tr("There are no routines to show.")
            advice = self.tr("Their folder may have been moved.")
        self.sentence.setText(words)
        self._advice.setText(advice)
        self.clear_button.setVisible(bool(query))
        self.retry_button.setVisible(not query)

# SPDX-License-Identifier: MIT
"""The question before a session ends because the window is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.ui.look.theme import Theme

WIDTH_PX = 480
PADDING_PX = 32
BUTTON_PX = 64
EDGE_PX = 2.0
"""Not every desktop frames a dialog, and this one lies on paper of its own colour."""


class LeaveQuestion(QDialog):
    """Accepted to end the session; rejected, by Escape too, to go on."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        title = self.tr("End this session?")
        detail = self.tr("What you did so far is kept.")
        self.setWindowTitle(title)
        # A screen reader reads both when the dialog opens.
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setFixedWidth(WIDTH_PX)
        self.go_on_button = Button(
            theme, self.tr("Go on"), kind="main", height_px=BUTTON_PX
        )
        self.end_button = Button(theme, self.tr("End"), height_px=BUTTON_PX)
        self.go_on_button.clicked.connect(self.reject)
        self.end_button.clicked.connect(self.accept)
        answers = QHBoxLayout()
        answers.setSpacing(16)
        answers.addWidget(self.go_on_button, 1)
        answers.addWidget(self.end_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING_PX, PADDING_PX, PADDING_PX, PADDING_PX)
        column.setSpacing(8)
        column.addWidget(Words(theme, title, Type.CARD_TITLE))
        column.addWidget(Words(theme, detail, Type.BODY, "ink2"))
        column.addSpacing(16)
        column.addLayout(answers)
        self.go_on_button.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of a card, and an edge that sets it off from the page."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.surface)
        painter.setPen(QPen(tokens.border, EDGE_PX))
        inset = EDGE_PX / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

# SPDX-License-Identifier: MIT
"""Did you hear this? And if not, what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.theme import Theme

RADIUS_PX = 12.0
ANSWER_PX = 40
LINE_GAP_PX = 6
BULLET = "•"


class HeardQuestion(QWidget):
    """Hidden until something was played; Yes ends it, No leads to help.

    Signals:
        opened(QWidget): itself, which has got longer.
        not_heard(): she heard nothing; answer with `show_help`.
        ended(): it is gone, and needs the keyboard no more.
    """

    opened = Signal(QWidget)
    not_heard = Signal()
    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Words(theme, "", Type.SMALL_BOLD)
        self.yes_button = self._answer(self.tr("Yes"))
        self.no_button = self._answer(self.tr("No"))
        self.close_button = self._answer(self.tr("Close"))
        self._help = QVBoxLayout()
        self._help.setSpacing(LINE_GAP_PX)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.yes_button, self.no_button, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(self._help)
        self.yes_button.clicked.connect(self._end)
        self.close_button.clicked.connect(self._end)
        self.no_button.clicked.connect(self.not_heard)
        theme.tokens_changed.connect(self.update)
        self.hide()

    @property
    def help_lines(self) -> tuple[str, ...]:
        """What is said to try; empty while it is only asked."""
        rows = (self._help.itemAt(place) for place in range(self._help.count()))
        widgets = (row.widget() for row in rows if row is not None)
        return tuple(each.accessibleName() for each in widgets if each is not None)

    def ask(self) -> None:
        """Ask, once something was played."""
        self._clear()
        self._help.setContentsMargins(0, 0, 0, 0)
        self._title.setText(self.tr("Did you hear this?"))
        for button in (self.yes_button, self.no_button):
            button.show()
        self.close_button.hide()
        self.show()
        self.opened.emit(self)

    def show_help(self, lines: Sequence[str]) -> None:
        """Say what to try, in place of the question."""
        self._clear()
        self._title.setText(self.tr("Then try this:"))
        for line in lines:
            self._help.addWidget(self._help_row(line))
        self._help.setContentsMargins(0, 0, 0, LINE_GAP_PX)
        had_focus = self.no_button.hasFocus()
        self.close_button.show()
        if had_focus:
            self.close_button.setFocus()
        self.yes_button.hide()
        self.no_button.hide()
        self.opened.emit(self)

    def _answer(self, text: str) -> Button:
        button = Button(self._theme, text, height_px=ANSWER_PX)
        button.padding_px = 20
        return button

    def _help_row(self, line: str) -> QWidget:
        row = QWidget()
        row.setAccessibleName(line)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        dot = Words(self._theme, BULLET, Type.SMALL_BOLD, "primary_ink")
        layout.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Words(self._theme, line, Type.SMALL), 1)
        return row

    def _clear(self) -> None:
        while (item := self._help.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()

    @Slot()
    def _end(self) -> None:
        self._clear()
        self.ended.emit()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the quiet ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.sunken)
        painter.drawRoundedRect(self.rect(), RADIUS_PX, RADIUS_PX)

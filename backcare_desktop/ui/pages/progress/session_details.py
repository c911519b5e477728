# SPDX-License-Identifier: MIT
"""What a session opens: planned and done for each step, the note, and deleting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.warning_signs import WARNING_SIGNS
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.progress.session_row import TEXT_LEFT_PX
from backcare_desktop.ui.pages.progress.session_words import done_words, planned_words
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from backcare_desktop.core.session import Session
    from backcare_desktop.ui.look.theme import Theme

REASON_SEPARATOR = "; "
COLUMN_GAP_PX = 40

_WORDS_OF_REASONS = {sign.key: sign.words for sign in WARNING_SIGNS}


def reason_words(stop_reason: str) -> str:
    """What was ticked after STOP, as it stood on the page."""
    keys = stop_reason.split(REASON_SEPARATOR)
    return REASON_SEPARATOR.join(_WORDS_OF_REASONS.get(key, key) for key in keys)


class SessionDetails(QWidget):
    """The steps of one session below its row."""

    deletion_wished = Signal()

    def __init__(
        self, theme: Theme, session: Session, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(TEXT_LEFT_PX, 4, 12, 16)
        column.setSpacing(12)
        if session.steps:
            column.addWidget(self._steps(session))
        told = (
            (self.tr("Stopped because"), reason_words(session.stop_reason)),
            (self.tr("Note"), session.note),
        )
        for name, words in told:
            if words:
                column.addWidget(self._told(name, words))
        self._delete = Button(
            theme, self.tr("Delete this session"), kind="plain", icon="trash"
        )
        self._delete.clicked.connect(self.deletion_wished)
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addStretch(1)
        column.addLayout(row)

    @property
    def delete_button(self) -> Button:
        """The button that deletes this session."""
        return self._delete

    def _steps(self, session: Session) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(COLUMN_GAP_PX)
        grid.setVerticalSpacing(4)
        heads = (self.tr("Step"), self.tr("Planned"), self.tr("Done"))
        for column, head in enumerate(heads):
            label = Label(self._theme, head, Type.SMALL_BOLD, "ink2")
            grid.addWidget(label, 0, column)
        for row, step in enumerate(session.steps, start=1):
            words = (step.title, planned_words(step), done_words(step))
            for column, word in enumerate(words):
                grid.addWidget(Label(self._theme, word, Type.SMALL), row, column)
        for column, stretch in enumerate((3, 2, 2)):
            grid.setColumnStretch(column, stretch)
        holder.setMaximumWidth(720)
        return holder

    def _told(self, name: str, words: str) -> Label:
        label = Label(self._theme, f"{name}: {words}", Type.SMALL)
        # A note is her own words; nothing in it is markup.
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

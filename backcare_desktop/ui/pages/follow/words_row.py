# SPDX-License-Identifier: MIT
"""The verb and its caption; while paused, the way on and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine
from backcare_desktop.ui.widgets.buttons import Button, MainButton

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


class WordsRow(QWidget):
    """The large verb over one line of caption.

    When the verb takes two lines the caption goes, so that nothing below moves.

    Signals:
        resume_wanted(): play on, or "done" with a self-paced step.
        end_wanted(): leave the session here.
    """

    resume_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verb = FittedLine(theme, Type.FOLLOW_VERB, max_lines=2)
        self._caption = FittedLine(theme, Type.FOLLOW_TEXT, "ink2")
        self._resume = MainButton(theme, self.tr("Resume"), icon="play", height_px=72)
        self._end = Button(theme, self.tr("End here"), height_px=72)
        self._resume.clicked.connect(self.resume_wanted)
        self._end.clicked.connect(self.end_wanted)
        self._first_row = QHBoxLayout()
        self._first_row.setSpacing(24)
        self._first_row.addWidget(self._verb, 1)
        self._first_row.addWidget(self._resume)
        self._first_row.addWidget(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._first_row)
        column.addWidget(self._caption)
        column.addStretch(1)
        self._show_buttons(resume=False, end=False)

    @property
    def verb(self) -> str:
        """The verb that is shown."""
        return self._verb.text

    @property
    def caption(self) -> str:
        """The caption that is shown."""
        return self._caption.text

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        for part in (self._verb, self._caption, self._resume, self._end):
            part.set_scale(scale)
        self._first_row.setSpacing(round(24 * scale))

    def show_words(self, verb: str, caption: str) -> None:
        """Show what to do now."""
        self._show_buttons(resume=False, end=False)
        self._set_words(verb, caption)

    def show_paused(self, caption: str) -> None:
        """Show that playback stands still and how to go on."""
        self._resume.setText(self.tr("Resume"))
        self._resume.setAccessibleName(self.tr("Resume"))
        self._show_buttons(resume=True, end=True)
        self._set_words(self.tr("Paused"), caption)

    def show_waiting(self, verb: str, caption: str) -> None:
        """Show a self-paced step that waits for "done"."""
        self._resume.setText(self.tr("Done"))
        self._resume.setAccessibleName(self.tr("Done"))
        self._show_buttons(resume=True, end=False)
        self._set_words(verb, caption)

    def _set_words(self, verb: str, caption: str) -> None:
        self._caption.set_text(caption)
        if verb != self._verb.text:
            self._verb.set_text(verb)
            self._share_room()

    def _show_buttons(self, *, resume: bool, end: bool) -> None:
        self._resume.setVisible(resume)
        self._end.setVisible(end)

    def _share_room(self) -> None:
        # Nothing under the words may move: a second line takes the caption's place.
        buttons_shown = self._resume.isVisibleTo(self)
        two_lines = not buttons_shown and self._verb.lines_for(self.width()) > 1
        self._caption.setVisible(not two_lines)

    def resizeEvent(self, event: object) -> None:
        """Decide anew whether there is room for the caption."""
        self._share_room()

# SPDX-License-Identifier: MIT
"""The verb and its caption; while paused, the way on and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine
from backcare_desktop.ui.pages.follow.large_button import LargeButton

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


class WordsRow(QWidget):
    """The large verb over one line of caption.

    When the verb takes two lines the caption goes, so that nothing below moves; None
    as a caption leaves its room to the verb as well.
    A button that disappears gives the keyboard back to the page.

    Signals:
        resume_wanted(): play on, or "done" with a self-paced step.
        end_wanted(): leave the session here.
    """

    resume_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_caption = True
        self._verb = FittedLine(theme, Type.FOLLOW_VERB, max_lines=2)
        self._caption = FittedLine(theme, Type.FOLLOW_TEXT, "ink2")
        self._resume = LargeButton(theme, self.tr("Resume"), kind="main", icon="play")
        self._end = LargeButton(theme, self.tr("End here"))
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
        self._share_room()

    def show_words(self, verb: str, caption: str | None) -> None:
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

    def _set_words(self, verb: str, caption: str | None) -> None:
        self._has_caption = caption is not None
        self._caption.set_text(caption or "")
        self._verb.set_text(verb)
        self._share_room()

    def _show_buttons(self, *, resume: bool, end: bool) -> None:
        page = self.parentWidget()
        for button, shown in ((self._resume, resume), (self._end, end)):
            if page and not shown and button is self.window().focusWidget():
                # Left to itself, the focus would move on to "previous step".
                page.setFocus()
            button.setVisible(shown)

    def buttons_width(self) -> int:
        """Room that the shown buttons take, with the gaps before them."""
        gap = self._first_row.spacing()
        shown = (each for each in (self._resume, self._end) if each.isVisibleTo(self))
        return sum(gap + button.sizeHint().width() for button in shown)

    def is_crowded_in(self, width_px: int) -> bool:
        """Whether the verb would have to shrink beside its buttons."""
        taken = self.buttons_width()
        return taken > 0 and not self._verb.fits(width_px - taken)

    def _share_room(self) -> None:
        # Nothing under the words may move: a second line takes the caption's place.
        room = self.width() - self.buttons_width()
        is_one_line = self._verb.lines_for(room) == 1
        self._caption.setVisible(self._has_caption and is_one_line)

    def resizeEvent(self, event: object) -> None:
        """Decide anew whether there is room for the caption."""
        self._share_room()

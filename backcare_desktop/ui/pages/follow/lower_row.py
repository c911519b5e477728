# SPDX-License-Identifier: MIT
"""What to do now and, beside it, what comes next while there is room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.core.player import State
from backcare_desktop.core.words import paused_words
from backcare_desktop.ui.pages.follow.next_up_corner import NextUpCorner
from backcare_desktop.ui.pages.follow.words_row import WordsRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.core.frame import Frame
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

WORDS_HEIGHT_PX = 128
GAP_PX = 16


class LowerRow(QWidget):
    """The words of a moment in a state, and the corner for the next one."""

    def __init__(self, theme: Theme, stage: FigureStage) -> None:
        super().__init__()
        self.words = WordsRow(theme, self)
        self.next_up = NextUpCorner(theme, stage)
        self._has_next = False
        self._told: object = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.next_up)

    def show_moment(self, frame: Frame, state: State, *, has_captions: bool) -> bool:
        """Show what to do; whether that is another thing than before."""
        self.next_up.show_next(frame.next_up)
        told = (
            *(state, frame.kind, frame.verb, frame.caption, has_captions),
            *(frame.number, frame.unit, frame.next_up is None),
        )
        if told == self._told:
            return False
        self._told = told
        self._has_next = frame.next_up is not None
        if state is State.PAUSED:
            self.words.show_paused(paused_words(frame.kind, frame.number, frame.unit))
        elif state is State.WAITING:
            self.words.show_waiting(frame.verb, self.tr("Enter when you are done."))
        else:
            self.words.show_words(frame.verb, frame.caption if has_captions else None)
        self._share_room()
        return True

    def remind_of_lying(self, frame: Frame | None, state: State) -> None:
        """Say not to rest flat on the back, until anything else is to be said."""
        self._told = None
        reminder = self.tr("Roll to your side while you rest.")
        if state is State.WAITING and frame is not None:
            self.words.show_waiting(frame.verb, reminder)
        else:
            self.words.show_paused(reminder)

    def set_scale(self, window: float, text: float, corner_px: int) -> None:
        """Grow with the window, and the words with the distance."""
        self.words.set_scale(text)
        self.words.setFixedHeight(round(WORDS_HEIGHT_PX * text))
        self.next_up.set_scale(text, corner_px)
        self._row.setSpacing(round(GAP_PX * window))
        self._share_room()

    def _share_room(self) -> None:
        """Where buttons and verb need the whole width, what comes next can wait."""
        beside = self.width() - self._row.spacing() - self.next_up.width()
        crowded = self.words.is_crowded_in(beside)
        self.next_up.setVisible(self._has_next and not crowded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        self._share_room()

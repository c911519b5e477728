# SPDX-License-Identifier: MIT
"""One channel of sound: its switch, and below it what goes with it while it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.ui.pages.settings.heard_question import HeardQuestion
from backcare_desktop.ui.pages.settings.hearing_words import Channel, what_to_try
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.check_row import BOX_GAP_PX, BOX_PX, CheckRow

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

GAP_PX = 16


class ChannelPart(QWidget):
    """A switch, a sample to listen to, and the question whether it was heard.

    Signals:
        switched(bool): she turned the channel on or off.
        sample_wanted(): let her hear it.
    """

    switched = Signal(bool)
    sample_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        channel: Channel,
        words: str,
        sample_words: str,
        sample_px: int = 48,
    ) -> None:
        """Make the part.

        Args:
            theme: Where the colours come from.
            channel: What was not heard, if she says so.
            words: On the switch.
            sample_words: On the button that lets her hear it.
            sample_px: How high that one is, as what stands beside it.
        """
        super().__init__()
        self._channel = channel
        self._hearing = Hearing()
        self._trouble = ""
        self.switch = CheckRow(theme, words)
        self.sample_button = Button(
            theme, sample_words, kind="soft", icon="volume", height_px=sample_px
        )
        self.sample_button.padding_px = 16
        self.sample_button.line_padding_px = 4
        self.question = HeardQuestion(theme)
        self._details = QWidget()
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP_PX)
        inside = QVBoxLayout(self._details)
        # The details stand under the words of their switch.
        indent_px = self.switch.padding_px + BOX_PX + BOX_GAP_PX
        inside.setContentsMargins(indent_px, 4, 0, 4)
        inside.setSpacing(GAP_PX)
        inside.addLayout(self.body)
        inside.addWidget(self.question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.switch)
        column.addWidget(self._details)
        self.switch.toggled.connect(self.switched)
        self.sample_button.clicked.connect(self._play)
        self.question.not_heard.connect(self._help)
        self.question.ended.connect(self._leave_question)

    def show_channel(self, hearing: Hearing, *, is_on: bool) -> None:
        """Show whether it is on, with its details while it is."""
        self._hearing = hearing
        self.switch.setChecked(is_on)
        self._details.setVisible(is_on)
        if not is_on:
            self.question.hide()

    def set_trouble(self, trouble: str) -> None:
        """Know what is wrong with sound; empty when nothing is."""
        self._trouble = trouble

    @Slot()
    def _play(self) -> None:
        self.sample_wanted.emit()
        self.question.ask()

    @Slot()
    def _help(self) -> None:
        lines = what_to_try(self, self._hearing, self._channel, self._trouble)
        self.question.show_help(lines)

    @Slot()
    def _leave_question(self) -> None:
        if self.question.isAncestorOf(self.window().focusWidget() or self):
            self.sample_button.setFocus()

# SPDX-License-Identifier: MIT
"""What the follow-along page tells a screen reader, and nothing of it twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.player import State

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.announcing import Announce

_UNDER_WAY = {State.PLAYING, State.WAITING}


class Telling:
    """Says captions in their turn, and at once that nothing goes on."""

    def __init__(self, page: QWidget, say: Announce) -> None:
        self._page = page
        self._say = say
        self._caption = ""
        self._state = State.READY

    def start_over(self) -> None:
        """Another routine begins; its first caption is new, whatever it says."""
        self._caption = ""

    def tell(self, words: str) -> None:
        """Say something in its turn."""
        self._say(self._page, words, assertive=False)

    def tell_moment(self, state: State, caption: str) -> None:
        """Say what is new in a state and its caption.

        What stands there before the start or after the end can be read at leisure.
        """
        before, self._state = self._state, state
        if state in _UNDER_WAY:
            if caption and caption != self._caption:
                self.tell(caption)
            self._caption = caption
        elif state is before:
            return
        elif state is State.PAUSED:
            words = self._page.tr("Paused. {how}").format(how=caption)
            self._say(self._page, words, assertive=True)
        elif state is State.STOPPED:
            self._say(self._page, self._page.tr("Stopped."), assertive=True)

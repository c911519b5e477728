# SPDX-License-Identifier: MIT
"""Leaving in the middle of a session: asked once, and nothing that was done is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from backcare_desktop.core.player import State

if TYPE_CHECKING:
    from backcare_desktop.moments.following import Following
    from backcare_desktop.ui.leave_question import LeaveQuestion
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.playback import Playback


class Leaving(QObject):
    """Answers whether the window may close.

    Attributes:
        question: the one that is open, if any.
    """

    def __init__(
        self,
        window: MainWindow,
        playback: Playback,
        following: Following,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._playback = playback
        self._following = following
        self._theme = theme
        self._was_playing = False
        self._is_decided = False
        self.question: LeaveQuestion | None = None
        window.may_close = self._may_close
        playback.state_changed.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.save)

    def _may_close(self) -> bool:
        if self._is_decided or not self._following.is_under_way:
            return True
        self._ask()
        return False

    def _ask(self) -> None:
        if self.question is not None:
            self.question.activateWindow()
            return
        from backcare_desktop.ui.leave_question import (  # noqa: PLC0415 - rarely seen
            LeaveQuestion,
        )

        self._was_playing = self._playback.state is State.PLAYING
        self._playback.pause()
        self.question = LeaveQuestion(self._theme, self._window)
        self.question.accepted.connect(self.leave_at_once)
        self.question.rejected.connect(self._go_on)
        self.question.open()

    @Slot()
    def _go_on(self) -> None:
        """As before the question: playing, after the usual count-in, or paused."""
        self._drop_question()
        if self._was_playing:
            self._playback.play()

    def _drop_question(self) -> None:
        question, self.question = self.question, None
        if question is not None:
            question.hide()
            question.deleteLater()

    @Slot()
    def leave_at_once(self) -> None:
        """Close without a question: she has answered, or the system ends us."""
        self._is_decided = True
        self._drop_question()
        self._window.close()

    @Slot()
    def save(self) -> None:
        """The desktop ends her session: a pause keeps it, and no question holds it up.

        Where she takes that back, she finds a paused session, and is asked again.
        """
        self._playback.pause()
        self._is_decided = True

    @Slot(object)
    def _follow(self, state: State) -> None:
        if state is State.PLAYING:
            self._is_decided = False

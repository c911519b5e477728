# SPDX-License-Identifier: MIT
"""Staying awake: the screen stays on while she follows it, and sleep is a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from backcare_desktop.core.player import State

if TYPE_CHECKING:
    from backcare_desktop.machine.awake import Awake
    from backcare_desktop.machine.sleep_watch import SleepWatch
    from backcare_desktop.moments.following import Following
    from backcare_desktop.moments.outside import Outside
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.playback import Playback

RELEASE_AFTER_MS = 300_000
"""Whoever has paused for so long has gone; her screen may go dark."""

_UNDER_WAY = {State.PLAYING, State.WAITING}


class StayingAwake(QObject):
    """Holds the screen during a session, and pauses when the machine goes away.

    Attributes:
        releasing: runs in a pause; at its end the screen may go dark.
    """

    def __init__(
        self,
        window: MainWindow,
        playback: Playback,
        following: Following,
        outside: Outside,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._playback = playback
        self._following = following
        self._outside = outside
        self._awake: Awake | None = None
        self._sleep_watch: SleepWatch | None = None
        self.releasing = QTimer(self)
        self.releasing.setSingleShot(True)
        self.releasing.setInterval(RELEASE_AFTER_MS)
        self.releasing.timeout.connect(self._release)
        following.session_begins.connect(self._watch)
        playback.state_changed.connect(self._follow)
        window.room_opened.connect(self._follow)

    @Slot()
    def _watch(self) -> None:
        """The first session: look after the machine from now on."""
        if self._awake is None and self._outside.awake is not None:
            self._awake = self._outside.awake(self)
            self._awake.failed.connect(self._window.follow.show_notice)
        if self._sleep_watch is None and self._outside.sleep_watch is not None:
            watch = self._sleep_watch = self._outside.sleep_watch(self)
            watch.about_to_sleep.connect(self._playback.pause)
            # Behind a lock she sees nothing, and cannot reach STOP. Locking is hers:
            # while the screen is held awake, no desktop locks by itself.
            watch.locked.connect(self._playback.pause)
            watch.start()

    @Slot()
    def _follow(self) -> None:
        if not self._following.is_under_way:
            self._release()
        elif self._playback.state in _UNDER_WAY:
            self.releasing.stop()
            if self._awake is not None:
                self._awake.hold()
        elif not self.releasing.isActive():
            self.releasing.start()

    @Slot()
    def _release(self) -> None:
        self.releasing.stop()
        if self._awake is not None:
            self._awake.release()

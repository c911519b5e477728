# SPDX-License-Identifier: MIT
"""Remote control: media keys, headsets and the desktop's panel steer a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcare_desktop.core.player import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.machine.media_keys import MediaKeys
    from backcare_desktop.moments.following import Following
    from backcare_desktop.moments.listening import Listening
    from backcare_desktop.moments.outside import Outside
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.playback import Playback


class RemoteControl(QObject):
    """Tells the desktop what plays, and passes on what it wants.

    There is no way to STOP from there, which asks what has happened: whoever presses
    stop on a headset wants silence, and gets a pause.
    """

    def __init__(
        self,
        window: MainWindow,
        playback: Playback,
        following: Following,
        listening: Listening,
        outside: Outside,
    ) -> None:
        super().__init__(window)
        self._playback = playback
        self._following = following
        self._listening = listening
        self._outside = outside
        self._keys: MediaKeys | None = None
        following.session_begins.connect(self._introduce)
        playback.moment_reached.connect(self._tell)
        playback.state_changed.connect(self._tell)
        window.room_opened.connect(self._tell)
        listening.hearing_shown.connect(self._tell)

    @Slot()
    def _introduce(self) -> None:
        """The first session: let the desktop know us from now on."""
        if self._keys is not None or self._outside.media_keys is None:
            return
        keys = self._keys = self._outside.media_keys(self)
        playback = self._playback
        for wanted, wish in (
            (keys.play_pause_wanted, playback.toggle),
            (keys.play_wanted, playback.play),
            (keys.pause_wanted, playback.pause),
            (keys.next_wanted, playback.next),
            (keys.previous_wanted, playback.previous),
            (keys.seek_wanted, playback.seek),
            (keys.volume_wanted, self._listening.set_volume),
        ):
            wanted.connect(self._granted(wish))

    def _granted(self, wish: Callable[..., None]) -> Callable[..., None]:
        """A wish that counts only while there is a session to steer.

        After "end here" a key must not set off playback behind another page.
        """

        def grant(*amount: float) -> None:
            if self._following.is_under_way:
                wish(*amount)

        return grant

    @Slot()
    def _tell(self) -> None:
        player = self._playback.player
        if self._keys is None or player is None:
            return
        hearing = self._listening.hearing
        position_ms = player.position_ms
        self._keys.tell(
            state=player.state if self._following.is_under_way else State.STOPPED,
            title=player.timeline.block_at(position_ms).title,
            routine=player.timeline.title,
            position_ms=position_ms,
            duration_ms=player.timeline.duration_ms,
            volume=0.0 if hearing.is_muted else hearing.volume_percent / 100,
        )

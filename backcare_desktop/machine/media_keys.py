# SPDX-License-Identifier: MIT
"""Media keys, headsets and desktop panels: what they want, and what they show."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.machine.bus_thread import BusThread
from backcare_desktop.machine.ending import end_with
from backcare_desktop.machine.letterbox import Letterbox
from backcare_desktop.machine.mpris.told import Board, Told
from backcare_desktop.machine.mpris.wishes import Wanted, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.player import State
    from backcare_desktop.machine.bus_thread import Talk


class MediaKeys(QObject):
    """Lets a Linux desktop know the player; elsewhere it stays silent.

    There is no signal for an end: what asks a player to stop only pauses.

    Signals:
        play_pause_wanted(): go on when paused, pause when playing.
        play_wanted(): go on.
        pause_wanted(): stand still.
        next_wanted(): the next block.
        previous_wanted(): restart the block, or the one before.
        seek_wanted(int): go to this moment, in ms.
        volume_wanted(float): 0 to 1.
    """

    play_pause_wanted = Signal()
    play_wanted = Signal()
    pause_wanted = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    seek_wanted = Signal(int)
    volume_wanted = Signal(float)

    def __init__(
        self, now_ms: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._letterbox = Letterbox()
        self._letterbox.dropped.connect(self._ask)
        self._board = Board(now_ms)
        self._thread: BusThread | None = None

    def tell(
        self,
        *,
        state: State,
        title: str,
        routine: str,
        position_ms: int,
        duration_ms: int,
        volume: float,
    ) -> None:
        """Say what playback is doing, as often as it pleases; this never waits.

        The first session that is open makes us known on the bus.
        """
        told = Told(state, title, routine, position_ms, duration_ms, volume)
        is_news = self._board.pin(told)
        if self._thread is None and told.is_open:
            self._thread = self._introduced()
        if is_news and self._thread is not None:
            self._thread.wake()

    def close(self) -> None:
        """Leave the bus; destruction does the same."""
        if self._thread is not None:
            self._thread.close()

    def _introduced(self) -> BusThread | None:
        if sys.platform != "linux":
            return None
        thread = BusThread("SESSION", partial(_talk, self._board, self._letterbox))
        end_with(self, thread.close)
        thread.start()
        return thread

    @Slot(object)
    def _ask(self, wish: Wish) -> None:
        match wish.wanted:
            case Wanted.PLAY_PAUSE:
                self.play_pause_wanted.emit()
            case Wanted.PLAY:
                self.play_wanted.emit()
            case Wanted.PAUSE:
                self.pause_wanted.emit()
            case Wanted.NEXT:
                self.next_wanted.emit()
            case Wanted.PREVIOUS:
                self.previous_wanted.emit()
            case Wanted.SEEK:
                self.seek_wanted.emit(int(wish.amount))
            case Wanted.VOLUME:
                self.volume_wanted.emit(wish.amount)
            case _:
                assert_never(wish.wanted)


def _talk(board: Board, letterbox: Letterbox) -> Talk:
    # In the thread: the window does not wait for the bus library.
    from backcare_desktop.machine.mpris.talk import PlayerTalk  # noqa: PLC0415

    return PlayerTalk(board, letterbox)

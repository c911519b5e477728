# SPDX-License-Identifier: MIT
"""Notices that the computer goes to sleep, wakes up, or locks its screen."""

from __future__ import annotations

import sys
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.machine.bus_thread import BusThread
from backcare_desktop.machine.ending import end_with
from backcare_desktop.machine.letterbox import Letterbox

if TYPE_CHECKING:
    from backcare_desktop.machine.bus_thread import Talk


class Event(Enum):
    """What the login service lets us know."""

    WATCHING = auto()
    ABOUT_TO_SLEEP = auto()
    WOKE = auto()
    LOCKED = auto()


class SleepWatch(QObject):
    """Listens on Linux; elsewhere it stays silent, and the clocks tell later.

    Signals:
        watching(): from now on nothing is missed.
        about_to_sleep(): the computer goes to sleep, very soon.
        woke(): it has come back.
        locked(): her session was locked.
    """

    watching = Signal()
    about_to_sleep = Signal()
    woke = Signal()
    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letterbox = Letterbox()
        self._letterbox.dropped.connect(self._tell)
        self._thread: BusThread | None = None

    def start(self) -> None:
        """Watch from now on; starting again changes nothing."""
        if sys.platform != "linux" or self._thread is not None:
            return
        self._thread = BusThread("SYSTEM", partial(_talk, self._letterbox))
        end_with(self, self._thread.close)
        self._thread.start()

    def close(self) -> None:
        """Watch no more; destruction does the same."""
        if self._thread is not None:
            self._thread.close()

    @Slot(object)
    def _tell(self, event: Event) -> None:
        match event:
            case Event.WATCHING:
                self.watching.emit()
            case Event.ABOUT_TO_SLEEP:
                self.about_to_sleep.emit()
            case Event.WOKE:
                self.woke.emit()
            case Event.LOCKED:
                self.locked.emit()
            case _:
                assert_never(event)


def _talk(letterbox: Letterbox) -> Talk:
    # In the thread: the window does not wait for the bus library.
    from backcare_desktop.machine.login_talk import LoginTalk  # noqa: PLC0415

    return LoginTalk(letterbox)

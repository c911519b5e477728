# SPDX-License-Identifier: MIT
"""Hears that the system wants the program to end, while Qt's event loop runs."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if TYPE_CHECKING:
    from types import FrameType

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl+C in a terminal, a desktop or service that ends, a terminal that is closed."""
_DRAIN_BYTES = 4_096


class EndSignals(QObject):
    """Turns these signals into one of Qt's.

    Python's own handlers run only between two of its instructions, and none is due
    while Qt waits; a byte on a socket wakes it.

    Signals:
        asked(): the program is to end, now.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: dict[signal.Signals, Any] = {}
        self._heard, self._bell = socket.socketpair()
        self._heard.setblocking(False)
        self._bell.setblocking(False)
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._heard.fileno(), kind, self)
        self._notifier.activated.connect(self._hear)

    def install(self) -> None:
        """Listen from now on; what was ignored, as under nohup, stays ignored."""
        signal.set_wakeup_fd(self._bell.fileno(), warn_on_full_buffer=False)
        for name in NAMES:
            number = getattr(signal, name, None)
            if number is None or signal.getsignal(number) is signal.SIG_IGN:
                continue
            self._before[number] = signal.signal(number, _leave_to_the_bell)

    def close(self) -> None:
        """Everything as it was before."""
        self._notifier.setEnabled(False)
        if self._before:
            signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()
        self._heard.close()
        self._bell.close()

    @Slot()
    def _hear(self) -> None:
        with suppress(BlockingIOError):
            self._heard.recv(_DRAIN_BYTES)
        self.asked.emit()


def _leave_to_the_bell(_number: int, _frame: FrameType | None) -> None:
    """Keep the signal from ending the process on the spot."""

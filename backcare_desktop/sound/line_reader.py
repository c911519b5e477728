# SPDX-License-Identifier: MIT
"""Lines from the window, without ever keeping the event loop waiting."""

from __future__ import annotations

import os
import sys
from threading import Thread

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from backcare_desktop.core.sound_lines import LONGEST_LINE

_CHUNK_BYTES = 65_536


class LineReader(QObject):
    """Reads a file descriptor line by line.

    Signals:
        line_came(str): one line, without its end.
        ended(): the other side has closed, or died.
    """

    line_came = Signal(str)
    ended = Signal()
    _bytes_came = Signal(bytes)

    def __init__(self, descriptor: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._descriptor = descriptor
        self._rest = b""
        self._notifier: QSocketNotifier | None = None
        self._bytes_came.connect(self._take)

    def start(self) -> None:
        """From now on, lines come."""
        if sys.platform == "win32":
            # Windows has no notifier for a pipe: a thread may wait instead.
            Thread(target=self._read_always, name="lines", daemon=True).start()
            return
        os.set_blocking(self._descriptor, False)
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._descriptor, kind, self)
        self._notifier.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        try:
            self._take(os.read(self._descriptor, _CHUNK_BYTES))
        except BlockingIOError:
            return
        except OSError:
            self._take(b"")

    def _read_always(self) -> None:
        chunk = b"more"
        while chunk:
            try:
                chunk = os.read(self._descriptor, _CHUNK_BYTES)
            except OSError:
                chunk = b""
            self._bytes_came.emit(chunk)

    @Slot(bytes)
    def _take(self, chunk: bytes) -> None:
        if not chunk:
            if self._notifier:
                self._notifier.setEnabled(False)
            self.ended.emit()
            return
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        # What never ends in a line is no message of ours.
        self._rest = self._rest[: LONGEST_LINE + 1]
        for line in lines:
            self.line_came.emit(line.decode("utf-8", errors="replace"))

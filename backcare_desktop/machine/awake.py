# SPDX-License-Identifier: MIT
"""Keeps the screen from going dark while a routine plays."""

from __future__ import annotations

import logging
import sys
import threading
from contextlib import contextmanager
from enum import Enum, auto
from queue import SimpleQueue
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.machine.ending import PATIENCE_S, end_with
from backcare_desktop.machine.letterbox import Letterbox

if TYPE_CHECKING:
    from collections.abc import Iterator

MAY_GO_DARK = "The screen may go dark on its own."

_log = logging.getLogger(__name__)


class _Wish(Enum):
    HOLD = auto()
    RELEASE = auto()
    END = auto()


class _News(Enum):
    HELD = auto()
    FAILED = auto()
    RELEASED = auto()


class Awake(QObject):
    """Asks the desktop to leave the screen on, and never waits for its answer.

    Signals:
        held(): the screen stays on.
        failed(str): it could not be arranged; a sentence for the page.
        released(): the screen may go dark again.
    """

    held = Signal()
    failed = Signal(str)
    released = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        letterbox = Letterbox()
        letterbox.dropped.connect(self._tell)
        self._keeper = _Keeper(letterbox)
        end_with(self, self._keeper.close)

    def hold(self) -> None:
        """Keep the screen on.

        Asking again changes nothing while it is held, and tries again when it failed.
        """
        self._keeper.wish(_Wish.HOLD)

    def release(self) -> None:
        """Let the screen go dark when it wants to."""
        self._keeper.wish(_Wish.RELEASE)

    def close(self) -> None:
        """Release, and wait until it is done; destruction does the same."""
        self._keeper.close()

    @Slot(object)
    def _tell(self, news: _News) -> None:
        match news:
            case _News.HELD:
                self.held.emit()
            case _News.FAILED:
                self.failed.emit(MAY_GO_DARK)
            case _News.RELEASED:
                self.released.emit()
            case _:
                assert_never(news)


class _Keeper:
    """One thread that enters and leaves: the mode belongs to whoever entered it."""

    def __init__(self, letterbox: Letterbox) -> None:
        self._letterbox = letterbox
        self._wishes: SimpleQueue[_Wish] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._is_closed = False

    def wish(self, wish: _Wish) -> None:
        """Hand over a wish; only the last one counts."""
        if self._is_closed:
            return
        if self._thread is None:
            if wish is not _Wish.HOLD:
                return
            self._thread = threading.Thread(
                target=self._work, name="awake", daemon=True
            )
            self._thread.start()
        self._wishes.put(wish)

    def close(self) -> None:
        """Release and end the thread."""
        self._is_closed = True
        self._wishes.put(_Wish.END)
        thread = self._thread
        # Python may collect the owner in any thread, in this one too.
        if thread is not None and thread is not threading.current_thread():
            thread.join(PATIENCE_S)

    def _work(self) -> None:
        wish = self._next_wish()
        while wish is not _Wish.END:
            wish = self._hold() if wish is _Wish.HOLD else self._next_wish()

    def _hold(self) -> _Wish:
        """Hold until something else is wished; that wish."""
        wish = _Wish.HOLD
        with _presenting() as is_held:
            self._letterbox.dropped.emit(_News.HELD if is_held else _News.FAILED)
            while is_held and wish is _Wish.HOLD:
                wish = self._next_wish()
        if not is_held:
            return self._next_wish()
        self._letterbox.dropped.emit(_News.RELEASED)
        return wish

    def _next_wish(self) -> _Wish:
        """Wait for a wish; of several that have come meanwhile, the last."""
        wish = self._wishes.get()
        while wish is not _Wish.END and not self._wishes.empty():
            wish = self._wishes.get()
        return wish


@contextmanager
def _presenting() -> Iterator[bool]:
    """Inside, the screen stays on, if what it gives is true."""
    # Imported here, in the thread: it is first needed after the window has opened.
    from wakepy import keep  # noqa: PLC0415

    adapter = None
    if sys.platform == "linux":
        from backcare_desktop.machine.screen_bus import ScreenBus  # noqa: PLC0415

        adapter = ScreenBus
    mode = keep.presenting(on_fail="pass", dbus_adapter=adapter)
    mode.__enter__()
    if not mode.active:
        reasons = mode.result.get_failure_text(style="inline")
        _log.info("the screen cannot be kept awake: %s", reasons)
    try:
        yield mode.active
    finally:
        try:
            mode.__exit__(None, None, None)
        except RuntimeError as fault:
            # The desktop has gone, and what it had promised us with it.
            _log.info("the screen could not be released: %s", fault)

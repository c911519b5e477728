# SPDX-License-Identifier: MIT
"""A mouth in a test: everything it tells is kept, and can be waited for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from backcare_desktop.core.sound_messages import Trouble, TroubleKind
from backcare_desktop.ui.mouth import Mouth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.sound_messages import Event

PATIENCE_MS = 30_000
"""Only for a test that would otherwise hang."""
Told = TypeVar("Told")


def now_ms() -> int:
    """The clock of this window."""
    return time.monotonic_ns() // 1_000_000


class Listener:
    """A mouth, and what it has told so far."""

    def __init__(
        self, qtbot: QtBot, command: Sequence[str], pauses_ms: Sequence[int]
    ) -> None:
        self._qtbot = qtbot
        self.mouth = Mouth(command, now_ms, pauses_ms=pauses_ms)
        self.told: list[Event] = []
        self.silences: list[str] = []
        self.returns = 0
        self.mouth.told.connect(self.told.append)
        self.mouth.went_silent.connect(self.silences.append)
        self.mouth.came_back.connect(self._count_return)

    def of(self, kind: type[Told]) -> list[Told]:
        """What it told of one kind."""
        return [event for event in self.told if isinstance(event, kind)]

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let the window's loop run until something is so."""
        self._qtbot.waitUntil(
            lambda: bool(is_so() or self._bugs()), timeout=PATIENCE_MS
        )
        assert not self._bugs(), self._bugs()[0]

    def wait_for(self, kind: type[Told], count: int = 1) -> Told:
        """Let the loop run until so many of a kind were told; the last of them."""
        self.wait(lambda: len(self.of(kind)) >= count)
        return self.of(kind)[-1]

    def wait_until_ready(self) -> None:
        """Let the loop run until it can be heard."""
        self.wait(lambda: self.mouth.is_ready)

    def _bugs(self) -> list[str]:
        troubles = self.of(Trouble)
        return [each.words for each in troubles if each.kind is TroubleKind.BUG]

    def _count_return(self) -> None:
        self.returns += 1


def listening(
    qtbot: QtBot, command: Sequence[str], pauses_ms: Sequence[int] = (50,)
) -> Iterator[Listener]:
    """A listener that is started, and closed after the test."""
    listener = Listener(qtbot, command, pauses_ms)
    listener.mouth.start()
    yield listener
    listener.mouth.close()

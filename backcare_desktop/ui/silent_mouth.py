# SPDX-License-Identifier: MIT
"""A mouth that says nothing and remembers everything, for rehearsals and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backcare_desktop.ui.mouth import Mouth

if TYPE_CHECKING:
    from backcare_desktop.core.sound_messages import Command


class SilentMouth(QObject):
    """As `Mouth` from outside; `sent` keeps every order since the last `start`."""

    told = Signal(object)
    went_silent = Signal(str)
    came_back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sent: list[Command] = []
        self._is_ready = False

    @property
    def is_ready(self) -> bool:
        """Whether it has been started."""
        return self._is_ready

    def start(self) -> None:
        """Listen from now on."""
        if not self._is_ready:
            self.sent.clear()
        self._is_ready = True

    def stop(self) -> None:
        """Listen no more; what was sent can still be read."""
        self._is_ready = False

    def close(self) -> None:
        """The same; nothing runs behind it."""
        self.stop()

    def send(self, command: Command) -> None:
        """Remember an order."""
        self.sent.append(command)


AnyMouth = Mouth | SilentMouth

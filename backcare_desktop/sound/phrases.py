# SPDX-License-Identifier: MIT
"""What is to be said, one phrase at a time, and nothing when its moment has passed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.core.sound_messages import Say


@dataclass(frozen=True, slots=True)
class Waiting:
    """A phrase and its time on our clock."""

    at_ms: int
    say: Say

    @property
    def until_ms(self) -> int:
        """The last moment at which it is still worth beginning."""
        return self.at_ms + self.say.fresh_ms


class Phrases:
    """Phrases in the order of their times.

    One that waits for another to end is given up only when its own time is over, not
    because a newer one has come.
    """

    def __init__(self) -> None:
        self._waiting: list[Waiting] = []

    def add(self, at_ms: int, say: Say) -> None:
        """Remember a phrase."""
        self._waiting.append(Waiting(at_ms, say))
        self._waiting.sort(key=lambda waiting: waiting.at_ms)

    def take_stale(self, now_ms: int) -> tuple[Waiting, ...]:
        """Give up, and give out, what would come too late."""
        stale = tuple(each for each in self._waiting if each.until_ms < now_ms)
        self._waiting = [each for each in self._waiting if each.until_ms >= now_ms]
        return stale

    def take_next(self, now_ms: int) -> Say | None:
        """The first phrase whose time has come."""
        if self._waiting and self._waiting[0].at_ms <= now_ms:
            return self._waiting.pop(0).say
        return None

    def wait_ms(self, now_ms: int) -> int | None:
        """How long until the next phrase; None when there is none."""
        return max(0, self._waiting[0].at_ms - now_ms) if self._waiting else None

    def clear(self) -> None:
        """Forget all."""
        self._waiting.clear()

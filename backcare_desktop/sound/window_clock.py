# SPDX-License-Identifier: MIT
"""The window's clock, as far as a sound process can know it."""

from __future__ import annotations

SAME_CLOCK_MS = 500
"""A difference below this is the time that a line took on its way."""


class WindowClock:
    """Turns the window's time into ours.

    Most systems have one monotonic clock for all processes. Where they have not, the
    least difference seen is the nearest to the truth, as a line only ever takes longer.
    """

    def __init__(self) -> None:
        self._ahead_ms: int | None = None

    def heard(self, their_ms: int, our_ms: int) -> None:
        """Learn from a greeting: what their clock said, and ours when it came."""
        ahead_ms = our_ms - their_ms
        if self._ahead_ms is None or ahead_ms < self._ahead_ms:
            self._ahead_ms = ahead_ms

    @property
    def ahead_ms(self) -> int:
        """How far our clock is ahead of theirs."""
        if self._ahead_ms is None or 0 <= self._ahead_ms < SAME_CLOCK_MS:
            return 0
        return self._ahead_ms

    def ours(self, their_ms: int) -> int:
        """Their time on our clock."""
        return their_ms + self.ahead_ms

    def theirs(self, our_ms: int) -> int:
        """Our time on their clock."""
        return our_ms - self.ahead_ms

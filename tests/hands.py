# SPDX-License-Identifier: MIT
"""A clock that only moves when a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from backcare_desktop.core.clock import Clock

MORNING = datetime(2026, 11, 21, 8, 40, tzinfo=UTC)


class Hands:
    """The hands of a clock: monotonic and wall time, moved together or apart."""

    def __init__(self, wall: datetime = MORNING) -> None:
        self.now_ms = 1_000_000
        self.wall = wall
        self.clock = Clock(now_ms=lambda: self.now_ms, wall=lambda: self.wall)

    def advance(self, passed_ms: int) -> None:
        """Let both clocks go on."""
        self.now_ms += passed_ms
        self.wall += timedelta(milliseconds=passed_ms)

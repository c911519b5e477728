# SPDX-License-Identifier: MIT
"""The shape of a clock: the core is told the time, it never asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the composition root gets the time from.

    Attributes:
        now_ms: monotonic milliseconds, from any start.
        wall: aware local time; its offset tells the time zone.
    """

    now_ms: Callable[[], int]
    wall: Callable[[], datetime]

    def wall_ms(self) -> int:
        """The wall clock in milliseconds, to compare with the monotonic one."""
        return int(self.wall().timestamp() * 1_000)

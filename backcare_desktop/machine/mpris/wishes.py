# SPDX-License-Identifier: MIT
"""What others on the bus wish the window to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wanted(StrEnum):
    """What a key, a headset or a panel may ask for."""

    PLAY_PAUSE = "play_pause"
    PLAY = "play"
    PAUSE = "pause"
    NEXT = "next"
    PREVIOUS = "previous"
    SEEK = "seek"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Wish:
    """Something to do; the amount is in ms for SEEK and 0 to 1 for VOLUME."""

    wanted: Wanted
    amount: float = 0

# SPDX-License-Identifier: MIT
"""What she wants to hear and read: three channels, each with a switch of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

FULL_PERCENT = 100
VOLUME_STEP_PERCENT = 10
"""One press of Up or Down: ten presses from silence to full."""


class VoiceDetail(StrEnum):
    """How much the voice says."""

    NAMES = "names"
    """Exercises, sides, sets and rests; breath and counting are left to the tones."""
    COUNTS = "counts"
    """The names, and every rep and last second counted aloud."""
    EVERYTHING = "everything"
    """The counts, and every breath with what to do."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """The three channels: tones, voice and captions.

    Attributes:
        volume_percent: of everything; the keys and the button change this one.
        tones_percent, voice_percent: of each channel, within the whole.
        voice_name: as the speech engine calls it; "" chooses by language.
        voice_rate: -100 slowest to 100 fastest, 0 as the engine likes it.
    """

    volume_percent: int = 80
    is_muted: bool = False
    has_tones: bool = True
    tones_percent: int = FULL_PERCENT
    has_voice: bool = True
    voice_percent: int = FULL_PERCENT
    voice_name: str = ""
    voice_rate: int = 0
    detail: VoiceDetail = VoiceDetail.EVERYTHING
    has_captions: bool = True

    @property
    def tones_volume(self) -> float:
        """Loudness of tones, 0-1."""
        return self._share(self.tones_percent) if self.has_tones else 0.0

    @property
    def voice_volume(self) -> float:
        """Loudness of the voice, 0-1."""
        return self._share(self.voice_percent) if self.has_voice else 0.0

    def _share(self, percent: int) -> float:
        if self.is_muted:
            return 0.0
        return self.volume_percent * percent / (FULL_PERCENT * FULL_PERCENT)


def louder(hearing: Hearing, steps: int = 1) -> Hearing:
    """So many steps louder, or softer below 0; turning it up ends a mute."""
    wanted = hearing.volume_percent + steps * VOLUME_STEP_PERCENT
    bounded = min(max(wanted, 0), FULL_PERCENT)
    muted = hearing.is_muted and steps <= 0
    return replace(hearing, volume_percent=bounded, is_muted=muted)


def mute_toggled(hearing: Hearing) -> Hearing:
    """Silent, or as loud as before."""
    return replace(hearing, is_muted=not hearing.is_muted)

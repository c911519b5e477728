# SPDX-License-Identifier: MIT
"""What she wants to hear and read: three channels, each with a switch of its own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from backcare_desktop.core.setting_rules import (
    Span,
    by,
    name_or_empty,
    one_of,
    within,
    yes_or_no,
)

FULL_PERCENT = 100
VOLUME_PERCENT = Span(0, FULL_PERCENT, step=5)
VOICE_RATE = Span(-FULL_PERCENT, FULL_PERCENT, step=10)
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
    """The three channels: tones, voice and captions; a section of the settings.

    Attributes:
        volume_percent: of everything; the keys and the button change this one.
        is_muted: for now. It has no rule, so no file keeps it: a program that starts
            silent looks broken.
        tones_percent, voice_percent: of each channel, within the whole.
        voice_name: as the speech engine calls it; "" chooses by language.
        voice_rate: -100 slowest to 100 fastest, 0 as the engine likes it.
    """

    volume_percent: int = field(default=80, metadata=by(within(VOLUME_PERCENT)))
    is_muted: bool = False
    has_tones: bool = field(default=True, metadata=by(yes_or_no()))
    tones_percent: int = field(
        default=FULL_PERCENT, metadata=by(within(VOLUME_PERCENT))
    )
    has_voice: bool = field(default=True, metadata=by(yes_or_no()))
    voice_percent: int = field(
        default=FULL_PERCENT, metadata=by(within(VOLUME_PERCENT))
    )
    voice_name: str = field(default="", metadata=by(name_or_empty()))
    voice_rate: int = field(default=0, metadata=by(within(VOICE_RATE)))
    detail: VoiceDetail = field(
        default=VoiceDetail.EVERYTHING, metadata=by(one_of(VoiceDetail))
    )
    has_captions: bool = field(default=True, metadata=by(yes_or_no()))

    @property
    def tones_volume(self) -> float:
        """Loudness of tones, 0-1."""
        return self._share(self.tones_percent) if self.has_tones else 0.0

    @property
    def voice_volume(self) -> float:
        """Loudness of the voice, 0-1."""
        return self._share(self.voice_percent) if self.has_voice else 0.0

    @property
    def is_silent(self) -> bool:
        """Whether nothing is to be heard, for whatever reason."""
        return not (self.tones_volume or self.voice_volume)

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

# SPDX-License-Identifier: MIT
"""What a session in the window lets her hear, read off its two silent mouths."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from backcare_desktop.core.sound_messages import Say, Silence, Sound, Volumes
from backcare_desktop.ui.silent_mouth import SilentMouth

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline
    from tests.pilot import Pilot

Order = TypeVar("Order")
FLARE = "flare-relief"


class Ears:
    """Listens to a pilot's window."""

    def __init__(self, pilot: Pilot) -> None:
        self._pilot = pilot
        tones, voice = (
            pilot.program.listening.sounding.tones,
            pilot.program.listening.sounding.voice,
        )
        assert isinstance(tones, SilentMouth)
        assert isinstance(voice, SilentMouth)
        self.tones, self.voice = tones, voice
        self.start_ms = 0

    def start(self, routine: str = FLARE) -> Timeline:
        """Start a routine of the library."""
        self.start_ms = self._pilot.hands.now_ms
        self._pilot.program.choosing.start(routine)
        player = self._pilot.program.playback.player
        assert player is not None
        return player.timeline

    def sounds(self) -> list[tuple[str, int]]:
        """Names and the routine's own times of all sounds, while nothing pauses."""
        return [
            (order.name, order.at_ms - self.start_ms)
            for order in given(self.tones, Sound)
        ]

    def phrases(self) -> list[str]:
        """Everything that was said."""
        return [order.text for order in given(self.voice, Say)]

    def are_silenced(self) -> bool:
        """Whether silence was the last that either of them was told."""
        return all(
            isinstance(mouth.sent[-1], Silence) for mouth in (self.tones, self.voice)
        )

    def loudness(self) -> float:
        """How loud tones are."""
        return given(self.tones, Volumes)[-1].tones


def given(mouth: SilentMouth, kind: type[Order]) -> list[Order]:
    """The orders of one kind, in their order."""
    return [order for order in mouth.sent if isinstance(order, kind)]

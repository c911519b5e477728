# SPDX-License-Identifier: MIT
"""What the window and its sound processes have to say to each other, as values.

Times are milliseconds of the window's monotonic clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FRESH_MS = 1_500
"""A phrase that starts later than this after its time would mislead."""
LONGEST_SOUND_MS = 60_000
"""No breath takes longer, and a made sound of this length is still quickly made."""

Share = float
"""0 to 1."""
Rate = float
"""-1 to 1."""
Length = int | None
"""1 to LONGEST_SOUND_MS; None where the sound itself decides."""


class TroubleKind(StrEnum):
    """Why nothing can be heard."""

    NO_OUTPUT_DEVICE = "no-output-device"
    NO_VOICE = "no-voice"
    BAD_SOUND = "bad-sound"
    BAD_LINE = "bad-line"
    BUG = "bug"
    """A mistake of ours, for the log and not for her."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The window is there and this is its time; answered with `Here`."""

    now_ms: int


@dataclass(frozen=True, slots=True)
class Needed:
    """A sound that will be asked for, `for_ms` long if that is up to the asker."""

    name: str
    for_ms: Length = None


@dataclass(frozen=True, slots=True)
class Load:
    """Get sounds ready, so that none of them is late."""

    sounds: tuple[Needed, ...]


@dataclass(frozen=True, slots=True)
class Sound:
    """Play a sound at a time."""

    id: int
    at_ms: int
    name: str
    for_ms: Length = None
    volume: Share = 1.0


@dataclass(frozen=True, slots=True)
class Say:
    """Say something at a time, or up to `fresh_ms` later when still talking."""

    id: int
    at_ms: int
    text: str
    fresh_ms: int = FRESH_MS


@dataclass(frozen=True, slots=True)
class Silence:
    """Drop what is scheduled and stop what sounds, at once."""


@dataclass(frozen=True, slots=True)
class Volumes:
    """How loud each is, 0-1; also for what sounds already."""

    tones: Share
    voice: Share


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a name as in `Voices` ("" for the best), -1 slow to 1 fast."""

    name: str = ""
    rate: Rate = 0.0
    locale: str = "en_US"


@dataclass(frozen=True, slots=True)
class AskVoices:
    """Which voices are there? Answered with `Voices`."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End."""


@dataclass(frozen=True, slots=True)
class Ready:
    """From now on, what is asked for can be heard; `through` names device or engine."""

    through: str


@dataclass(frozen=True, slots=True)
class Here:
    """Answer to `Hello`: alive, and its own clock."""

    now_ms: int


@dataclass(frozen=True, slots=True)
class Playing:
    """A sound was started, and begins to be heard at this time."""

    id: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Speaking:
    """A phrase began: the moment to lower the tones."""

    id: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Finished:
    """A phrase ended."""

    id: int


@dataclass(frozen=True, slots=True)
class Late:
    """It was dropped, because it could only have come this late."""

    id: int
    by_ms: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something cannot be heard; `words` are for her."""

    kind: TroubleKind
    words: str


@dataclass(frozen=True, slots=True)
class OfferedVoice:
    """One voice that can be chosen."""

    name: str
    locale: str


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices for the wanted language; empty when none speaks it."""

    voices: tuple[OfferedVoice, ...]


@dataclass(frozen=True, slots=True)
class OutputsChanged:
    """Loudspeakers or headphones came or went; these are there now."""

    outputs: tuple[str, ...]


Command = Hello | Load | Sound | Say | Silence | Volumes | Voice | AskVoices | Quit
Event = (
    Ready
    | Here
    | Playing
    | Speaking
    | Finished
    | Late
    | Trouble
    | Voices
    | OutputsChanged
)

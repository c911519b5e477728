# SPDX-License-Identifier: MIT
"""What each meaning sounds like: one scale, warm, soft at both ends, all our own.

D major without its half-tone steps: any two of these sounds agree with each other,
also when they meet.
"""

from __future__ import annotations

import io
import sys
import wave
from array import array
from typing import TYPE_CHECKING

from backcare_desktop.core.timeline import CueKind
from backcare_desktop.sound.loudness import loudest_moment_db
from backcare_desktop.sound.waveform import (
    RATE_HZ,
    Breath,
    Note,
    Partial,
    breathed,
    frames,
    mixed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

CUE_DB = -23.0
"""Loudness of every cue. From 2 m it is her volume control that decides."""
BREATH_DB = -27.0
"""A breath is long, and accompanies more than it tells."""
LOUDEST = 0.5
"""Peak of every sound: -6 dB below full scale, so that several together fit."""
SILENCE = "silence"
SILENCE_MS = 60

D4, E4, F4_SHARP, A4, B4 = 293.66, 329.63, 369.99, 440.0, 493.88
D5, E5, F5_SHARP, A5 = 587.33, 659.26, 739.99, 880.0

_BELL: tuple[Partial, ...] = ((1, 1.0), (2, 0.28), (3, 0.09))
_WOOD: tuple[Partial, ...] = ((1, 1.0), (3.9, 0.12))
_PAD: tuple[Partial, ...] = ((1, 0.85), (1.0015, 0.35), (2, 0.18))
_REED: tuple[Partial, ...] = ((1, 1.0), (2, 0.12), (3, 0.22), (5, 0.05))

BREATHS = {
    CueKind.BREATHE_IN.value: Breath(D4, A4, 0.68, ((1, 1.0), (2, 0.3), (3, 0.06))),
    CueKind.BREATHE_OUT.value: Breath(A4, D4, 0.32, ((1, 1.0), (0.5, 0.5))),
}
_BREATH_GAINS = {
    CueKind.BREATHE_IN.value: 0.0653,
    CueKind.BREATHE_OUT.value: 0.0614,
}
"""Measured once: a breath of any length gets the same, and is ready sooner."""


def _bell(pitch_hz: float, start_ms: int = 0, level: float = 1.0) -> Note:
    return Note(pitch_hz, start_ms, 620, 20, 190, _BELL, level)


def _pad(pitch_hz: float, start_ms: int, length_ms: int) -> Note:
    return Note(pitch_hz, start_ms, length_ms, 80, 300, _PAD)


NOTES: dict[str, tuple[Note, ...]] = {
    # Calls up: from the fifth to the octave.
    CueKind.GET_READY.value: (_bell(A4), _bell(D5, 260)),
    # One clear bell with its fifth.
    CueKind.STEP_BEGINS.value: (_bell(D5), _bell(A4, 0, 0.6)),
    # Soft wood.
    CueKind.REP.value: (Note(A5, 0, 150, 20, 22, _WOOD),),
    # Two equal notes: as much behind as ahead.
    CueKind.HALFWAY.value: (_bell(F4_SHARP), _bell(F4_SHARP, 240)),
    # The same three times, a second apart.
    CueKind.LAST_SECONDS.value: (Note(E5, 0, 260, 20, 60, _BELL),),
    # Over and back.
    CueKind.SWITCH_SIDES.value: (
        *(Note(E4, 0, 200, 20, 110, _REED), Note(B4, 170, 200, 20, 110, _REED)),
        Note(E4, 340, 380, 20, 130, _REED),
    ),
    # Sinks into a lower, longer note.
    CueKind.REST.value: (_pad(B4, 0, 420), _pad(E4, 280, 720)),
    # A light step up.
    CueKind.NEXT_UP.value: (
        Note(D5, 0, 240, 20, 80, _REED),
        Note(F5_SHARP, 150, 380, 20, 110, _REED),
    ),
    CueKind.SET_DONE.value: (_bell(D4), _bell(F4_SHARP, 130), _bell(A4, 260)),
    CueKind.ROUND_DONE.value: (
        *(_bell(D4), _bell(F4_SHARP, 110), _bell(A4, 220)),
        _bell(D5, 330),
    ),
    # Two bells at once, and once more: the last.
    CueKind.LAST_SET.value: (
        *(_bell(B4), _bell(F5_SHARP, 0, 0.5)),
        *(_bell(B4, 200), _bell(F5_SHARP, 200, 0.5)),
    ),
    # Opens and stays open.
    CueKind.YOUR_PACE.value: (_pad(E4, 0, 520), _pad(A4, 300, 900)),
    # A warm chord, gathered from below.
    CueKind.FINISH.value: (
        *(_pad(D4, 0, 1_900), _pad(F4_SHARP, 160, 1_740)),
        *(_pad(A4, 320, 1_580), Note(D5, 480, 1_420, 60, 420, _PAD)),
    ),
}


def samples_of(name: str, for_ms: int | None = None) -> list[float]:
    """A sound, -1 to 1; a breath needs its length. KeyError for an unknown name."""
    if name == SILENCE:
        return [0.0] * frames(SILENCE_MS)
    if name in BREATHS:
        if for_ms is None:
            raise KeyError(f"{name} needs its length")
        gain = _BREATH_GAINS[name]
        return [sample * gain for sample in breathed(BREATHS[name], for_ms)]
    mix = mixed(NOTES[name])
    wanted = 10 ** ((CUE_DB - loudest_moment_db(mix, RATE_HZ)) / 20)
    gain = min(wanted, LOUDEST / max(map(abs, mix)))
    return [sample * gain for sample in mix]


def as_pcm(samples: Iterable[float]) -> array[int]:
    """Whole numbers of 16 bits."""
    return array("h", (round(sample * 32_767) for sample in samples))


def as_wav(pcm: array[int]) -> bytes:
    """A WAV file of it: mono, 16 bits, RATE_HZ."""
    little = array("h", pcm)
    if sys.byteorder == "big":
        little.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE_HZ)
        wav.writeframes(little.tobytes())
    return file.getvalue()

# SPDX-License-Identifier: MIT
"""Sounds as files: their names, and what is in them."""

from __future__ import annotations

import sys
import wave
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class BadSoundError(Exception):
    """A sound file that cannot be played, with the reason."""


def file_name(name: str, for_ms: int | None = None) -> str:
    """`rep.wav`, `breathe-in-4000.wav`."""
    return f"{name}.wav" if for_ms is None else f"{name}-{for_ms}.wav"


def read_pcm(path: Path, rate_hz: int) -> array[int]:
    """The samples of one of our own files. BadSoundError for anything else."""
    try:
        with path.open("rb") as file, wave.open(file) as wav:
            shape = (wav.getnchannels(), wav.getsampwidth(), wav.getframerate())
            if shape != (1, 2, rate_hz):
                raise BadSoundError(f"{path.name} is not mono, 16 bits, {rate_hz} Hz")
            pcm = array("h", wav.readframes(wav.getnframes()))
    except (OSError, EOFError, ValueError, wave.Error) as fault:
        raise BadSoundError(f"{path.name} cannot be read: {fault}") from fault
    if sys.byteorder == "big":
        pcm.byteswap()
    return pcm

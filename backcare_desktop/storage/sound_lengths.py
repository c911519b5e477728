# SPDX-License-Identifier: MIT
"""How long the shipped sounds are."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MS_PER_SECOND = 1_000


def sound_lengths(folder: Path) -> dict[str, int]:
    """Lengths in ms by name, of every sound in a folder that can be read."""
    lengths: dict[str, int] = {}
    for path in sorted(folder.glob("*.wav")):
        try:
            with wave.open(str(path)) as sound:
                length_ms = sound.getnframes() * MS_PER_SECOND // sound.getframerate()
        except (OSError, EOFError, wave.Error):
            continue
        lengths[path.stem] = length_ms
    return lengths

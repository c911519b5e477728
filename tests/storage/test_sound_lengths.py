# SPDX-License-Identifier: MIT
"""Lengths come from the files themselves, and a file that is none costs nothing."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

from backcare_desktop.core.timeline import CueKind
from backcare_desktop.resources import asset
from backcare_desktop.storage.sound_lengths import sound_lengths

if TYPE_CHECKING:
    from pathlib import Path


def test_a_length_is_what_the_file_holds(tmp_path: Path) -> None:
    """Half a second of silence is 500 ms long."""
    with wave.open(str(tmp_path / "half.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8_000)
        sound.writeframes(bytes(8_000))
    (tmp_path / "noise.wav").write_bytes(b"no sound at all")
    (tmp_path / "empty.wav").touch()
    assert sound_lengths(tmp_path) == {"half": 500}


def test_every_chime_has_a_length() -> None:
    """What is shipped can be read; breath tones are as long as their name says."""
    lengths = sound_lengths(asset("sounds"))
    breaths = {CueKind.BREATHE_IN, CueKind.BREATHE_OUT}
    assert {kind.value for kind in CueKind} - breaths <= lengths.keys()
    assert lengths["breathe-in-4000"] == 4_000
    assert all(length_ms > 0 for length_ms in lengths.values())


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """Without sounds there are no lengths, and no complaint."""
    assert sound_lengths(tmp_path / "gone") == {}

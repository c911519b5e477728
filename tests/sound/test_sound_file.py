# SPDX-License-Identifier: MIT
"""Our sound files are read; anything else is told, not played."""

from __future__ import annotations

import wave
from array import array
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.sound.sound_file import BadSoundError, file_name, read_pcm
from backcare_desktop.sound.synthesis import as_wav

if TYPE_CHECKING:
    from pathlib import Path


def test_names_tell_the_length_where_there_are_several() -> None:
    """Only breaths come in several lengths."""
    assert file_name("rep") == "rep.wav"
    assert file_name("breathe-in", 4_000) == "breathe-in-4000.wav"


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Sample by sample."""
    pcm = array("h", [0, 5, -5, 32_767, -32_768])
    (tmp_path / "rep.wav").write_bytes(as_wav(pcm))
    assert read_pcm(tmp_path / "rep.wav", 22_050) == pcm


@pytest.mark.parametrize("content", [b"", b"RIFF", b"RIFF\x04\0\0\0WAVE", b"x" * 999])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    """With its name, so that it can be looked for."""
    (tmp_path / "rep.wav").write_bytes(content)
    with pytest.raises(BadSoundError, match=r"rep\.wav cannot be read"):
        read_pcm(tmp_path / "rep.wav", 22_050)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """The same."""
    with pytest.raises(BadSoundError, match=r"rep\.wav cannot be read"):
        read_pcm(tmp_path / "rep.wav", 22_050)


@pytest.mark.parametrize(
    ("channels", "width", "rate"), [(2, 2, 22_050), (1, 1, 22_050)]
)
def test_another_format_is_told(
    tmp_path: Path, channels: int, width: int, rate: int
) -> None:
    """It would be played at the wrong speed, or as noise."""
    with wave.open(str(tmp_path / "rep.wav"), "wb") as wav:
        wav.setnchannels(channels)
        wav.setsampwidth(width)
        wav.setframerate(rate)
        wav.writeframes(bytes(400))
    with pytest.raises(BadSoundError, match="is not mono"):
        read_pcm(tmp_path / "rep.wav", 22_050)

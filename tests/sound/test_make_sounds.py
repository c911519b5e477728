# SPDX-License-Identifier: MIT
"""What ships is what the script makes."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.resources import asset
from backcare_desktop.sound.make_sounds import README, shipped, write_all
from backcare_desktop.sound.sound_file import file_name, read_pcm
from backcare_desktop.sound.waveform import RATE_HZ

if TYPE_CHECKING:
    from pathlib import Path

SMALL_BYTES = 1_500_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was made just now."""
    folder = tmp_path_factory.mktemp("made") / "sounds"
    write_all(folder)
    return folder


def test_the_folder_holds_what_the_script_makes(made: Path) -> None:
    """No file more, none less, and all of it small."""
    names = {path.name for path in asset("sounds").iterdir()}
    assert names == {path.name for path in made.iterdir()}
    assert (asset("sounds") / "README.txt").read_text(encoding="utf-8") == README
    sizes = [path.stat().st_size for path in asset("sounds").iterdir()]
    assert sum(sizes) < SMALL_BYTES


@pytest.mark.parametrize(("name", "for_ms"), list(shipped()))
def test_each_file_is_what_the_script_makes(
    made: Path, name: str, for_ms: int | None
) -> None:
    """To the last bit but one, in which mathematics may differ between machines."""
    ours = read_pcm(asset("sounds") / file_name(name, for_ms), RATE_HZ)
    anew = read_pcm(made / file_name(name, for_ms), RATE_HZ)
    assert len(ours) == len(anew)
    assert max(abs(a - b) for a, b in zip(ours, anew, strict=True)) <= 1


def test_the_script_can_be_run(tmp_path: Path) -> None:
    """As its own words say."""
    module = "backcare_desktop.sound.make_sounds"
    command = [sys.executable, "-m", module, "-o", str(tmp_path / "new" / "sounds")]
    subprocess.run(command, check=True)
    assert (tmp_path / "new" / "sounds" / "rep.wav").is_file()

# SPDX-License-Identifier: MIT
"""`python -m backcare_desktop.sound.make_sounds -o FOLDER` writes what ships."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.core.timeline import CueKind
from backcare_desktop.sound.sound_file import file_name
from backcare_desktop.sound.synthesis import NOTES, SILENCE, as_pcm, as_wav, samples_of

if TYPE_CHECKING:
    from collections.abc import Iterator

USUAL_BREATHS_MS = {
    CueKind.BREATHE_IN.value: (3_000, 4_000),
    CueKind.BREATHE_OUT.value: (3_000, 4_000, 6_000),
}
"""The lengths that are breathed most; others are made when a routine asks for them."""

README = """\
These sounds are our own and come under the program's MIT license, as in LICENSE.
Made by: python -m backcare_desktop.sound.make_sounds -o assets/sounds
"""


def shipped() -> Iterator[tuple[str, int | None]]:
    """Name and length of every sound that ships."""
    for name in (SILENCE, *NOTES):
        yield name, None
    for name, lengths_ms in USUAL_BREATHS_MS.items():
        for for_ms in lengths_ms:
            yield name, for_ms


def write_all(folder: Path) -> None:
    """Write every shipped sound and who owns it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, for_ms in shipped():
        wav = as_wav(as_pcm(samples_of(name, for_ms)))
        (folder / file_name(name, for_ms)).write_bytes(wav)
    (folder / "README.txt").write_text(README, encoding="utf-8")


def main() -> None:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(description="Write the sounds that ship.")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER")
    write_all(parser.parse_args().output)


if __name__ == "__main__":
    main()

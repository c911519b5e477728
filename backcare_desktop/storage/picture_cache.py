# SPDX-License-Identifier: MIT
"""Small pictures on the disk: each is painted once and found again at the next start.

Nothing here is needed: whatever cannot be read or written is painted again.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from backcare_desktop import __version__
from backcare_desktop.storage.data_folder import (
    FILE_MODE,
    StorageTrouble,
    private_folder,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

FIGURES: Final = "cache/figures"
ENDING: Final = ".png"
UNFINISHED: Final = ".part"
MOST_BYTES: Final = 8 * 1024 * 1024
MOST_FILES: Final = 400
"""Every exercise and routine in two themes and two looks, several times over."""
DRAWING: Final = tuple(
    Path(__file__).parents[1] / room / "figure" for room in ("core", "ui")
)
"""Where the figure is drawn: with other code there, every picture is another one."""
LONGEST_FILE: Final = 1024 * 1024
NAME_LENGTH: Final = 40


class PictureCache:
    """A folder of pictures, named by what is on them and by who painted them."""

    def __init__(self, folder: Path, sources: Iterable[Path] = DRAWING) -> None:
        """Know the folder; nothing is made before there is something to keep.

        Args:
            folder: where the pictures are.
            sources: folders of the modules that paint them.
        """
        self._folder = folder
        self._sources = tuple(sources)
        self._is_broken = False

    @cached_property
    def _painted_by(self) -> str:
        return digest_of(self._sources)

    def load(self, name: str) -> bytes | None:
        """The file that was kept under a name; it counts as used now."""
        path = self._path(name)
        try:
            with path.open("rb") as file:
                content = file.read(LONGEST_FILE)
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def keep(self, name: str, content: bytes) -> None:
        """Keep a file; where that cannot be done, nothing is tried again."""
        if self._is_broken or len(content) > LONGEST_FILE:
            return
        try:
            private_folder(self._folder.parent)
            private_folder(self._folder)
            _write_whole(self._path(name), content)
            _make_room(self._folder)
        except (OSError, StorageTrouble):
            self._is_broken = True

    def _path(self, name: str) -> Path:
        told = hashlib.sha256(f"{self._painted_by} {name}".encode()).hexdigest()
        return self._folder / f"{told[:NAME_LENGTH]}{ENDING}"


def digest_of(folders: Iterable[Path]) -> str:
    """Another text for each way of painting: that of the modules which do it.

    Where a program is installed without its sources, its version has to do.
    """
    digest = hashlib.sha256(__version__.encode())
    for folder in folders:
        for path in sorted(folder.glob("*.py")):
            with suppress(OSError):
                digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file in one go: under its name it is whole, or it is not there."""
    part = path.with_suffix(f".{os.getpid()}{UNFINISHED}")
    handle = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, FILE_MODE)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _make_room(folder: Path) -> None:
    """Delete what was used longest ago, beyond what the folder may hold."""
    entries: list[tuple[float, int, Path]] = []
    for path in folder.iterdir():
        with suppress(OSError):
            facts = path.stat()
            entries.append((facts.st_mtime, facts.st_size, path))
    entries.sort(reverse=True)
    taken = 0
    for number, (_, size, path) in enumerate(entries):
        taken += size
        if taken > MOST_BYTES or number >= MOST_FILES:
            with suppress(OSError):
                path.unlink()

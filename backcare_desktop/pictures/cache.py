# SPDX-License-Identifier: MIT
"""Decoded pictures on the disk, by what was in their files; the longest unused go."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from backcare_desktop import __version__
from backcare_desktop.pictures import bounds
from backcare_desktop.pictures.decoded import Decoded, unpack
from backcare_desktop.pictures.refusal import Refusal

if TYPE_CHECKING:
    from pathlib import Path

DECODER_VERSION: Final = 1
"""Raised whenever the same file would be decoded differently."""
ENDING: Final = ".picture"
UNFINISHED: Final = ".part"
ABANDONED_S: Final = 3_600
_RULES: Final = (
    *(DECODER_VERSION, __version__, sys.byteorder),
    *(bounds.FULL_BOX, bounds.POSTER_BOX, bounds.MOST_MEGAPIXELS),
    *(bounds.MOST_ANIMATION_BYTES, bounds.MOST_ELEMENTS),
)


def entry_path(folder: Path, content_sha256: str) -> Path:
    """Where a picture is kept: named by its content and by the rules of decoding."""
    name = hashlib.sha256(f"{content_sha256} {_RULES}".encode()).hexdigest()
    return folder / f"{name[:40]}{ENDING}"


def recall(
    folder: Path, content_sha256: str, *, whole: bool
) -> Decoded | Refusal | None:
    """What is kept of a picture; None when it has to be decoded."""
    path = entry_path(folder, content_sha256)
    try:
        with path.open("rb") as file:
            written_s = os.fstat(file.fileno()).st_mtime
            found = unpack(file, whole=whole)
    except (OSError, ValueError):
        return None
    if isinstance(found, Refusal) and found.passing:
        return found if abs(time.time() - written_s) < bounds.RETRY_AFTER_S else None
    with suppress(OSError):
        os.utime(path)
    return found


def keep(folder: Path, content_sha256: str, content: bytes) -> None:
    """Write an entry in one go, for her eyes only, and make room for it.

    Raises OSError.
    """
    path = entry_path(folder, content_sha256)
    part = path.with_suffix(f".{os.getpid()}{UNFINISHED}")
    opened = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    make_room(folder, bounds.CACHE_BYTES)


def make_room(folder: Path, most_bytes: int) -> None:
    """Delete the longest unused entries beyond a size, and what was never finished."""
    entries: list[tuple[float, int, Path]] = []
    for path in folder.iterdir():
        with suppress(OSError):
            facts = path.stat()
            if path.suffix == ENDING:
                entries.append((facts.st_mtime, facts.st_size, path))
            elif (
                path.suffix == UNFINISHED and facts.st_mtime < time.time() - ABANDONED_S
            ):
                path.unlink()
    kept_bytes = 0
    for _used_s, size, path in sorted(entries, reverse=True):
        kept_bytes += size
        if kept_bytes > most_bytes:
            with suppress(OSError):
                path.unlink()

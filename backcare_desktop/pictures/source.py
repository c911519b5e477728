# SPDX-License-Identifier: MIT
"""The bytes of a picture's file, never more of them than are allowed."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING

from backcare_desktop.pictures.bounds import MEBIBYTE, MOST_BYTES
from backcare_desktop.pictures.refusal import (
    EMPTY,
    FOLDER,
    GONE,
    NOT_A_FILE,
    TOO_LARGE,
    RefusedError,
    of_system,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_READ_ONLY = (
    os.O_RDONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    # A pipe that takes the file's place after the look would wait for ever.
    | getattr(os, "O_NONBLOCK", 0)
)


def read_source(path: Path) -> bytes:
    """The whole file; raises RefusedError."""
    return b"".join(_pieces(path))


def fingerprint(path: Path) -> str:
    """SHA-256 of the file's bytes, without holding them; raises RefusedError."""
    found = hashlib.sha256()
    for piece in _pieces(path):
        found.update(piece)
    return found.hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    try:
        _look_at(path.stat().st_mode)
        opened = os.open(path, _READ_ONLY)
    except OSError as error:
        raise RefusedError(of_system(error).reason) from error
    except ValueError as error:
        raise RefusedError(GONE) from error
    try:
        with os.fdopen(opened, "rb", buffering=0) as file:
            _look_at(os.fstat(opened).st_mode)
            left = MOST_BYTES
            while piece := file.read(MEBIBYTE):
                left -= len(piece)
                if left < 0:
                    raise RefusedError(TOO_LARGE)
                yield piece
    except OSError as error:
        raise RefusedError(of_system(error).reason) from error
    if left == MOST_BYTES:
        raise RefusedError(EMPTY)


def _look_at(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise RefusedError(FOLDER)
    if not stat.S_ISREG(mode):
        raise RefusedError(NOT_A_FILE)

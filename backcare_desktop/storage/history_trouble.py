# SPDX-License-Identifier: MIT
"""What SQLite says when something is wrong, in words for a person."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from backcare_desktop.storage.data_folder import StorageTrouble, trouble_with

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

_SENTENCES = {
    sqlite3.SQLITE_FULL: (
        "The disk is full, so the history in {folder} could not be written. "
        "What was kept before is unharmed."
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk reported an error at the history in {folder}. "
        "What was kept before is in the copies beside it, in the folder backups."
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is using the history in {folder}, "
        "so nothing could be written just now."
    ),
    **dict.fromkeys(
        (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM),
        "Backcare may not write the history in {folder}. "
        "Give yourself the right to, or choose another folder with --data-dir.",
    ),
    **dict.fromkeys(
        DAMAGE,
        "The history in {folder} is damaged. "
        "Close Backcare and open it again: it will open the last good copy.",
    ),
}


def primary_code(error: Exception) -> int:
    """SQLite's result code without its extension; SQLITE_ERROR for others' errors."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF


def is_fault_of_disk(error: sqlite3.Error) -> bool:
    """Whether the disk, a lock or a damaged file is to blame, and not this program."""
    return primary_code(error) in _SENTENCES


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Turn what a disk can do to a database file into StorageTrouble.

    Whatever else SQLite complains about is a fault of the program and stays as it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        sentence = _SENTENCES.get(primary_code(error))
        if sentence is None:
            raise
        raise StorageTrouble(sentence.format(folder=path.parent)) from error
    except OSError as error:
        raise trouble_with(path, error) from error

# SPDX-License-Identifier: MIT
"""A damaged history: set aside whole, and the last good copy in its place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from backcare_desktop.storage.data_folder import BACKUPS, StorageTrouble
from backcare_desktop.storage.history_backup import (
    copies_newest_first,
    copy_database,
    day_of_copy,
)
from backcare_desktop.storage.history_check import is_damage
from backcare_desktop.storage.history_files import companions_of, connect_for_reading
from backcare_desktop.storage.history_schema import stored_version
from backcare_desktop.storage.history_trouble import primary_code

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

# Copies carry her local date, which can be a day ahead of UTC.
_AHEAD_OF_UTC = timedelta(days=1)


def is_lost(path: Path) -> bool:
    """Whether the file is gone or empty although there once was something in it.

    A file-sync program or a power cut can leave that, and so can a rescue that was
    itself cut short.
    """
    if _has_content(path):
        return False
    copies = (path.parent / BACKUPS).glob("history-*.db")
    return _has_content(path.with_name(f"{path.name}-wal")) or any(copies)


def rescue(path: Path, newest: int, now_utc: datetime) -> str:
    """Set the file aside and put the last good copy in its place, if there is one.

    Args:
        path: of the history; its copies are in `backups` beside it.
        newest: the newest version of the tables that this program can read.
        now_utc: for the name of what is set aside.

    Returns:
        What happened, in plain sentences for her.
    """
    aside = _set_aside(path, f"{now_utc:%Y%m%dT%H%M%SZ}")
    happened = (
        f"The history could not be read. The damaged file is kept as {aside.name}."
        if aside
        else "The history file was missing or empty."
    )
    today = (now_utc + _AHEAD_OF_UTC).date()
    for copy in copies_newest_first(path.parent / BACKUPS, today):
        if _restored(copy, path, newest):
            return (
                f"{happened} The copy from {_day_in_words(copy)} was opened; "
                "what came after it is not in there."
            )
    return f"{happened} There is no good copy, so a new history was begun."


def _set_aside(path: Path, stamp: str) -> Path | None:
    """Rename all its files, never over others; None when they hold nothing."""
    present = [one for one in (path, *companions_of(path)) if one.exists()]
    if not any(map(_has_content, (path, path.with_name(f"{path.name}-wal")))):
        for one in present:
            one.unlink()
        return None
    aside = _free_name(path, stamp)
    # The database last: were this cut short, it would still be found damaged.
    for one in reversed(present):
        one.rename(aside.with_name(aside.name + one.name.removeprefix(path.name)))
    return aside


def _free_name(path: Path, stamp: str) -> Path:
    name, number = f"{path.stem}-damaged-{stamp}", 1
    aside = path.with_name(f"{name}{path.suffix}")
    while any(one.exists() for one in (aside, *companions_of(aside))):
        number += 1
        aside = path.with_name(f"{name}-{number}{path.suffix}")
    return aside


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def _restored(copy: Path, path: Path, newest: int) -> bool:
    """Whether the copy was good and is in place; raises when the disk is to blame."""
    try:
        with closing(connect_for_reading(copy)) as connection:
            if not 0 < stored_version(connection) <= newest:
                return False
        copy_database(copy, path)
    except StorageTrouble:
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if is_damage(error) or primary_code(error) == sqlite3.SQLITE_CANTOPEN:
            return False
        # A full disk must not pass for a bad copy: the next start will try again.
        raise
    return True


def _day_in_words(copy: Path) -> str:
    day = day_of_copy(copy)
    return f"{day.day} {day:%B %Y}" if day else copy.name

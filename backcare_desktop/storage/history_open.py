# SPDX-License-Identifier: MIT
"""The way into the history: checked, mended or refused, and brought up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from backcare_desktop.storage.data_folder import (
    BACKUPS,
    StorageTrouble,
    private_folder,
)
from backcare_desktop.storage.history_backup import backup_before
from backcare_desktop.storage.history_check import (
    is_damage,
    is_sound,
    refuse_newer,
    tables_in,
)
from backcare_desktop.storage.history_files import (
    connect_for_reading,
    connect_for_writing,
    one_at_a_time,
)
from backcare_desktop.storage.history_rescue import is_lost, rescue
from backcare_desktop.storage.history_schema import migrate
from backcare_desktop.storage.history_trouble import is_fault_of_disk, primary_code

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from backcare_desktop.storage.history_schema import Migrations

# A first start that was cut short leaves a journal that a reader cannot undo.
_NEEDS_A_WRITER = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}


@dataclass(frozen=True, slots=True)
class OpenedDatabase:
    """A connection that is ready for work, and what she has to be told."""

    connection: sqlite3.Connection
    notice: str | None


def open_database(
    path: Path, migrations: Migrations, now_utc: datetime
) -> OpenedDatabase:
    """Open the file at `path`, new, old or damaged.

    Raises StorageTrouble for a newer file and for one that could not be brought up to
    date, sqlite3.Error and OSError as they come.
    """
    newest = len(migrations)
    private_folder(path.parent)
    with one_at_a_time(path.parent):
        notice = None
        connection = None if is_lost(path) else _open_sound(path, newest)
        if connection is None:
            notice = rescue(path, newest, now_utc)
            connection = connect_for_writing(path)
        try:
            _make_ready(connection, path, migrations, now_utc.date())
        except BaseException:
            connection.close()
            raise
    return OpenedDatabase(connection, notice)


def _open_sound(path: Path, newest: int) -> sqlite3.Connection | None:
    """Open the file, new or old; None when it is damaged."""
    if path.is_file() and not _is_readable(path, newest):
        return None
    connection = connect_for_writing(path)
    try:
        refuse_newer(connection, path, newest)
        sound = is_sound(connection)
    except BaseException:
        connection.close()
        raise
    if sound:
        return connection
    connection.close()
    return None


def _is_readable(path: Path, newest: int) -> bool:
    """Look at the file's head without the right to write.

    So a newer file stays as it is, and one without a head keeps its write-ahead log.
    A closer look needs a writer: SQLite leaves out the CHECKs for a reader.
    """
    try:
        with closing(connect_for_reading(path)) as connection:
            refuse_newer(connection, path, newest)
            tables_in(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if is_damage(error):
            return False
        if primary_code(error) not in _NEEDS_A_WRITER:
            raise
    return True


def _make_ready(
    connection: sqlite3.Connection, path: Path, migrations: Migrations, today: date
) -> None:
    """Set what a connection forgets, and bring the tables up to date."""
    # One rotten letter must not hide the note it is in.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    # In WAL mode the default would let a power cut take the last sessions.
    connection.execute("PRAGMA synchronous = FULL")

    def copy_first(version: int) -> None:
        backup_before(version, path, path.parent / BACKUPS, today)

    try:
        migrate(connection, migrations, copy_first)
    except sqlite3.Error as error:
        if is_fault_of_disk(error):
            raise
        raise StorageTrouble(
            f"The history in {path.parent} could not be brought up to date for this "
            "Backcare. It was left as it was, with a copy in the folder backups."
        ) from error
    connection.execute("PRAGMA foreign_keys = ON")

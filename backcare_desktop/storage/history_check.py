# SPDX-License-Identifier: MIT
"""Whether a file is a whole history, and one that this program can read."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history_schema import TABLES, stored_version
from backcare_desktop.storage.history_trouble import DAMAGE, primary_code

if TYPE_CHECKING:
    from pathlib import Path

# "unsupported file format": a header from which SQLite cannot tell what it reads.
_UNREADABLE = DAMAGE | {sqlite3.SQLITE_ERROR}


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether all of it can be read, and the tables are the history's or none yet.

    Looks at every page, every index entry and every CHECK: 6 ms for the sessions of a
    pregnancy, 0.1 s for twenty thousand. Raises sqlite3.Error for what is not the
    file's fault, as a lock or a bad disk.
    """
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            return False
        tables = tables_in(connection)
        begun = stored_version(connection) > 0
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if is_damage(error):
            return False
        raise
    return tables >= TABLES if begun else not tables


def is_damage(error: Exception) -> bool:
    """Whether an error while reading tells of a damaged file.

    SQLite quotes damaged names in its messages, which may be no text any more.
    """
    if isinstance(error, sqlite3.Error):
        return primary_code(error) in _UNREADABLE
    return isinstance(error, UnicodeDecodeError)


def tables_in(connection: sqlite3.Connection) -> set[str]:
    """The names of a file's tables; none in a new one."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    return {name for (name,) in rows}


def refuse_newer(connection: sqlite3.Connection, path: Path, newest: int) -> None:
    """Raise StorageTrouble when a newer program wrote the file."""
    if stored_version(connection) > newest:
        raise StorageTrouble(
            f"The history in {path.parent} was written by a newer Backcare. "
            "This one leaves it as it is: update Backcare to open it."
        )

# SPDX-License-Identifier: MIT
"""The files that a database is made of, and the lock before touching them."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.storage.data_folder import create_private

if TYPE_CHECKING:
    from collections.abc import Iterator

# What SQLite puts beside a database; each belongs to exactly that file.
COMPANIONS = ("-wal", "-shm", "-journal")

# Long enough for another window's import, short enough for a person who waits.
BUSY_TIMEOUT_S = 5.0

# Longer than the longest thing done under the lock: copying and checking some
# twenty thousand sessions on a slow disk.
PATIENCE_MS = 20_000


def companions_of(path: Path) -> list[Path]:
    """The files that SQLite may keep beside a database."""
    return [path.with_name(path.name + suffix) for suffix in COMPANIONS]


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """Open a database that must exist and that nothing is to be changed about."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
    )


def connect_for_writing(path: Path) -> sqlite3.Connection:
    """Open a database, or begin one, for its owner only."""
    for one in (path, *filter(Path.exists, companions_of(path))):
        create_private(one)
    return sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; another process waits for it, and a killed one frees it.

    The lock is an empty database, because SQLite's locks are the ones that work alike
    on every platform. Raises sqlite3.OperationalError after PATIENCE_MS.
    """
    with closing(connect_for_writing(folder / "history.lock")) as database:
        database.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        database.execute("BEGIN EXCLUSIVE")
        yield

# SPDX-License-Identifier: MIT
"""The history's tables, as data: every version of them, and the way up."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

Migrations = tuple[tuple[str, ...], ...]

# Entry n (from 1) leads from version n - 1 to n; an entry that has shipped is never
# changed. Each string is one statement: SQLite's own script runner would commit in
# the middle. The checks are met again when a file is opened, so that what could not
# be read back into a session counts as damage. A day is a date's ordinal: 1721424.5
# is the Julian day on which that count begins.
MIGRATIONS: Migrations = (
    (
        """
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
            started_utc TEXT NOT NULL CHECK (julianday(started_utc) IS NOT NULL),
            local_date TEXT NOT NULL CHECK (date(local_date) IS local_date),
            day INTEGER NOT NULL CHECK (day IS julianday(local_date) - 1721424.5),
            utc_offset_min INTEGER NOT NULL,
            gestational_days INTEGER,
            routine TEXT NOT NULL,
            title TEXT NOT NULL,
            routine_hash TEXT NOT NULL,
            app_version TEXT NOT NULL,
            rules_version INTEGER NOT NULL,
            planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
            played_ms INTEGER NOT NULL CHECK (played_ms >= 0),
            movement_ms INTEGER NOT NULL CHECK (movement_ms >= 0),
            moderate_ms INTEGER NOT NULL CHECK (moderate_ms >= 0),
            outcome TEXT NOT NULL
                CHECK (outcome IN ('finished', 'ended-early', 'stopped')),
            stop_reason TEXT NOT NULL,
            pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
            pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
            effort TEXT
                CHECK (effort IN ('easy', 'comfortable', 'some-effort', 'too-hard')),
            note TEXT NOT NULL,
            updated_utc TEXT NOT NULL CHECK (julianday(updated_utc) IS NOT NULL)
        ) STRICT
        """,
        """
        CREATE TABLE session_steps (
            session_id TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            exercise TEXT NOT NULL,
            title TEXT NOT NULL,
            planned_reps INTEGER NOT NULL CHECK (planned_reps >= 0),
            done_reps INTEGER NOT NULL CHECK (done_reps >= 0),
            planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
            done_ms INTEGER NOT NULL CHECK (done_ms >= 0),
            PRIMARY KEY (session_id, number)
        ) STRICT, WITHOUT ROWID
        """,
        # Covers the weekly sums: they never touch the table itself.
        "CREATE INDEX sessions_by_day ON sessions (day, movement_ms, moderate_ms)",
        "CREATE INDEX sessions_by_start ON sessions (started_utc, id)",
    ),
)

TABLES = frozenset({"sessions", "session_steps"})


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Write everything inside, or nothing of it.

    The lock is taken at once, so that waiting for another writer happens before
    the first statement and never in the middle.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Read everything inside as of one moment, whoever writes meanwhile."""
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def stored_version(connection: sqlite3.Connection) -> int:
    """The version of the tables in a file; 0 for a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(
    connection: sqlite3.Connection,
    migrations: Migrations,
    before: Callable[[int], None],
) -> None:
    """Lead a file up to the newest version, one whole migration at a time.

    Args:
        connection: in autocommit mode, with foreign keys off, as a migration that
            builds a table anew needs it.
        migrations: MIGRATIONS, or a test's own.
        before: called with the coming version before each migration of a file that
            holds something already; makes the copy.
    """
    found = stored_version(connection)
    for version in range(found + 1, len(migrations) + 1):
        if found:
            before(version)
        with transaction(connection):
            for statement in migrations[version - 1]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")

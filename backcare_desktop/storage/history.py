# SPDX-License-Identifier: MIT
"""The history store: every session that was played, in one SQLite file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from backcare_desktop.core.weeks import DayMinutes, WeekMinutes, group_by_week
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history_open import open_database
from backcare_desktop.storage.history_rows import session_from, session_row, step_rows
from backcare_desktop.storage.history_schema import (
    MIGRATIONS,
    Migrations,
    snapshot,
    transaction,
)
from backcare_desktop.storage.history_sql import (
    DAYS,
    DELETE_SESSION,
    DROP_STEPS_AFTER,
    SAVE_SESSION,
    SAVE_STEP,
    SESSION,
    SESSIONS,
    STEPS,
    STEPS_OF_SESSIONS,
)
from backcare_desktop.storage.history_trouble import in_plain_words

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from backcare_desktop.core.session import Session


_NO_LIMIT = -1


class History:
    """The open history, used from the thread that opened it.

    Every method raises StorageTrouble when the disk, a lock or a damaged file keeps it
    from its work; what was saved before is never harmed by that.

    Attributes:
        path: of the file.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self._connection = connection

    def save(self, session: Session, now_utc: datetime) -> None:
        """Insert the session or bring its row and steps up to date, all or nothing."""
        with in_plain_words(self.path), transaction(self._connection) as database:
            database.execute(SAVE_SESSION, session_row(session, now_utc))
            database.executemany(SAVE_STEP, step_rows(session))
            database.execute(DROP_STEPS_AFTER, (session.id, len(session.steps)))

    def session(self, session_id: str) -> Session:
        """One session; raises StorageTrouble when there is none of that id."""
        with in_plain_words(self.path), snapshot(self._connection):
            return self._session(session_id)

    def sessions(self, limit: int | None = None) -> list[Session]:
        """The sessions, newest first; the `limit` newest, or all."""
        rows = (_NO_LIMIT if limit is None else limit,)
        with in_plain_words(self.path), snapshot(self._connection) as database:
            steps = {
                session_id: list(steps)
                for session_id, steps in groupby(
                    database.execute(STEPS_OF_SESSIONS, rows), key=itemgetter(0)
                )
            }
            return [
                session_from(row, steps.get(row[0], ()))
                for row in database.execute(SESSIONS, rows)
            ]

    def delete(self, session_id: str) -> Session:
        """Take a session out and return it, so that saving it again undoes that.

        Raises StorageTrouble when there is none of that id.
        """
        with in_plain_words(self.path), transaction(self._connection) as database:
            session = self._session(session_id)
            database.execute(DELETE_SESSION, (session_id,))
            return session

    def week_minutes(self, first_day: date, last_day: date) -> list[WeekMinutes]:
        """Minutes per week over the local days first_day..last_day, both included.

        As in `group_by_week`: ask for whole weeks, and empty ones are there as zeros.
        """
        span = (first_day.toordinal(), last_day.toordinal())
        with in_plain_words(self.path):
            rows = self._connection.execute(DAYS, span).fetchall()
        days = [DayMinutes(date.fromordinal(day), *sums) for day, *sums in rows]
        return group_by_week(days, first_day, last_day)

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        with in_plain_words(self.path):
            self._connection.close()

    def _session(self, session_id: str) -> Session:
        row = self._connection.execute(SESSION, (session_id,)).fetchone()
        if row is None:
            raise StorageTrouble("This session is no longer in the history.")
        return session_from(row, self._connection.execute(STEPS, (session_id,)))


@dataclass(frozen=True, slots=True)
class Opened:
    """The history, and a plain sentence to show when something had to be mended."""

    history: History
    notice: str | None


def open_history(
    path: Path, *, now_utc: datetime, migrations: Migrations = MIGRATIONS
) -> Opened:
    """Open the history at `path`, or begin one there.

    A damaged file is set aside and the last good copy from `backups` beside it opened;
    the notice says so. An older file is copied and then brought up to date.

    Raises:
        StorageTrouble: a newer program wrote the file (it is left as it is), it could
            not be brought up to date, or the disk does not allow it.
    """
    with in_plain_words(path):
        opened = open_database(path, migrations, now_utc)
    return Opened(History(opened.connection, path), opened.notice)

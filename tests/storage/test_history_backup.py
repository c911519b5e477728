# SPDX-License-Identifier: MIT
"""One good copy a day is kept, and no more of them than agreed."""

from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.session import Session
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history import History, open_history
from backcare_desktop.storage.history_backup import (
    backup_before,
    backup_if_due,
    copies_newest_first,
    day_of_copy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
TODAY = date(2026, 3, 9)
SESSION = Session(
    id="6f0d3a3e-7f0e-4d43-9b0e-1c3f6f6f1a01",
    started_utc=NOW,
    local_date=TODAY,
    utc_offset_min=60,
    gestational_days=None,
    routine="easy-day",
    title="Easy day",
    routine_hash="ab" * 32,
    app_version="0.1.0",
    rules_version=1,
    planned_ms=412_000,
)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """A history with one session."""
    with closing(open_history(tmp_path / "history.db", now_utc=NOW).history) as opened:
        opened.save(SESSION, NOW)
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where copies go; it does not exist yet."""
    return tmp_path / "backups"


def sessions_in(copy: Path) -> int:
    """How many sessions a copy holds, after the strictest check there is."""
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (sessions,) = database.execute("SELECT count(*) FROM sessions").fetchone()
    return int(sessions)


def test_the_first_opening_of_a_day_makes_a_copy(
    history: History, folder: Path
) -> None:
    """It is one file that holds what the history holds, saved a moment ago."""
    copy = backup_if_due(history, folder, TODAY)
    assert copy == folder / "history-2026-03-09.db"
    assert sessions_in(copy) == 1
    assert list(folder.iterdir()) == [copy]


def test_the_second_opening_of_a_day_makes_none(history: History, folder: Path) -> None:
    """The copy of the morning stays what it was."""
    copy = backup_if_due(history, folder, TODAY)
    assert copy is not None
    history.save(replace(SESSION, id="evening"), NOW)
    assert backup_if_due(history, folder, TODAY) is None
    assert sessions_in(copy) == 1


def test_seven_days_are_kept(history: History, folder: Path) -> None:
    """The oldest makes room, also across months and days without the program."""
    days = [TODAY + timedelta(days=3 * number) for number in range(10)]
    for day in days:
        assert backup_if_due(history, folder, day)
    assert {day_of_copy(copy) for copy in folder.iterdir()} == set(days[-7:])


def test_three_copies_before_migrations_are_kept_beside(
    history: History, folder: Path
) -> None:
    """Daily copies do not push them out, nor they the daily ones."""
    for version in range(2, 7):
        day = TODAY + timedelta(days=version)
        backup_before(version, history.path, folder, day)
    for number in range(9):
        backup_if_due(history, folder, TODAY + timedelta(days=10 + number))
    before = sorted(folder.glob("history-before-*.db"))
    assert [copy.name for copy in before] == [
        "history-before-v4-2026-03-13.db",
        "history-before-v5-2026-03-14.db",
        "history-before-v6-2026-03-15.db",
    ]
    assert len(list(folder.iterdir())) == 7 + 3


def test_copies_from_the_future_give_way(history: History, folder: Path) -> None:
    """A week with a wrong clock does not stop copies for years to come."""
    for number in range(7):
        backup_if_due(history, folder, date(2031, 1, 1) + timedelta(days=number))
    copy = backup_if_due(history, folder, TODAY)
    assert copy is not None
    assert copy.exists()
    assert copies_newest_first(folder, TODAY)[0] == copy


def test_foreign_files_in_the_folder_are_left_alone(
    history: History, folder: Path
) -> None:
    """Only names that this program gives are counted, and dropped."""
    folder.mkdir()
    for name in ("history-of-my-back.db", "history-2026-02-31.db", "notes.txt"):
        (folder / name).write_text("mine", encoding="utf-8")
    for number in range(9):
        backup_if_due(history, folder, TODAY + timedelta(days=number))
    assert len(list(folder.iterdir())) == 7 + 3
    assert len(copies_newest_first(folder, TODAY)) == 7


def test_a_damaged_history_does_not_replace_good_copies(
    history: History, folder: Path
) -> None:
    """No copy is better than a bad one that pushes a good one out."""
    good = backup_if_due(history, folder, TODAY)
    history.close()
    with closing(sqlite3.connect(history.path)) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute("DELETE FROM sqlite_schema WHERE name = 'session_steps'")
        database.commit()
    with pytest.raises(StorageTrouble, match="no copy was made"):
        backup_if_due(history, folder, TODAY + timedelta(days=1))
    assert list(folder.iterdir()) == [good]


def test_what_an_interrupted_copy_left_is_cleared(
    history: History, folder: Path
) -> None:
    """A half copy and its journal do not get into the new one."""
    folder.mkdir()
    (folder / "history-2026-03-08.db.part").write_bytes(b"half")
    (folder / "history-2026-03-09.db.part").write_bytes(b"half")
    (folder / "history-2026-03-09.db.part-journal").write_bytes(b"\xd9\xd5" * 500)
    copy = backup_if_due(history, folder, TODAY)
    assert copy is not None
    assert sessions_in(copy) == 1
    assert list(folder.iterdir()) == [copy]


def test_a_thread_may_copy_while_sessions_are_saved(
    history: History, folder: Path
) -> None:
    """The window goes on saving; the copy is of one moment."""
    with ThreadPoolExecutor(1) as thread:
        copying = thread.submit(backup_if_due, history, folder, TODAY)
        for number in range(50):
            history.save(replace(SESSION, id=str(number)), NOW)
        copy = copying.result()
    assert copy is not None
    assert 1 <= sessions_in(copy) <= 51
    assert len(history.sessions()) == 51


def test_a_folder_that_cannot_be_is_a_plain_sentence(
    history: History, folder: Path
) -> None:
    """The history itself goes on."""
    folder.write_text("a file", encoding="utf-8")
    with pytest.raises(StorageTrouble, match="because a file is in its place"):
        backup_if_due(history, folder, TODAY)
    assert history.sessions() == [SESSION]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_copies_are_for_the_owner_only(history: History, folder: Path) -> None:
    """A copy is as private as the history."""
    before = os.umask(0)
    try:
        copy = backup_if_due(history, folder, TODAY)
    finally:
        os.umask(before)
    assert copy is not None
    assert copy.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700

# SPDX-License-Identifier: MIT
"""Opening the history: new, old, newer, locked up and held by others."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.session import Session
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history import open_history
from backcare_desktop.storage.history_schema import MIGRATIONS

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.storage.history_schema import Migrations

NOW = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
SESSION = Session(
    id="6f0d3a3e-7f0e-4d43-9b0e-1c3f6f6f1a01",
    started_utc=NOW,
    local_date=date(2026, 3, 9),
    utc_offset_min=60,
    gestational_days=None,
    routine="easy-day",
    title="Easy day",
    routine_hash="ab" * 32,
    app_version="0.1.0",
    rules_version=1,
    planned_ms=412_000,
)
NEXT = (*MIGRATIONS, ("ALTER TABLE sessions ADD COLUMN mood TEXT",))
# What a program of years from now may have done to the tables.
UNKNOWN = (*NEXT, ("ALTER TABLE session_steps RENAME TO parts",))
BROKEN = (
    *MIGRATIONS,
    ("ALTER TABLE sessions ADD COLUMN mood TEXT", "DROP TABLE no_such_table"),
)

needs_modes = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history is, with one session in it."""
    path = tmp_path / "data" / "history.db"
    with closing(open_history(path, now_utc=NOW).history) as history:
        history.save(SESSION, NOW)
    return path


def schema_of(path: Path) -> list[tuple[str, int]]:
    """The columns of the sessions and the version, as the file has them."""
    with closing(sqlite3.connect(path)) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        columns = database.execute("PRAGMA table_info(sessions)").fetchall()
    return [(name, version) for _, name, *_ in columns]


def test_a_new_history_is_empty_and_says_nothing(tmp_path: Path) -> None:
    """The first start is no event."""
    opened = open_history(tmp_path / "new" / "history.db", now_utc=NOW)
    with closing(opened.history) as history:
        assert opened.notice is None
        assert history.sessions() == []


def test_an_empty_file_is_a_new_history(tmp_path: Path) -> None:
    """A first start that was cut short leaves an empty file."""
    path = tmp_path / "history.db"
    path.touch()
    opened = open_history(path, now_utc=NOW)
    with closing(opened.history) as history:
        assert opened.notice is None
        history.save(SESSION, NOW)
        assert history.sessions() == [SESSION]


def test_what_was_saved_is_there_the_next_time(path: Path) -> None:
    """Opening again finds the session and has nothing to say."""
    opened = open_history(path, now_utc=NOW)
    with closing(opened.history) as history:
        assert opened.notice is None
        assert history.sessions() == [SESSION]


def test_the_connection_is_set_for_safety(path: Path) -> None:
    """A committed session survives a power cut; steps never outlive their session."""
    with closing(open_history(path, now_utc=NOW).history) as history:
        found = {
            name: history._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    full = 2
    assert found == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }


@needs_modes
def test_every_file_is_for_the_owner_only(path: Path) -> None:
    """Also the files that SQLite puts beside it, and whatever the umask."""
    before = os.umask(0)
    try:
        with closing(open_history(path, now_utc=NOW).history) as history:
            history.save(SESSION, NOW)
            files = {one.name: one.stat().st_mode & 0o777 for one in _files(path)}
    finally:
        os.umask(before)
    assert set(files) >= {"history.db", "history.db-wal", "history.db-shm"}
    assert set(files.values()) == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


@needs_modes
def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    """A history that came back from a stick loses its readers."""
    path.chmod(0o644)
    open_history(path, now_utc=NOW).history.close()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("migrations", [NEXT, UNKNOWN])
def test_a_newer_file_is_refused_and_left_as_it_is(
    path: Path, migrations: Migrations
) -> None:
    """An old program on a second laptop does not touch what a new one wrote."""
    open_history(path, now_utc=NOW, migrations=migrations).history.close()
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(StorageTrouble, match=r"newer Backcare.*update Backcare"):
        open_history(path, now_utc=NOW)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert not list(path.parent.glob("*damaged*"))


def test_a_newer_file_in_use_is_refused_too(path: Path) -> None:
    """The version may still be in the companion file when it is asked for."""
    with closing(open_history(path, now_utc=NOW, migrations=NEXT).history):
        before = path.read_bytes()
        with pytest.raises(StorageTrouble, match="newer Backcare"):
            open_history(path, now_utc=NOW)
        assert path.read_bytes() == before


def test_a_migration_leads_up_and_leaves_a_copy(path: Path) -> None:
    """The copy holds the file as it was, under a name that says so."""
    before = schema_of(path)
    opened = open_history(path, now_utc=NOW, migrations=NEXT)
    with closing(opened.history) as history:
        assert opened.notice is None
        assert history.sessions() == [SESSION]
    assert schema_of(path)[-1] == ("mood", 2)
    copy = path.parent / "backups" / "history-before-v2-2026-03-09.db"
    assert schema_of(copy) == before
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT id FROM sessions").fetchall() == [(SESSION.id,)]


def test_a_new_file_leaves_no_copy(tmp_path: Path) -> None:
    """There is nothing to keep before the first version, whatever comes after it."""
    path = tmp_path / "history.db"
    open_history(path, now_utc=NOW, migrations=NEXT).history.close()
    assert schema_of(path)[-1] == ("mood", 2)
    assert not (tmp_path / "backups").exists()


def test_a_failed_migration_rolls_back_whole(path: Path) -> None:
    """Its first statement is undone with its second, and the file still opens."""
    before = schema_of(path)
    with pytest.raises(StorageTrouble, match="left as it was, with a copy"):
        open_history(path, now_utc=NOW, migrations=BROKEN)
    assert schema_of(path) == before
    with closing(open_history(path, now_utc=NOW).history) as history:
        assert history.sessions() == [SESSION]


def test_migrations_before_the_failed_one_stay(path: Path) -> None:
    """Each one is whole in itself, with a copy of its own before it."""
    with pytest.raises(StorageTrouble, match="could not be brought up to date"):
        open_history(path, now_utc=NOW, migrations=(*NEXT, ("NO SUCH STATEMENT",)))
    assert schema_of(path)[-1] == ("mood", 2)
    copies = {copy.name for copy in (path.parent / "backups").iterdir()}
    assert copies == {
        "history-before-v2-2026-03-09.db",
        "history-before-v3-2026-03-09.db",
    }


def test_a_file_held_by_another_program_is_a_plain_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening does not wait for ever, and does not take a lock for damage."""
    monkeypatch.setattr("backcare_desktop.storage.history_files.BUSY_TIMEOUT_S", 0.001)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageTrouble, match="Another program is using"):
            open_history(path, now_utc=NOW)
    with closing(open_history(path, now_utc=NOW).history) as history:
        assert history.sessions() == [SESSION]


def test_a_folder_in_the_files_place_is_a_plain_sentence(tmp_path: Path) -> None:
    """Whatever stands there is not taken away."""
    path = tmp_path / "history.db"
    (path / "inside").mkdir(parents=True)
    with pytest.raises(StorageTrouble, match="because a folder is in its place"):
        open_history(path, now_utc=NOW)
    assert (path / "inside").is_dir()
    assert path.stat().st_mode & 0o700 == 0o700


def test_a_file_in_the_folders_place_is_a_plain_sentence(tmp_path: Path) -> None:
    """The sentence comes from the folder."""
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    with pytest.raises(StorageTrouble, match="because a file is in its place"):
        open_history(tmp_path / "data" / "history.db", now_utc=NOW)


def _files(path: Path) -> list[Path]:
    return [one for one in path.parent.iterdir() if one.is_file()]

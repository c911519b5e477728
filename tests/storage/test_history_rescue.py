# SPDX-License-Identifier: MIT
"""A damaged history is set aside whole, and the last good copy opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.session import Session, StepRecord
from backcare_desktop.storage import history_backup
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history import Opened, open_history
from backcare_desktop.storage.history_backup import backup_if_due
from backcare_desktop.storage.history_files import connect_for_writing
from backcare_desktop.storage.history_schema import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE_BYTES = 4096
NOW = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
TODAY = date(2026, 3, 9)
SESSION = Session(
    id="0",
    started_utc=NOW,
    local_date=TODAY,
    utc_offset_min=60,
    gestational_days=171,
    routine="morning-loosener",
    title="Morning loosener",
    routine_hash="ab" * 32,
    app_version="0.1.0",
    rules_version=1,
    planned_ms=412_000,
    steps=(StepRecord("cat-cow", "Cat and cow", 8, 8, 68_000, 68_000),) * 8,
)
COPIED = 150
SAVED = COPIED + 1
NEXT = (*MIGRATIONS, ("ALTER TABLE sessions ADD COLUMN mood TEXT",))


def overwrite(path: Path, at: int, damage: bytes) -> None:
    """Put other bytes somewhere into a file."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(damage)


def header(path: Path) -> None:
    """Damage the first bytes, by which SQLite knows its files."""
    overwrite(path, 0, b"\xff" * 100)


def middle_page(path: Path) -> None:
    """Damage one page of many."""
    overwrite(path, path.stat().st_size // PAGE_BYTES // 2 * PAGE_BYTES, b"\x5a" * 4096)


def one_row(path: Path) -> None:
    """Damage only a date inside a row."""
    at = path.read_bytes().index(b"2026-03-09T")
    overwrite(path, at, b"x")


def description(path: Path) -> None:
    """Damage the description of the tables with what is not even text."""
    at = path.read_bytes().index(b"rules_version INTEGER")
    overwrite(path, at + len("rules_version"), b"\x9f")


def cut_off(path: Path) -> None:
    """Lose the second half of the file."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // PAGE_BYTES // 2 * PAGE_BYTES)


def text(path: Path) -> None:
    """Somebody's letter, saved over it."""
    path.write_text("Dear midwife,\n" * 500, encoding="utf-8")


def other_program(path: Path) -> None:
    """A database, but not this one's."""
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE bookmarks (address TEXT)")


def forgotten_version(path: Path) -> None:
    """The version is 0 although tables are there."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 0")


DAMAGES = pytest.mark.parametrize(
    "damage",
    [
        header,
        middle_page,
        one_row,
        description,
        cut_off,
        text,
        other_program,
        forgotten_version,
    ],
)


def saved_history(path: Path) -> None:
    """Make a history with a copy in it that lacks only the last session."""
    with closing(open_history(path, now_utc=NOW).history) as history:
        for number in range(COPIED):
            history.save(replace(SESSION, id=str(number)), NOW)
        assert backup_if_due(history, path.parent / "backups", TODAY)
        history.save(replace(SESSION, id=str(COPIED)), NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history with one copy is."""
    path = tmp_path / "history.db"
    saved_history(path)
    return path


def count_and_close(opened: Opened) -> int:
    """How many sessions there are; closes the history."""
    with closing(opened.history) as history:
        return len(history.sessions())


@DAMAGES
def test_damage_is_set_aside_and_the_copy_opened(
    path: Path, damage: Callable[[Path], None]
) -> None:
    """She is told what happened, and the damaged file is kept to the last byte."""
    damage(path)
    damaged = path.read_bytes()
    opened = open_history(path, now_utc=NOW)
    assert opened.notice == (
        "The history could not be read. "
        "The damaged file is kept as history-damaged-20260309T073000Z.db. "
        "The copy from 9 March 2026 was opened; what came after it is not in there."
    )
    assert count_and_close(opened) == COPIED
    aside = path.with_name("history-damaged-20260309T073000Z.db")
    assert aside.read_bytes() == damaged


@DAMAGES
def test_without_a_copy_a_new_history_is_begun(
    path: Path, damage: Callable[[Path], None]
) -> None:
    """The program starts, and the damaged file is still there for a repair."""
    (path.parent / "backups" / f"history-{TODAY}.db").unlink()
    damage(path)
    opened = open_history(path, now_utc=NOW)
    assert opened.notice is not None
    assert opened.notice.endswith("There is no good copy, so a new history was begun.")
    assert count_and_close(opened) == 0
    assert path.with_name("history-damaged-20260309T073000Z.db").exists()


def test_a_mended_history_opens_without_a_word_the_next_time(path: Path) -> None:
    """The notice comes once, and the mended file is sound and takes sessions."""
    header(path)
    with closing(open_history(path, now_utc=NOW).history) as history:
        history.save(replace(SESSION, id="new"), NOW)
    opened = open_history(path, now_utc=NOW)
    assert opened.notice is None
    assert count_and_close(opened) == COPIED + 1


def test_the_companion_files_are_set_aside_with_it(path: Path) -> None:
    """A write-ahead log replayed into another file would damage that one too."""
    log = path.with_name("history.db-wal")
    header(path)
    log.write_bytes(b"log")
    path.with_name("history.db-shm").write_bytes(b"index")
    opened = open_history(path, now_utc=NOW)
    assert count_and_close(opened) == COPIED
    aside = path.with_name("history-damaged-20260309T073000Z.db")
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"log"
    assert aside.with_name(f"{aside.name}-shm").exists()


def test_two_damages_in_one_second_are_both_kept(path: Path) -> None:
    """Nothing that was set aside is overwritten."""
    for letter in (b"a", b"b"):
        path.write_bytes(letter * 5000)
        open_history(path, now_utc=NOW).history.close()
    kept = {one.read_bytes()[:1] for one in path.parent.glob("history-damaged-*.db")}
    assert kept == {b"a", b"b"}


def test_a_damaged_copy_is_passed_over(path: Path) -> None:
    """The newest copy that is whole is opened, not the newest one."""
    newer = path.parent / "backups" / "history-2026-03-10.db"
    newer.write_bytes((path.parent / "backups" / f"history-{TODAY}.db").read_bytes())
    middle_page(newer)
    header(path)
    opened = open_history(path, now_utc=NOW + timedelta(days=1))
    assert opened.notice is not None
    assert "copy from 9 March 2026" in opened.notice
    assert count_and_close(opened) == COPIED
    assert newer.exists()


def test_a_copy_that_a_newer_program_made_is_passed_over(path: Path) -> None:
    """Going back to an older program does not open what it cannot read."""
    newer = path.with_name("newer.db")
    open_history(newer, now_utc=NOW, migrations=NEXT).history.close()
    newer.rename(path.parent / "backups" / "history-2026-03-10.db")
    header(path)
    opened = open_history(path, now_utc=NOW + timedelta(days=1))
    assert opened.notice is not None
    assert "copy from 9 March 2026" in opened.notice
    assert count_and_close(opened) == COPIED


def test_a_full_disk_does_not_pass_for_a_bad_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No empty history is begun while good copies wait; there is another start."""

    def without_room(part: Path) -> sqlite3.Connection:
        connection = connect_for_writing(part)
        connection.execute("PRAGMA max_page_count = 2").fetchall()
        return connection

    header(path)
    with monkeypatch.context() as full:
        full.setattr(history_backup, "connect_for_writing", without_room)
        with pytest.raises(StorageTrouble, match="The disk is full"):
            open_history(path, now_utc=NOW)
    opened = open_history(path, now_utc=NOW)
    assert count_and_close(opened) == COPIED


def test_an_empty_copy_is_passed_over(path: Path) -> None:
    """A file that a sync program has only begun to write is no copy."""
    (path.parent / "backups" / "history-2026-03-10.db").touch()
    header(path)
    opened = open_history(path, now_utc=NOW + timedelta(days=1))
    assert opened.notice is not None
    assert "copy from 9 March 2026" in opened.notice
    assert count_and_close(opened) == COPIED


def test_a_copy_of_her_day_is_the_newest_though_utc_is_behind(path: Path) -> None:
    """In the morning in Auckland it is still yesterday in UTC."""
    with closing(open_history(path, now_utc=NOW).history) as history:
        backup_if_due(history, path.parent / "backups", TODAY + timedelta(days=1))
    header(path)
    opened = open_history(path, now_utc=NOW + timedelta(hours=12))
    assert opened.notice is not None
    assert "copy from 10 March 2026" in opened.notice
    assert count_and_close(opened) == SAVED


def test_a_copy_of_an_older_version_is_brought_up_to_date(path: Path) -> None:
    """The copy of before an update serves the updated program."""
    header(path)
    opened = open_history(path, now_utc=NOW, migrations=NEXT)
    assert opened.notice is not None
    assert "copy from 9 March 2026" in opened.notice
    assert count_and_close(opened) == COPIED


@pytest.mark.parametrize("loss", ["missing", "empty"])
def test_a_history_that_went_away_is_taken_from_its_copy(path: Path, loss: str) -> None:
    """A power cut in the middle of a rescue leaves copies and no history."""
    path.unlink()
    if loss == "empty":
        path.touch()
    opened = open_history(path, now_utc=NOW)
    assert opened.notice is not None
    assert opened.notice.startswith("The history file was missing or empty. The copy")
    assert count_and_close(opened) == COPIED
    assert not list(path.parent.glob("*damaged*"))


def test_a_log_without_its_history_is_set_aside(tmp_path: Path) -> None:
    """SQLite would throw it away; somebody may still get something out of it."""
    (tmp_path / "history.db-wal").write_bytes(b"log")
    opened = open_history(tmp_path / "history.db", now_utc=NOW)
    assert opened.notice is not None
    assert count_and_close(opened) == 0
    aside = tmp_path / "history-damaged-20260309T073000Z.db-wal"
    assert aside.read_bytes() == b"log"


def test_a_rotten_letter_does_not_hide_the_note(path: Path) -> None:
    """Bytes that are no text any more show as a mark and not as an error."""
    with closing(open_history(path, now_utc=NOW).history) as history:
        history.save(replace(SESSION, id="x", note="slept well, all night"), NOW)
    overwrite(path, path.read_bytes().index(b"slept well"), b"\xff")
    with closing(open_history(path, now_utc=NOW).history) as history:
        assert history.session("x").note == "\ufffdlept well, all night"


@pytest.mark.parametrize("sixteenth", range(16))
def test_no_damage_gets_past_in_silence(path: Path, sixteenth: int) -> None:
    """Wherever a sector rots, every session is there or she is told."""
    size = path.stat().st_size
    overwrite(path, size * sixteenth // 16, b"\x00\xff\x81\x13" * 128)
    opened = open_history(path, now_utc=NOW)
    expected = SAVED if opened.notice is None else COPIED
    assert count_and_close(opened) == expected

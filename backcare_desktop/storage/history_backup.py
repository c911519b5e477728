# SPDX-License-Identifier: MIT
"""Copies of the history: one a day and one before each change of its tables."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from backcare_desktop.storage.data_folder import (
    StorageTrouble,
    private_folder,
)
from backcare_desktop.storage.history_check import is_sound
from backcare_desktop.storage.history_files import (
    companions_of,
    connect_for_reading,
    connect_for_writing,
    one_at_a_time,
)
from backcare_desktop.storage.history_trouble import in_plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.storage.history import History

# A week to notice that something is missing; three steps back for a program that
# turned out worse than the one before it.
DAILY_KEPT = 7
BEFORE_MIGRATION_KEPT = 3

_NAME = re.compile(r"history-(?:before-v\d+-)?(\d{4}-\d\d-\d\d)\.db")


def backup_if_due(history: History, folder: Path, today: date) -> Path | None:
    """Make today's copy in `folder` unless it is there; call it off the window's way.

    It reads the file through a connection of its own, so any thread may run it while
    sessions are saved. Returns the new copy. Raises StorageTrouble when none could be
    made; the copies of earlier days stay.
    """
    target = folder / f"history-{today.isoformat()}.db"
    if target.exists():
        return None
    private_folder(folder)
    with in_plain_words(history.path), one_at_a_time(history.path.parent):
        if target.exists():
            return None
        copy_database(history.path, target)
        _drop_old(folder, today)
    return target


def backup_before(version: int, path: Path, folder: Path, today: date) -> Path:
    """Copy the history as it is before it becomes `version`; under the lock."""
    private_folder(folder)
    target = folder / f"history-before-v{version}-{today.isoformat()}.db"
    copy_database(path, target)
    _drop_old(folder, today)
    return target


def copy_database(source: Path, target: Path) -> None:
    """Put a checked copy in `target`'s place, or leave what was there.

    Raises StorageTrouble when the source, and so the copy, is damaged; sqlite3.Error
    and OSError as they come.
    """
    part = target.with_name(f"{target.name}.part")
    _remove(part)  # what a copy that was cut short left would get into this one
    try:
        with (
            closing(connect_for_reading(source)) as original,
            closing(connect_for_writing(part)) as copy,
        ):
            original.backup(copy)
            # Otherwise the copy would need companion files wherever it is opened.
            copy.execute("PRAGMA journal_mode = DELETE").fetchall()
            if not is_sound(copy):
                raise StorageTrouble(
                    f"{source} did not pass its check, so no copy was made of it. "
                    "Earlier copies are kept."
                )
        part.replace(target)
    finally:
        _remove(part)


def copies_newest_first(folder: Path, today: date) -> list[Path]:
    """All copies in a folder, daily ones and those before migrations.

    Copies from after `today` come last: a clock that was wrong for a while made them.
    """
    found = [(day_of_copy(path), path) for path in folder.glob("history-*.db")]
    # Two of one day, before a migration and after it: the file's own time decides.
    ranked = [
        (day <= today, day, path.stat().st_mtime, path) for day, path in found if day
    ]
    return [path for *_rank, path in sorted(ranked, reverse=True)]


def day_of_copy(copy: Path) -> date | None:
    """The day in a copy's name; None when it is not a name that copies have."""
    named = _NAME.fullmatch(copy.name)
    try:
        return date.fromisoformat(named[1]) if named else None
    except ValueError:
        return None


def _drop_old(folder: Path, today: date) -> None:
    copies = copies_newest_first(folder, today)
    daily = [copy for copy in copies if "-before-" not in copy.name]
    before = [copy for copy in copies if "-before-" in copy.name]
    for old in daily[DAILY_KEPT:] + before[BEFORE_MIGRATION_KEPT:]:
        old.unlink(missing_ok=True)
    # Parts of copies that were cut short; the lock says that nobody writes one now.
    for part in folder.glob("history-*.db.part*"):
        part.unlink()


def _remove(part: Path) -> None:
    for one in (part, *companions_of(part)):
        one.unlink(missing_ok=True)

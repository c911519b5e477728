# SPDX-License-Identifier: MIT
"""The history with other processes around: killed, stopped by the disk, in company."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import backcare_desktop
from backcare_desktop.storage.history import open_history

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
WRITERS = 3

START = """
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from backcare_desktop.core.session import Session, StepRecord, Tally
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history import open_history

now = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
path, name = Path(sys.argv[1]), sys.argv[2]
step = StepRecord("cat-cow", "Cat and cow", 8, 8, 68_000, 68_000)
session = Session(
    id="", started_utc=now, local_date=date(2026, 3, 9), utc_offset_min=60,
    gestational_days=171, routine="easy-day", title="Easy day",
    routine_hash="ab" * 32, app_version="0.1.0", rules_version=1, planned_ms=412_000,
    steps=(step,) * 8,
)

def say(word):
    print(word, flush=True)

def save(number):
    history.save(replace(session, id=f"{name}-{number}"), now)

"""
SAVE_FOR_EVER = """
history = open_history(path, now_utc=now).history
number = 0
while True:
    save(number)
    say(number)
    number += 1
"""
SAVE_UNTIL_THE_DISK_REFUSES = """
import resource
history = open_history(path, now_utc=now).history
save(0)
say(0)
room = path.with_name(path.name + "-wal").stat().st_size + 300_000
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
number = 1
try:
    while True:
        save(number)
        say(number)
        number += 1
except StorageTrouble as trouble:
    say(trouble)
"""
SAVE_FORTY_TOGETHER = """
say("ready")
sys.stdin.readline()
opened = open_history(path, now_utc=now)
history = opened.history
for number in range(40):
    save(number)
say(opened.notice)
history.close()
"""


@pytest.fixture
def running() -> Iterator[ExitStack]:
    """Whatever is started in a test is over after it."""
    with ExitStack() as stack:
        yield stack


def start(
    running: ExitStack, script: str, path: Path, name: str
) -> subprocess.Popen[str]:
    """A second Python that runs a script on the history at `path`."""
    root = str(Path(backcare_desktop.__file__).parents[1])
    process = subprocess.Popen(
        [sys.executable, "-c", START + script, str(path), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": root},
    )
    running.enter_context(process)
    running.callback(process.kill)
    return process


def ids_in(path: Path) -> set[str]:
    """The sessions in a history that opens without a word and passes every check."""
    opened = open_history(path, now_utc=NOW)
    with closing(opened.history) as history:
        assert opened.notice is None
        found = {session.id for session in history.sessions()}
        assert all(len(session.steps) == 8 for session in history.sessions())
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return found


@pytest.mark.parametrize("acknowledged", [1, 8, 60])
def test_a_killed_process_loses_nothing_it_had_saved(
    running: ExitStack, tmp_path: Path, acknowledged: int
) -> None:
    """Killed without warning in a loop of saves, every acknowledged one is there."""
    path = tmp_path / "history.db"
    process = start(running, SAVE_FOR_EVER, path, "killed")
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(acknowledged)]
    process.kill()
    # What it said between the last line read and its end was acknowledged too; a
    # line without an end was not.
    said += process.stdout.readlines()
    process.wait()
    last = max(int(line) for line in said if line.endswith("\n"))
    assert ids_in(path) >= {f"killed-{number}" for number in range(last + 1)}


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_disk_that_refuses_loses_nothing_that_was_saved(
    running: ExitStack, tmp_path: Path
) -> None:
    """A write that fails in the middle is a plain sentence and harms nothing."""
    path = tmp_path / "history.db"
    process = start(running, SAVE_UNTIL_THE_DISK_REFUSES, path, "refused")
    said, _ = process.communicate()
    *numbers, sentence = said.splitlines()
    assert sentence.startswith("The disk")
    assert len(numbers) > 1
    assert ids_in(path) == {f"refused-{number}" for number in numbers}


def test_processes_open_and_write_at_once(running: ExitStack, tmp_path: Path) -> None:
    """They begin one new history together, wait for each other, and lose nothing."""
    path = tmp_path / "history.db"
    names = [f"writer{number}" for number in range(WRITERS)]
    processes = [start(running, SAVE_FORTY_TOGETHER, path, name) for name in names]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.communicate()[0] for process in processes]
    assert said == ["None\n"] * WRITERS
    assert [process.returncode for process in processes] == [0] * WRITERS
    assert ids_in(path) == {
        f"{name}-{number}" for name in names for number in range(40)
    }

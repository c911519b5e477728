# SPDX-License-Identifier: MIT
"""Reading a picture's file never waits, and never holds too much."""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.pictures.bounds import MOST_BYTES
from backcare_desktop.pictures.refusal import (
    EMPTY,
    FOLDER,
    GONE,
    LINKS_IN_A_CIRCLE,
    NOT_A_FILE,
    NOT_READABLE,
    TOO_LARGE,
    RefusedError,
)
from backcare_desktop.pictures.source import fingerprint, read_source

if TYPE_CHECKING:
    from pathlib import Path

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="not on Windows")


def reason_for(path: Path) -> str:
    """Why a file is refused, by both ways of reading it."""
    with pytest.raises(RefusedError) as caught:
        read_source(path)
    with pytest.raises(RefusedError) as again:
        fingerprint(path)
    assert str(caught.value) == str(again.value)
    return str(caught.value)


def test_reads_and_knows_what_is_there(tmp_path: Path) -> None:
    """The bytes, and their hash without them."""
    path = tmp_path / "a.png"
    path.write_bytes(b"x" * 3_000_000)
    assert read_source(path) == b"x" * 3_000_000
    assert fingerprint(path) == hashlib.sha256(b"x" * 3_000_000).hexdigest()


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    """A folder, nothing, an empty file, a name that no file can have."""
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "empty.png").touch()
    assert reason_for(tmp_path / "folder.png") == FOLDER
    assert reason_for(tmp_path / "gone.png") == GONE
    assert reason_for(tmp_path / "empty.png") == EMPTY
    assert reason_for(tmp_path / "empty.png" / "a.png") == GONE
    assert reason_for(tmp_path / "a\0.png") == GONE
    assert "name" in reason_for(tmp_path / ("a" * 5_000)).lower()


def test_refuses_more_than_20_mb(tmp_path: Path) -> None:
    """To the byte."""
    path = tmp_path / "a.png"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES)
    assert len(read_source(path)) == MOST_BYTES
    with path.open("ab") as file:
        file.write(b"x")
    assert reason_for(path) == TOO_LARGE


@posix_only
def test_refuses_pipes_and_circles_without_waiting(tmp_path: Path) -> None:
    """Opening a pipe would wait until somebody writes into it."""
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "loop.png").symlink_to(tmp_path / "loop.png")
    assert reason_for(tmp_path / "pipe.png") == NOT_A_FILE
    assert reason_for(tmp_path / "loop.png") == LINKS_IN_A_CIRCLE


@posix_only
def test_a_pipe_in_the_place_of_a_file_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look and the opening anything can change."""
    pipe, file = tmp_path / "pipe.png", tmp_path / "file.png"
    os.mkfifo(pipe)
    file.write_bytes(b"x")
    facts = file.stat()
    monkeypatch.setattr(type(pipe), "stat", lambda _path: facts)
    with pytest.raises(RefusedError) as caught:
        read_source(pipe)
    assert str(caught.value) == NOT_A_FILE


@posix_only
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read")
def test_says_when_it_may_not_read(tmp_path: Path) -> None:
    """And what to do about it."""
    path = tmp_path / "a.png"
    path.write_bytes(b"x")
    path.chmod(0)
    assert reason_for(path) == NOT_READABLE

# SPDX-License-Identifier: MIT
"""Painted pictures are found again, and whatever is wrong with the disk is borne."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.storage import picture_cache
from backcare_desktop.storage.picture_cache import (
    DRAWING,
    LONGEST_FILE,
    PictureCache,
    digest_of,
)

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = b"a picture"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give where pictures will be; nothing is there yet."""
    return tmp_path / "cache" / "figures"


@pytest.fixture
def cache(folder: Path) -> PictureCache:
    """Give a cache over the empty folder."""
    return PictureCache(folder)


def files(folder: Path) -> list[Path]:
    """Everything in the folder, the oldest first."""
    return sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)


def test_what_was_kept_is_found_again(folder: Path, cache: PictureCache) -> None:
    """By another process too, which knows nothing but the folder."""
    cache.keep("aa", CONTENT)
    assert cache.load("aa") == CONTENT
    assert PictureCache(folder).load("aa") == CONTENT


def test_what_was_never_kept_is_not_found(folder: Path, cache: PictureCache) -> None:
    """And looking makes no folder."""
    assert cache.load("aa") is None
    assert not folder.parent.exists()


def test_only_its_owner_may_look(folder: Path, cache: PictureCache) -> None:
    """Pictures tell how far along she is."""
    before = os.umask(0)
    try:
        cache.keep("aa", CONTENT)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder)]
    assert modes == [0o700, 0o700]
    assert [stat.S_IMODE(path.stat().st_mode) for path in files(folder)] == [0o600]


def test_other_drawing_code_finds_nothing(tmp_path: Path, folder: Path) -> None:
    """One changed letter in a module that draws makes every picture another one."""
    code = tmp_path / "code"
    code.mkdir()
    (code / "leg.py").write_text("a = 1", encoding="utf-8")
    PictureCache(folder, [code]).keep("aa", CONTENT)
    assert PictureCache(folder, [code]).load("aa") == CONTENT
    (code / "leg.py").write_text("a = 2", encoding="utf-8")
    assert PictureCache(folder, [code]).load("aa") is None


def test_the_code_that_draws_is_where_it_is_looked_for() -> None:
    """Without it, a new version of a leg would never be seen on a card."""
    names = {path.name for room in DRAWING for path in room.glob("*.py")}
    assert {"torso.py", "leg.py", "arm.py", "skeleton.py", "spine.py"} <= names
    assert digest_of(DRAWING) == digest_of(DRAWING) != digest_of(DRAWING[:1])


def test_nothing_half_written_is_ever_found(
    folder: Path, cache: PictureCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up while writing leaves neither a picture nor a piece."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    cache.keep("aa", CONTENT)
    assert cache.load("aa") is None
    assert files(folder) == []


def test_a_folder_that_cannot_be_made_is_borne(tmp_path: Path) -> None:
    """A file is in its place: nothing is kept, nothing is said, nothing is tried."""
    (tmp_path / "cache").write_text("", encoding="utf-8")
    cache = PictureCache(tmp_path / "cache" / "figures")
    cache.keep("aa", CONTENT)
    assert cache.load("aa") is None
    (tmp_path / "cache").unlink()
    cache.keep("aa", CONTENT)
    assert cache.load("aa") is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_to_read_only_still_gives_its_pictures(
    folder: Path, cache: PictureCache
) -> None:
    """What is there is used, though its use cannot be noted."""
    cache.keep("aa", CONTENT)
    folder.chmod(0o500)
    cache.keep("bb", CONTENT)
    folder.chmod(0o700)
    assert cache.load("aa") == CONTENT
    assert cache.load("bb") is None


def test_the_longest_unused_go_first(
    cache: PictureCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking at a picture counts as using it."""
    for number, name in enumerate(("aa", "bb", "cc")):
        cache.keep(name, CONTENT)
        os.utime(cache._path(name), (number, number))
    assert cache.load("aa") == CONTENT
    monkeypatch.setattr(picture_cache, "MOST_FILES", 2)
    cache.keep("dd", CONTENT)
    found = [cache.load(name) for name in ("aa", "bb", "cc", "dd")]
    assert found == [CONTENT, None, None, CONTENT]


def test_it_never_takes_more_than_its_room(
    folder: Path, cache: PictureCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred pictures leave the newest that fit."""
    monkeypatch.setattr(picture_cache, "MOST_BYTES", 10 * len(CONTENT))
    for number in range(100):
        cache.keep(f"{number:x}", CONTENT)
    assert sum(path.stat().st_size for path in files(folder)) <= 10 * len(CONTENT)
    assert cache.load(f"{99:x}") == CONTENT


def test_a_file_too_long_for_a_picture_is_not_read_whole(cache: PictureCache) -> None:
    """Whatever somebody has put there, memory stays small."""
    cache.keep("aa", b"")
    with cache._path("aa").open("wb") as file:
        file.truncate(64 * LONGEST_FILE)
    found = cache.load("aa")
    assert found is not None
    assert len(found) <= LONGEST_FILE
    cache.keep("bb", bytes(LONGEST_FILE + 1))
    assert cache.load("bb") is None

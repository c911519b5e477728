# SPDX-License-Identifier: MIT
"""The cache is hers alone, stays small, and forgets what was only bad luck."""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING

from backcare_desktop.pictures.bounds import RETRY_AFTER_S
from backcare_desktop.pictures.cache import (
    ABANDONED_S,
    entry_path,
    keep,
    make_room,
    recall,
)
from backcare_desktop.pictures.decoded import Decoded, Raster, pack, pack_refusal
from backcare_desktop.pictures.refusal import FAILED, TOO_SLOW, Refusal

if TYPE_CHECKING:
    from pathlib import Path

POSTER = Raster(1, 1, b"post")
PICTURE = Decoded(1, 1, False, False, (Raster(1, 1, b"full"),))


def test_what_is_kept_is_recalled(tmp_path: Path) -> None:
    """By the hash of the file, and only by that."""
    keep(tmp_path, "a1", pack(PICTURE, POSTER))
    assert recall(tmp_path, "a1", whole=True) == PICTURE
    assert recall(tmp_path, "b2", whole=True) is None
    assert recall(tmp_path / "nowhere", "a1", whole=True) is None


def test_only_she_may_read_it(tmp_path: Path) -> None:
    """Her pictures are as private as the rest; nothing unfinished is left."""
    keep(tmp_path, "a1", pack(PICTURE, POSTER))
    path = entry_path(tmp_path, "a1")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_entry_is_decoded_again(tmp_path: Path) -> None:
    """As after a power cut."""
    keep(tmp_path, "a1", pack(PICTURE, POSTER)[:-3])
    assert recall(tmp_path, "a1", whole=True) is None
    keep(tmp_path, "a1", b"")
    assert recall(tmp_path, "a1", whole=True) is None


def test_bad_luck_is_forgotten_after_a_day(tmp_path: Path) -> None:
    """A busy machine may have been the reason; a damaged file stays damaged."""
    keep(tmp_path, "slow", pack_refusal(Refusal(TOO_SLOW, passing=True)))
    keep(tmp_path, "bad", pack_refusal(Refusal(FAILED)))
    assert recall(tmp_path, "slow", whole=True) == Refusal(TOO_SLOW, passing=True)
    yesterday_s = time.time() - RETRY_AFTER_S - 1
    for name in ("slow", "bad"):
        os.utime(entry_path(tmp_path, name), (yesterday_s, yesterday_s))
    assert recall(tmp_path, "slow", whole=True) is None
    assert recall(tmp_path, "bad", whole=True) == Refusal(FAILED)


def test_the_longest_unused_makes_room(tmp_path: Path) -> None:
    """Looking at a picture counts as using it."""
    for place, name in enumerate(("old", "used", "new")):
        keep(tmp_path, name, pack(PICTURE, POSTER))
        os.utime(entry_path(tmp_path, name), (place, place))
    recall(tmp_path, "old", whole=False)
    size = entry_path(tmp_path, "old").stat().st_size
    make_room(tmp_path, 2 * size)
    left = {name for name in ("old", "used", "new") if recall_is_there(tmp_path, name)}
    assert left == {"old", "new"}


def recall_is_there(folder: Path, name: str) -> bool:
    """Whether an entry is there, without using it."""
    return entry_path(folder, name).exists()


def test_what_was_never_finished_goes_and_strangers_stay(tmp_path: Path) -> None:
    """A process that was ended leaves a part; other files are not ours."""
    part, stranger = tmp_path / "x.12.part", tmp_path / "letter.txt"
    part.touch()
    stranger.write_bytes(b"dear")
    make_room(tmp_path, 0)
    assert part.exists()
    os.utime(part, (time.time() - ABANDONED_S - 1,) * 2)
    make_room(tmp_path, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]

# SPDX-License-Identifier: MIT
"""The data folder is found where it belongs and made for its owner only."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from backcare_desktop.storage.data_folder import (
    StorageTrouble,
    create_private,
    data_folder,
    prepare,
    trouble_with,
)

HOME = {"HOME": "/home/ada"}

needs_modes = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def mode_of(path: Path) -> int:
    """The permission bits of a file or folder."""
    return path.stat().st_mode & 0o777


def test_the_argument_wins() -> None:
    """What was said on the command line beats the environment."""
    environ = HOME | {"BACKCARE_HOME": "/elsewhere"}
    assert data_folder(Path("/mine"), environ) == Path("/mine").absolute()


def test_backcare_home_beats_the_platform() -> None:
    """BACKCARE_HOME is asked next."""
    environ = HOME | {"BACKCARE_HOME": "/elsewhere", "XDG_DATA_HOME": "/data"}
    assert data_folder(None, environ) == Path("/elsewhere").absolute()


def test_an_empty_backcare_home_is_not_set() -> None:
    """An empty variable does not mean the current folder."""
    environ = HOME | {"BACKCARE_HOME": ""}
    found = data_folder(None, environ, platform="linux")
    assert found == Path("/home/ada/.local/share/backcare")


def test_a_tilde_means_home_and_not_a_folder_of_that_name() -> None:
    """Desktop files pass a tilde on as it is."""
    assert data_folder(Path("~/b"), HOME) == Path("/home/ada/b").absolute()


def test_a_relative_folder_becomes_absolute() -> None:
    """The folder stays the same when the program changes its own."""
    assert data_folder(Path("here"), HOME) == Path.cwd() / "here"


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, "/home/ada/.local/share/backcare"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/backcare"),
        ("linux", {"XDG_DATA_HOME": "data"}, "/home/ada/.local/share/backcare"),
        ("freebsd14", {}, "/home/ada/.local/share/backcare"),
        ("darwin", {}, "/home/ada/Library/Application Support/Backcare"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/Backcare"),
        ("win32", {}, "/home/ada/AppData/Roaming/Backcare"),
    ],
)
def test_each_platform_has_its_place(
    platform: str, environ: dict[str, str], expected: str
) -> None:
    """Without a wish, the folder is where the platform keeps data."""
    assert data_folder(None, HOME | environ, platform=platform) == Path(expected)


def test_home_is_found_without_home_in_the_environment() -> None:
    """The system knows the home when the environment does not."""
    found = data_folder(None, {}, platform="linux")
    assert found == Path.home() / ".local/share/backcare"


def test_prepare_makes_all_rooms_and_may_be_repeated(tmp_path: Path) -> None:
    """The folders are there afterwards, and again on the next start."""
    folder = tmp_path / "deep" / "backcare"
    for _start in range(2):
        assert prepare(folder) == folder
    rooms = {room.relative_to(folder).as_posix() for room in folder.rglob("*")}
    assert rooms == {"routines", "routines/exercises", "backups", "logs"}


@needs_modes
def test_prepare_makes_folders_for_the_owner_only(tmp_path: Path) -> None:
    """Nobody else on the machine can look in, whatever the umask."""
    folder = tmp_path / "backcare"
    before = os.umask(0)
    try:
        prepare(folder)
    finally:
        os.umask(before)
    assert {mode_of(room) for room in (folder, *folder.rglob("*"))} == {0o700}


@needs_modes
def test_prepare_closes_an_empty_folder_that_was_open(tmp_path: Path) -> None:
    """A folder made for us, as by an administrator, is closed as well."""
    tmp_path.chmod(0o755)
    prepare(tmp_path)
    assert mode_of(tmp_path) == 0o700


@needs_modes
def test_prepare_leaves_a_folder_in_use_as_open_as_it_was(tmp_path: Path) -> None:
    """Pointing --data-dir at a shared folder does not lock everybody out of it."""
    (tmp_path / "letter.txt").write_text("of somebody else", encoding="utf-8")
    tmp_path.chmod(0o755)
    prepare(tmp_path)
    assert mode_of(tmp_path) == 0o755
    assert mode_of(tmp_path / "routines") == 0o700


def test_a_file_in_the_folders_place_is_a_plain_sentence(tmp_path: Path) -> None:
    """The sentence names the file and the way out."""
    folder = tmp_path / "backcare"
    folder.write_text("a file", encoding="utf-8")
    with pytest.raises(StorageTrouble, match=r"because a file is in its place\."):
        prepare(folder)
    with pytest.raises(StorageTrouble, match=r"--data-dir"):
        prepare(folder / "below")
    assert folder.read_text(encoding="utf-8") == "a file"


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_folder_without_the_right_to_write_is_a_plain_sentence(
    tmp_path: Path,
) -> None:
    """A read-only folder is noticed at the start, not at the first session's end."""
    prepare(tmp_path)
    tmp_path.chmod(0o500)
    with pytest.raises(StorageTrouble, match=r"may not write in"):
        prepare(tmp_path)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EROFS, "may not write"),
        (errno.EACCES, "may not write"),
        (errno.EIO, "cannot be used"),
    ],
)
def test_every_refusal_of_the_disk_has_words(code: int, words: str) -> None:
    """The message is a sentence and names the place."""
    sentence = str(trouble_with(Path("/data"), OSError(code, os.strerror(code))))
    assert words in sentence
    assert str(Path("/data")) in sentence
    assert sentence.endswith(".")


@needs_modes
def test_create_private_narrows_what_is_there_and_keeps_it(tmp_path: Path) -> None:
    """A file that came from elsewhere loses its readers and nothing else."""
    path = tmp_path / "history.db"
    create_private(path)
    assert mode_of(path) == 0o600
    path.write_text("kept", encoding="utf-8")
    path.chmod(0o644)
    create_private(path)
    assert mode_of(path) == 0o600
    assert path.read_text(encoding="utf-8") == "kept"

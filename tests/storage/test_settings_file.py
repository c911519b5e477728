# SPDX-License-Identifier: MIT
"""Her settings survive restarts, power cuts, strangers' keys and damaged files."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.profile import Stage
from backcare_desktop.core.settings import (
    FigureSettings,
    ScreenSettings,
    Settings,
    ThemeName,
    WeekSettings,
)
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.settings_file import (
    MOST_BYTES,
    NAME,
    open_settings,
    read_settings,
    save_settings,
)

NOW = datetime(2026, 11, 21, 8, 40, tzinfo=UTC)
HERS = Settings(
    figure=FigureSettings(skin="umber"),
    week=WeekSettings(Stage.PREGNANT, date(2027, 3, 10)),
    screen=ScreenSettings(ThemeName.DARK, 325),
)

needs_modes = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


def files_in(folder: Path) -> list[str]:
    """The names of everything in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_there_and_back(tmp_path: Path) -> None:
    """What was saved is what is opened, without a word; no part is left behind."""
    save_settings(tmp_path, HERS)
    assert open_settings(tmp_path, NOW) == (HERS, "")
    assert files_in(tmp_path) == [NAME]


def test_without_a_file_everything_is_as_at_first(tmp_path: Path) -> None:
    """The first start is silent and makes nothing."""
    assert open_settings(tmp_path / "new", NOW) == (Settings(), "")
    assert not (tmp_path / "new").exists()


@needs_modes
def test_only_she_can_read_it(tmp_path: Path) -> None:
    """A new folder and the file are for their owner alone."""
    save_settings(tmp_path / "new", HERS)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "new" / NAME).stat().st_mode & 0o777 == 0o600


def test_keys_of_another_version_stay(tmp_path: Path) -> None:
    """A setting that this program does not know outlives being saved by it."""
    theirs = {"sound": {"volume": 7}, "screen": {"theme": "dark", "glare": True}}
    (tmp_path / NAME).write_text(json.dumps(theirs), "utf-8")
    settings, told = open_settings(tmp_path, NOW)
    assert (settings.screen.theme, told) == (ThemeName.DARK, "")
    save_settings(tmp_path, HERS)
    kept = json.loads((tmp_path / NAME).read_text("utf-8"))
    assert kept["sound"] == {"volume": 7}
    assert kept["screen"] == {"theme": "dark", "distance_cm": 325, "glare": True}


def test_a_wrong_value_is_told_once_and_not_lost(tmp_path: Path) -> None:
    """The rest holds, the file as it was is set aside, and the next start is calm."""
    written = '{"screen": {"theme": "sepia", "distance_cm": 300}}'
    (tmp_path / NAME).write_text(written, "utf-8")
    settings, told = open_settings(tmp_path, NOW)
    assert settings == Settings(screen=ScreenSettings(distance_cm=300))
    aside = tmp_path / "settings-damaged-20261121T084000Z.json"
    assert "screen.theme: “sepia”" in told
    assert aside.name in told
    assert aside.read_text("utf-8") == written
    assert open_settings(tmp_path, NOW) == (settings, "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"a":' * 30 + b"1" + b"}" * 30,
        b"1" * 5_000,
        b" " * (MOST_BYTES + 1) + b"{}",
    ],
    ids=["empty", "cut", "list", "bytes", "deep", "deep-keys", "number", "huge"],
)
def test_a_damaged_file_is_set_aside_whole(tmp_path: Path, content: bytes) -> None:
    """She starts with defaults, is told, and not a byte is thrown away."""
    (tmp_path / NAME).write_bytes(content)
    settings, told = open_settings(tmp_path, NOW)
    assert settings == Settings()
    (aside,) = set(files_in(tmp_path)) - {NAME}
    assert aside in told
    assert (tmp_path / aside).read_bytes() == content
    assert open_settings(tmp_path, NOW) == (Settings(), "")


def test_two_damaged_files_of_one_second_are_both_kept(tmp_path: Path) -> None:
    """No damaged file takes another one's place."""
    for content in (b"one", b"two"):
        (tmp_path / NAME).write_bytes(content)
        open_settings(tmp_path, NOW)
    kept = {path.read_bytes() for path in tmp_path.glob("settings-damaged-*")}
    assert kept == {b"one", b"two"}


@given(st.binary(max_size=200))
def test_any_bytes_give_settings(content: bytes) -> None:
    """Whatever a disk makes of the file, the program opens."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / NAME).write_bytes(content)
        settings, _ = open_settings(Path(folder), NOW)
        assert open_settings(Path(folder), NOW) == (settings, "")


def test_reading_changes_nothing(tmp_path: Path) -> None:
    """A command that only asks who she is leaves a damaged file where it lies."""
    (tmp_path / NAME).write_bytes(b"no")
    found = read_settings(tmp_path)
    assert found.settings == Settings()
    assert len(found.mistakes) == 1
    assert files_in(tmp_path) == [NAME]
    assert (tmp_path / NAME).read_bytes() == b"no"


def test_a_save_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is a sentence; the settings of before are still there."""
    save_settings(tmp_path, HERS)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageTrouble, match="The disk is full"):
        save_settings(tmp_path, Settings())
    monkeypatch.undo()
    assert files_in(tmp_path) == [NAME]
    assert open_settings(tmp_path, NOW) == (HERS, "")


def test_a_file_in_the_folders_place_is_a_sentence(tmp_path: Path) -> None:
    """Settings hold for the run; keeping them says what is in the way."""
    blocked = tmp_path / "data"
    blocked.write_text("a file")
    assert open_settings(blocked, NOW) == (Settings(), "")
    with pytest.raises(StorageTrouble, match="a file is in its place"):
        save_settings(blocked, HERS)


def test_a_folder_in_the_files_place_is_a_sentence(tmp_path: Path) -> None:
    """It is told at the start and when something is to be kept."""
    (tmp_path / NAME).mkdir()
    settings, told = open_settings(tmp_path, NOW)
    assert settings == Settings()
    assert "a folder is in its place" in told
    with pytest.raises(StorageTrouble, match="a folder is in its place"):
        save_settings(tmp_path, HERS)


def test_a_damaged_file_that_cannot_be_copied_is_still_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written the file stays, and so does the warning."""
    (tmp_path / NAME).write_bytes(b"no")

    def closed(*_arguments: object) -> int:
        raise PermissionError(errno.EACCES, "permission denied")

    monkeypatch.setattr(os, "open", closed)
    settings, told = open_settings(tmp_path, NOW)
    monkeypatch.undo()
    assert settings == Settings()
    assert "as at first again" in told
    assert "kept as" not in told
    assert (tmp_path / NAME).read_bytes() == b"no"

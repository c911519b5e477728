# SPDX-License-Identifier: MIT
"""Her settings in one JSON file: written whole or not at all, and never thrown away."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from backcare_desktop.core.settings import Settings, as_mapping, settings_from
from backcare_desktop.storage.data_folder import (
    FILE_MODE,
    StorageTrouble,
    private_folder,
    trouble_with,
)

if TYPE_CHECKING:
    from datetime import datetime

    from backcare_desktop.core.settings import Choices

NAME = "settings.json"
MOST_BYTES = 1024 * 1024
"""A file of ours has a few hundred; more than this is something else."""
MOST_LEVELS = 20
"""What lies deeper in brackets was not written by this program or a later one."""


class ReadSettings(NamedTuple):
    """What the file held.

    Attributes:
        settings: with defaults where nothing, or nothing sensible, was said.
        mistakes: a sentence for each value that was wrong.
    """

    settings: Settings
    mistakes: tuple[str, ...] = ()


def read_settings(folder: Path, choices: Choices | None = None) -> ReadSettings:
    """Read the settings and change nothing.

    Args:
        folder: the data folder.
        choices: which names there are for each part of a look; None trusts them.

    Raises:
        StorageTrouble: there is a file that may not be read.
    """
    path = folder / NAME
    try:
        content = _content_of(path)
    except OSError as error:
        raise trouble_with(path, error) from error
    if content is None:
        return ReadSettings(Settings())
    mapping = _mapping_in(content)
    if mapping is None:
        mistake = f"{NAME} does not hold settings as Backcare writes them"
        return ReadSettings(Settings(), (mistake,))
    return ReadSettings(*settings_from(mapping, choices))


def open_settings(
    folder: Path, now_utc: datetime, choices: Choices | None = None
) -> tuple[Settings, str]:
    """Read the settings; a file with mistakes is set aside and one without written.

    Args:
        folder: the data folder, which need not be there yet.
        now_utc: for the name of what is set aside.
        choices: as for `read_settings`.

    Returns:
        The settings, and what there is to tell her, or nothing.
    """
    try:
        found = read_settings(folder, choices)
    except StorageTrouble as trouble:
        return Settings(), f"{trouble} Until then, settings are as at first."
    if not found.mistakes:
        return found.settings, ""
    what = "; ".join(found.mistakes)
    told = f"Some of your settings are as at first again: {what}."
    try:
        aside = _set_aside(folder / NAME, f"{now_utc:%Y%m%dT%H%M%SZ}")
        save_settings(folder, found.settings)
    except (OSError, StorageTrouble):
        return found.settings, told
    return found.settings, f"{told} The file as it was is kept as {aside.name}."


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings; what the file holds of unknown keys stays in it.

    Raises:
        StorageTrouble: they could not be kept; the file is as it was before.
    """
    path = folder / NAME
    private_folder(folder)
    try:
        before = _mapping_in(_content_of(path) or b"") or {}
        _write_whole(path, _merged(before, as_mapping(settings)))
    except OSError as error:
        raise trouble_with(path, error) from error


def _content_of(path: Path) -> bytes | None:
    """What is in the file, or enough of it to see that it is too much."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _mapping_in(content: bytes) -> dict[str, Any] | None:
    """The JSON object that a file holds; None when it holds something else."""
    if len(content) > MOST_BYTES:
        return None
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    is_ours = isinstance(found, dict) and _is_within(found, MOST_LEVELS)
    return found if is_ours else None


def _is_within(value: object, levels: int) -> bool:
    """Whether a value has no more brackets in brackets than so many."""
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        return True
    return levels > 0 and all(_is_within(one, levels - 1) for one in value)


def _merged(
    before: dict[str, Any], ours: dict[str, dict[str, object]]
) -> dict[str, object]:
    """Our values over the ones of a file, whose own keys stay."""
    merged: dict[str, object] = dict(before)
    for section, values in ours.items():
        theirs = before.get(section)
        merged[section] = {**(theirs if isinstance(theirs, dict) else {}), **values}
    return merged


def _write_whole(path: Path, mapping: Any) -> None:
    """Put a complete file in the path's place, readable by its owner only."""
    handle, name = tempfile.mkstemp(".part", f"{path.stem}-", path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(mapping, file, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    _settle_folder(path.parent)


def _settle_folder(folder: Path) -> None:
    """Let the new name survive a power cut too, where a folder can be written out."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _set_aside(path: Path, stamp: str) -> Path:
    """Keep a copy of a file with mistakes under a name that is free."""
    name, number = f"{path.stem}-damaged-{stamp}", 1
    while True:
        suffix = "" if number == 1 else f"-{number}"
        aside = path.with_name(f"{name}{suffix}{path.suffix}")
        try:
            handle = os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE)
        except FileExistsError:
            number += 1
            continue
        with path.open("rb") as damaged, os.fdopen(handle, "wb") as file:
            shutil.copyfileobj(damaged, file)
        return aside

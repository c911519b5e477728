# SPDX-License-Identifier: MIT
"""Where everything of hers lives on this machine, made for her eyes only."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUTINES = "routines"
EXERCISES = "routines/exercises"
BACKUPS = "backups"
LOGS = "logs"

FOLDER_MODE = 0o700
FILE_MODE = 0o600


class StorageTrouble(Exception):  # noqa: N818 - a trouble to tell, not a program error
    """Something of hers cannot be read or kept; the message is a sentence for her."""


def data_folder(
    argument: Path | None, environ: Mapping[str, str], *, platform: str = sys.platform
) -> Path:
    """Choose the data folder: --data-dir, BACKCARE_HOME, or the platform's place.

    Args:
        argument: what --data-dir said, None without it.
        environ: the environment, usually `os.environ`.
        platform: as in `sys.platform`.
    """
    chosen = argument or environ.get("BACKCARE_HOME")
    if chosen:
        return _from_home(Path(chosen), environ).absolute()
    return _platform_folder(environ, platform)


def prepare(folder: Path) -> Path:
    """Make the data folder and its rooms, readable by their owner only.

    Folders that were there before, with something in them, keep the permissions
    that someone gave them. Raises StorageTrouble when nothing can be written.
    """
    private_folder(folder)
    for room in (ROUTINES, EXERCISES, BACKUPS, LOGS):
        private_folder(folder / room)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise trouble_with(folder, error) from error
    return folder


def private_folder(folder: Path) -> None:
    """Make one folder for its owner only; raises StorageTrouble when that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not any(folder.iterdir()):
            _narrow(folder, FOLDER_MODE)
    except OSError as error:
        raise trouble_with(folder, error) from error


def create_private(path: Path) -> None:
    """Make an empty file that only its owner may read, or narrow the one there.

    A file that is there is never opened: closing it again would take away the locks
    that this process holds on it as a database. Raises OSError.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    except FileExistsError:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)) from None
        _narrow(path, FILE_MODE)


def trouble_with(path: Path, error: OSError) -> StorageTrouble:
    """Say in plain words why a file or folder cannot be used."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return StorageTrouble(f"The disk is full: nothing more can be kept in {path}.")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return StorageTrouble(
            f"Backcare may not write in {path}. "
            "Give yourself the right to, or choose another folder with --data-dir."
        )
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return StorageTrouble(
            f"{path} cannot be a folder, because a file is in its place. "
            "Move that file away, or choose another folder with --data-dir."
        )
    if error.errno == errno.EISDIR:
        return StorageTrouble(
            f"{path} cannot be a file, because a folder is in its place. "
            "Move that folder away, or choose another one with --data-dir."
        )
    reason = error.strerror or str(error)
    return StorageTrouble(f"{path} cannot be used: {reason}.")


def _narrow(path: Path, mode: int) -> None:
    if stat.S_IMODE(path.stat().st_mode) & ~mode:
        # Some disks, as USB sticks, know no permissions; hers may live there.
        with suppress(PermissionError):
            path.chmod(mode)


def _platform_folder(environ: Mapping[str, str], platform: str) -> Path:
    home = _home(environ)
    if platform == "win32":
        roaming = environ.get("APPDATA")
        return (Path(roaming) if roaming else home / "AppData/Roaming") / "Backcare"
    if platform == "darwin":
        return home / "Library/Application Support/Backcare"
    data_home = Path(environ.get("XDG_DATA_HOME", ""))
    # The XDG rules: a relative path there is invalid and counts as not set.
    base = data_home if data_home.is_absolute() else home / ".local/share"
    return base / "backcare"


def _home(environ: Mapping[str, str]) -> Path:
    home = environ.get("HOME") or environ.get("USERPROFILE")
    return Path(home) if home else Path.home()


def _from_home(path: Path, environ: Mapping[str, str]) -> Path:
    # Desktop files and environment.d do not expand it as a shell would.
    if path.parts[:1] == ("~",):
        return _home(environ).joinpath(*path.parts[1:])
    return path

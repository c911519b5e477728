# SPDX-License-Identifier: MIT
"""Asking for pictures: from the cache, or else by a process that decodes them.

Needs no Qt and never decodes; it blocks, so a window asks from a thread.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.pictures.bounds import DEADLINE_S
from backcare_desktop.pictures.cache import keep, recall
from backcare_desktop.pictures.decoded import pack_refusal
from backcare_desktop.pictures.ending import (
    DONE,
    OUT_OF_MEMORY,
    OUT_OF_TIME,
    UNREADABLE,
)
from backcare_desktop.pictures.refusal import (
    CHANGING,
    FAILED,
    TOO_HUNGRY,
    TOO_SLOW,
    Refusal,
    RefusedError,
)
from backcare_desktop.pictures.source import fingerprint

if TYPE_CHECKING:
    from backcare_desktop.pictures.decoded import Decoded

HOUSE = Path(__file__).resolve().parents[2]
FOLDER_MODE = 0o700


class PictureReader:
    """Knows where decoded pictures are kept, and who decodes the others.

    Nothing is made or started before the first picture is asked for.
    """

    def __init__(self, cache_folder: Path, deadline_s: float = DEADLINE_S) -> None:
        self._wanted_folder = cache_folder
        self._deadline_s = deadline_s
        self._folder: Path | None = None
        self._spare_folder: tempfile.TemporaryDirectory[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._is_stopped = False

    def look_up(self, picture: Path, *, whole: bool = False) -> Decoded | Refusal:
        """The picture as pixels, or why it is not shown.

        Args:
            picture: the file.
            whole: every frame at its largest; else its first moment, small.
        """
        try:
            content = fingerprint(picture)
        except RefusedError as error:
            return Refusal(str(error), passing=True)
        try:
            folder = self._prepared_folder()
            found = recall(folder, content, whole=whole)
            if found is not None:
                return found
            failure = _failure_in(self._decode(picture, folder))
            if failure is not None and not self._is_stopped:
                keep(folder, content, pack_refusal(failure))
        except OSError as error:
            return Refusal(f"It could not be kept: {error.strerror}.", passing=True)
        found = recall(folder, content, whole=whole)
        return Refusal(CHANGING, passing=True) if found is None else found

    def reason_against(self, picture: Path) -> str | None:
        """Why a picture is not shown; None when it can be."""
        found = self.look_up(picture)
        return found.reason if isinstance(found, Refusal) else None

    def stop(self) -> None:
        """End what is under way, from any thread, and decode nothing more."""
        self._is_stopped = True
        process = self._process
        if process is not None:
            with suppress(OSError):
                process.kill()

    def close(self) -> None:
        """Stop, and take away what was only kept for this session."""
        self.stop()
        if self._spare_folder is not None:
            self._spare_folder.cleanup()

    def _prepared_folder(self) -> Path:
        """Where pictures are kept; a folder for this session where none can be."""
        if self._folder is None:
            self._folder = self._wanted_folder
            with suppress(OSError):
                for each in (*reversed(self._folder.parents), self._folder):
                    if not each.exists():
                        each.mkdir(FOLDER_MODE)
            if not os.access(self._folder, os.W_OK | os.X_OK):
                self._spare_folder = tempfile.TemporaryDirectory(
                    prefix="backcare-pictures-"
                )
                self._folder = Path(self._spare_folder.name)
        return self._folder

    def _decode(self, picture: Path, folder: Path) -> int | None:
        """Have a picture decoded into a folder; how that ended, None when too late."""
        request = {"picture": str(picture.absolute()), "folder": str(folder.absolute())}
        with _started() as process:
            self._process = process
            if self._is_stopped:
                process.kill()
            try:
                process.communicate(json.dumps(request).encode(), self._deadline_s)
            except subprocess.TimeoutExpired:
                return None
            finally:
                process.kill()
                self._process = None
        return process.returncode


def reader_for(data_folder: Path) -> PictureReader:
    """The reader that keeps what it has read in her data folder."""
    return PictureReader(data_folder / "cache" / "pictures")


def _failure_in(code: int | None) -> Refusal | None:
    """What is to be said of how the process ended; None when it said it itself."""
    if code in {DONE, UNREADABLE}:
        return None
    if code in {None, OUT_OF_TIME}:
        return Refusal(TOO_SLOW, passing=True)
    return Refusal(TOO_HUNGRY if code == OUT_OF_MEMORY else FAILED, passing=True)


def _started() -> subprocess.Popen[bytes]:
    # From the program's own folder: what lies in hers is never imported.
    known = [str(HOUSE), os.environ.get("PYTHONPATH", "")]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, known))}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "backcare_desktop.pictures"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=HOUSE,
        env=environ,
    )

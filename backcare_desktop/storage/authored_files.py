# SPDX-License-Identifier: MIT
"""One authored file: an exercise or a routine, or why it is neither."""

from __future__ import annotations

import errno
import hashlib
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from backcare_desktop.core.exercise import Exercise
from backcare_desktop.core.routine import Routine
from backcare_desktop.storage.problems import WHOLE_FILE, Problem
from backcare_desktop.storage.source_text import MOST_BYTES
from backcare_desktop.storage.validation import validated
from backcare_desktop.storage.yaml_document import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.storage.document import Document

Content = TypeVar("Content", Exercise, Routine)

_REASONS = {
    errno.ENOENT: "there is no such file",
    errno.EACCES: "you may not read this file; change its permissions",
    errno.EPERM: "you may not read this file; change its permissions",
    errno.ELOOP: "a link that leads back to itself",
    errno.ENOTDIR: "there is no such folder",
    errno.ENAMETOOLONG: "the name is too long",
}


@dataclass(frozen=True, slots=True)
class AuthoredFile(Generic[Content]):
    """A file that could be read, with what its author wrote and where.

    Attributes:
        content: the exercise or the routine.
        document: the same as plain data, with the position of every value.
        sha256: hash of the bytes, to notice a change on disk.
    """

    path: Path
    content: Content
    document: Document = field(repr=False)
    sha256: str


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file with problems; `document` is what could be read all the same."""

    path: Path
    problems: tuple[Problem, ...]
    document: Document | None = field(default=None, repr=False, compare=False)

    @property
    def title(self) -> str:
        """What the author called it, or else the name of the file."""
        data = self.document.data if self.document else None
        title = data.get("title") if isinstance(data, dict) else None
        return title if isinstance(title, str) and title else self.path.stem


def read_exercise(path: Path) -> AuthoredFile[Exercise] | BrokenFile:
    """Read an exercise's file; whatever is wrong with it is a value."""
    content = read_content(path)
    return content if isinstance(content, BrokenFile) else parse_exercise(content, path)


def read_routine(path: Path) -> AuthoredFile[Routine] | BrokenFile:
    """Read a routine's file; whatever is wrong with it is a value."""
    content = read_content(path)
    return content if isinstance(content, BrokenFile) else parse_routine(content, path)


def parse_exercise(content: bytes, path: Path) -> AuthoredFile[Exercise] | BrokenFile:
    """Read an exercise from the bytes of a file that need not be saved yet."""
    return _parse(Exercise, content, path)


def parse_routine(content: bytes, path: Path) -> AuthoredFile[Routine] | BrokenFile:
    """Read a routine from the bytes of a file that need not be saved yet."""
    return _parse(Routine, content, path)


def _parse(
    model: type[Content],
    content: bytes,
    path: Path,
) -> AuthoredFile[Content] | BrokenFile:
    document = read_document(content, path)
    found, problems = validated(model, document)
    if found is None:
        return BrokenFile(path, problems, document)
    return AuthoredFile(path, found, document, hashlib.sha256(content).hexdigest())


def read_content(path: Path) -> bytes | BrokenFile:
    """The bytes of a file: at most one more than may be in it."""
    try:
        # Opening a pipe or a device could wait for ever, so look first.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return file_fault(path, "a folder, not a file")
        if not stat.S_ISREG(mode):
            return file_fault(path, "not an ordinary file")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        return file_fault(path, reason(error))
    except ValueError:
        return file_fault(path, "no file can have this name")


def reason(error: OSError) -> str:
    """Why the system would not read a file, in plain words."""
    fallback = f"could not be read ({error.strerror or error})"
    return _REASONS.get(error.errno or 0, fallback)


def file_fault(path: Path, message: str) -> BrokenFile:
    """A file that is wrong as a whole."""
    return BrokenFile(path, (Problem(path, 1, 1, WHOLE_FILE, message),))

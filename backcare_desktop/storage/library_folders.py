# SPDX-License-Identifier: MIT
"""Which files of a folder are exercises and routines, and what they are called."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from backcare_desktop.storage.authored_files import BrokenFile, file_fault, reason
from backcare_desktop.storage.names import is_name, name_like
from backcare_desktop.storage.problems import quoted

if TYPE_CHECKING:
    from pathlib import Path

EXERCISES = "exercises"
"""The folder beside the routines that holds the exercises."""

ENDINGS = {".yaml", ".yml"}


def authored_paths(folder: Path) -> tuple[list[Path], list[BrokenFile]]:
    """The YAML files of a folder by name; a folder that is not there has none."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        if error.errno == errno.ENOENT:
            return [], []
        return [], [file_fault(folder, reason(error))]
    paths: list[Path] = []
    broken: list[BrokenFile] = []
    stems: set[str] = set()
    for path in entries:
        if path.name.startswith(".") or path.suffix.lower() not in ENDINGS:
            continue
        fault = stem_fault(path)
        if fault is None and path.stem in stems:
            fault = (
                f"another file is called {quoted(path.stem)} too; rename one of them"
            )
        stems.add(path.stem)
        if fault is None:
            paths.append(path)
        else:
            broken.append(file_fault(path, fault))
    return paths, broken


def stem_fault(path: Path) -> str | None:
    """Why a file cannot be known by its name, or None when it can."""
    if is_name(path.stem):
        return None
    example = f"{name_like(path.stem) or 'my-routine'}{path.suffix.lower()}"
    return (
        "the file's name is made of small letters, digits and hyphens; "
        f"rename it to {quoted(example)}"
    )

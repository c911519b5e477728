# SPDX-License-Identifier: MIT
"""A file as plain data in which every value knows its line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from backcare_desktop.storage.problems import KeyPath, Problem, where

if TYPE_CHECKING:
    from pathlib import Path


class Position(NamedTuple):
    """Where a value and its key begin, counting from 1; a list entry is its own key."""

    line: int
    column: int
    key_line: int
    key_column: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a YAML file says, and where it says so.

    Attributes:
        data: dicts, lists and scalars; None when nothing could be read.
        positions: by key path; () is the whole document.
        problems: what is wrong with the file as YAML.
        doubtful: key paths whose value is only a placeholder after a problem.
        is_usable: whether `data` is worth a further look.
    """

    path: Path
    data: Any = None
    positions: dict[KeyPath, Position] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    doubtful: frozenset[KeyPath] = frozenset()
    is_usable: bool = False

    def problem(self, path: KeyPath, message: str, *, at_key: bool = False) -> Problem:
        """A problem at that place, or at the nearest one around it."""
        found = path
        while found and found not in self.positions:
            found = found[:-1]
        position = self.positions.get(found, Position(1, 1, 1, 1))
        line, column = position[2:] if at_key else position[:2]
        return Problem(self.path, line, column, where(path), message)

    def is_doubtful(self, path: KeyPath) -> bool:
        """Whether that value, or something around it, is only a placeholder."""
        return any(path[:end] in self.doubtful for end in range(len(path) + 1))

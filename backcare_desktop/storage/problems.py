# SPDX-License-Identifier: MIT
"""What is wrong in an author's file, where, and in plain words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

KeyPath = tuple[str | int, ...]
"""The way to a value inside a file: `("steps", 2, "reps")`."""
Finding = tuple[KeyPath, str]
"""What is wrong at a place, before anyone knows the line and column."""
WHOLE_FILE = "file"
"""Stands for the place when a problem is about no key in particular."""
LONGEST_QUOTE = 40
"""A quotation is there to be recognised, not to be read in full."""

_UNPRINTABLE = {"Cc", "Cs", "Zl", "Zp"}
_TURNS_THE_LINE_ROUND = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault of a file; line and column count characters from 1."""

    path: Path
    line: int
    column: int
    where: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        return printable(f"{place}: {self.where}: {self.message}")


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file and place, each of them once."""
    return tuple(sorted(set(problems)))


def where(path: KeyPath) -> str:
    """A place as people write it: `steps[2].reps`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{_shortened(part)}" if text else _shortened(part)
    return printable(text) or WHOLE_FILE


def quoted(written: object) -> str:
    """A value as its author would recognise it inside a sentence."""
    if written is None:
        return "nothing"
    if isinstance(written, bool):
        return str(written).lower()
    if isinstance(written, list):
        return "a list"
    if isinstance(written, dict):
        return "a group of keys"
    if isinstance(written, str):
        return f"“{_shortened(printable(written))}”"
    return _shortened(str(written))


def printable(text: str) -> str:
    """The text with everything spelt out that could disturb the line it is shown in."""
    return "".join(
        f"\\u{ord(character):04x}"
        if unicodedata.category(character) in _UNPRINTABLE
        or character in _TURNS_THE_LINE_ROUND
        else character
        for character in text
    )


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"

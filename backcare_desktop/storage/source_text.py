# SPDX-License-Identifier: MIT
"""From the bytes of a file to text that is safe to parse and to show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.storage.problems import Problem

MOST_BYTES = 1024 * 1024
"""A routine needs a few KiB; a larger file is something else or an attack."""

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]",
)
"""Characters that nobody sees and some programs count as line ends."""

_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")
_LINE_END = re.compile(r"\r\n|\r|\n")


class FaultError(Exception):
    """Ends the reading of a file; it never leaves the loader."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.column = column
        self.message = message
        self.earlier: tuple[Problem, ...] = ()


def source_text(content: bytes | str) -> str:
    """The text of a file, without a byte order mark.

    Raises:
        FaultError: when it is too large, not UTF-8 or has invisible characters.
    """
    size = len(content)
    if isinstance(content, str):
        size = len(content.encode("utf-8", "surrogatepass"))
    if size > MOST_BYTES:
        raise FaultError(1, 1, "larger than 1 MiB; a routine needs a few KiB")
    text = content if isinstance(content, str) else _decoded(content)
    text = text.removeprefix("\ufeff")
    invisible = INVISIBLE.search(text)
    if invisible is not None:
        line, column = _place(text[: invisible.start()])
        name = f"U+{ord(invisible.group()):04X}"
        raise FaultError(line, column, f"an invisible character ({name}); remove it")
    return text


def _decoded(content: bytes) -> str:
    if content.startswith(_OTHER_ENCODINGS):
        raise FaultError(1, 1, "saved as UTF-16; save it as UTF-8")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _place(content[: error.start].decode("utf-8").lstrip("\ufeff"))
        message = "not UTF-8 from here on; save the file as UTF-8"
        raise FaultError(line, column, message) from None


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows that text."""
    ends = list(_LINE_END.finditer(before))
    return len(ends) + 1, len(before) - (ends[-1].end() if ends else 0) + 1

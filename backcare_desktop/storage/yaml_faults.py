# SPDX-License-Identifier: MIT
"""Plain words for what a YAML parser stumbles over."""

from __future__ import annotations

import re

import yaml

_WORDS = (
    # (what the parser says, in either of its two builds; what an author can do)
    (
        r"mapping values are not allowed",
        "a “:” is out of place; align the keys, and put text with “: ” in it in quotes",
    ),
    (
        r"sequence entries are not allowed",
        "a list that begins with “-” starts on a line of its own",
    ),
    (r"tab character", "a tab; indent with spaces only"),
    (r"cannot start any token", "text that begins with {sign} needs quotes"),
    (
        r"expected '-' indicator|block collection",
        "a list goes on here; begin with “- ”",
    ),
    (
        r"expected key|parsing a block mapping",
        "write a key and a value here: `key: value`",
    ),
    (
        r"expected ',' or ']'",
        "this list is not finished; a “,” or the closing “]” is missing",
    ),
    (
        r"expected ',' or '}'",
        "this group is not finished; a “,” or the closing “}}” is missing",
    ),
    (
        r"unexpected end of stream",
        "this quotation never ends; close it with the same mark",
    ),
    (r"unknown escape", "a backslash means something else in \"…\"; write '…' instead"),
    (
        r"invalid Unicode character escape|chr\(\)",
        "there is no character of that number",
    ),
    (
        r"<?document start>?",
        "this line does not belong to what stands above it; align it",
    ),
    (r"incompatible YAML", "this version of YAML is unknown; remove the %YAML line"),
    (r"could not find expected ':'|simple key", "a “:” is missing after this key"),
)
_OPENED_EARLIER = re.compile(
    r"unexpected end of stream|expected ',' or '[\]}]'",
)


def explain(error: Exception, text: str) -> tuple[int, int, str]:
    """Line and column, from 1, and a sentence for a parser's complaint."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, 1, f"this is not readable as YAML: {_in_words(str(error), '')}"
    said = f"{error.context or ''} {error.problem or ''}"
    mark = error.problem_mark or error.context_mark
    if _OPENED_EARLIER.search(said) and error.context_mark is not None:
        mark = error.context_mark
    if mark is None:
        return 1, 1, _in_words(said, "")
    line, column = _first_mark_in_line(text, mark.line, mark.column)
    return line + 1, column + 1, _in_words(said, _sign(text, line, column))


def _in_words(said: str, sign: str) -> str:
    if sign == "\t" and "token" in said:
        return "a tab; indent with spaces only"
    for pattern, words in _WORDS:
        if re.search(pattern, said):
            return words.format(sign=f"“{sign}”")
    return f"not readable as YAML ({said.strip()})"


def _first_mark_in_line(text: str, line: int, column: int) -> tuple[int, int]:
    """Keep a position at the very end of a text inside its last line."""
    lines = re.split(r"\r\n|\r|\n", text)
    line = min(line, len(lines) - 1)
    return line, min(column, len(lines[line]))


def _sign(text: str, line: int, column: int) -> str:
    lines = re.split(r"\r\n|\r|\n", text)
    return lines[line][column : column + 1]

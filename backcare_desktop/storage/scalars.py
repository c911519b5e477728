# SPDX-License-Identifier: MIT
"""What a plain word of YAML means, by the core rules of YAML 1.2."""

from __future__ import annotations

import math
import re

LONGEST_NUMBER = 18
"""More digits are no dose; fewer than Python's own limit, so int() always answers."""

_NULLS = {"", "~", "null", "Null", "NULL"}
_BOOLEANS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_COULD_BE_A_NUMBER = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")

Scalar = str | int | float | bool | None


def plain_value(text: str) -> Scalar:
    """Read a word that stands without quotes: 1:30, no, on and dates stay text.

    Raises:
        ValueError: with a sentence, for a number that no machine counts with.
    """
    if text in _NULLS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text[0] not in _COULD_BE_A_NUMBER:
        return text
    if _NOT_FINITE.fullmatch(text):
        raise ValueError(f"“{text}” is not a number to count with; write a plain one")
    if _INTEGER.fullmatch(text) or _OTHER_BASE.fullmatch(text):
        if len(text) > LONGEST_NUMBER:
            raise ValueError(f"a number of {len(text)} digits is too long")
        return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        if not math.isfinite(number):
            raise ValueError(f"“{text[:20]}” is too large a number")
        return number
    return text

# SPDX-License-Identifier: MIT
"""Names of exercises and routines: the stems of their files."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 60

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_name(text: str) -> bool:
    """Whether that can be the name of an exercise or a routine."""
    return len(text) <= LONGEST_NAME and _NAME.fullmatch(text) is not None


def name_like(text: str) -> str:
    """The name that comes nearest to a title; "" when nothing is left of it."""
    letters = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return name[:LONGEST_NAME].strip("-")

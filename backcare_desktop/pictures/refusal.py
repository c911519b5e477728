# SPDX-License-Identifier: MIT
"""Why a picture cannot be shown, in a sentence or two for her."""

from __future__ import annotations

import errno
from dataclasses import dataclass

from backcare_desktop.pictures.bounds import (
    MEBIBYTE,
    MEGAPIXEL,
    MOST_BYTES,
    MOST_FRAMES,
    MOST_MEGAPIXELS,
)

GONE = "There is no such file any more."
FOLDER = "It is a folder, not a picture."
NOT_A_FILE = "It is not an ordinary file."
NOT_READABLE = "You may not read this file. Change its permissions."
LINKS_IN_A_CIRCLE = "It is a link that leads back to itself."
TOO_LARGE = f"It has more than {MOST_BYTES // MEBIBYTE} MB. Save it smaller."
CHANGING = "It is being changed just now. Try again in a moment."

EMPTY = "The file is empty."
CUT_SHORT = "The file is cut short. Copy it again from where it comes from."
DAMAGED = "The file is damaged. Save the picture again."
NO_SIZE = "Its width or height is nothing, or beyond all bounds."
STRANGE = "It is not a PNG, JPEG, WebP, SVG or GIF."
TOO_MANY_FRAMES = f"It is too long: {MOST_FRAMES} frames at most. Make it shorter."
TOO_MUCH_MOVEMENT = "It is too long for its size. Make it shorter or smaller."

TOO_MANY_PARTS = "The drawing has too many parts. Save it as PNG."
TOO_DEEP = "The drawing is too deeply nested. Save it as PNG."
REFERS_ELSEWHERE = "It needs another file or the internet. Save it as PNG."
HOLDS_A_PICTURE = "There is another picture inside it. Save it as PNG."
HOLDS_A_PROGRAM = "There is a program inside it. Save it as PNG."
HOLDS_ENTITIES = "It defines words of its own (entities). Save it as PNG."
STRANGE_LETTERS = "Its letters are not UTF-8. Save it as PNG."

TOO_SLOW = "It takes too long to read. Save it smaller, or as PNG."
TOO_HUNGRY = "It takes too much memory. Save it smaller."
FAILED = "Reading it has failed. Save it again, or as PNG."


@dataclass(frozen=True, slots=True)
class Refusal:
    """A picture that is not shown; `passing` when the next try may go better."""

    reason: str
    passing: bool = False


class RefusedError(Exception):
    """The picture cannot be shown; the message says why, for her."""


def too_many_megapixels(width: int, height: int) -> str:
    """A picture that is too large once it is unpacked."""
    found = -(-width * height // MEGAPIXEL)
    return f"It has {found:,} megapixels; {MOST_MEGAPIXELS} at most. Save it smaller."


def of_system(error: OSError) -> Refusal:
    """What the system says against reading a file."""
    reasons = {
        errno.ENOENT: GONE,
        errno.ENOTDIR: GONE,
        errno.EACCES: NOT_READABLE,
        errno.EPERM: NOT_READABLE,
        errno.ELOOP: LINKS_IN_A_CIRCLE,
        errno.EISDIR: FOLDER,
        errno.ENXIO: NOT_A_FILE,
    }
    system = f"It could not be read: {error.strerror or error}."
    return Refusal(reasons.get(error.errno or 0, system), passing=True)

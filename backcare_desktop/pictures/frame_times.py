# SPDX-License-Identifier: MIT
"""How long each frame of an animation stands, without decoding any of them."""

from __future__ import annotations

from struct import Struct, error
from typing import TYPE_CHECKING, Final

from backcare_desktop.pictures.bounds import MOST_FRAMES
from backcare_desktop.pictures.refusal import (
    CUT_SHORT,
    DAMAGED,
    TOO_MANY_FRAMES,
    RefusedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

HASTY_MS: Final = 10
"""A frame that claims to stand this long or shorter never said how long it stands."""
USUAL_MS: Final = 100
"""What browsers make of it."""
GIF_HEADER_BYTES: Final = 13
EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
GRAPHIC_CONTROL: Final = 0xF9
HUNDREDTHS_MS: Final = 10
_WORD: Final = Struct("<H")
_CHUNK: Final = Struct("<4sI")
ANIMATION_FRAME: Final = b"ANMF"
DURATION_AT: Final = 12
"""Where a frame of a WebP says how long it stands: three bytes after 12 others."""


def gif_size(content: bytes) -> tuple[int, int]:
    """Width and height of the screen that a GIF plays on; raises RefusedError."""
    if len(content) < GIF_HEADER_BYTES:
        raise RefusedError(CUT_SHORT)
    width, height = _WORD.unpack_from(content, 6)[0], _WORD.unpack_from(content, 8)[0]
    return width, height


def gif_frame_times(content: bytes) -> list[int]:
    """Milliseconds of every frame of a GIF; raises RefusedError when it is cut off."""
    return _at_most(_gif_frames(content))


def webp_frame_times(content: bytes) -> list[int]:
    """Milliseconds of every frame of a WebP; [] for one that stands still."""
    return _at_most(_webp_frames(content))


def _at_most(frames: Iterator[int]) -> list[int]:
    times: list[int] = []
    try:
        for time_ms in frames:
            times.append(USUAL_MS if time_ms <= HASTY_MS else time_ms)
            if len(times) > MOST_FRAMES:
                raise RefusedError(TOO_MANY_FRAMES)
    except (IndexError, error) as fault:
        raise RefusedError(CUT_SHORT) from fault
    return times


def _gif_frames(content: bytes) -> Iterator[int]:
    at = GIF_HEADER_BYTES + _color_table_bytes(content[10])
    time_ms = 0
    # Some programs forget the trailer; the file is whole all the same.
    while at < len(content) and content[at] != TRAILER:
        if content[at] == EXTENSION:
            if content[at + 1] == GRAPHIC_CONTROL:
                time_ms = _WORD.unpack_from(content, at + 4)[0] * HUNDREDTHS_MS
            at = _after_blocks(content, at + 2)
        elif content[at] == IMAGE:
            at += 10 + _color_table_bytes(content[at + 9])
            at = _after_blocks(content, at + 1)
            yield time_ms
            time_ms = 0
        else:
            raise RefusedError(DAMAGED)


def _color_table_bytes(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    while length := content[at]:
        at += 1 + length
    return at + 1


def _webp_frames(content: bytes) -> Iterator[int]:
    at = 12
    while at + _CHUNK.size <= len(content):
        name, length = _CHUNK.unpack_from(content, at)
        if name == ANIMATION_FRAME:
            place = at + _CHUNK.size + DURATION_AT
            low, high = _WORD.unpack_from(content, place)[0], content[place + 2]
            yield low | high << 16
        at += _CHUNK.size + length + length % 2

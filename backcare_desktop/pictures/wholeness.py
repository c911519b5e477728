# SPDX-License-Identifier: MIT
"""Whether a file goes on to its end, read from its own marks before decoding.

Decoders fill what is missing with grey; she would see half a movement.
"""

from __future__ import annotations

from struct import Struct
from typing import Final

from backcare_desktop.pictures.refusal import CUT_SHORT, DAMAGED, RefusedError

_CHUNK: Final = Struct(">I4s")
_RIFF: Final = Struct("<4sI")
_LENGTH: Final = Struct(">H")
PNG_CHECKSUM_BYTES: Final = 4
START_OF_SCAN: Final = 0xDA
END_OF_IMAGE: Final = b"\xff\xd9"
STANDALONE: Final = {0x01, *range(0xD0, 0xD9)}
"""JPEG markers without a length of their own."""


def see_png_through(content: bytes) -> None:
    """Walk from chunk to chunk up to the end; raises RefusedError."""
    at = 8
    while at + _CHUNK.size <= len(content):
        length, name = _CHUNK.unpack_from(content, at)
        at += _CHUNK.size + length + PNG_CHECKSUM_BYTES
        if name == b"IEND" and at <= len(content):
            return
    raise RefusedError(CUT_SHORT)


def see_jpeg_through(content: bytes) -> None:
    """Walk to the first scan, then look for the mark of the end; raises RefusedError.

    What cameras append after the end does no harm, nor does a preview before it.
    """
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            raise RefusedError(DAMAGED)
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in STANDALONE:
            at += 2
        elif marker == START_OF_SCAN:
            if content.find(END_OF_IMAGE, at) < 0:
                raise RefusedError(CUT_SHORT)
            return
        else:
            at += 2 + _LENGTH.unpack_from(content, at + 2)[0]
    raise RefusedError(CUT_SHORT)


def see_webp_through(content: bytes) -> None:
    """Compare the length that the file says of itself; raises RefusedError."""
    if len(content) < _RIFF.size or _RIFF.unpack_from(content)[1] + 8 > len(content):
        raise RefusedError(CUT_SHORT)

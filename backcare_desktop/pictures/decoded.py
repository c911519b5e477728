# SPDX-License-Identifier: MIT
"""A picture as plain pixels, and how it lies in a file of the cache.

One line of JSON, then the pixels of its first moment, small, and of every frame,
each packed by zlib. A picture that was refused has the line only.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import IO, Any, Final

from backcare_desktop.pictures.bounds import (
    FULL_BOX,
    MOST_ANIMATION_BYTES,
    MOST_FRAMES,
)
from backcare_desktop.pictures.refusal import Refusal

BYTES_PER_PIXEL: Final = 4
LONGEST_LINE: Final = 64 * 1024
QUICK: Final = 1
"""zlib's quickest level: drawings become small by any."""
MOST_KEPT_BYTES: Final = max(
    MOST_ANIMATION_BYTES, FULL_BOX[0] * FULL_BOX[1] * BYTES_PER_PIXEL
)


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels, row by row: 32 bits each, alpha first and multiplied in, as Qt's own.

    Attributes:
        time_ms: how long it stands in an animation.
    """

    width: int
    height: int
    pixels: bytes
    time_ms: int = 0


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture that can be shown.

    Attributes:
        width, height: its own size in pixels, which it may exceed by little.
        is_drawing: made of lines, so that it may be enlarged.
        is_clear: the ground may show through.
        frames: its moments, all of one size; only the first one, small, when just
            that was asked for.
    """

    width: int
    height: int
    is_drawing: bool
    is_clear: bool
    frames: tuple[Raster, ...]


def pack(picture: Decoded, poster: Raster) -> bytes:
    """A picture and its small first moment as the content of a file."""
    rasters = (poster, *picture.frames)
    packed = [zlib.compress(raster.pixels, QUICK) for raster in rasters]
    about = {
        "size": [picture.width, picture.height],
        "is_drawing": picture.is_drawing,
        "is_clear": picture.is_clear,
        "rasters": [
            [raster.width, raster.height, raster.time_ms, len(content)]
            for raster, content in zip(rasters, packed, strict=True)
        ],
    }
    return b"".join([_line(about), *packed])


def pack_refusal(refusal: Refusal) -> bytes:
    """A refusal as the content of a file."""
    return _line({"refused": refusal.reason, "passing": refusal.passing})


def unpack(file: IO[bytes], *, whole: bool) -> Decoded | Refusal:
    """Read a picture, or why it was refused.

    Args:
        file: as `pack` or `pack_refusal` wrote it.
        whole: every frame; else only the first moment, small.

    Raises:
        ValueError: somebody else wrote in the file.
    """
    try:
        about = json.loads(file.readline(LONGEST_LINE))
        if "refused" in about:
            return Refusal(str(about["refused"]), bool(about["passing"]))
        return _unpacked(about, file, whole=whole)
    except (KeyError, IndexError, TypeError, ValueError, zlib.error) as error:
        raise ValueError("not a file of the cache") from error


def _unpacked(about: dict[str, Any], file: IO[bytes], *, whole: bool) -> Decoded:
    entries = about["rasters"]
    sizes = [width * height * BYTES_PER_PIXEL for width, height, _, _ in entries]
    if len(entries) > MOST_FRAMES + 1 or sum(sizes[1:]) > MOST_KEPT_BYTES:
        raise ValueError("more pixels than are ever kept")
    wanted = entries if whole else entries[:1]
    rasters = [_raster(file, *entry) for entry in wanted]
    width, height = about["size"]
    return Decoded(
        int(width),
        int(height),
        bool(about["is_drawing"]),
        bool(about["is_clear"]),
        tuple(rasters[1:] if whole else rasters),
    )


def _raster(
    file: IO[bytes], width: int, height: int, time_ms: int, length: int
) -> Raster:
    size = width * height * BYTES_PER_PIXEL
    if min(width, height, length) <= 0 or size > MOST_KEPT_BYTES:
        raise ValueError("more pixels than are ever kept")
    unpacker = zlib.decompressobj()
    pixels = unpacker.decompress(file.read(length), size + 1)
    if len(pixels) != size or not unpacker.eof:
        raise ValueError("not as many pixels as it says")
    return Raster(width, height, pixels, time_ms)


def _line(about: dict[str, Any]) -> bytes:
    return json.dumps(about, separators=(",", ":")).encode() + b"\n"

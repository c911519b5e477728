# SPDX-License-Identifier: MIT
"""From the bytes of a picture to an entry of the cache, whatever they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.pictures.bitmap import (
    decode_animation,
    decode_photo,
    see_size,
)
from backcare_desktop.pictures.decoded import pack, pack_refusal
from backcare_desktop.pictures.frame_times import (
    gif_frame_times,
    gif_size,
    webp_frame_times,
)
from backcare_desktop.pictures.kind import PictureKind, kind_of
from backcare_desktop.pictures.refusal import Refusal, RefusedError
from backcare_desktop.pictures.wholeness import (
    see_jpeg_through,
    see_png_through,
    see_webp_through,
)

if TYPE_CHECKING:
    from backcare_desktop.pictures.decoded import Decoded, Raster


def decode(content: bytes) -> bytes:
    """The picture, or its refusal, as an entry of the cache.

    Raises:
        MemoryError: it needs more than this process may have.
    """
    try:
        return pack(*_decoded(content))
    except RefusedError as error:
        return pack_refusal(Refusal(str(error)))


def _decoded(content: bytes) -> tuple[Decoded, Raster]:
    kind = kind_of(content)
    match kind:
        case PictureKind.PNG:
            see_png_through(content)
        case PictureKind.JPEG:
            see_jpeg_through(content)
        case PictureKind.WEBP:
            see_webp_through(content)
            if len(times_ms := webp_frame_times(content)) > 1:
                return decode_animation(content, kind, times_ms)
        case PictureKind.GIF:
            see_size(*gif_size(content))
            if len(times_ms := gif_frame_times(content)) > 1:
                return decode_animation(content, kind, times_ms)
        case PictureKind.SVG:
            # QtSvg is loaded only for who needs it.
            from backcare_desktop.pictures.drawing import (  # noqa: PLC0415
                decode_drawing,
            )

            return decode_drawing(content)
    return decode_photo(content, kind)

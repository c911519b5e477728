# SPDX-License-Identifier: MIT
"""What a file really is, told by its first bytes and not by its name.

A browser that saves a JPEG under the name of a PNG does no harm: everything else on
her machine shows it, so this program does too. The name only says that it is meant
as a picture.
"""

from __future__ import annotations

from enum import StrEnum

from backcare_desktop.pictures.refusal import STRANGE, RefusedError

FIRST_BYTES = 512


class PictureKind(StrEnum):
    """The five formats, by the names that Qt has for them."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    GIF = "gif"
    SVG = "svg"


_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", PictureKind.PNG),
    (b"\xff\xd8\xff", PictureKind.JPEG),
    (b"GIF87a", PictureKind.GIF),
    (b"GIF89a", PictureKind.GIF),
)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_STRANGERS = (
    (b"BM", "a bitmap (BMP). Save it as PNG."),
    (b"II*\0", "a TIFF. Save it as JPEG or PNG."),
    (b"MM\0*", "a TIFF. Save it as JPEG or PNG."),
    (b"%PDF", "a PDF. Save the picture as PNG."),
    (b"\x1f\x8b", "packed (as SVGZ is). Save it as plain SVG or PNG."),
    (b"8BPS", "a Photoshop file. Save it as PNG."),
    (b"\x1aE\xdf\xa3", "a film. Save it as GIF or as an animated WebP."),
    (b"<!doctype html", "a web page. Save the picture itself."),
    (b"<html", "a web page. Save the picture itself."),
)
_PHONE_PHOTOS = {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"avif"}


def kind_of(content: bytes) -> PictureKind:
    """The format of a file; raises RefusedError for any other than the five."""
    start = content[:FIRST_BYTES]
    for beginning, kind in _BEGINNINGS:
        if start.startswith(beginning):
            return kind
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return PictureKind.WEBP
    _name_strangers(start)
    if start.startswith(_BYTE_ORDER_MARKS) or start.lstrip().startswith(b"<"):
        return PictureKind.SVG
    raise RefusedError(STRANGE)


def _name_strangers(start: bytes) -> None:
    if start[4:8] == b"ftyp":
        is_photo = start[8:12] in _PHONE_PHOTOS
        what = (
            "a HEIC or AVIF photo. Save it as JPEG."
            if is_photo
            else "a film. Save it as GIF or as an animated WebP."
        )
        raise RefusedError(f"It is really {what}")
    text = start.lstrip().lower()
    for beginning, what in _STRANGERS:
        if start.startswith(beginning) or text.startswith(beginning):
            raise RefusedError(f"It is really {what}")

# SPDX-License-Identifier: MIT
"""What a file really is: its content decides, not its name."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.pictures.kind import PictureKind, kind_of
from backcare_desktop.pictures.refusal import STRANGE, RefusedError
from tests.pictures.written_pictures import coloured_png, gif, svg


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (coloured_png(2, 2, (1, 2, 3)), PictureKind.PNG),
        (b"\xff\xd8\xff\xe0", PictureKind.JPEG),
        (gif(2, 2, [(1, 10)]), PictureKind.GIF),
        (b"RIFF\x10\0\0\0WEBPVP8 ", PictureKind.WEBP),
        (svg("<g/>"), PictureKind.SVG),
        (b"\xef\xbb\xbf\n <svg/>", PictureKind.SVG),
        ("<svg/>".encode("utf-16"), PictureKind.SVG),
    ],
)
def test_knows_the_five_formats(content: bytes, kind: PictureKind) -> None:
    """Whatever the ending says, the first bytes tell."""
    assert kind_of(content) is kind


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\0\0\0\x18ftypavif", "AVIF"),
        (b"\0\0\0\x18ftypisom", "film"),
        (b"\x1aE\xdf\xa3", "film"),
        (b"BM\0\0", "BMP"),
        (b"II*\0", "TIFF"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "SVGZ"),
        (b"\n<!DOCTYPE html>", "web page"),
        (b"<HTML>", "web page"),
    ],
)
def test_names_what_people_mistake_for_a_picture(content: bytes, word: str) -> None:
    """She is told what it is, and what to do."""
    with pytest.raises(RefusedError, match=f"really .*{word}.* Save "):
        kind_of(content)


@given(st.binary(max_size=64))
def test_any_bytes_have_a_kind_or_a_reason(content: bytes) -> None:
    """Nothing else is raised."""
    with suppress(RefusedError):
        assert kind_of(content) in PictureKind


def test_bytes_without_a_mark_are_no_picture() -> None:
    """Text is said to be none of the five."""
    with pytest.raises(RefusedError) as caught:
        kind_of(b"just some words")
    assert str(caught.value) == STRANGE

# SPDX-License-Identifier: MIT
"""A file that was cut off is noticed before it is decoded."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.pictures.refusal import CUT_SHORT, RefusedError
from backcare_desktop.pictures.wholeness import (
    see_jpeg_through,
    see_png_through,
    see_webp_through,
)
from tests.pictures.painted_pictures import painted
from tests.pictures.written_pictures import coloured_png, jpeg_header

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = [
    (see_png_through, coloured_png(9, 9, (1, 2, 3))),
    (see_jpeg_through, painted("jpeg")),
    (see_webp_through, painted("webp")),
]


@pytest.mark.parametrize(("see", "content"), WHOLE)
def test_a_whole_file_passes(see: Callable[[bytes], None], content: bytes) -> None:
    """Also with something after its end, as cameras append it."""
    see(content)
    see(content + b"made by a camera")


@pytest.mark.parametrize(("see", "content"), WHOLE)
def test_any_shorter_file_is_cut_short(
    see: Callable[[bytes], None], content: bytes
) -> None:
    """Wherever it ends."""
    for length in range(2, len(content) - 1, 7):
        with pytest.raises(RefusedError) as caught:
            see(content[:length])
        assert str(caught.value) == CUT_SHORT


def test_the_end_of_a_preview_is_not_the_end() -> None:
    """A JPEG may carry a small whole JPEG before its own picture."""
    preview = b"Exif\0\0" + jpeg_header(8, 8)
    segment = b"\xff\xe1" + (len(preview) + 2).to_bytes(2, "big") + preview
    photo = painted("jpeg")
    see_jpeg_through(photo[:2] + segment + photo[2:])
    with pytest.raises(RefusedError):
        see_jpeg_through((photo[:2] + segment + photo[2:])[:-2])


@given(st.binary(max_size=200), st.sampled_from(WHOLE))
def test_any_bytes_are_judged(
    content: bytes, case: tuple[Callable[[bytes], None], bytes]
) -> None:
    """Nothing but a refusal is raised, whatever follows the right beginning."""
    see, whole = case
    for start in (0, 12, 24):
        with suppress(RefusedError):
            see(whole[:start] + content)

# SPDX-License-Identifier: MIT
"""Pictures in the cache come back as they were put in, or not at all."""

from __future__ import annotations

import io
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.pictures.decoded import (
    Decoded,
    Raster,
    pack,
    pack_refusal,
    unpack,
)
from backcare_desktop.pictures.refusal import Refusal

POSTER = Raster(2, 1, b"postpost")
MOVING = Decoded(
    *(20, 10, False, True),
    frames=(Raster(4, 1, b"a" * 16, 70), Raster(4, 1, b"b" * 16, 90)),
)


def test_a_picture_comes_back() -> None:
    """All of it, or its small first moment."""
    content = pack(MOVING, POSTER)
    assert unpack(io.BytesIO(content), whole=True) == MOVING
    small = unpack(io.BytesIO(content), whole=False)
    assert small == Decoded(20, 10, False, True, (POSTER,))


@pytest.mark.parametrize("passing", [True, False])
def test_a_refusal_comes_back(passing: bool) -> None:
    """With its reason, and whether it is worth another try."""
    refusal = Refusal("It is “half” a picture.", passing)
    content = pack_refusal(refusal)
    assert unpack(io.BytesIO(content), whole=True) == refusal


@given(st.binary(max_size=80), st.integers(0, 200), st.booleans())
def test_a_damaged_entry_is_only_ever_a_value_error(
    content: bytes, start: int, whole: bool
) -> None:
    """Then the picture is decoded once more; nothing is guessed."""
    entry = pack(MOVING, POSTER)
    try:
        found = unpack(io.BytesIO(entry[:start] + content), whole=whole)
    except ValueError:
        return
    assert isinstance(found, Decoded | Refusal)


@pytest.mark.parametrize(
    "raster",
    [
        [100_000, 100_000, 0, 20],
        [-4, -4, 0, 20],
        [0, 0, 0, 20],
        [2, 2, 0, 10_000_000],
        ["2", 1, 0, 20],
        [2, 1, 0],
    ],
)
def test_an_entry_cannot_ask_for_more_than_is_ever_kept(raster: list[object]) -> None:
    """A bomb in the cache folder does not go off either."""
    about = {
        "size": [2, 1],
        "is_drawing": False,
        "is_clear": False,
        "rasters": [raster],
    }
    line = json.dumps(about).encode() + b"\n"
    with pytest.raises(ValueError, match="cache"):
        unpack(io.BytesIO(line + zlib.compress(bytes(10_000_000))), whole=False)

# SPDX-License-Identifier: MIT
"""Captions under a scale never overlap and never leave it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.ui.widgets.captions import CAPTION_GAP_PX, place_captions

WIDTH_PX = 832.0


def test_free_captions_share_the_first_row() -> None:
    """Words with room between them lie beside each other."""
    places = place_captions([(240, 40), (0, 60), (700, 120)], WIDTH_PX)
    assert places == [(240, 0), (0, 0), (700, 0)]


def test_the_less_important_caption_gives_way() -> None:
    """The later of two that would touch goes to the second row."""
    assert place_captions([(10, 40), (0, 60)], WIDTH_PX) == [(10, 0), (0, 1)]


def test_captions_stay_inside() -> None:
    """A wish beyond either end is moved to that end."""
    assert place_captions([(-30, 40), (WIDTH_PX, 60)], WIDTH_PX) == [
        (0, 0),
        (WIDTH_PX - 60, 0),
    ]


@given(
    st.lists(st.tuples(st.floats(-100, 900), st.floats(1, 200)), min_size=1, max_size=4)
)
def test_the_first_row_never_overlaps(wanted: list[tuple[float, float]]) -> None:
    """Whatever the words are, those of the first row keep their gap."""
    places = place_captions(wanted, WIDTH_PX)
    first_row = sorted(
        (left, width)
        for (left, row), (_wish, width) in zip(places, wanted, strict=True)
        if row == 0
    )
    for (left, width), (following, _width) in pairwise(first_row):
        assert left + width + CAPTION_GAP_PX <= following + 1e-6

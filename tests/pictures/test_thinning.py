# SPDX-License-Identifier: MIT
"""Animations are kept within bounds, and take as long as before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.pictures.bounds import (
    FULL_BOX,
    LEAST_FRAME_MS,
    MOST_ANIMATION_BYTES,
    POSTER_BOX,
)
from backcare_desktop.pictures.thinning import Size, fitted, thinned

SIZES = st.builds(Size, st.integers(1, 8_000), st.integers(1, 6_000))
TIMES = st.lists(st.integers(11, 2_000), min_size=1, max_size=1_000)


@given(SIZES, TIMES)
def test_an_animation_fits_and_takes_as_long_as_before(
    size: Size, times_ms: list[int]
) -> None:
    """Smaller, slower or with fewer frames, but never longer or shorter."""
    small, kept = thinned(size, times_ms)
    assert small.width * small.height * 4 * len(kept) <= MOST_ANIMATION_BYTES
    assert small.width <= min(size.width, FULL_BOX[0])
    assert small.height <= min(size.height, FULL_BOX[1])
    assert sum(frame.time_ms for frame in kept) == sum(times_ms)
    numbers = [frame.number for frame in kept]
    assert numbers == sorted(set(numbers))
    assert numbers[0] == 0


def test_what_fits_stays_as_it_is() -> None:
    """A usual exercise GIF is not touched."""
    size, kept = thinned(Size(320, 240), [100] * 40)
    assert size == Size(320, 240)
    assert [frame.time_ms for frame in kept] == [100] * 40


def test_hasty_frames_are_taken_together() -> None:
    """Fifty pictures a second become fifteen or so."""
    _, kept = thinned(Size(32, 24), [20] * 100)
    assert all(frame.time_ms >= LEAST_FRAME_MS for frame in kept)
    assert len(kept) == 25


def test_a_large_one_becomes_smaller_before_it_loses_frames() -> None:
    """Movement matters more than sharpness, down to a certain size."""
    size, kept = thinned(Size(1_600, 1_200), [100] * 30)
    assert len(kept) == 30
    assert 480 <= size.width < 1_600
    size, kept = thinned(Size(1_600, 1_200), [100] * 300)
    assert size.width == 480
    assert len(kept) < 300


@given(SIZES)
def test_fitting_keeps_the_proportions_and_never_enlarges(size: Size) -> None:
    """However narrow it is, something of it is left."""
    found = fitted(size, POSTER_BOX)
    assert 1 <= found.width <= min(size.width, POSTER_BOX[0])
    assert 1 <= found.height <= min(size.height, POSTER_BOX[1])
    assert abs(found.width * size.height - found.height * size.width) <= sum(size)

# SPDX-License-Identifier: MIT
"""How long frames stand, told without decoding them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.pictures.bounds import MOST_FRAMES
from backcare_desktop.pictures.frame_times import (
    USUAL_MS,
    gif_frame_times,
    gif_size,
    webp_frame_times,
)
from backcare_desktop.pictures.refusal import CUT_SHORT, TOO_MANY_FRAMES, RefusedError
from tests.pictures.painted_pictures import painted
from tests.pictures.written_pictures import animated_webp, gif


def test_a_gif_says_how_long_each_frame_stands() -> None:
    """Hundredths of a second; a hasty one never said, and gets the usual."""
    assert gif_frame_times(gif(3, 2, [(1, 25), (2, 4), (3, 0)])) == [250, 40, USUAL_MS]
    assert gif_size(gif(3, 2, [(1, 25)], (30, 20))) == (30, 20)


def test_a_webp_that_moves_says_so_too() -> None:
    """One that stands still has no frames."""
    stills = [painted("webp"), painted("webp", color="#00ff00")]
    assert webp_frame_times(animated_webp(stills, (60, 40), 70)) == [70, 70]
    assert webp_frame_times(painted("webp")) == []


def test_a_gif_without_its_last_mark_is_whole() -> None:
    """Some programs forget it; anything less is cut short."""
    whole = gif(3, 2, [(1, 25), (2, 4)])
    assert gif_frame_times(whole[:-1]) == gif_frame_times(whole)
    with pytest.raises(RefusedError, match=CUT_SHORT[:8]):
        gif_frame_times(whole[:-3])
    with pytest.raises(RefusedError):
        gif_size(whole[:8])


def test_thousands_of_frames_are_too_many() -> None:
    """Counting ends where it is clear."""
    assert len(gif_frame_times(gif(1, 1, [(1, 5)] * MOST_FRAMES))) == MOST_FRAMES
    with pytest.raises(RefusedError) as caught:
        gif_frame_times(gif(1, 1, [(1, 5)] * (MOST_FRAMES + 1)))
    assert str(caught.value) == TOO_MANY_FRAMES


@given(st.binary(max_size=300), st.integers(0, 40))
def test_any_bytes_have_times_or_a_reason(content: bytes, start: int) -> None:
    """Nothing but a refusal is raised, and every frame stands for some time."""
    for read, whole in (
        (gif_frame_times, gif(3, 2, [(1, 25), (2, 4)])),
        (webp_frame_times, animated_webp([painted("webp")] * 2, (60, 40), 70)),
    ):
        with suppress(RefusedError):
            assert all(time_ms > 0 for time_ms in read(whole[: 13 + start] + content))

# SPDX-License-Identifier: MIT
"""What is measured is what is in the recording."""

from __future__ import annotations

from array import array

import pytest

from benchmarks.onsets import LOUD, loud_places, matched, onsets, percentile


def recorded(*loud: int) -> array[int]:
    """A recording of a thousand samples, loud at these places."""
    pcm = array("h", [LOUD] * 1_000)
    for place in loud:
        pcm[place] = -LOUD - 1
    return pcm


def test_sounds_begin_after_quiet() -> None:
    """A wave passes zero within a sound; that is no new one."""
    pcm = recorded(100, 105, 130, 400, 449, 499, 550)
    assert loud_places(pcm) == [100, 105, 130, 400, 449, 499, 550]
    assert onsets(pcm, quiet=50) == [100, 400, 499, 550]
    assert onsets(recorded(), quiet=50) == []


def test_every_sound_is_matched_once() -> None:
    """Late ones, early ones, missing ones and ones too many."""
    late_ms, missing, doubled = matched([100, 200, 300], [103, 104, 299, 900], 40)
    assert late_ms == [3, -1]
    assert (missing, doubled) == (1, 2)


@pytest.mark.parametrize(("part", "expected"), [(0, 1), (0.5, 3), (0.95, 5), (1, 5)])
def test_percentiles(part: float, expected: float) -> None:
    """Of unordered values."""
    assert percentile([5, 1, 3, 2, 4], part) == expected

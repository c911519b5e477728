# SPDX-License-Identifier: MIT
"""Where sounds begin in a recording."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

LOUD = 500
"""Of 32768: above what dithering and resampling leave, below any of our sounds."""


def loud_places(pcm: array[int]) -> list[int]:
    """Indices of samples that are part of a sound."""
    return [place for place, sample in enumerate(pcm) if abs(sample) > LOUD]


def onsets(pcm: array[int], quiet: int) -> list[int]:
    """Index of the first sample of every sound after so many quiet ones."""
    found = []
    last = -quiet
    for place in loud_places(pcm):
        if place - last >= quiet:
            found.append(place)
        last = place
    return found


def matched(
    wanted_ms: list[float], found_ms: list[float], near_ms: float
) -> tuple[list[float], int, int]:
    """For each wanted time how late its sound is; how many missing, how many too many.

    The first sound within `near_ms` is its own; a further one is a double.
    """
    late_ms = []
    missing = 0
    left = sorted(found_ms)
    for wanted in sorted(wanted_ms):
        near = [found for found in left if abs(found - wanted) <= near_ms]
        if near:
            late_ms.append(near[0] - wanted)
            left.remove(near[0])
        else:
            missing += 1
    return late_ms, missing, len(left)


def percentile(values: list[float], part: float) -> float:
    """The value below which that part of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]

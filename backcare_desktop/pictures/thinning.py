# SPDX-License-Identifier: MIT
"""Which frames of an animation are kept, how large, and how long each stands."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from backcare_desktop.pictures.bounds import (
    FULL_BOX,
    LEAST_ANIMATION_PX,
    LEAST_FRAME_MS,
    MOST_ANIMATION_BYTES,
)

BYTES_PER_PIXEL = 4


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int


class KeptFrame(NamedTuple):
    """A frame by its number in the file, and how long it stands now."""

    number: int
    time_ms: int


def fitted(size: Size, box: tuple[int, int]) -> Size:
    """The size as it fits into a box; never larger than it is, never nothing."""
    share = min(1.0, box[0] / size.width, box[1] / size.height)
    return Size(max(1, round(size.width * share)), max(1, round(size.height * share)))


def thinned(size: Size, times_ms: list[int]) -> tuple[Size, list[KeptFrame]]:
    """How an animation is kept: not too fast, then smaller, then with fewer frames.

    The whole takes as long as before.
    """
    frames = _slower(times_ms)
    small = fitted(size, FULL_BOX)
    share = sqrt(MOST_ANIMATION_BYTES / (_bytes(small) * len(frames)))
    least = min(1.0, LEAST_ANIMATION_PX / max(small))
    share = min(1.0, max(share, least))
    small = Size(max(1, int(small.width * share)), max(1, int(small.height * share)))
    return small, _fewer(frames, max(1, MOST_ANIMATION_BYTES // _bytes(small)))


def _bytes(size: Size) -> int:
    return size.width * size.height * BYTES_PER_PIXEL


def _slower(times_ms: list[int]) -> list[KeptFrame]:
    kept: list[KeptFrame] = []
    for number, time_ms in enumerate(times_ms):
        if kept and kept[-1].time_ms < LEAST_FRAME_MS:
            kept[-1] = KeptFrame(kept[-1].number, kept[-1].time_ms + time_ms)
        else:
            kept.append(KeptFrame(number, time_ms))
    return kept


def _fewer(frames: list[KeptFrame], most: int) -> list[KeptFrame]:
    count = min(most, len(frames))
    bounds = [place * len(frames) // count for place in range(count + 1)]
    return [
        KeptFrame(
            frames[begin].number, sum(frame.time_ms for frame in frames[begin:end])
        )
        for begin, end in pairwise(bounds)
    ]

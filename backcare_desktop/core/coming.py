# SPDX-License-Identifier: MIT
"""What will be shown in a moment, so that it can be made ready before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.frame import NextUp, next_up_after
from backcare_desktop.core.motion import STRIDE_CYCLE_MS, picture_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.picture import Blend, Shown
    from backcare_desktop.core.timeline import Segment, Timeline

SEGMENTS_AHEAD = 4
"""The rest of a rep and the beginning of the next, which is another side's at times."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What will be shown soon.

    Attributes:
        pictures: a moment of each motion, the soonest first.
        next_up: what the corner says in the next block.
    """

    pictures: tuple[Shown | Blend, ...]
    next_up: NextUp | None


def coming_after(timeline: Timeline, index: int, *, still: bool = False) -> Coming:
    """What is shown in a segment, in those after it, and first in the next block.

    Args:
        timeline: the compiled routine.
        index: of the segment that is shown now.
        still: movement is reduced.
    """
    segments = timeline.segments
    last = min(index + SEGMENTS_AHEAD, len(segments) - 1)
    places = list(range(index, last + 1))
    block = segments[index].block
    if block + 1 < len(timeline.blocks):
        # Also where a skip leads to.
        first = timeline.segment_index_at(timeline.blocks[block + 1].start_ms)
        places = list(dict.fromkeys([*places, first]))
    pictures = [
        picture_at(timeline, moment_ms, still=still)
        for place in places
        for moment_ms in _telling_moments(segments[place])
    ]
    return Coming(tuple(pictures), next_up_after(timeline, block + 1))


def _telling_moments(segment: Segment) -> Iterator[int]:
    """Moments in which each motion of a segment is shown."""
    yield segment.start_ms
    if len(segment.strides) > 1:
        step_ms = STRIDE_CYCLE_MS / len(segment.strides)
        for number in range(len(segment.strides)):
            yield segment.start_ms + round(step_ms * (number + 0.5))
    yield segment.end_ms - 1

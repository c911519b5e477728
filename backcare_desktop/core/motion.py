# SPDX-License-Identifier: MIT
"""What is on the stage at a moment: the figure moving or still, or a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.core.breathing import breath_at, ease, fraction_of
from backcare_desktop.core.picture import AuthorImage, Blend, Picture, Shown
from backcare_desktop.core.terms import Side
from backcare_desktop.core.timeline import Kind

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Block, Segment, Timeline

CROSS_FADE_MS = 400
"""Between two steps' pictures."""
STILL_CROSS_FADE_MS = 600
"""Between key pictures when movement is reduced."""
STRIDE_CYCLE_MS = 1_200
"""Two steps of an easy walk: about 100 steps a minute."""


_WORKING = {Kind.MOVE, Kind.STAY}
"""The glow stays on while an exercise is done; it swells and ebbs with the effort."""


def picture_at(
    timeline: Timeline,
    position_ms: int,
    *,
    still: bool = False,
) -> Shown | Blend:
    """The figure or a picture at a moment; where it changes, a cross-fade."""
    index = timeline.segment_index_at(position_ms)
    segment = timeline.segments[index]
    passed_ms = position_ms - segment.start_ms
    now = _shown(timeline, index, position_ms, still=still)
    fade_ms = STILL_CROSS_FADE_MS if still else CROSS_FADE_MS
    if index == 0 or passed_ms >= fade_ms:
        return now
    before = _last_shown(timeline, index - 1, still=still)
    # A walk is several strides on by then; what counts is how it begins.
    first = _shown(timeline, index, segment.start_ms, still=still)
    if not _goes_on(before, first):
        return Blend(before, now, ease(passed_ms / fade_ms))
    return now


def typical_picture(timeline: Timeline, block: Block) -> Shown:
    """The picture that tells a block best: the end of its effort, else its start."""
    parts = timeline.segments_of(block)
    telling = next((part for part in parts if part.effort), parts[0])
    if telling.image is not None:
        return telling.image
    picture = _picture(telling, timeline.bump, progress=1.0)
    return replace(picture, shows_effort=False)


def _goes_on(before: Shown, now: Shown) -> bool:
    """Whether what is shown now begins with what was shown last."""
    if isinstance(before, Picture) and isinstance(now, Picture):
        return before.end == now.start and before.mirrored == now.mirrored
    if isinstance(before, AuthorImage) and isinstance(now, AuthorImage):
        return before.owner == now.owner and before.mirrored == now.mirrored
    return False


def _shown(timeline: Timeline, index: int, position_ms: int, *, still: bool) -> Shown:
    segment = timeline.segments[index]
    if segment.image is not None:
        begin_ms = timeline.blocks[segment.block].start_ms
        return replace(segment.image, at_ms=0 if still else position_ms - begin_ms)
    now = _moving_picture(timeline, index, position_ms)
    return _standing_still(now, segment) if still else now


def _moving_picture(timeline: Timeline, index: int, position_ms: int) -> Picture:
    segment = timeline.segments[index]
    breath = breath_at(timeline, position_ms).fullness * 2.0 - 1.0
    if segment.kind is Kind.WALK:
        return _striding(timeline, segment, position_ms)
    progress = ease(fraction_of(segment, position_ms))
    return replace(_picture(segment, timeline.bump, progress), breath=breath)


def _last_shown(timeline: Timeline, index: int, *, still: bool) -> Shown:
    end_ms = timeline.segments[index].end_ms
    last = _shown(timeline, index, end_ms - 1, still=still)
    if still or isinstance(last, AuthorImage):
        return last
    return replace(last, shows_effort=False)


def _standing_still(picture: Picture, segment: Segment) -> Picture:
    # Legs that jump from stride to stride would be more restless than a walk.
    pose = segment.strides[0] if segment.strides else picture.end
    return replace(picture, start=pose, end=pose, progress=1.0, breath=0.0)


def _picture(segment: Segment, bump: float, progress: float) -> Picture:
    return Picture(
        start=segment.pose,
        end=segment.next_pose,
        progress=progress,
        mirrored=segment.side is Side.LEFT,
        bump=bump,
        shows_effort=segment.kind in _WORKING,
        neutral=segment.neutral,
        reach=segment.reach,
    )


def _striding(timeline: Timeline, segment: Segment, position_ms: int) -> Picture:
    strides = segment.strides or (segment.pose,)
    step_ms = STRIDE_CYCLE_MS / len(strides)
    passed, part = divmod((position_ms - segment.start_ms) / step_ms, 1.0)
    here = int(passed) % len(strides)
    return Picture(
        start=strides[here],
        end=strides[(here + 1) % len(strides)],
        progress=part,
        bump=timeline.bump,
    )

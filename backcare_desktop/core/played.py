# SPDX-License-Identifier: MIT
"""What has been played of a timeline, and what that amounts to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.session import StepRecord, Tally
from backcare_desktop.core.terms import Counts
from backcare_desktop.core.timeline import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.core.timeline import Segment, Timeline

Stretch = tuple[int, int]
"""A stretch of the timeline that was played: from, until, in milliseconds."""


def with_stretch(played: tuple[Stretch, ...], stretch: Stretch) -> tuple[Stretch, ...]:
    """Add a stretch; one that goes on where the last ended joins it."""
    start_ms, end_ms = stretch
    if end_ms <= start_ms:
        return played
    if played and played[-1][1] == start_ms:
        return (*played[:-1], (played[-1][0], end_ms))
    return (*played, stretch)


def _overlap(segment: Segment, stretch: Stretch) -> int:
    first = max(segment.start_ms, stretch[0])
    return max(0, min(segment.end_ms, stretch[1]) - first)


def step_records(
    timeline: Timeline,
    played: Iterable[Stretch],
) -> tuple[StepRecord, ...]:
    """Planned and done of every step; what was played twice is done twice."""
    planned_ms = [0] * len(timeline.steps)
    done_ms = [0] * len(timeline.steps)
    done_reps = [0] * len(timeline.steps)
    stretches = tuple(played)
    for place, segment in enumerate(timeline.segments):
        planned_ms[segment.step] += segment.duration_ms
        ends_rep = _ends_rep(timeline, place)
        for stretch in stretches:
            done_ms[segment.step] += _overlap(segment, stretch)
            reaches_end = stretch[0] < segment.end_ms <= stretch[1]
            done_reps[segment.step] += ends_rep and reaches_end
    return tuple(
        StepRecord(
            step.exercise,
            step.title,
            step.planned_reps,
            done_reps[place],
            planned_ms[place],
            done_ms[place],
        )
        for place, step in enumerate(timeline.steps)
    )


def _ends_rep(timeline: Timeline, place: int) -> bool:
    segment = timeline.segments[place]
    if not segment.counted:
        return False
    if place + 1 == len(timeline.segments):
        return True
    after = timeline.segments[place + 1]
    return after.rep != segment.rep or after.block != segment.block


def tally(timeline: Timeline, played: Iterable[Stretch]) -> Tally:
    """Played time by what it counts for.

    The ways in and out count with the step they belong to; only the walking itself
    is moderate, so that stretches do not inflate that counter (docs/care-rules.md C17).
    """
    played_ms = movement_ms = moderate_ms = 0
    stretches = tuple(played)
    for segment in timeline.segments:
        counts = timeline.steps[segment.step].counts
        overlap_ms = sum(_overlap(segment, stretch) for stretch in stretches)
        played_ms += overlap_ms
        if counts is not Counts.RELAXATION:
            movement_ms += overlap_ms
        if counts is Counts.MODERATE and segment.kind.is_work:
            moderate_ms += overlap_ms
    return Tally(played_ms, movement_ms, moderate_ms)


def current_rep_start(timeline: Timeline, position_ms: int) -> int:
    """Where the rep or breath at a position begins; the position when none runs."""
    index = timeline.segment_index_at(position_ms)
    segment = timeline.segments[index]
    if segment.kind is Kind.GATE:
        return position_ms
    if not segment.counted:
        breathes = segment.breath is not None and segment.phase is not None
        return segment.start_ms if breathes else position_ms
    while index > 0:
        before = timeline.segments[index - 1]
        if before.block != segment.block or before.rep != segment.rep:
            break
        index -= 1
    return timeline.segments[index].start_ms

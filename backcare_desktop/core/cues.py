# SPDX-License-Identifier: MIT
"""Which cues a laid-out routine gives, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Block, Cue, CueKind, Kind, Segment

if TYPE_CHECKING:
    from collections.abc import Iterator

HALFWAY_FROM_MS = 20_000
"""Holds and walks shorter than this need no halfway cue."""
LAST_SECONDS = (3, 2, 1)
SHORTEST_COUNTED_DOWN_MS = 5_000
"""Below this the count would begin almost with the block itself."""
NEXT_UP_AFTER_MS = 3_000
"""Late enough not to talk over "rest"."""
SHORTEST_REST_TO_WAIT_MS = 8_000

_COUNTED_DOWN = {
    Kind.GET_READY,
    Kind.TRANSITION,
    Kind.REST,
    Kind.SWITCH,
    Kind.HOLD,
    Kind.WALK,
}
_BREATH_CUE = {Breath.IN: CueKind.BREATHE_IN, Breath.OUT: CueKind.BREATHE_OUT}


def cues_of(
    segments: tuple[Segment, ...],
    blocks: tuple[Block, ...],
) -> tuple[Cue, ...]:
    """All cues, by time and priority."""
    return tuple(sorted(_all_cues(segments, blocks), key=lambda cue: cue.order))


def _all_cues(
    segments: tuple[Segment, ...],
    blocks: tuple[Block, ...],
) -> Iterator[Cue]:
    parts: list[list[Segment]] = [[] for _ in blocks]
    for segment in segments:
        parts[segment.block].append(segment)
    for place, block in enumerate(blocks):
        following = blocks[place + 1 :]
        yield from _opening(block, parts[place], following)
        yield from _breaths(parts[place])
        yield from _counting_down(block, parts[place])
    for before, after in pairwise(blocks):
        yield from _between(before, after)
    yield Cue(segments[-1].end_ms, CueKind.FINISH)


def _opening(
    block: Block,
    parts: list[Segment],
    following: tuple[Block, ...],
) -> Iterator[Cue]:
    if block.kind is Kind.GET_READY:
        yield Cue(block.start_ms, CueKind.GET_READY, block.title)
    elif block.kind in {Kind.TRANSITION, Kind.FINISH}:
        for part in parts:
            yield Cue(part.start_ms, CueKind.STEP_BEGINS, part.label)
    elif block.kind is Kind.SWITCH:
        label = parts[0].label
        yield Cue(block.start_ms, CueKind.SWITCH_SIDES, label, side=block.side)
    elif block.kind is Kind.REST:
        yield from _resting(block, following)
    else:
        yield from _working(block, parts)


def _resting(block: Block, following: tuple[Block, ...]) -> Iterator[Cue]:
    yield Cue(block.start_ms, CueKind.REST)
    work = next((after for after in following if after.kind.is_work), None)
    if work is None:
        return
    waits = block.duration_ms >= SHORTEST_REST_TO_WAIT_MS
    at_ms = block.start_ms + (NEXT_UP_AFTER_MS if waits else 0)
    number, total = set_of(work)
    yield Cue(at_ms, CueKind.NEXT_UP, work.title, number, total, work.side)


def _working(block: Block, parts: list[Segment]) -> Iterator[Cue]:
    number, total = set_of(block)
    start_ms = block.start_ms
    # Alternating reps have no side as a block; they begin with that of the first.
    side = block.side or parts[0].side
    about = (block.title, number, total, side, block.say)
    yield Cue(start_ms, CueKind.STEP_BEGINS, *about)
    if total > 1 and number == total:
        yield Cue(start_ms, CueKind.LAST_SET, block.title, number, total)
    for part in parts:
        if part.kind is Kind.GATE:
            yield Cue(part.start_ms, CueKind.YOUR_PACE, part.label)


def _breaths(parts: list[Segment]) -> Iterator[Cue]:
    side = parts[0].side if parts else None
    for part in parts:
        if part.rep is not None and part.reps is not None and part.phase == 1:
            yield Cue(part.start_ms, CueKind.REP, "", part.rep, part.reps)
        if part.counted and part.side is not side and part.side is not None:
            # Alternating reps change side without a pause between.
            yield Cue(part.start_ms, CueKind.SWITCH_SIDES, "", side=part.side)
            side = part.side
        if part.breath in _BREATH_CUE and part.breath is not None:
            yield Cue(part.start_ms, _BREATH_CUE[part.breath], part.label)


def _counting_down(block: Block, parts: list[Segment]) -> Iterator[Cue]:
    if block.kind not in _COUNTED_DOWN or any(part.counted for part in parts):
        return
    end_ms = max(
        (part.end_ms for part in parts if part.kind is not Kind.GATE),
        default=block.end_ms,
    )
    duration_ms = end_ms - block.start_ms
    if duration_ms >= SHORTEST_COUNTED_DOWN_MS:
        for second in LAST_SECONDS:
            yield Cue(end_ms - second * 1_000, CueKind.LAST_SECONDS, "", second)
    if block.kind in {Kind.HOLD, Kind.WALK} and duration_ms >= HALFWAY_FROM_MS:
        yield Cue(block.start_ms + duration_ms // 2, CueKind.HALFWAY)


def _between(before: Block, after: Block) -> Iterator[Cue]:
    if before.kind.is_work and after.kind is Kind.REST:
        if after.round:
            total = after.rounds or 0
            yield Cue(after.start_ms, CueKind.ROUND_DONE, "", after.round, total)
        elif after.set:
            total = after.sets or 0
            yield Cue(after.start_ms, CueKind.SET_DONE, "", after.set, total)


def set_of(block: Block) -> tuple[int, int]:
    """Which set this is and of how many; a round counts as one when it is all."""
    if block.sets and block.sets > 1:
        return block.set or 1, block.sets
    return block.round or 1, block.rounds or 1

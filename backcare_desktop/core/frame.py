# SPDX-License-Identifier: MIT
"""Everything on the follow-along screen at one moment, as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.core.breathing import breath_at
from backcare_desktop.core.cues import set_of
from backcare_desktop.core.duration import MS_PER_MINUTE, MS_PER_SECOND
from backcare_desktop.core.motion import picture_at, typical_picture
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import (
    Block,
    CueKind,
    Kind,
    Segment,
    Timeline,
    cues_between,
)
from backcare_desktop.core.words import caption_of, detail, set_words, side_words, verb

if TYPE_CHECKING:
    from backcare_desktop.core.picture import Blend, Shown
    from backcare_desktop.core.terms import Position

MOST_SECONDS_SHOWN = 99
"""Two digits fit the ring; above that it shows minutes."""


class RingMode(StrEnum):
    """What the ring around the number tells."""

    BREATH = "breath"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Ring:
    """The ring and the disc inside it.

    Attributes:
        arc: filled share of the ring, clockwise from 12 o'clock, 0-1.
        swell: how far the disc has swollen with the breath, 0-1.
    """

    mode: RingMode
    arc: float
    swell: float


@dataclass(frozen=True, slots=True)
class NextUp:
    """The corner that says what comes next."""

    heading: str
    title: str
    picture: Shown


@dataclass(frozen=True, slots=True)
class Frame:
    """One moment of a routine, ready to be drawn.

    Attributes:
        title, detail: the exercise, and side and set as words.
        verb: the one thing to do now.
        number, unit: the big number and what stands under it.
        exercise_kind: kind of the current segment; tells the colour of the ring.
        left_ms: time to the end of the routine.
    """

    position_ms: int
    left_ms: int
    kind: Kind
    breath: Breath | None
    position: Position
    title: str
    detail: str
    verb: str
    caption: str
    number: str
    unit: str
    ring: Ring
    picture: Shown | Blend
    next_up: NextUp | None
    block: int
    segment: int


def frame_at(timeline: Timeline, position_ms: int, *, still: bool = False) -> Frame:
    """The whole screen at a moment.

    Args:
        timeline: the compiled routine.
        position_ms: clamped to `[0, duration]`.
        still: movement is reduced; pictures cross-fade instead of moving.
    """
    at_ms = min(max(position_ms, 0), timeline.duration_ms)
    index = timeline.segment_index_at(at_ms)
    segment = timeline.segments[index]
    block = timeline.blocks[segment.block]
    until_ms = _timed_until(timeline, block)
    number, unit = _number(segment, until_ms - at_ms)
    return Frame(
        position_ms=at_ms,
        left_ms=timeline.duration_ms - at_ms,
        kind=segment.kind,
        breath=segment.breath,
        position=segment.position,
        title=_title(block),
        detail=_detail(timeline, segment, block),
        verb=verb(segment.breath, segment.label),
        caption=_caption(timeline, block, at_ms),
        number=number,
        unit=unit,
        ring=_ring(timeline, segment, until_ms, at_ms),
        picture=picture_at(timeline, at_ms, still=still),
        next_up=next_up_after(timeline, segment.block),
        block=segment.block,
        segment=index,
    )


def _title(block: Block) -> str:
    if block.kind is Kind.GET_READY and not block.start_ms:
        return "Get ready"
    return "Switch sides" if block.kind is Kind.SWITCH else block.title


def _detail(timeline: Timeline, segment: Segment, block: Block) -> str:
    number, total = set_of(block)
    if block.kind is Kind.GET_READY:
        return "coming up" if block.start_ms else timeline.title
    if block.kind is Kind.REST:
        return f"Set {number} done" if total > 1 else ""
    if block.kind is Kind.SWITCH:
        return f"{side_words(segment.side.other)} done" if segment.side else ""
    if block.kind is Kind.TRANSITION:
        return "coming up"
    return detail(side_words(segment.side), set_words(number, total))


def _timed_until(timeline: Timeline, block: Block) -> int:
    """Where the counted time of a block ends: a gate at its end is not counted."""
    last = timeline.segments_of(block)[-1]
    return last.start_ms if last.kind is Kind.GATE else block.end_ms


def _number(segment: Segment, left_ms: int) -> tuple[str, str]:
    if segment.counted and segment.rep is not None:
        return str(segment.rep), f"of {segment.reps}"
    if segment.kind is Kind.GATE:
        return "", ""
    seconds = -(-left_ms // MS_PER_SECOND)
    if seconds > MOST_SECONDS_SHOWN:
        return str(-(-seconds * MS_PER_SECOND // MS_PER_MINUTE)), "min"
    return str(seconds), ""


def _ring(timeline: Timeline, segment: Segment, until_ms: int, at_ms: int) -> Ring:
    if segment.breath in {None, Breath.FREE} and not segment.counted:
        whole_ms = until_ms - timeline.blocks[segment.block].start_ms
        left = max(0, until_ms - at_ms) / max(whole_ms, 1)
        return Ring(RingMode.TIME, left, 1.0)
    breath = breath_at(timeline, at_ms)
    arc = breath.fullness
    if breath.phase is Breath.IN:
        arc = breath.fraction
    elif breath.phase is Breath.OUT:
        arc = 1.0 - breath.fraction
    return Ring(RingMode.BREATH, arc, breath.fullness)


HALFWAY_SHOWN_MS = 6_000
"""Read once; a minute later it would no longer be true."""
_SILENT_IN_CAPTIONS = {CueKind.LAST_SECONDS}
"""The big number shows them already."""


def _caption(timeline: Timeline, block: Block, at_ms: int) -> str:
    given = [
        cue
        for cue in cues_between(timeline, block.start_ms - 1, at_ms)
        if cue.kind not in _SILENT_IN_CAPTIONS
        and not (cue.kind is CueKind.HALFWAY and at_ms - cue.at_ms > HALFWAY_SHOWN_MS)
    ]
    if block.kind in {Kind.GET_READY, Kind.TRANSITION} and block.caption:
        return block.caption
    if not given:
        return block.caption
    latest = given[-1].at_ms
    return caption_of(tuple(cue for cue in given if cue.at_ms == latest))


def next_up_after(timeline: Timeline, now: int) -> NextUp | None:
    """What comes after a block, by its index; None after the last."""
    for place in range(now + 1, len(timeline.blocks)):
        block = timeline.blocks[place]
        if block.kind.is_work or block.kind in {Kind.REST, Kind.FINISH}:
            heading = "First" if now == 0 and _is_lead_in(timeline) else "Next"
            before = timeline.blocks[now]
            return NextUp(
                heading,
                _next_title(before, block),
                typical_picture(timeline, block),
            )
    return None


def _is_lead_in(timeline: Timeline) -> bool:
    return timeline.blocks[0].kind is Kind.GET_READY


def _next_title(before: Block, block: Block) -> str:
    if block.kind is Kind.REST:
        return f"Rest {block.duration_ms // MS_PER_SECOND} s"
    goes_on = before.kind not in {Kind.GET_READY, Kind.REST}
    same_exercise = goes_on and before.step == block.step
    if same_exercise and block.side is not None and block.side is not before.side:
        return side_words(block.side)
    if same_exercise and before.kind is Kind.SWITCH:
        return side_words(block.side)
    return block.title


def ready_in(frame: Frame, seconds: int) -> Frame:
    """The frame while a count-in runs: the same picture, counting down to it."""
    again = f" Rep {frame.number} starts again." if frame.unit.startswith("of") else ""
    return replace(
        frame,
        number=str(seconds),
        unit="",
        caption=f"In {seconds}.{again}",
        kind=Kind.GET_READY,
        ring=Ring(RingMode.TIME, min(1.0, seconds / COUNT_IN_RING_S), 1.0),
    )


COUNT_IN_RING_S = 5
"""The ring is full at the longest count-in."""

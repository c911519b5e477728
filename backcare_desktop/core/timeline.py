# SPDX-License-Identifier: MIT
"""A compiled routine: flat, immutable, integer milliseconds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backcare_desktop.core.care import Change
    from backcare_desktop.core.picture import AuthorImage, Pose
    from backcare_desktop.core.terms import Breath, Counts, Position, Side


class Kind(StrEnum):
    """What a stretch of time is for."""

    GET_READY = "get-ready"
    TRANSITION = "transition"
    MOVE = "move"
    STAY = "stay"
    HOLD = "hold"
    WALK = "walk"
    REST = "rest"
    SWITCH = "switch"
    GATE = "gate"
    FINISH = "finish"

    @property
    def is_work(self) -> bool:
        """Whether the exercise itself is being done."""
        return self in {Kind.MOVE, Kind.STAY, Kind.HOLD, Kind.WALK, Kind.GATE}


class CueKind(StrEnum):
    """Every meaning that is sounded, spoken or captioned.

    The order of the members is the order in which cues of one instant are given,
    so that none overwrites another.
    """

    FINISH = "finish"
    SET_DONE = "set-done"
    ROUND_DONE = "round-done"
    SWITCH_SIDES = "switch-sides"
    REST = "rest"
    GET_READY = "get-ready"
    STEP_BEGINS = "step-begins"
    LAST_SET = "last-set"
    NEXT_UP = "next-up"
    YOUR_PACE = "your-pace"
    HALFWAY = "halfway"
    LAST_SECONDS = "last-seconds"
    REP = "rep"
    BREATHE_OUT = "breathe-out"
    BREATHE_IN = "breathe-in"


CUE_PRIORITY = {kind: place for place, kind in enumerate(CueKind)}


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to hear and read at one instant; words are made elsewhere.

    Attributes:
        subject: the authored words it is about (a title, what to do); may be "".
        number: rep, set or second; 0 without one. `total` likewise.
        say: what its author wants to be said instead of the usual; may be "".
    """

    at_ms: int
    kind: CueKind
    subject: str = ""
    number: int = 0
    total: int = 0
    side: Side | None = None
    say: str = ""

    @property
    def order(self) -> tuple[int, int]:
        """Sorting key: time first, then priority."""
        return self.at_ms, CUE_PRIORITY[self.kind]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of time in which one thing happens.

    Attributes:
        label: what to do, as its author or the program says it.
        pose, next_pose: where the figure is at the start and at the end.
        phase: 1-based part of the rep.
        step: index into `Timeline.steps`; `block` into `Timeline.blocks`.
        neutral, reach: poses are shown only `reach` (0-1) of the way from
            `neutral`; below 1 when care asked for a small range.
        strides: the poses that a walk cycles through.
        image: the author's own picture, shown in place of the figure.
        counted: the number on the screen counts reps; else it counts time.
    """

    start_ms: int
    end_ms: int
    kind: Kind
    label: str
    position: Position
    step: int
    block: int
    pose: Pose
    next_pose: Pose
    exercise: str | None = None
    side: Side | None = None
    set: int | None = None
    sets: int | None = None
    rep: int | None = None
    reps: int | None = None
    phase: int | None = None
    breath: Breath | None = None
    reach: float = 1.0
    neutral: Pose | None = None
    counted: bool = False
    effort: bool = False
    strides: tuple[Pose, ...] = ()
    image: AuthorImage | None = None

    @property
    def duration_ms(self) -> int:
        """Length of the segment."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class Block:
    """Segments that belong together on the step bar: a set, a rest, a way down."""

    start_ms: int
    end_ms: int
    kind: Kind
    step: int
    title: str
    side: Side | None = None
    set: int | None = None
    sets: int | None = None
    round: int | None = None
    rounds: int | None = None
    caption: str = ""
    say: str = ""

    @property
    def duration_ms(self) -> int:
        """Length of the block."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One step as it will be played, its way in included.

    Attributes:
        exercise: file stem; for a step written in place, its title.
        planned_reps: reps or breaths over all sides and sets; 0 when only timed.
        variant: the pictures that are used; "" as usual.
    """

    exercise: str
    title: str
    counts: Counts
    planned_reps: int
    variant: str = ""


@dataclass(frozen=True)
class Timeline:
    """Everything that a routine will show and sound, in the order of time.

    Segments tile `[0, duration_ms)` without gap or overlap; cues are sorted by
    time and priority; playback waits at each gate.
    """

    routine: str
    title: str
    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...]
    cues: tuple[Cue, ...]
    gates: tuple[int, ...]
    steps: tuple[PlannedStep, ...]
    changes: tuple[Change, ...] = ()
    bump: float = 0.55
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = tuple(segment.start_ms for segment in self.segments)
        object.__setattr__(self, "_starts", starts)

    @property
    def duration_ms(self) -> int:
        """Length of the whole routine."""
        return self.segments[-1].end_ms

    @cached_property
    def cue_times_ms(self) -> tuple[int, ...]:
        """Instants of the cues, in their order."""
        return tuple(cue.at_ms for cue in self.cues)

    def segment_index_at(self, position_ms: int) -> int:
        """Index of the segment at a moment; the last one from the end on."""
        return max(0, bisect_right(self._starts, position_ms) - 1)

    def segment_at(self, position_ms: int) -> Segment:
        """The segment at a moment; the last one from the end on."""
        return self.segments[self.segment_index_at(position_ms)]

    def block_at(self, position_ms: int) -> Block:
        """The block at a moment."""
        return self.blocks[self.segment_at(position_ms).block]

    def segments_of(self, block: Block) -> tuple[Segment, ...]:
        """The segments of one block."""
        first = self.segment_index_at(block.start_ms)
        last = self.segment_index_at(block.end_ms - 1)
        return self.segments[first : last + 1]


def cues_between(timeline: Timeline, after_ms: int, until_ms: int) -> tuple[Cue, ...]:
    """Cues in `(after_ms, until_ms]`: every tick pattern plays each exactly once.

    Begin with `after_ms = -1`, so that a cue at 0 is heard.
    """
    first = bisect_right(timeline.cue_times_ms, after_ms)
    last = bisect_right(timeline.cue_times_ms, until_ms)
    return timeline.cues[first:last]

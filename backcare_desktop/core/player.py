# SPDX-License-Identifier: MIT
"""The player: the only thing that moves, and it moves only when told the time.

It keeps three things: where the playhead is, up to where cues have been given, and
what has been played. Everything else is a function of the timeline and a position.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.core.played import Stretch, current_rep_start, with_stretch
from backcare_desktop.core.playhead import Playhead
from backcare_desktop.core.terms import Position
from backcare_desktop.core.timeline import Cue, CueKind, Kind, cues_between

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline

COUNT_IN_MS = 3_000
COUNT_IN_ON_THE_FLOOR_MS = 5_000
"""Getting back onto hands and knees takes longer than picking up a stretch."""
RESTART_STEP_AFTER_MS = 3_000
"""Later than this, "previous" restarts the step instead of leaving it."""
LONGEST_TICK_GAP_MS = 2_000
"""A longer silence means that the machine slept or stalled: playback pauses."""
STALE_CUE_MS = 500
"""A cue later than this is dropped, so that a hiccup ends in no burst."""


class State(StrEnum):
    """What the player is doing."""

    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    WAITING = "waiting"
    FINISHED = "finished"
    STOPPED = "stopped"

    @property
    def is_over(self) -> bool:
        """Whether nothing starts it again."""
        return self in {State.FINISHED, State.STOPPED}


@dataclass(frozen=True, slots=True)
class Tick:
    """What one tick found.

    Attributes:
        position_ms: where playback is.
        cues: what to sound and caption now, in order.
        count_in: seconds of count-in to show; 0 without one.
        stalled: playback paused itself because time had jumped.
    """

    position_ms: int
    state: State
    cues: tuple[Cue, ...] = ()
    count_in: int = 0
    stalled: bool = False


class Player:
    """Plays one timeline; every call is told the clock's reading in milliseconds.

    Attributes:
        departures: how often it set out from somewhere anew: by play, a jump or
            another speed. What was planned before holds no more.
    """

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.playhead = Playhead()
        self.state = State.READY
        self.played: tuple[Stretch, ...] = ()
        self._cued_until_ms = -1
        self._counted_in = 0
        self.departures = 0
        self._last_tick_ms: int | None = None
        self._last_wall_ms: int | None = None

    @property
    def position_ms(self) -> int:
        """The moment that was shown last; commands act on it, not on the clock."""
        if self.state is not State.PLAYING or self._last_tick_ms is None:
            return self.playhead.position_ms
        return self._clamped(self.playhead.at(self._last_tick_ms))

    @property
    def cued_until_ms(self) -> int:
        """Up to here cues have been given, this moment included."""
        return self._cued_until_ms

    def play(self, now_ms: int) -> None:
        """Start, or go on after a pause from the start of the current rep."""
        if self.state is State.WAITING:
            self.done(now_ms)
        elif self.state is State.READY:
            self._run(now_ms, count_in_ms=0)
        elif self.state is State.PAUSED:
            start_ms = current_rep_start(self.timeline, self.playhead.position_ms)
            if start_ms < self.playhead.position_ms:
                self._jump(start_ms, now_ms)
            self._run(now_ms, self._count_in_ms(start_ms))

    def pause(self) -> None:
        """Stand still at the last moment that was shown."""
        if self.state is State.PLAYING:
            self._halt(State.PAUSED, self.position_ms)

    def toggle(self, now_ms: int) -> None:
        """Pause when playing, else play."""
        if self.state is State.PLAYING:
            self.pause()
        else:
            self.play(now_ms)

    def seek(self, position_ms: int, now_ms: int) -> None:
        """Go to a moment; landing on a step announces it."""
        if self.state.is_over:
            return
        target_ms = min(max(position_ms, 0), self.timeline.duration_ms - 1)
        self._jump(target_ms, now_ms)
        if self.state is State.WAITING:
            self._run(now_ms, count_in_ms=0)

    def next(self, now_ms: int) -> None:
        """Go to the next block; the last one has none."""
        here = self.timeline.segment_at(self.position_ms).block
        if here + 1 < len(self.timeline.blocks):
            self.seek(self.timeline.blocks[here + 1].start_ms, now_ms)

    def previous(self, now_ms: int) -> None:
        """Restart the block when well into it, else go to the one before."""
        position_ms = self.position_ms
        here = self.timeline.segment_at(position_ms).block
        into_ms = position_ms - self.timeline.blocks[here].start_ms
        if into_ms <= RESTART_STEP_AFTER_MS:
            here = max(0, here - 1)
        self.seek(self.timeline.blocks[here].start_ms, now_ms)

    def repeat(self, now_ms: int) -> None:
        """Do the current block again from its start."""
        self.seek(self.timeline.block_at(self.position_ms).start_ms, now_ms)

    def done(self, now_ms: int) -> None:
        """She is done with a self-paced step: leave its gate, or skip past it."""
        gate_ms = self._gate_ahead()
        if self.state is State.WAITING:
            self._run(now_ms, count_in_ms=0)
        elif self.state is State.PLAYING and gate_ms is not None:
            self._jump(gate_ms + 1, now_ms)

    def set_speed(self, speed_percent: int, now_ms: int) -> None:
        """Play slower or faster from now on, 80 to 130 percent."""
        since_ms = now_ms if self._last_tick_ms is None else self._last_tick_ms
        self.playhead = self.playhead.at_speed(speed_percent, since_ms)
        self.departures += 1

    def stop(self) -> None:
        """End at once and for good; nothing starts it again."""
        if self.state is not State.FINISHED:
            self._halt(State.STOPPED, self.position_ms)

    def tick(self, now_ms: int, wall_ms: int | None = None) -> Tick:
        """Let time pass and say what became of it.

        Args:
            now_ms: the monotonic clock.
            wall_ms: the wall clock, when there is one; the two drifting apart
                means that the machine slept.
        """
        if self.state is not State.PLAYING:
            self._note_clocks(now_ms, wall_ms)
            return Tick(self.playhead.position_ms, self.state)
        if self._time_jumped(now_ms, wall_ms):
            self.pause()
            self._note_clocks(now_ms, wall_ms)
            return Tick(self.playhead.position_ms, self.state, stalled=True)
        cues = self._advance(now_ms) + self._count_in_cues(now_ms)
        self._note_clocks(now_ms, wall_ms)
        left_ms = self.playhead.count_in_left(now_ms)
        return Tick(self.position_ms, self.state, cues, -(-left_ms // 1_000))

    def _advance(self, now_ms: int) -> tuple[Cue, ...]:
        before_ms = self.position_ms
        target_ms = self._clamped(self.playhead.at(now_ms))
        gate_ms = self._first_gate(self._cued_until_ms, target_ms)
        reached_ms = target_ms if gate_ms is None else gate_ms
        if gate_ms is None and self.playhead.count_in_left(now_ms):
            # "Breathe out" is for when she moves, not for when she gets back down.
            return ()
        self.played = with_stretch(self.played, (before_ms, reached_ms))
        due = cues_between(self.timeline, self._cued_until_ms, reached_ms)
        late_ms = STALE_CUE_MS * self.playhead.speed_percent // 100
        # Measured from where she waits: at a gate its own cue is never late.
        cues = tuple(cue for cue in due if reached_ms - cue.at_ms <= late_ms)
        self._cued_until_ms = max(self._cued_until_ms, reached_ms)
        if gate_ms is not None:
            self._halt(State.WAITING, gate_ms)
        elif reached_ms >= self.timeline.duration_ms:
            self._halt(State.FINISHED, reached_ms)
        return cues

    def _first_gate(self, after_ms: int, until_ms: int) -> int | None:
        gates = self.timeline.gates
        return next((gate for gate in gates if after_ms < gate <= until_ms), None)

    def _gate_ahead(self) -> int | None:
        """The gate of this block, if she has not left it yet."""
        position_ms = self.position_ms
        end_ms = self.timeline.block_at(position_ms).end_ms
        gate_ms = self._first_gate(position_ms - 1, end_ms)
        return None if gate_ms == end_ms else gate_ms

    def _run(self, now_ms: int, count_in_ms: int) -> None:
        self.playhead = self.playhead.played_from(now_ms, count_in_ms)
        self.state = State.PLAYING
        self.departures += 1
        self._counted_in = 0
        self._last_tick_ms = now_ms
        self._last_wall_ms = None

    def _halt(self, state: State, position_ms: int) -> None:
        self.playhead = self.playhead.stopped_at(position_ms)
        self.state = state
        self._last_tick_ms = None

    def _jump(self, target_ms: int, now_ms: int) -> None:
        self.playhead = self.playhead.moved_to(target_ms, now_ms)
        self._last_tick_ms = now_ms
        self._last_wall_ms = None
        self._cued_until_ms = target_ms - 1
        self.departures += 1

    def _clamped(self, position_ms: int) -> int:
        return min(max(position_ms, 0), self.timeline.duration_ms)

    def _count_in_ms(self, position_ms: int) -> int:
        segment = self.timeline.segment_at(position_ms)
        on_floor = segment.position.is_on_the_floor and segment.kind.is_work
        return COUNT_IN_ON_THE_FLOOR_MS if on_floor else COUNT_IN_MS

    def _count_in_cues(self, now_ms: int) -> tuple[Cue, ...]:
        left_s = -(-self.playhead.count_in_left(now_ms) // 1_000)
        if not 0 < left_s <= 3 or left_s == self._counted_in:
            return ()
        self._counted_in = left_s
        position_ms = self.playhead.position_ms
        return (Cue(position_ms, CueKind.LAST_SECONDS, "", left_s),)

    def _time_jumped(self, now_ms: int, wall_ms: int | None) -> bool:
        if self._last_tick_ms is None:
            return False
        gap_ms = now_ms - self._last_tick_ms
        if gap_ms > LONGEST_TICK_GAP_MS:
            return True
        if wall_ms is None or self._last_wall_ms is None:
            return False
        return abs(wall_ms - self._last_wall_ms - gap_ms) > LONGEST_TICK_GAP_MS

    def _note_clocks(self, now_ms: int, wall_ms: int | None) -> None:
        if self.state is State.PLAYING:
            self._last_tick_ms = now_ms
        self._last_wall_ms = wall_ms


def is_lying_on_back(timeline: Timeline, position_ms: int) -> bool:
    """Whether a pause here would leave her flat on her back."""
    segment = timeline.segment_at(position_ms)
    return segment.position is Position.SUPINE and segment.kind is not Kind.FINISH

# SPDX-License-Identifier: MIT
"""Whatever she presses and however time passes, the player keeps its promises.

The machine presses buttons and lets time pass at random. Beside the player it keeps
what a person would notice: how much time went by, which cues she heard, and which
gates she has opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from backcare_desktop.core.player import (
    COUNT_IN_MS,
    COUNT_IN_ON_THE_FLOOR_MS,
    STALE_CUE_MS,
    Player,
    State,
)
from backcare_desktop.core.timeline import CueKind, cues_between
from tests.core.authored_routines import self_paced_timelines, timelines

if TYPE_CHECKING:
    from backcare_desktop.core.player import Tick
    from backcare_desktop.core.timeline import Cue, Timeline

LONGEST_TICK_MS = 1_500
SHORTEST_STALL_MS = 2_001


class PlayerMachine(RuleBasedStateMachine):
    """A person, a clock, and the player between them.

    Attributes:
        heard: cues of the timeline heard since she last moved the playhead.
        heard_from_ms: cues after this moment belong to `heard`.
        hiccup: a tick came so late that cues may have been dropped.
        opened_ms: the gate that she has just opened; None once she moves.
        could_have_played_ms: as much as time and speed allowed so far.
    """

    def __init__(self) -> None:
        super().__init__()
        self.now_ms = 5_000_000
        self.wall_ms = 1_700_000_000_000
        self.heard: list[Cue] = []
        self.heard_from_ms = -1
        self.hiccup = False
        self.could_have_played_ms = 0.0
        self.opened_ms: int | None = None

    @initialize(timeline=timelines() | self_paced_timelines())
    def open_routine(self, timeline: Timeline) -> None:
        """Load any routine."""
        self.timeline = timeline
        self.player = Player(timeline)

    # What she can do.

    def _moved(self) -> None:
        """The playhead was put somewhere: from here on cues count afresh."""
        self.heard = []
        self.heard_from_ms = self.player.position_ms - 1
        self.hiccup = False
        self.opened_ms = None

    @rule()
    def play(self) -> None:
        """Press play: a resume counts in and takes the rep from its start."""
        before, position_ms = self.player.state, self.player.position_ms
        self.player.play(self.now_ms)
        if before is State.PAUSED:
            self._has_resumed(position_ms)
        elif before in {State.READY, State.WAITING}:
            assert self.player.state is State.PLAYING
            assert self.player.position_ms == position_ms
        else:
            assert self.player.state is before
        if before is State.WAITING:
            self.opened_ms = position_ms

    def _has_resumed(self, position_ms: int) -> None:
        start_ms = self.player.position_ms
        assert self.player.state is State.PLAYING
        assert start_ms <= position_ms
        if start_ms < position_ms:
            self._moved()
        segment = self.timeline.segment_at(start_ms)
        on_floor = segment.position.is_on_the_floor and segment.kind.is_work
        expected_ms = COUNT_IN_ON_THE_FLOOR_MS if on_floor else COUNT_IN_MS
        assert self.player.playhead.count_in_left(self.now_ms) == expected_ms
        here = self.timeline.segment_at(start_ms)
        there = self.timeline.segment_at(position_ms)
        assert (here.block, here.rep) == (there.block, there.rep)
        if there.counted:
            assert here.phase == 1
        if there.phase is not None:
            assert start_ms == here.start_ms

    @rule()
    def pause(self) -> None:
        """Press pause: the playhead stays where it was shown last."""
        before, position_ms = self.player.state, self.player.position_ms
        self.player.pause()
        paused = before is State.PLAYING
        assert self.player.state is (State.PAUSED if paused else before)
        assert self.player.position_ms == position_ms

    @rule()
    def toggle(self) -> None:
        """Press Space: it pauses or plays."""
        before, position_ms = self.player.state, self.player.position_ms
        self.player.toggle(self.now_ms)
        if before is State.PLAYING:
            assert self.player.state is State.PAUSED
        elif before is State.PAUSED:
            self._has_resumed(position_ms)
        elif before is State.WAITING:
            self.opened_ms = position_ms

    @rule(share=st.floats(-0.1, 1.1), offset_ms=st.sampled_from((-1, 0, 1)))
    def seek(self, share: float, offset_ms: int) -> None:
        """Click the step bar anywhere, beside it included."""
        self._goes_to(round(share * self.timeline.duration_ms) + offset_ms)

    @rule(data=st.data(), offset_ms=st.sampled_from((-1, 0, 1)))
    def seek_to_an_edge(self, data: st.DataObject, offset_ms: int) -> None:
        """Land exactly on, or beside, a segment's start or a gate."""
        edges = [part.start_ms for part in self.timeline.segments]
        edge_ms = data.draw(st.sampled_from([*edges, *self.timeline.gates]))
        self._goes_to(edge_ms + offset_ms)

    def _goes_to(self, position_ms: int) -> None:
        before, here_ms = self.player.state, self.player.position_ms
        self.player.seek(position_ms, self.now_ms)
        if before.is_over:
            assert self.player.position_ms == here_ms
            assert self.player.state is before
            return
        last_ms = self.timeline.duration_ms - 1
        assert self.player.position_ms == min(max(position_ms, 0), last_ms)
        running = {State.PLAYING, State.WAITING}
        assert self.player.state is (State.PLAYING if before in running else before)
        self._moved()

    @rule()
    def next(self) -> None:
        """Press next: the next block's start, or nothing from the last."""
        state, position_ms = self.player.state, self.player.position_ms
        here = self.timeline.segment_at(position_ms).block
        self.player.next(self.now_ms)
        if state.is_over or here + 1 == len(self.timeline.blocks):
            assert self.player.position_ms == position_ms
            assert self.player.state is state
        else:
            assert self.player.position_ms == self.timeline.blocks[here + 1].start_ms
            self._moved()

    @rule()
    def previous(self) -> None:
        """Press previous: back to the start of this block or the one before."""
        state, position_ms = self.player.state, self.player.position_ms
        here = self.timeline.segment_at(position_ms).block
        self.player.previous(self.now_ms)
        if state.is_over:
            assert self.player.position_ms == position_ms
            return
        starts = {
            self.timeline.blocks[here].start_ms,
            self.timeline.blocks[max(0, here - 1)].start_ms,
        }
        assert self.player.position_ms in starts
        self._moved()

    @rule()
    def repeat(self) -> None:
        """Press R: the block begins again."""
        state, position_ms = self.player.state, self.player.position_ms
        start_ms = self.timeline.block_at(position_ms).start_ms
        self.player.repeat(self.now_ms)
        if not state.is_over:
            assert self.player.position_ms == start_ms
            self._moved()

    @rule()
    def done(self) -> None:
        """Press Enter: it opens the gate of this block, and never goes back."""
        state, position_ms = self.player.state, self.player.position_ms
        self.player.done(self.now_ms)
        assert self.player.position_ms >= position_ms
        if state is State.WAITING:
            assert self.player.state is State.PLAYING
            assert self.player.position_ms == position_ms
            self.opened_ms = position_ms
        elif self.player.position_ms != position_ms:
            assert state is State.PLAYING
            assert self.player.position_ms - 1 in self.timeline.gates
            self._moved()
        else:
            assert self.player.state is state

    @rule(percent=st.sampled_from((50, 80, 93, 100, 130, 200)))
    def speed(self, percent: int) -> None:
        """Change the speed; the playhead does not move for it."""
        state, position_ms = self.player.state, self.player.position_ms
        left_ms = self.player.playhead.count_in_left(self.now_ms)
        self.player.set_speed(percent, self.now_ms)
        assert 80 <= self.player.playhead.speed_percent <= 130
        assert self.player.position_ms == position_ms
        assert self.player.state is state
        assert self.player.playhead.count_in_left(self.now_ms) == left_ms

    @rule()
    def stop_or_not(self) -> None:
        """She is about to press STOP and does not: stopping is rare."""

    @precondition(lambda self: self.now_ms > 5_060_000)
    @rule()
    def stop(self) -> None:
        """Press STOP: it is over, unless it already was."""
        before, position_ms = self.player.state, self.player.position_ms
        self.player.stop()
        finished = before is State.FINISHED
        assert self.player.state is (State.FINISHED if finished else State.STOPPED)
        assert self.player.position_ms == position_ms

    # How time passes.

    @rule(gaps_ms=st.lists(st.sampled_from((1, 16, 33, 50, 499, 500)), min_size=1))
    def time_passes_smoothly(self, gaps_ms: list[int]) -> None:
        """Tick as often as a window does."""
        for gap_ms in gaps_ms:
            self._tick(gap_ms)

    @rule(gap_ms=st.integers(501, LONGEST_TICK_MS))
    def a_hiccup(self, gap_ms: int) -> None:
        """A tick comes late: late cues may be dropped, nothing else changes."""
        self.hiccup = True
        self._tick(gap_ms)

    @rule(count=st.integers(1, 40))
    def a_while_passes(self, count: int) -> None:
        """Half a second, many times over, so that routines do get to their end."""
        for _ in range(count):
            self._tick(STALE_CUE_MS)

    def _tick(self, gap_ms: int) -> None:
        before, position_ms = self.player.state, self.player.position_ms
        counting_in_ms = self.player.playhead.count_in_left(self.now_ms)
        self.now_ms += gap_ms
        self.wall_ms += gap_ms
        tick = self.player.tick(self.now_ms, self.wall_ms)
        assert not tick.stalled
        assert tick.position_ms == self.player.position_ms
        assert tick.state is self.player.state
        if before is not State.PLAYING:
            assert tick.position_ms == position_ms
            assert tick.state is before
            assert tick.cues == ()
            return
        moving_ms = max(0, gap_ms - counting_in_ms)
        speed = self.player.playhead.speed_percent
        moved_ms = tick.position_ms - position_ms
        assert 0 <= moved_ms <= moving_ms * speed / 100 + 1
        if tick.state is State.PLAYING:
            assert moved_ms >= moving_ms * speed // 100 - 1
        self.could_have_played_ms += moving_ms * speed / 100 + 1
        self._stays_at_gates(tick, position_ms)
        self._hears(tick)

    def _stays_at_gates(self, tick: Tick, before_ms: int) -> None:
        gates = set(self.timeline.gates) - {self.opened_ms}
        assert not [gate for gate in gates if before_ms <= gate < tick.position_ms]
        if tick.state is State.WAITING:
            assert tick.position_ms in gates
            assert tick.count_in == 0
        if tick.state is State.FINISHED:
            assert tick.position_ms == self.timeline.duration_ms

    def _hears(self, tick: Tick) -> None:
        if self.player.playhead.count_in_left(self.now_ms):
            counted = [(cue.kind, cue.number) for cue in tick.cues]
            assert counted in ([], [(CueKind.LAST_SECONDS, tick.count_in)])
            return
        cues = list(tick.cues)
        assert set(cues) <= set(self.timeline.cues)
        assert not set(cues) & set(self.heard)
        assert [cue.order for cue in cues] == sorted(cue.order for cue in cues)
        late_ms = STALE_CUE_MS * self.player.playhead.speed_percent / 100
        assert all(tick.position_ms - cue.at_ms <= late_ms for cue in cues)
        self.heard += cues
        if not self.hiccup:
            due = cues_between(self.timeline, self.heard_from_ms, tick.position_ms)
            assert self.heard == list(due)

    @precondition(lambda self: self.player.state is not State.PLAYING)
    @rule(gap_ms=st.integers(1, 7_200_000))
    def time_passes_unwatched(self, gap_ms: int) -> None:
        """While nothing plays nobody ticks: lunch is no stall."""
        self.now_ms += gap_ms
        self.wall_ms += gap_ms

    @rule(gap_ms=st.integers(SHORTEST_STALL_MS, 60_000))
    def the_machine_stalls(self, gap_ms: int) -> None:
        """No tick for over two seconds pauses at the last moment shown."""
        self._jumps(gap_ms, gap_ms)

    @precondition(lambda self: self.player._last_wall_ms is not None)
    @rule(jump_ms=st.sampled_from((-86_400_000, -2_001, 2_001, 60_000, 86_400_000)))
    def the_wall_clock_jumps(self, jump_ms: int) -> None:
        """The machine slept, or its clock was set: playback pauses."""
        self._jumps(33, 33 + jump_ms)

    def _jumps(self, gap_ms: int, wall_gap_ms: int) -> None:
        before, position_ms = self.player.state, self.player.position_ms
        self.now_ms += gap_ms
        self.wall_ms += wall_gap_ms
        tick = self.player.tick(self.now_ms, self.wall_ms)
        assert tick.cues == ()
        assert tick.position_ms == position_ms
        playing = before is State.PLAYING
        assert tick.stalled is playing
        assert tick.state is (State.PAUSED if playing else before)

    # What never changes.

    @invariant()
    def position_is_inside(self) -> None:
        """The playhead never leaves the routine."""
        assert 0 <= self.player.position_ms <= self.timeline.duration_ms

    @invariant()
    def played_is_possible(self) -> None:
        """Nobody plays more than the time that went by."""
        played = self.player.played
        total_ms = sum(end_ms - start_ms for start_ms, end_ms in played)
        assert total_ms <= self.could_have_played_ms
        for start_ms, end_ms in played:
            assert 0 <= start_ms < end_ms <= self.timeline.duration_ms

    @invariant()
    def only_playing_moves(self) -> None:
        """The playhead has an anchor in time exactly while it plays."""
        assert self.player.playhead.is_moving is (self.player.state is State.PLAYING)


TestPlayerMachine = PlayerMachine.TestCase
TestPlayerMachine.settings = settings(
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

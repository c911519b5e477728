# SPDX-License-Identifier: MIT
"""The whole screen at any moment, as one value that depends on nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.frame import (
    HALFWAY_SHOWN_MS,
    Frame,
    RingMode,
    frame_at,
    ready_in,
)
from backcare_desktop.core.player import Player, State
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import CueKind, Kind
from tests.core.authored_routines import self_paced_timelines, timelines
from tests.core.written_routines import blocks_of, timeline_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.timeline import Timeline


def passive(**about: Any) -> dict[str, Any]:
    """A stretch that is left to itself."""
    return {"title": "Stretch", "position": "standing", "passive": True, **about}


def frame_in(timeline: Timeline, kind: Kind, after_ms: int = 0) -> Frame:
    """The frame some time into the first block of a kind."""
    return frame_at(timeline, blocks_of(timeline, kind)[0].start_ms + after_ms)


@given(
    timelines() | self_paced_timelines(),
    st.floats(0, 1),
    st.integers(-1_000, 1_000),
    st.booleans(),
)
def test_every_moment_has_a_whole_screen(
    timeline: Timeline,
    share: float,
    offset_ms: int,
    still: bool,
) -> None:
    """Any moment, a second beyond both ends included, can be shown."""
    at_ms = round(share * timeline.duration_ms) + offset_ms
    frame = frame_at(timeline, at_ms, still=still)
    inside_ms = min(max(at_ms, 0), timeline.duration_ms)
    assert frame.position_ms == inside_ms
    assert frame.left_ms == timeline.duration_ms - inside_ms
    assert 0 <= frame.ring.arc <= 1
    assert 0 <= frame.ring.swell <= 1
    assert frame.block == timeline.segments[frame.segment].block
    assert len(frame.caption) <= 60
    assert frame == frame_at(timeline, inside_ms, still=still)


@given(timelines() | self_paced_timelines(), st.floats(0, 1))
def test_number_is_a_rep_or_the_time_left(timeline: Timeline, share: float) -> None:
    """Reps count as their segment says; time never shows more than is left."""
    frame = frame_at(timeline, round(share * timeline.duration_ms))
    segment = timeline.segments[frame.segment]
    block = timeline.blocks[frame.block]
    if segment.counted:
        assert (frame.number, frame.unit) == (str(segment.rep), f"of {segment.reps}")
    elif segment.kind is Kind.GATE:
        assert (frame.number, frame.unit) == ("", "")
    else:
        gates = (gate for gate in timeline.gates if gate < block.end_ms)
        until_ms = next((gate for gate in gates if gate > block.start_ms), None)
        left_ms = (until_ms or block.end_ms) - frame.position_ms
        per_unit_ms = 60_000 if frame.unit == "min" else 1_000
        shown_ms = int(frame.number) * per_unit_ms
        assert left_ms <= shown_ms < left_ms + per_unit_ms
        assert int(frame.number) <= 99


@given(timelines(), st.floats(0, 1))
def test_verb_says_the_breath_of_its_segment(timeline: Timeline, share: float) -> None:
    """The large line and the ring tell the same breath."""
    frame = frame_at(timeline, round(share * timeline.duration_ms))
    segment = timeline.segments[frame.segment]
    assert frame.verb.startswith("Breathe in") is (segment.breath is Breath.IN)
    assert frame.verb.startswith("Breathe out") is (segment.breath is Breath.OUT)
    if segment.breath in {Breath.IN, Breath.OUT}:
        assert frame.ring.mode is RingMode.BREATH


@given(timelines(), st.floats(0, 1), st.integers(200, 1_500))
def test_seeking_shows_what_playing_there_shows(
    timeline: Timeline,
    share: float,
    gap_ms: int,
) -> None:
    """A moment looks the same whether it was reached by waiting or by a click."""
    target_ms = min(round(share * timeline.duration_ms), timeline.duration_ms - 1)
    seeking = Player(timeline)
    seeking.seek(target_ms, 0)
    playing = Player(timeline)
    playing.play(0)
    now_ms = 0
    while playing.position_ms < target_ms:
        now_ms = min(now_ms + gap_ms, target_ms)
        if playing.tick(now_ms).state is State.WAITING:
            # Beyond a gate the clock and the position part.
            return
    assert frame_at(timeline, seeking.position_ms) == frame_at(
        timeline,
        playing.position_ms,
    )
    assert playing.position_ms == target_ms


def test_lead_in_says_first_and_counts_down() -> None:
    """Before anything has begun, the corner shows what is first."""
    frame = frame_at(timeline_of({"exercise": "tilt"}), 0)
    assert (frame.title, frame.number, frame.detail) == ("Get ready", "10", "Trial")
    assert frame.next_up is not None
    assert (frame.next_up.heading, frame.next_up.title) == ("First", "Pelvic tilt")


def test_transition_says_what_it_leads_to() -> None:
    """On the way down the title is the exercise, and the caption what to fetch."""
    timeline = timeline_of({"exercise": "tilt", "note": "Slowly today."})
    frame = frame_in(timeline, Kind.TRANSITION)
    assert (frame.title, frame.detail) == ("Pelvic tilt", "coming up")
    assert frame.caption == "Slowly today."


def test_rep_is_the_number_while_reps_are_done() -> None:
    """In the second rep: 2 of 3, the phase's verb, and the breath in the ring."""
    timeline = timeline_of({"exercise": "tilt", "reps": 3})
    frame = frame_in(timeline, Kind.MOVE, 10_500 + 8_500)
    assert (frame.number, frame.unit) == ("2", "of 3")
    assert frame.verb == "Breathe in, back to flat"
    assert (frame.ring.mode, frame.ring.arc) == (RingMode.BREATH, 0.5)


@pytest.mark.parametrize(
    ("left_s", "number", "unit"),
    [(300, "5", "min"), (120.001, "3", "min"), (99.001, "2", "min"), (99, "99", "")],
)
def test_long_times_are_minutes(left_s: float, number: str, unit: str) -> None:
    """Two digits fit the ring; a minute that has begun counts."""
    timeline = timeline_of({"exercise": "walk", "minutes": 5})
    end_ms = blocks_of(timeline, Kind.WALK)[0].end_ms
    frame = frame_at(timeline, end_ms - round(left_s * 1_000))
    assert (frame.number, frame.unit) == (number, unit)


def test_time_counts_to_the_gate() -> None:
    """A self-paced stretch of 20 s begins at 20, and its ring is full then."""
    timeline = timeline_of(passive(hold=20, pace="self"))
    first = frame_in(timeline, Kind.HOLD)
    last = frame_in(timeline, Kind.HOLD, 19_999)
    assert (first.number, first.ring.arc) == ("20", 1.0)
    assert last.number == "1"
    assert last.ring.arc < 0.001


def test_gate_waits_in_words() -> None:
    """At a gate there is no number, but how to go on."""
    timeline = timeline_of(passive(hold=20, pace="self"))
    frame = frame_at(timeline, timeline.gates[0])
    assert frame.kind is Kind.GATE
    assert (frame.number, frame.verb) == ("", "Take your time")
    assert frame.caption == "Enter when you are done."


def test_rest_says_what_is_done_and_what_comes() -> None:
    """Between sets: set 1 done, and the same exercise next, by its name."""
    step = {"exercise": "clam", "sets": 2, "rest": 30, "sides": "left"}
    frame = frame_in(timeline_of(step), Kind.REST)
    assert (frame.title, frame.detail, frame.number) == ("Rest", "Set 1 done", "30")
    assert frame.next_up is not None
    assert frame.next_up.title == "Clamshell"


def test_work_says_side_and_set() -> None:
    """Side and set stand beside the title, and the rest is announced."""
    step = {"exercise": "clam", "sets": 2, "rest": 30, "sides": "left"}
    frame = frame_in(timeline_of(step), Kind.MOVE)
    assert frame.detail == "Left side · Set 1 of 2"
    assert frame.caption == "Clamshell, left side. One. Out."
    assert frame.next_up is not None
    assert frame.next_up.title == "Rest 30 s"


def test_switch_says_which_side_is_done_and_which_comes() -> None:
    """While turning over: right side done, left side next."""
    frame = frame_in(timeline_of({"exercise": "clam"}), Kind.SWITCH)
    assert (frame.title, frame.detail) == ("Switch sides", "Right side done")
    assert frame.next_up is not None
    assert frame.next_up.title == "Left side"


def test_nothing_comes_after_the_end() -> None:
    """In the last block the corner is empty, and the end counts to zero."""
    timeline = timeline_of({"exercise": "tilt"})
    frame = frame_at(timeline, timeline.duration_ms)
    assert frame.next_up is None
    assert (frame.number, frame.left_ms) == ("0", 0)
    assert frame.caption == "That is all. Well done."


def test_big_number_is_not_repeated_in_the_caption() -> None:
    """The last seconds are sounded and shown large; the caption stays."""
    timeline = timeline_of(passive(hold=20))
    assert frame_in(timeline, Kind.HOLD, 18_500).caption == "Stretch."


def test_count_in_counts_over_the_same_picture() -> None:
    """While she gets back down: the seconds, and which rep starts again."""
    timeline = timeline_of({"exercise": "tilt", "reps": 3})
    frame = frame_in(timeline, Kind.MOVE, 10_500)
    ready = ready_in(frame, 4)
    assert (ready.number, ready.unit) == ("4", "")
    assert ready.caption == "In 4. Rep 2 starts again."
    assert ready.picture == frame.picture
    assert ready.ring.mode is RingMode.TIME


def test_halfway_is_said_for_a_moment(shipped: Callable[..., Timeline]) -> None:
    """Half of a walk is told when it is true, and not until its end."""
    timeline = shipped("evening-walk")
    (halfway,) = [cue for cue in timeline.cues if cue.kind is CueKind.HALFWAY]
    assert frame_at(timeline, halfway.at_ms).caption == "Half of it is done."
    later_ms = halfway.at_ms + HALFWAY_SHOWN_MS + 1
    assert frame_at(timeline, later_ms).caption == "Gentle walk."

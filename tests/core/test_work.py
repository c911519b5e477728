# SPDX-License-Identifier: MIT
"""Reps, breaths, holds and walks, laid out set by set and side by side."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.terms import Breath, Side
from backcare_desktop.core.timeline import CueKind, Kind, Timeline
from backcare_desktop.core.work import filling_cycles
from tests.core.written_routines import (
    TILT_REP,
    blocks_of,
    breathing_exercise,
    exercise,
    timeline_of,
    work_of,
)


def own(**about: Any) -> dict[str, Any]:
    """A step written in place, standing unless it says otherwise."""
    return {"title": "Own", "position": "standing", **about}


def shape(timeline: Timeline) -> list[tuple[str, str, int | None]]:
    """Work, rests and switches in their order: kind, side and set."""
    kinds = (Kind.MOVE, Kind.HOLD, Kind.WALK, Kind.REST, Kind.SWITCH)
    return [
        (str(block.kind), str(block.side), block.set)
        for block in blocks_of(timeline, *kinds)
    ]


def test_sets_rest_between_and_not_after() -> None:
    """Three sets have two rests."""
    step = {"exercise": "tilt", "reps": 2, "sets": 3, "rest": 30}
    assert [kind for kind, _, _ in shape(timeline_of(step))] == [
        *("move", "rest", "move", "rest", "move"),
    ]


def test_both_sides_get_the_whole_dose_one_after_the_other() -> None:
    """All sets on the right with their rests, a switch, then all on the left."""
    step = {"exercise": "clam", "reps": 2, "sets": 2, "rest": 30, "sides": "both"}
    assert shape(timeline_of(step)) == [
        ("move", "right", 1),
        ("rest", "None", 1),
        ("move", "right", 2),
        ("switch", "left", 1),
        ("move", "left", 1),
        ("rest", "None", 1),
        ("move", "left", 2),
    ]


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_side_only_never_switches(side: str) -> None:
    """`sides: left` is the left side alone, wherever one would start."""
    step = {"exercise": "clam", "sides": side, "start_side": "right"}
    assert shape(timeline_of(step)) == [("move", side, 1)]


def test_start_side_goes_first() -> None:
    """An author may start on the left."""
    step = {"exercise": "clam", "sides": "both", "start_side": "left"}
    sides = [side for kind, side, _ in shape(timeline_of(step)) if kind == "move"]
    assert sides == ["left", "right"]


def test_alternating_reps_change_side_each_time() -> None:
    """Three a side are six in one block, right and left in turn."""
    step = {"exercise": "clam", "reps": 3, "sides": "alternate"}
    timeline = timeline_of(step)
    first_phases = [part for part in work_of(timeline) if part.phase == 1]
    sides = [str(part.side) for part in first_phases]
    assert sides == ["right", "left"] * 3
    assert [part.rep for part in first_phases] == [1, 2, 3, 4, 5, 6]
    assert len(blocks_of(timeline, Kind.MOVE)) == 1
    assert timeline.steps[0].planned_reps == 6


def test_alternating_holds_change_side_each_time() -> None:
    """Without reps the side changes after every hold, with the switch between."""
    step = own(hold=20, passive=True, sets=2, sides="alternate", switch=5)
    assert shape(timeline_of(step)) == [
        ("hold", "right", 1),
        ("switch", "left", 1),
        ("hold", "left", 1),
        ("switch", "right", 2),
        ("hold", "right", 2),
        ("switch", "left", 2),
        ("hold", "left", 2),
    ]


def test_alternating_holds_rest_between_their_sets() -> None:
    """A rest that the author wrote is not swallowed by the switch."""
    step = own(hold=9, passive=True, sets=2, sides="alternate", rest=30)
    kinds = [kind for kind, _, _ in shape(timeline_of(step))]
    assert kinds == [
        *("hold", "switch", "hold", "rest", "switch", "hold", "switch", "hold"),
    ]


def test_switch_of_no_time_leaves_no_block() -> None:
    """`switch: 0s` goes straight on with the other side."""
    step = own(hold=5, sides="both", switch=0)
    assert [kind for kind, _, _ in shape(timeline_of(step))] == ["hold", "hold"]


def test_switch_says_where_to_turn() -> None:
    """Lying on the side she rolls over; elsewhere she hears the side."""
    lying = blocks_of(timeline_of({"exercise": "clam"}), Kind.SWITCH)[0]
    standing = blocks_of(timeline_of(own(hold=5, sides="both")), Kind.SWITCH)[0]
    assert lying.side is Side.LEFT
    words = [
        timeline_of(step).segments_of(block)[0].label
        for step, block in (
            ({"exercise": "clam"}, lying),
            (own(hold=5, sides="both"), standing),
        )
    ]
    assert words == ["Roll over to your right", "Now your left side"]


@pytest.mark.parametrize(
    ("tempo", "expected_ms"),
    [(1.0, [4_000, 2_500, 4_000]), (0.8, [5_000, 3_125, 5_000])],
)
def test_tempo_stretches_every_phase(tempo: float, expected_ms: list[int]) -> None:
    """0.8 is a quarter slower."""
    parts = work_of(timeline_of({"exercise": "tilt", "tempo": tempo, "reps": 1}))
    assert [part.duration_ms for part in parts] == expected_ms


def test_fastest_tempo_is_a_third_faster() -> None:
    """1.3 shortens a phase of 4 s to 3.076 s, in whole milliseconds."""
    parts = work_of(timeline_of({"exercise": "tilt", "tempo": 1.3, "reps": 1}))
    assert parts[0].duration_ms == 3_076


def test_slow_tempo_makes_no_held_breath() -> None:
    """A stay of 5 s stays 5 s: slower would be too long without a breath cue."""
    rep = [{"do": "Stay", "breathe": "free", "for": 5}]
    parts = work_of(timeline_of(own(reps=1, rep=rep, tempo=0.8)))
    assert [part.duration_ms for part in parts] == [5_000]
    passive = work_of(timeline_of(own(reps=1, rep=rep, tempo=0.8, passive=True)))
    assert [part.duration_ms for part in passive] == [6_250]


def test_breaths_are_exactly_as_many_cycles() -> None:
    """`breaths: 12` is twelve times in and out, counted."""
    timeline = timeline_of({"exercise": "lean", "breaths": 12})
    parts = work_of(timeline)
    assert [part.breath for part in parts] == [Breath.IN, Breath.OUT] * 12
    assert [part.rep for part in parts[::2]] == list(range(1, 13))
    assert blocks_of(timeline, Kind.HOLD)[0].duration_ms == 120_000


def test_breaths_without_a_pace_are_calm_ones() -> None:
    """To count breaths somebody has to lead them: 4 s in, 6 s out."""
    parts = work_of(timeline_of(own(breaths=2)))
    assert [(part.breath, part.duration_ms) for part in parts] == [
        (Breath.IN, 4_000),
        (Breath.OUT, 6_000),
    ] * 2


@given(
    st.tuples(st.integers(1_500, 15_000), st.integers(1_500, 15_000)),
    st.integers(1_000, 600_000),
)
def test_cycles_fill_a_hold_exactly(cycle: tuple[int, int], hold_ms: int) -> None:
    """Whole breaths, no remainder, each as near to the pace as can be."""
    parts = list(filling_cycles(cycle, hold_ms))
    assert sum(map(sum, parts)) == hold_ms
    assert all(in_ms > 0 and out_ms > 0 for in_ms, out_ms in parts)
    if hold_ms >= sum(cycle):
        lengths = [sum(part) for part in parts]
        assert max(lengths) - min(lengths) <= 1
        assert all(2 / 3 <= length / sum(cycle) <= 1.5 for length in lengths)


def test_hold_breathes_when_it_gets_long() -> None:
    """20 s that nobody called passive are led by the breath."""
    parts = work_of(timeline_of(own(hold=20)))
    assert [part.breath for part in parts] == [Breath.IN, Breath.OUT] * 2
    assert sum(part.duration_ms for part in parts) == 20_000


@pytest.mark.parametrize("about", [{"passive": True, "hold": 600}, {"hold": 5}])
def test_passive_and_short_holds_are_left_alone(about: dict[str, Any]) -> None:
    """A passive stretch, or a stay up to 5 s, needs no breath cue."""
    parts = work_of(timeline_of(own(**about)))
    assert [part.breath for part in parts] == [Breath.FREE]


def test_hold_shorter_than_a_breath_is_not_gasped() -> None:
    """Nobody breathes in for 0.4 s because a hold is one second long."""
    parts = work_of(timeline_of({"exercise": "lean", "hold": 1}))
    assert [(part.breath, part.label) for part in parts] == [
        (Breath.FREE, "Lean and rest"),
    ]


def test_walk_begins_and_ends_easily() -> None:
    """The first and the last minute of a walk are easy."""
    parts = work_of(timeline_of({"exercise": "walk", "minutes": 6}))
    assert [part.duration_ms for part in parts] == [60_000, 240_000, 60_000]
    assert {part.kind for part in parts} == {Kind.WALK}
    assert len(parts[0].strides) == 2


def test_easy_minutes_never_eat_a_short_walk() -> None:
    """Of one minute a third is easy at each end."""
    parts = work_of(timeline_of({"exercise": "walk", "minutes": 1}))
    assert [part.duration_ms for part in parts] == [20_000] * 3


def test_minutes_lying_down_are_no_walk() -> None:
    """Five minutes on the side are stayed and breathed, not walked."""
    step = {"title": "Rest", "position": "side-lying", "minutes": 1}
    timeline = timeline_of(step)
    assert {part.kind for part in work_of(timeline)} == {Kind.HOLD}
    assert {part.breath for part in work_of(timeline)} == {Breath.IN, Breath.OUT}
    passive = work_of(timeline_of({**step, "passive": True}))
    assert [(part.label, part.duration_ms) for part in passive] == [("Rest", 60_000)]


def test_self_pace_ends_each_set_in_a_gate() -> None:
    """Playback waits after every set, and once more for each side."""
    step = {"exercise": "clam", "reps": 1, "sets": 2, "pace": "self", "sides": "both"}
    timeline = timeline_of(step)
    assert len(timeline.gates) == 4
    waits = [cue.at_ms for cue in timeline.cues if cue.kind is CueKind.YOUR_PACE]
    assert tuple(waits) == timeline.gates


def test_every_set_starts_where_the_first_did() -> None:
    """The figure does not creep from set to set or from side to side."""
    step = {"exercise": "clam", "reps": 2, "sets": 2, "sides": "both", "rest": 5}
    timeline = timeline_of(step)
    starts = {
        timeline.segments_of(block)[0].pose for block in blocks_of(timeline, Kind.MOVE)
    }
    assert len(starts) == 1


def test_poses_lead_into_each_other_within_a_set() -> None:
    """Each phase begins where the one before has ended."""
    parts = work_of(timeline_of({"exercise": "tilt", "reps": 3}))
    assert all(before.next_pose == after.pose for before, after in pairwise(parts))


def test_effort_is_the_way_out_with_the_breath() -> None:
    """The arrow shows while she breathes out and moves, and at no other time."""
    parts = work_of(timeline_of({"exercise": "tilt", "reps": 1}))
    assert [part.effort for part in parts] == [True, False, False]
    still = own(reps=1, rep=[{"do": "Sigh", "breathe": "out", "for": 3}])
    assert not work_of(timeline_of(still))[0].effort


def test_phase_without_a_pose_is_a_stay() -> None:
    """Who names no pose stays; an own step without any poses still plays."""
    library = {"tilt": exercise(poses={}, rep=TILT_REP[1:2])}
    parts = work_of(timeline_of({"exercise": "tilt"}, library=library))
    assert {part.kind for part in parts} == {Kind.STAY}


def test_pose_called_hold_is_held() -> None:
    """When nothing breathes, the pose `hold` is the picture."""
    lean = breathing_exercise(
        breathe=None,
        poses={"hold": "calf/deep", "other": "calf/easy"},
        defaults={"hold": 20},
    )
    parts = work_of(timeline_of({"exercise": "lean"}, library={"lean": lean}))
    assert [str(part.pose) for part in parts] == ["calf/deep"]


def test_rest_is_pictured_as_the_exercise_says() -> None:
    """A pose called `rest` is shown between the sets."""
    poses = {"neutral": "all-fours/neutral", "tucked": "all-fours/tilt"}
    tilt = exercise(poses={**poses, "rest": "child/b"})
    step = {"exercise": "tilt", "reps": 1, "sets": 2, "rest": 9}
    timeline = timeline_of(step, library={"tilt": tilt})
    rest = blocks_of(timeline, Kind.REST)[0]
    assert str(timeline.segments_of(rest)[0].pose) == "child/b"

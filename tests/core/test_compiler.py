# SPDX-License-Identifier: MIT
"""What comes before, between and after the exercises of a routine."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backcare_desktop.core.care import Action
from backcare_desktop.core.compiler import EmptyRoutineError
from backcare_desktop.core.cues import LAST_SECONDS
from backcare_desktop.core.picture import Pose
from backcare_desktop.core.profile import Profile, Stage
from backcare_desktop.core.terms import Position, Side
from backcare_desktop.core.timeline import CueKind, Kind
from tests.core.written_routines import (
    LIBRARY,
    blocks_of,
    exercise,
    in_week,
    tiles,
    timeline_of,
)

HOLD = {"title": "Stand", "position": "standing", "hold": 1}


def test_lead_in_shows_the_first_exercise_and_what_to_have_at_hand() -> None:
    """The first ten seconds name the exercise and its things, still standing."""
    library = {"tilt": exercise(get_ready="Towel under your knees.")}
    timeline = timeline_of({"exercise": "tilt"}, library=library)
    first = timeline.blocks[0]
    assert (first.kind, first.duration_ms) == (Kind.GET_READY, 10_000)
    assert (first.title, first.caption) == ("Pelvic tilt", "Towel under your knees.")
    assert timeline.segments[0].position is Position.STANDING


def test_note_goes_before_the_usual_get_ready() -> None:
    """What the routine's author notes for this step is the more special."""
    library = {"tilt": exercise(get_ready="Towel.")}
    step = {"exercise": "tilt", "note": "On the bed today."}
    assert timeline_of(step, library=library).blocks[0].caption == "On the bed today."


def test_shortest_routine_of_all() -> None:
    """No lead-in, no ending, one hold of one second: one segment, and it plays."""
    timeline = timeline_of(HOLD, lead_in=0, ending=0)
    assert [(part.kind, part.duration_ms) for part in timeline.segments] == [
        (Kind.HOLD, 1_000),
    ]
    assert [(cue.at_ms, cue.kind) for cue in timeline.cues] == [
        (0, CueKind.STEP_BEGINS),
        (1_000, CueKind.FINISH),
    ]


def test_same_position_gives_ten_seconds_to_look() -> None:
    """Between two exercises in one position there is time to see what comes."""
    timeline = timeline_of({"exercise": "tilt"}, {"exercise": "tilt"})
    ready = blocks_of(timeline, Kind.GET_READY)
    assert [block.duration_ms for block in ready] == [10_000, 10_000]
    assert ready[1].title == "Pelvic tilt"


def test_after_a_rest_nobody_looks_again() -> None:
    """The rest has shown what comes next already."""
    timeline = timeline_of({"exercise": "tilt"}, {"rest": 30}, {"exercise": "tilt"})
    assert len(blocks_of(timeline, Kind.GET_READY)) == 1
    assert [block.duration_ms for block in blocks_of(timeline, Kind.REST)] == [30_000]


@pytest.mark.parametrize(("lead", "expected_ms"), [(0, []), ("1m", [60_000])])
def test_author_decides_the_time_to_get_into_a_step(
    lead: object,
    expected_ms: list[int],
) -> None:
    """A step's `lead` is exactly the time of its transition; 0 leaves none."""
    timeline = timeline_of({"exercise": "tilt", "lead": lead})
    ways = blocks_of(timeline, Kind.TRANSITION)
    assert [way.duration_ms for way in ways] == expected_ms
    assert timeline.segment_at(timeline.duration_ms - 30_000).position is (
        Position.HANDS_AND_KNEES
    )


def test_transition_tells_its_stages() -> None:
    """A way down is spoken stage by stage, in the words of the position."""
    timeline = timeline_of({"exercise": "clam"})
    way = blocks_of(timeline, Kind.TRANSITION)[0]
    labels = [part.label for part in timeline.segments_of(way)]
    assert labels[-1] == "Lie down on your left side"
    begins = [
        cue.subject
        for cue in timeline.cues
        if cue.kind is CueKind.STEP_BEGINS and way.start_ms <= cue.at_ms < way.end_ms
    ]
    assert begins == labels


def test_working_the_left_side_lies_on_the_right() -> None:
    """The side that works is on top."""
    timeline = timeline_of({"exercise": "clam", "sides": "left"})
    way = blocks_of(timeline, Kind.TRANSITION)[0]
    last = timeline.segments_of(way)[-1]
    assert last.label == "Lie down on your right side"
    assert last.side is Side.LEFT


@pytest.mark.parametrize("following", [{"exercise": "lean"}, None])
def test_she_gets_up_from_the_side_that_she_lies_on(
    following: dict[str, object] | None,
) -> None:
    """After the left side she lies on her right, and pushes up from there."""
    steps = [{"exercise": "clam", "reps": 1}, following]
    timeline = timeline_of(*(step for step in steps if step))
    pushing = [part for part in timeline.segments if part.label.startswith("Push up w")]
    assert [part.side for part in pushing] == [Side.LEFT]


@pytest.mark.parametrize(
    ("profile", "expected_ms"),
    [
        (in_week(27, 6), 20_000),
        (in_week(28), 30_000),
        (Profile(Stage.PREGNANT), 30_000),
        (Profile(Stage.AFTER_BIRTH), 20_000),
        (Profile(Stage.PLANNING), 20_000),
    ],
)
def test_ways_take_half_as_long_again_late(profile: Profile, expected_ms: int) -> None:
    """From 28+0, or with the week unknown, both the way down and the way up."""
    timeline = timeline_of({"exercise": "tilt"}, profile=profile)
    ways = blocks_of(timeline, Kind.TRANSITION, Kind.FINISH)
    assert [way.duration_ms for way in ways] == [expected_ms, expected_ms]


def test_written_ending_stretches_too() -> None:
    """An author's ending is for getting up, so it takes longer late, too."""
    early, late = (
        timeline_of({"exercise": "tilt"}, ending=10, profile=in_week(week))
        for week in (27, 28)
    )
    assert blocks_of(early, Kind.FINISH)[0].duration_ms == 10_000
    assert blocks_of(late, Kind.FINISH)[0].duration_ms == 15_000


def test_standing_at_the_end_needs_no_more_time_late() -> None:
    """Who stands already only lets it settle."""
    timeline = timeline_of(HOLD, profile=in_week(30))
    assert blocks_of(timeline, Kind.FINISH)[0].duration_ms == 10_000


def test_out_of_lying_goes_by_rolling_to_the_side() -> None:
    """The ending from the back begins with a roll, and ends standing."""
    library = {"bridge": exercise(position="supine")}
    timeline = timeline_of({"exercise": "bridge"}, library=library)
    parts = timeline.segments_of(timeline.blocks[-1])
    assert parts[0].label == "Roll to your side"
    assert parts[-1].next_pose == Pose("stand", "a")


def test_rounds_rest_between_and_not_after() -> None:
    """Three rounds have two rests, and each says which round is done."""
    timeline = timeline_of(
        {"rounds": 3, "rest": 20, "steps": [{"exercise": "tilt"}]},
    )
    rests = blocks_of(timeline, Kind.REST)
    assert [(rest.round, rest.rounds) for rest in rests] == [(1, 3), (2, 3)]
    done = [cue.number for cue in timeline.cues if cue.kind is CueKind.ROUND_DONE]
    assert done == [1, 2]
    assert timeline.blocks[-1].kind is Kind.FINISH
    assert timeline.blocks[-2].kind is Kind.MOVE


def test_rounds_within_rounds_are_all_played() -> None:
    """Two rounds of three rounds play a step six times."""
    inner = {"rounds": 3, "steps": [{"exercise": "tilt"}]}
    timeline = timeline_of({"rounds": 2, "steps": [inner]})
    assert len(timeline.steps) == 6
    assert [block.round for block in blocks_of(timeline, Kind.MOVE)] == [1, 2, 3] * 2


def test_five_hundred_steps_compile() -> None:
    """The longest routine that a file may hold comes out whole."""
    rounds = {"rounds": 20, "steps": [HOLD] * 25}
    timeline = timeline_of(rounds, lead_in=0, ending=0)
    assert len(timeline.steps) == 500
    assert tiles(timeline)
    # 500 holds of a second, with ten seconds to look between them.
    assert timeline.duration_ms == (500 + 499 * 10) * 1_000


def test_steps_count_what_they_count_for() -> None:
    """A step knows the weekly counter it moves, and what it plans."""
    timeline = timeline_of({"exercise": "walk"}, {"exercise": "clam", "sets": 2})
    walk, clam = timeline.steps
    assert (walk.exercise, str(walk.counts), walk.planned_reps) == (
        "walk",
        "moderate",
        0,
    )
    assert (clam.title, clam.planned_reps) == ("Clamshell", 2 * 2 * 2)


def test_lead_in_and_way_belong_to_their_step() -> None:
    """The way into a step is part of its planned time."""
    timeline = timeline_of({"exercise": "walk"}, {"exercise": "lean"})
    way = blocks_of(timeline, Kind.TRANSITION)[0]
    assert (timeline.blocks[0].step, way.step) == (0, 1)


def test_unknown_exercise_is_a_key_error() -> None:
    """The library checks names; here an unknown one is a bug and says so."""
    with pytest.raises(KeyError):
        timeline_of({"exercise": "handstand"})


def never(**about: object) -> dict[str, object]:
    """A care row that rules an exercise out for everybody with pelvic girdle pain."""
    return {"when": "pelvic-girdle-pain", "allow": "never", "instead": [], **about}


def test_replaced_exercise_comes_with_its_own_dose_and_way() -> None:
    """What is put in its place is played as its own file says."""
    library = {
        **LIBRARY,
        "tilt": exercise(care=[never(instead=["lean"], why="Lean instead.")]),
    }
    who = Profile(Stage.PREGNANT, 140, pelvic_girdle_pain=True)
    timeline = timeline_of(
        {"exercise": "tilt", "reps": 9}, library=library, profile=who
    )
    assert [step.exercise for step in timeline.steps] == ["lean"]
    assert timeline.steps[0].planned_reps == 3
    change = timeline.changes[0]
    assert (change.action, change.instead) == (Action.REPLACED, "lean")
    assert change.reason == "Lean instead."
    assert "Pelvic tilt" not in {block.title for block in timeline.blocks}


OUT = exercise(title="Left out", care=[never(instead=["gone"])])
IN_PAIN = Profile(Stage.PREGNANT, 140, pelvic_girdle_pain=True)


@pytest.mark.parametrize(
    ("steps", "rests_s"),
    [
        ([{"exercise": "out"}, {"rest": 30}, HOLD], []),
        ([HOLD, {"rest": 30}, {"exercise": "out"}], []),
        ([HOLD, {"rest": 30}, {"exercise": "out"}, {"rest": 20}, HOLD], [30]),
        ([{"rounds": 3, "rest": 9, "steps": [{"exercise": "out"}]}, HOLD], []),
        ([HOLD, {"rest": 30}, HOLD, {"exercise": "out"}], [30]),
    ],
)
def test_rests_around_what_is_left_out_go_with_it(
    steps: list[dict[str, object]],
    rests_s: list[int],
) -> None:
    """Nobody rests twice, before the first exercise, or after the last."""
    timeline = timeline_of(*steps, library={"out": OUT}, profile=IN_PAIN)
    rests = blocks_of(timeline, Kind.REST)
    assert [rest.duration_ms // 1_000 for rest in rests] == rests_s
    assert [change.action for change in timeline.changes] == [Action.LEFT_OUT]
    assert tiles(timeline)


def test_a_rest_at_the_end_is_kept_when_nothing_is_left_out() -> None:
    """An author who ends with a rest means it."""
    timeline = timeline_of(HOLD, {"rest": 30}, ending=0)
    assert timeline.blocks[-1].kind is Kind.REST


@pytest.mark.parametrize(
    "steps",
    [[{"exercise": "out"}], [{"rest": 30}], [{"exercise": "out"}, {"rest": 30}]],
)
def test_nothing_left_is_an_error_of_its_own(steps: list[dict[str, object]]) -> None:
    """A routine without one exercise is refused in words she can read."""
    with pytest.raises(EmptyRoutineError, match="Nothing in “Trial” fits you today"):
        timeline_of(*steps, library={"out": OUT}, profile=IN_PAIN)


def test_belly_grows_with_the_week() -> None:
    """The figure of week 38 is rounder than the one of week 12."""
    early, late = (timeline_of(HOLD, profile=in_week(week)).bump for week in (12, 38))
    assert 0 <= early < late <= 1


def test_tiling_is_checked_for_real() -> None:
    """A hole between two segments is noticed."""
    timeline = timeline_of({"exercise": "tilt"})
    parts = list(timeline.segments)
    parts[3] = replace(parts[3], end_ms=parts[3].end_ms - 1)
    assert not tiles(replace(timeline, segments=tuple(parts)))


def test_count_down_is_from_three() -> None:
    """T-3, T-2, T-1, and nothing at zero: that is what begins then."""
    assert LAST_SECONDS == (3, 2, 1)

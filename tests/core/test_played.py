# SPDX-License-Identifier: MIT
"""What was played of a routine amounts to reps, minutes and a place to resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.played import (
    Stretch,
    current_rep_start,
    step_records,
    tally,
    with_stretch,
)
from backcare_desktop.core.timeline import Kind
from tests.core.authored_routines import timelines
from tests.core.written_routines import (
    LIBRARY,
    blocks_of,
    breathing_exercise,
    timeline_of,
)

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline

TILT = timeline_of({"exercise": "tilt", "reps": 2})
WORK_MS = 30_000


def test_stretches_that_follow_each_other_become_one() -> None:
    """A thousand ticks are one stretch; a jump begins another."""
    played: tuple[Stretch, ...] = ()
    for start_ms in range(0, 1_000, 10):
        played = with_stretch(played, (start_ms, start_ms + 10))
    assert played == ((0, 1_000),)
    assert with_stretch(played, (5_000, 5_001)) == ((0, 1_000), (5_000, 5_001))


@pytest.mark.parametrize("stretch", [(5, 5), (9, 3)])
def test_nothing_played_adds_nothing(stretch: Stretch) -> None:
    """A stretch without length is none."""
    assert with_stretch(((0, 5),), stretch) == ((0, 5),)


def test_all_played_is_all_done() -> None:
    """From start to end, every step is done as planned."""
    timeline = timeline_of(
        {"exercise": "clam", "sets": 2, "rest": 9},
        {"exercise": "walk"},
        {"exercise": "lean"},
    )
    for record in step_records(timeline, [(0, timeline.duration_ms)]):
        assert record.done_ms == record.planned_ms
        assert record.done_reps == record.planned_reps


@given(timelines(), st.floats(0, 1))
def test_playing_in_two_parts_is_playing_in_one(
    timeline: Timeline,
    share: float,
) -> None:
    """Where she paused changes nothing about what she did, as far as time goes."""
    middle_ms = round(share * timeline.duration_ms)
    whole = [(0, timeline.duration_ms)]
    parts = [(0, middle_ms), (middle_ms, timeline.duration_ms)]
    assert tally(timeline, whole) == tally(timeline, parts)
    assert step_records(timeline, whole) == step_records(timeline, parts)
    assert tally(timeline, whole).played_ms == timeline.duration_ms


@pytest.mark.parametrize(
    ("until_ms", "reps"),
    [(10_499, 0), (10_500, 1), (20_999, 1), (21_000, 2)],
)
def test_a_rep_counts_when_its_last_moment_was_played(until_ms: int, reps: int) -> None:
    """One millisecond short of the end is not a rep."""
    (record,) = step_records(TILT, [(WORK_MS, WORK_MS + until_ms)])
    assert record.done_reps == reps
    assert record.done_ms == until_ms


def test_what_is_done_twice_counts_twice() -> None:
    """A repeated set may exceed the plan."""
    (record,) = step_records(TILT, [(WORK_MS, WORK_MS + 21_000)] * 2)
    assert (record.planned_reps, record.done_reps) == (2, 4)


def test_nothing_played_is_a_record_of_zeros() -> None:
    """A session in its first second has its plan already."""
    (record,) = step_records(TILT, [])
    assert (record.done_ms, record.done_reps) == (0, 0)
    assert record.planned_ms == TILT.duration_ms


def test_moderate_is_the_walk_itself() -> None:
    """Getting ready to walk is movement; only walking is moderate."""
    timeline = timeline_of({"exercise": "walk", "minutes": 5})
    walk = blocks_of(timeline, Kind.WALK)[0]
    counted = tally(timeline, [(0, timeline.duration_ms)])
    assert counted.moderate_ms == walk.duration_ms == 300_000
    assert counted.movement_ms == counted.played_ms == timeline.duration_ms


def test_relaxation_moves_no_counter() -> None:
    """Breathing is played time, and neither movement nor moderate."""
    library = {"lean": breathing_exercise(counts="relaxation")}
    timeline = timeline_of({"exercise": "lean"}, library=library)
    counted = tally(timeline, [(0, timeline.duration_ms)])
    assert (counted.movement_ms, counted.moderate_ms) == (0, 0)
    assert counted.played_ms == timeline.duration_ms


@given(timelines(), st.floats(0, 1))
def test_rep_start_is_never_ahead(timeline: Timeline, share: float) -> None:
    """A resume goes back or stays, inside its own block, and settles there."""
    at_ms = round(share * timeline.duration_ms)
    start_ms = current_rep_start(timeline, at_ms)
    assert start_ms <= at_ms
    assert timeline.segment_at(start_ms).block == timeline.segment_at(at_ms).block
    assert current_rep_start(timeline, start_ms) == start_ms


@pytest.mark.parametrize(
    ("step", "into_ms", "back_to_ms"),
    [
        ("tilt", 10_499, 0),
        ("tilt", 10_500, 10_500),
        ("tilt", 20_000, 10_500),
        ("lean", 9_999, 0),
        ("lean", 14_001, 10_000),
        ("walk", 100_000, 100_000),
    ],
)
def test_rep_and_breath_begin_again(step: str, into_ms: int, back_to_ms: int) -> None:
    """A rep and a counted breath start over; a walk just goes on."""
    timeline = timeline_of({"exercise": step}, library=LIBRARY)
    work = blocks_of(timeline, Kind.MOVE, Kind.HOLD, Kind.WALK)[0]
    start_ms = current_rep_start(timeline, work.start_ms + into_ms)
    assert start_ms - work.start_ms == back_to_ms


def test_first_rep_of_a_set_does_not_reach_into_the_one_before() -> None:
    """Rep 1 of set 2 begins in set 2, also when the sets touch."""
    timeline = timeline_of({"exercise": "tilt", "reps": 1, "sets": 2})
    second = blocks_of(timeline, Kind.MOVE)[1]
    assert current_rep_start(timeline, second.start_ms + 9_000) == second.start_ms

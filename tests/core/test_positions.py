# SPDX-License-Identifier: MIT
"""Getting from one position to another: seconds, words and the safe way up."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.positions import (
    GETTING_READY,
    RESTING_POSE,
    STARTING_POSE,
    share_out,
    way_between,
    way_out,
)
from backcare_desktop.core.terms import Position

LYING = {Position.SUPINE, Position.SIDE_LYING}
PAIRS = list(permutations(Position, 2))


@pytest.mark.parametrize(
    ("before", "after", "seconds"),
    [
        ("standing", "hands-and-knees", 20),
        ("standing", "seated", 30),
        ("standing", "side-lying", 30),
        ("standing", "supine", 25),
        ("hands-and-knees", "standing", 20),
        ("side-lying", "seated", 30),
        ("hands-and-knees", "seated", 30),
        ("seated", "standing", 25),
        ("supine", "hands-and-knees", 40),
        ("seated", "side-lying", 55),
    ],
)
def test_ways_take_the_seconds_of_the_plan(
    before: str,
    after: str,
    seconds: int,
) -> None:
    """The seconds of docs/sources.md; what is not in it goes by standing."""
    way = way_between(Position(before), Position(after))
    assert way is not None
    assert way.duration_ms == seconds * 1_000


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_every_change_has_a_way_with_words(before: Position, after: Position) -> None:
    """From anywhere to anywhere: at least 10 s, and each stage short enough to read."""
    way = way_between(before, after)
    assert way is not None
    assert way.duration_ms >= 10_000
    for stage in way.stages:
        assert 0 < len(stage.label.format(lying="right ")) <= 31


@pytest.mark.parametrize("position", Position)
def test_staying_needs_no_way(position: Position) -> None:
    """From a position to itself there is nothing to do."""
    assert way_between(position, position) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [pair for pair in PAIRS if pair[0] is Position.SUPINE],
)
def test_off_the_back_goes_by_the_side(before: Position, after: Position) -> None:
    """Nobody sits straight up: rolling to the side comes first."""
    way = way_between(before, after)
    assert way is not None
    assert way.stages[0].label == "Roll to your side"
    assert way_out(before).stages[0].label == "Roll to your side"


@pytest.mark.parametrize(
    ("before", "after"),
    [pair for pair in PAIRS if pair[0] in LYING and pair[1] not in LYING],
)
def test_up_from_lying_goes_by_the_hands(before: Position, after: Position) -> None:
    """Pushing up with the hands spares the belly."""
    way = way_between(before, after)
    assert way is not None
    assert "Push up with your hands" in {stage.label for stage in way.stages}


@given(st.sampled_from(PAIRS), st.integers(0, 600_000))
def test_time_is_shared_out_to_the_millisecond(
    pair: tuple[Position, Position],
    duration_ms: int,
) -> None:
    """Whatever the time, the stages add up to it and none is negative."""
    way = way_between(*pair)
    assert way is not None
    parts_ms = share_out(way.stages, duration_ms)
    assert sum(parts_ms) == duration_ms
    assert min(parts_ms) >= 0


def test_joined_ways_keep_their_parts_in_proportion() -> None:
    """From a chair to lying down: 25 s up and 30 s down, stage by stage."""
    way = way_between(Position.SEATED, Position.SIDE_LYING)
    assert way is not None
    parts_ms = share_out(way.stages, way.duration_ms)
    assert sum(parts_ms[:2]) == pytest.approx(25_000, rel=0.01)


def test_rest_is_never_flat_on_the_back() -> None:
    """Who worked on the back rests on the side."""
    assert str(RESTING_POSE[Position.SUPINE]) == "roll/side"


@pytest.mark.parametrize("table", [GETTING_READY, RESTING_POSE, STARTING_POSE])
def test_tables_know_every_position(table: dict[Position, object]) -> None:
    """A position without words or a picture would be a hole."""
    assert set(table) == set(Position)

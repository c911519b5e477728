# SPDX-License-Identifier: MIT
"""A timeline answers what is at a moment, and gives each cue exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.timeline import (
    CUE_PRIORITY,
    Cue,
    CueKind,
    Kind,
    cues_between,
)
from tests.core.authored_routines import timelines
from tests.core.written_routines import timeline_of

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline


@given(timelines(), st.data())
def test_any_partition_of_time_gives_each_cue_once(
    timeline: Timeline,
    data: st.DataObject,
) -> None:
    """Ticks as dense or sparse as they like: every cue, once, in its order."""
    moments = st.integers(0, timeline.duration_ms)
    edges = st.sampled_from(timeline.cue_times_ms)
    ticks = sorted(data.draw(st.lists(moments | edges, max_size=12)))
    heard: list[Cue] = []
    before_ms = -1
    for now_ms in [*ticks, timeline.duration_ms]:
        heard += cues_between(timeline, before_ms, now_ms)
        before_ms = now_ms
    assert heard == list(timeline.cues)


def test_a_tick_of_no_length_gives_nothing() -> None:
    """What has been heard up to a moment is not heard again at it."""
    timeline = timeline_of({"exercise": "tilt"})
    assert cues_between(timeline, 10_000, 10_000) == ()
    assert cues_between(timeline, 9_999, 10_000) != ()


def test_segment_changes_exactly_at_its_start() -> None:
    """A boundary belongs to what begins there."""
    timeline = timeline_of({"exercise": "tilt"})
    for index, part in enumerate(timeline.segments):
        assert timeline.segment_index_at(part.start_ms) == index
        assert timeline.segment_index_at(part.end_ms - 1) == index


@pytest.mark.parametrize(("at_ms", "index"), [(-5, 0), (10**9, -1)])
def test_moments_outside_belong_to_the_ends(at_ms: int, index: int) -> None:
    """Before the start is the first segment, after the end the last."""
    timeline = timeline_of({"exercise": "tilt"})
    assert timeline.segment_at(at_ms) is timeline.segments[index]
    assert timeline.block_at(at_ms) is timeline.blocks[index]


def test_segments_of_a_block_are_its_own() -> None:
    """A block's segments are those that name it."""
    timeline = timeline_of({"exercise": "tilt", "sets": 2, "reps": 2, "rest": 9})
    work = next(block for block in timeline.blocks if block.kind is Kind.MOVE)
    place = timeline.blocks.index(work)
    assert {part.block for part in timeline.segments_of(work)} == {place}
    assert len(timeline.segments_of(work)) == 6


def test_every_kind_of_cue_has_a_priority_of_its_own() -> None:
    """Two cues of one instant always know who goes first."""
    assert len(set(CUE_PRIORITY.values())) == len(CueKind)
    assert Cue(5, CueKind.SET_DONE).order < Cue(5, CueKind.REST).order
    assert Cue(5, CueKind.REP).order < Cue(5, CueKind.BREATHE_OUT).order
    assert Cue(4, CueKind.BREATHE_IN).order < Cue(5, CueKind.FINISH).order


def test_work_is_what_the_exercise_is() -> None:
    """Getting there, resting and switching are no work."""
    assert {kind for kind in Kind if not kind.is_work} == {
        Kind.GET_READY,
        Kind.TRANSITION,
        Kind.REST,
        Kind.SWITCH,
        Kind.FINISH,
    }

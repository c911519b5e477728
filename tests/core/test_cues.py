# SPDX-License-Identifier: MIT
"""Which cue sounds when, one meaning after the other."""

from __future__ import annotations

from typing import Any

import pytest

from backcare_desktop.core.terms import Side
from backcare_desktop.core.timeline import Cue, CueKind, Kind, Timeline
from tests.core.written_routines import LIBRARY, blocks_of, timeline_of


def passive(**about: Any) -> dict[str, Any]:
    """A stretch that is left to itself."""
    return {"title": "Stretch", "position": "standing", "passive": True, **about}


def cues_in(timeline: Timeline, kind: Kind) -> list[Cue]:
    """The cues inside the first block of this kind."""
    block = blocks_of(timeline, kind)[0]
    return [cue for cue in timeline.cues if block.start_ms <= cue.at_ms < block.end_ms]


def kinds_at(timeline: Timeline, at_ms: int) -> list[CueKind]:
    """The cues of one instant, in the order in which they are given."""
    return [cue.kind for cue in timeline.cues if cue.at_ms == at_ms]


@pytest.mark.parametrize(("hold", "halves"), [("20s", [10_000]), ("19.999s", [])])
def test_holds_of_twenty_seconds_have_a_half(hold: str, halves: list[int]) -> None:
    """From 20 s on the middle is told; below it is not worth a word."""
    timeline = timeline_of(passive(hold=hold), lead_in=0)
    cues = [cue.at_ms for cue in timeline.cues if cue.kind is CueKind.HALFWAY]
    assert cues == halves


def test_walks_have_a_half() -> None:
    """Half of the walk is told, not half of its brisk part."""
    timeline = timeline_of({"exercise": "walk", "minutes": 5}, lead_in=0)
    assert kinds_at(timeline, 150_000) == [CueKind.HALFWAY]


def test_counted_work_has_neither_half_nor_last_seconds() -> None:
    """Reps and breaths are counted up; a count-down beside that confuses."""
    timeline = timeline_of({"exercise": "lean", "breaths": 12})
    kinds = {cue.kind for cue in cues_in(timeline, Kind.HOLD)}
    assert not kinds & {CueKind.HALFWAY, CueKind.LAST_SECONDS}


def test_last_seconds_are_three_two_one() -> None:
    """The end of a rest comes announced, a second at a time."""
    timeline = timeline_of(passive(hold=5), {"rest": 9}, passive(hold=5))
    rest = blocks_of(timeline, Kind.REST)[0]
    last = [
        (cue.at_ms - rest.end_ms, cue.number)
        for cue in cues_in(timeline, Kind.REST)
        if cue.kind is CueKind.LAST_SECONDS
    ]
    assert last == [(-3_000, 3), (-2_000, 2), (-1_000, 1)]


def test_count_down_ends_before_the_gate() -> None:
    """A self-paced hold counts down to its gate, not to the breath behind it."""
    timeline = timeline_of(passive(hold=20, pace="self"), lead_in=0)
    last = [cue.at_ms for cue in cues_in(timeline, Kind.HOLD) if cue.number == 1]
    assert timeline.gates == (20_000,)
    assert 19_000 in last
    assert kinds_at(timeline, 20_000) == [CueKind.YOUR_PACE]


def test_too_short_to_count_down() -> None:
    """In 4.9 s the count would drown the name."""
    timeline = timeline_of(passive(hold="4.9s"), lead_in=0, ending=0)
    assert CueKind.LAST_SECONDS not in {cue.kind for cue in timeline.cues}


def test_rest_tells_what_comes_next_when_it_has_begun() -> None:
    """Rest is said first; three seconds later what comes, with its set and side."""
    step = {"exercise": "clam", "sets": 2, "reps": 2, "rest": 30, "sides": "left"}
    timeline = timeline_of(step)
    rest = blocks_of(timeline, Kind.REST)[0]
    assert kinds_at(timeline, rest.start_ms) == [CueKind.SET_DONE, CueKind.REST]
    upcoming = next(cue for cue in timeline.cues if cue.kind is CueKind.NEXT_UP)
    assert upcoming == Cue(
        rest.start_ms + 3_000,
        CueKind.NEXT_UP,
        "Clamshell",
        2,
        2,
        Side.LEFT,
    )


def test_short_rest_tells_at_once() -> None:
    """In a rest below 8 s there is no time to wait."""
    timeline = timeline_of({"exercise": "tilt"}, {"rest": 7}, {"exercise": "tilt"})
    rest = blocks_of(timeline, Kind.REST)[0]
    assert kinds_at(timeline, rest.start_ms) == [CueKind.REST, CueKind.NEXT_UP]


def test_rest_before_the_end_announces_nothing() -> None:
    """Behind the last rest there is nothing to look forward to but the end."""
    timeline = timeline_of({"exercise": "tilt"}, {"rest": 30})
    assert CueKind.NEXT_UP not in {cue.kind for cue in timeline.cues}


def test_last_set_is_told_once_it_begins() -> None:
    """Set 3 of 3 is the last; a single set is not."""
    three = timeline_of({"exercise": "tilt", "reps": 1, "sets": 3})
    one = timeline_of({"exercise": "tilt", "reps": 1})
    last = [cue for cue in three.cues if cue.kind is CueKind.LAST_SET]
    assert [cue.at_ms for cue in last] == [blocks_of(three, Kind.MOVE)[2].start_ms]
    assert CueKind.LAST_SET not in {cue.kind for cue in one.cues}


def test_a_rep_is_told_before_its_breath() -> None:
    """At the start of a set: name, number, breath, each after the other."""
    timeline = timeline_of({"exercise": "tilt", "reps": 1})
    start_ms = blocks_of(timeline, Kind.MOVE)[0].start_ms
    assert kinds_at(timeline, start_ms) == [
        CueKind.STEP_BEGINS,
        CueKind.REP,
        CueKind.BREATHE_OUT,
    ]


def test_alternating_reps_tell_their_side() -> None:
    """The first side is told with the name, the others at each change."""
    step = {"exercise": "clam", "reps": 2, "sides": "alternate"}
    timeline = timeline_of(step)
    sides = [str(cue.side) for cue in cues_in(timeline, Kind.MOVE) if cue.side]
    assert sides == ["right", "left", "right", "left"]


def test_switch_is_announced_with_its_side() -> None:
    """Turning over is said when it begins, then counted down."""
    timeline = timeline_of({"exercise": "clam"})
    first, *others = cues_in(timeline, Kind.SWITCH)
    assert (first.kind, first.side) == (CueKind.SWITCH_SIDES, Side.LEFT)
    assert [cue.kind for cue in others] == [CueKind.LAST_SECONDS] * 3


def test_finish_is_the_last_of_all() -> None:
    """One finish, at the very end."""
    timeline = timeline_of({"exercise": "tilt"})
    assert timeline.cues[-1] == Cue(timeline.duration_ms, CueKind.FINISH)
    assert [cue.kind for cue in timeline.cues].count(CueKind.FINISH) == 1


def test_author_s_words_are_said_once() -> None:
    """`say` is spoken where the step begins, not again at each set."""
    step = {"exercise": "tilt", "reps": 1, "sets": 2, "say": "Now the good one."}
    timeline = timeline_of(step)
    said = [cue.say for cue in timeline.cues if cue.say]
    assert said == ["Now the good one."]


def test_everything_that_can_sound_does_sound_somewhere() -> None:
    """One routine with everything in it gives every kind of cue."""
    timeline = timeline_of(
        {"rounds": 2, "rest": 20, "steps": [{"exercise": "clam", "sets": 2}]},
        {"exercise": "tilt", "sets": 2, "reps": 1, "rest": 20, "pace": "self"},
        passive(hold=20),
        library=LIBRARY,
    )
    assert {cue.kind for cue in timeline.cues} == set(CueKind)

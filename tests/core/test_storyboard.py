# SPDX-License-Identifier: MIT
"""A compiled routine on paper, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given

from backcare_desktop.core.storyboard import as_data, as_text
from tests.core.authored_routines import self_paced_timelines, timelines
from tests.core.written_routines import exercise, in_week, timeline_of

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline

SEGMENT_KEYS = {
    *("start_ms", "end_ms", "kind", "exercise", "position", "side", "set", "sets"),
    *("rep", "reps", "phase", "breath", "label"),
}
KINDS = {
    *("get-ready", "transition", "move", "stay", "hold", "walk", "rest", "switch"),
    *("gate", "finish"),
}


@given(timelines() | self_paced_timelines())
def test_data_is_plain_and_has_its_keys(timeline: Timeline) -> None:
    """It survives JSON unchanged, and says what the format promises."""
    data = as_data(timeline)
    assert json.loads(json.dumps(data)) == data
    assert set(data) == {
        *("routine", "title", "duration_ms", "changes", "segments", "cues", "gates"),
    }
    for segment in data["segments"]:
        assert set(segment) == SEGMENT_KEYS
        assert segment["kind"] in KINDS
        assert segment["breath"] in {"in", "out", "free", None}
        assert segment["side"] in {"left", "right", None}
    for cue in data["cues"]:
        assert set(cue) == {"at_ms", "kind", "text"}
        assert cue["text"]


@given(timelines() | self_paced_timelines())
def test_text_has_a_line_for_every_block(timeline: Timeline) -> None:
    """Whatever is in a routine can be printed, from its title to its end."""
    lines = as_text(timeline).splitlines()
    assert lines[0].startswith(timeline.title)
    assert lines[-1].endswith("end")
    at_margin = [line for line in lines[1:-1] if line[:6].strip().count(":") == 1]
    assert len(at_margin) >= len(timeline.blocks)


def test_changes_carry_their_reason() -> None:
    """On paper and as data, each change says which, what and why."""
    care = [{"weeks": "28-", "reps": 1, "why": "Fewer from week 28."}]
    timeline = timeline_of(
        {"exercise": "tilt", "reps": 2},
        library={"tilt": exercise(care=care)},
        profile=in_week(30),
    )
    assert as_data(timeline)["changes"] == [
        {
            "exercise": "tilt",
            "action": "reduced",
            "instead": None,
            "reason": "Fewer from week 28.",
        },
    ]
    assert "Changed: Fewer from week 28.\n" in as_text(timeline)


def test_absent_things_are_null() -> None:
    """A rest has no exercise, no side, no rep and no breath."""
    timeline = timeline_of({"exercise": "tilt"}, {"rest": 9})
    rest = next(
        part for part in as_data(timeline)["segments"] if part["kind"] == "rest"
    )
    empty = {key for key, value in rest.items() if value is None}
    assert empty == SEGMENT_KEYS - {"start_ms", "end_ms", "kind", "position", "label"}


def test_equal_reps_are_one_line() -> None:
    """Eight equal reps read as eight times one."""
    text = as_text(timeline_of({"exercise": "tilt", "reps": 8}))
    expected = (
        "8 x out 4 s Tuck your tail | 2.5 s Stay and breathe | in 4 s Back to flat"
    )
    assert expected in text


def test_alternating_reps_are_a_pair() -> None:
    """Right and left fold together, and each phase says its side."""
    step = {"exercise": "clam", "reps": 3, "sides": "alternate"}
    line = next(
        line for line in as_text(timeline_of(step)).splitlines() if " 3 x " in line
    )
    assert line.count(", right") == line.count(", left") == 3


def test_gate_is_printed() -> None:
    """A self-paced set shows where it waits."""
    text = as_text(timeline_of({"exercise": "tilt", "pace": "self"}))
    assert "Take your time" in text


def test_odd_milliseconds_are_rounded_on_paper_only() -> None:
    """Paper says 3.08 s; the data keep 3076 ms."""
    timeline = timeline_of({"exercise": "tilt", "tempo": 1.3, "reps": 1})
    assert "out 3.08 s" in as_text(timeline)
    lengths = {
        part["end_ms"] - part["start_ms"] for part in as_data(timeline)["segments"]
    }
    assert 3_076 in lengths

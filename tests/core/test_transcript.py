# SPDX-License-Identifier: MIT
"""Each channel alone is enough to follow every shipped routine.

What has to be told is read off the segments, that is, off what happens; none of these
tests asks the cues what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.cues import HALFWAY_FROM_MS, set_of
from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Block, CueKind, Kind, Timeline
from backcare_desktop.core.transcript import Channel, Line, transcript
from backcare_desktop.core.words import number_word
from tests.core.players import FIRST_REP_MS, SECOND_REP_MS, TILT
from tests.core.written_routines import timeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUTINES = [
    *("morning-loosener", "midday-break", "late-afternoon", "evening-walk"),
    *("evening-breathing", "flare-relief", "before-early-strength"),
    *("desk-and-standing", "easy-day"),
]
PEOPLE = [
    AS_WRITTEN,
    Profile(Stage.PREGNANT, 32 * 7),
    Profile(Stage.PREGNANT, 24 * 7, pelvic_girdle_pain=True, on_forearms=True),
]
BEFORE_MS = 4_500
"""The longest announcement begins so much before its moment."""
AFTER_MS = 1_300
"""Two chimes of one instant, one after the other, or a phrase that had to wait."""


@dataclass(frozen=True)
class Told:
    """Something that has to be told, and how each channel tells it."""

    what: str
    at_ms: int
    words: str
    sounds: str


def what_happens(timeline: Timeline) -> Iterator[Told]:
    """Every rep, side, set, rest, halfway and the end, from what is played."""
    for segment in timeline.segments:
        if segment.rep is not None and segment.phase == 1:
            word = number_word(segment.rep)
            yield Told(f"rep {segment.rep}", segment.start_ms, word, "rep")
        if segment.breath in {Breath.IN, Breath.OUT}:
            told = f"breathe {segment.breath}"
            yield Told(told, segment.start_ms, segment.breath.value, told)
    for block in timeline.blocks:
        yield from in_block(timeline, block)
    for before, after in pairwise(timeline.segments):
        if before.counted and after.counted and before.side is not after.side:
            side = str(after.side)
            if before.block == after.block:
                yield Told(f"{side} side", after.start_ms, side, "switch-sides")
    yield Told("the end", timeline.duration_ms, "That is all", "finish")


def in_block(timeline: Timeline, block: Block) -> Iterator[Told]:
    """What a whole block has to tell."""
    work = block.kind.is_work
    number, total = set_of(block)
    if work and block.side is not None:
        side = str(block.side)
        yield Told(f"{side} side", block.start_ms, side, "step-begins")
    if work and total > 1 and number == total:
        yield Told(f"set {number}, the last", block.start_ms, "ast set", "last-set")
    if block.kind is Kind.SWITCH:
        # Rolling over to the right frees the left side: the words name either.
        yield Told("a switch", block.start_ms, "left|right", "switch-sides")
    if block.kind is Kind.REST:
        yield Told("a rest", block.start_ms, "Rest", "rest")
        if block.set or block.round:
            done = f"Set {block.round or block.set} done"
            yield Told(done, block.start_ms, done, "(set|round)-done")
    last = timeline.segments_of(block)[-1]
    counted = any(part.counted for part in timeline.segments_of(block))
    if block.kind in {Kind.HOLD, Kind.WALK} and not counted:
        end_ms = last.start_ms if last.kind is Kind.GATE else block.end_ms
        if end_ms - block.start_ms >= HALFWAY_FROM_MS:
            half_ms = block.start_ms + (end_ms - block.start_ms) // 2
            yield Told("halfway", half_ms, "Half", "halfway")


def untold(timeline: Timeline, channel: Channel) -> list[str]:
    """What happens and is not told in a channel, at its time."""
    lines = transcript(timeline, channel)
    return [
        f"{told.at_ms} {told.what}"
        for told in what_happens(timeline)
        if not any(tells(line, told, channel) for line in lines)
    ]


def tells(line: Line, told: Told, channel: Channel) -> bool:
    """Whether a line tells that, in time."""
    if channel is Channel.CAPTIONS:
        near = line.at_ms == told.at_ms
    else:
        near = told.at_ms - BEFORE_MS <= line.at_ms <= told.at_ms + AFTER_MS
    pattern = told.words
    if channel is Channel.TONES:
        near = told.at_ms <= line.at_ms <= told.at_ms + AFTER_MS
        pattern = f"^{told.sounds.replace(' ', '-')}( |$)"
    elif told.what.startswith("breathe") and channel is Channel.CAPTIONS:
        # The verb says each breath; the line has it where there is room.
        return near
    return near and bool(re.search(pattern, line.text, re.IGNORECASE))


@pytest.mark.parametrize("person", PEOPLE, ids=("as-written", "week-32", "pgp"))
@pytest.mark.parametrize("routine", ROUTINES)
@pytest.mark.parametrize("channel", Channel)
def test_one_channel_alone_is_enough(
    shipped: Callable[..., Timeline], routine: str, channel: Channel, person: Profile
) -> None:
    """Reps, breaths, sides, sets, rests, halves and the end, in time."""
    timeline = shipped(routine, person)
    assert untold(timeline, channel) == []


@pytest.mark.parametrize("channel", Channel)
def test_what_is_untold_is_found(channel: Channel) -> None:
    """A rep that a transcript leaves out would not go unnoticed."""
    gone = tuple(
        cue
        for cue in TILT.cues
        if not (cue.kind is CueKind.REP and cue.at_ms == SECOND_REP_MS)
    )
    lacking = Timeline(
        *(TILT.routine, TILT.title, TILT.segments, TILT.blocks),
        *(gone, TILT.gates, TILT.steps),
    )
    assert untold(lacking, channel) == [f"{SECOND_REP_MS} rep 2"]


@pytest.mark.parametrize("routine", ROUTINES)
def test_what_is_written_is_on_the_screen(
    shipped: Callable[..., Timeline], routine: str
) -> None:
    """Each line is the caption, the verb, the number, or the corner, at its moment."""
    timeline = shipped(routine)
    for line in transcript(timeline, Channel.CAPTIONS):
        frame = frame_at(timeline, line.at_ms)
        words = line.text.rstrip(".")
        corner = frame.next_up.title if frame.next_up else ""
        shown = {frame.caption.rstrip("."), frame.verb}
        if frame.number.isdigit():
            shown.add(number_word(int(frame.number)))
        if corner:
            shown.add(f"Coming up: {corner}")
        assert words in shown, line


def test_sets_of_both_sides_tell_side_and_set() -> None:
    """Three sets on two sides: each side and the last set, in every channel."""
    timeline = timeline_of({"exercise": "clam", "sets": 3, "reps": 2, "rest": 30})
    for channel in Channel:
        assert untold(timeline, channel) == []


def test_middle_sets_without_a_rest_are_told() -> None:
    """Nothing else would say that the second of three has begun."""
    timeline = timeline_of({"exercise": "tilt", "sets": 3, "reps": 1})
    for channel in (Channel.VOICE, Channel.CAPTIONS):
        texts = [line.text for line in transcript(timeline, channel)]
        assert any("set 2" in text for text in texts)


def test_tones_are_named_with_their_length() -> None:
    """A breath lasts as long as it takes, a chime as long as its file."""
    lines = transcript(TILT, Channel.TONES, {"rep": 76})
    first = [line for line in lines if line.at_ms == FIRST_REP_MS]
    assert [line.text for line in first] == [
        *("step-begins", "rep 0.1 s", "breathe-out 4.0 s"),
    ]


@pytest.mark.parametrize("channel", Channel)
def test_lines_are_in_the_order_of_time(channel: Channel) -> None:
    """A transcript is read from top to bottom."""
    times = [line.at_ms for line in transcript(TILT, channel)]
    assert times == sorted(times)
    assert all(line.text for line in transcript(TILT, channel))

# SPDX-License-Identifier: MIT
"""What is said arrives as it was meant, and what is not meant harms nobody."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core import sound_lines
from backcare_desktop.core.sound_lines import (
    Unreadable,
    format_line,
    parse_command,
    parse_event,
)
from backcare_desktop.core.sound_messages import (
    AskVoices,
    Finished,
    Hello,
    Here,
    Late,
    Load,
    Needed,
    OfferedVoice,
    OutputsChanged,
    Playing,
    Quit,
    Ready,
    Say,
    Silence,
    Sound,
    Speaking,
    Trouble,
    TroubleKind,
    Voice,
    Voices,
    Volumes,
)

COMMANDS = [
    Hello(123_456),
    Load((Needed("rep"), Needed("breathe-in", 2_500))),
    Load(()),
    Sound(7, 1_000, "breathe-out", 6_000, 0.5),
    Sound(8, -5, "rep"),
    Say(9, 2_000, 'Round your back - "gently" ü.\n'),
    Silence(),
    Volumes(0.25, 1),
    Voice("English (America)", -0.2, "en_US"),
    AskVoices(),
    Quit(),
]
EVENTS = [
    Ready("Null Output"),
    Here(5),
    Playing(7, 1_004),
    Speaking(9, 2_010),
    Finished(9),
    Late(8, 700),
    Trouble(TroubleKind.NO_VOICE, "No voice is installed."),
    Voices((OfferedVoice("Anna", "de_DE"),)),
    OutputsChanged(("Speakers", "Kopfhörer")),
]


@pytest.mark.parametrize("command", COMMANDS, ids=str)
def test_commands_arrive_as_they_were_meant(command: Any) -> None:
    """Every command, line breaks in its text included, is one line and comes back."""
    line = format_line(command)
    assert "\n" not in line
    assert line.isascii()
    assert parse_command(line) == command


@pytest.mark.parametrize("event", EVENTS, ids=str)
def test_events_arrive_as_they_were_meant(event: Any) -> None:
    """Every event comes back too."""
    assert parse_event(format_line(event)) == event


def test_every_kind_of_message_is_tried_here() -> None:
    """A new message has to be added to the lists above."""
    kinds = {type(message) for message in (*COMMANDS, *EVENTS)}
    assert kinds == set(sound_lines._WORDS)


def test_every_field_can_be_read() -> None:
    """A field of a new type needs a reader, or this fails before a line does."""
    kinds = [*sound_lines._WORDS, Needed, OfferedVoice]
    types = {str(field.type) for kind in kinds for field in fields(kind)}
    assert types == set(sound_lines._READERS)


def test_defaults_may_be_left_out() -> None:
    """A short line says the usual."""
    assert parse_command('{"is": "sound", "id": 1, "at_ms": 2, "name": "rep"}') == (
        Sound(1, 2, "rep")
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "Expecting value"),
        ("sound 1", "Expecting value"),
        ("[1]", "not an object"),
        ("{}", "None"),
        ('{"is": "dance"}', "'dance'"),
        ('{"is": ["quit"]}', "nothing we know"),
        ('{"is": "ready", "through": "x"}', "nothing we know"),
        ('{"is": "hello"}', "now_ms is missing"),
        ('{"is": "hello", "now_ms": 1.5}', "whole"),
        ('{"is": "hello", "now_ms": true}', "whole"),
        ('{"is": "hello", "now_ms": 9007199254740992}', "whole"),
        ('{"is": "quit", "now": 1}', "'now'"),
        ('{"is": "volumes", "tones": 1.1, "voice": 1}', "from 0 to 1"),
        ('{"is": "volumes", "tones": NaN, "voice": 1}', "from 0 to 1"),
        ('{"is": "volumes", "tones": "loud", "voice": 1}', "not a number"),
        ('{"is": "load", "sounds": {}}', "not a list"),
        ('{"is": "load", "sounds": ["rep"]}', "not an object"),
        ('{"is": "load", "sounds": [{"name": "a", "for_ms": 0}]}', "length"),
        ('{"is": "load", "sounds": [{"name": "a", "for_ms": 60001}]}', "length"),
        ('{"is": "say", "id": 1, "at_ms": 1, "text": 5}', "not a text"),
        ('{"is": "hello", "now_ms": ' + "9" * 9_000 + "}", "digits"),
        ("[" * 100_000, "recursion"),
        (" " * 300_000, "too long"),
    ],
    ids=lambda text: text[:40],
)
def test_a_damaged_line_is_a_value(line: str, why: str) -> None:
    """Whatever comes, it is told what is wrong with it."""
    read = parse_command(line)
    assert isinstance(read, Unreadable)
    assert why in read.why


def test_unknown_trouble_is_damaged_too() -> None:
    """A kind of trouble that the window has no words for is not guessed at."""
    line = json.dumps({"is": "trouble", "kind": "flood", "words": "Water."})
    assert isinstance(parse_event(line), Unreadable)


@given(st.text() | st.recursive(st.none() | st.text(), st.lists).map(json.dumps))
def test_no_text_brings_the_reader_down(line: str) -> None:
    """Any text at all is a command or unreadable, never an exception."""
    assert isinstance(parse_command(line), Unreadable)


@given(
    st.dictionaries(
        st.sampled_from(["is", "id", "at_ms", "name", "for_ms", "volume", "text"]),
        st.none() | st.integers() | st.floats() | st.sampled_from(["sound", "say"]),
    )
)
def test_no_object_brings_the_reader_down(said: dict[str, Any]) -> None:
    """Right keys with wrong values are a value as well."""
    assert isinstance(parse_command(json.dumps(said)), Sound | Say | Unreadable)

# SPDX-License-Identifier: MIT
"""What panels show of a session."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.machine.mpris.properties import announced, metadata, properties
from backcare_desktop.machine.mpris.told import NO_TRACK, NOTHING, Told

PLAYING = Told(State.PLAYING, "Pelvic tilt", "Morning", 10_000, 300_000, 0.8)


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (State.READY, "Stopped"),
        (State.PLAYING, "Playing"),
        (State.PAUSED, "Paused"),
        (State.WAITING, "Paused"),
        (State.FINISHED, "Stopped"),
        (State.STOPPED, "Stopped"),
    ],
)
def test_every_state_has_a_status(state: State, status: str) -> None:
    """A player that waits for "done" is paused: Play goes on."""
    values = announced(replace(PLAYING, state=state))
    assert values["PlaybackStatus"] == ("s", status)


def test_metadata_names_exercise_and_routine() -> None:
    """The exercise is what plays, the routine is what it belongs to."""
    assert metadata(PLAYING) == {
        "mpris:trackid": ("o", PLAYING.track),
        "mpris:length": ("x", 300_000_000),
        "xesam:title": ("s", "Pelvic tilt"),
        "xesam:artist": ("as", ["Morning"]),
        "xesam:album": ("s", "Morning"),
    }


def test_nothing_is_played_by_nobody() -> None:
    """Without a session no button is offered and nothing is named."""
    values = announced(NOTHING)
    assert metadata(NOTHING) == {"mpris:trackid": ("o", NO_TRACK)}
    for name in ("CanPlay", "CanPause", "CanSeek", "CanGoNext", "CanGoPrevious"):
        assert values[name] == ("b", False)
        assert announced(PLAYING)[name] == ("b", True)


def test_position_is_in_microseconds() -> None:
    """As the specification counts."""
    values = properties("org.mpris.MediaPlayer2.Player", PLAYING)
    assert values["Position"] == ("x", 10_000_000)


def test_an_author_cannot_cut_the_line() -> None:
    """Zeros and lone surrogates never reach the bus, which would hang up."""
    odd = replace(PLAYING, title="Tilt\0\ud800!", routine="\udfff")
    assert metadata(odd)["xesam:title"] == ("s", "Tilt ?!")
    assert metadata(odd)["xesam:album"] == ("s", "?")
    assert odd.track.startswith("/backcare/routine/")

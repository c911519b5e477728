# SPDX-License-Identifier: MIT
"""What each call is answered, and what it makes the window do."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.machine.mpris.answers import Answer, Call, answer
from backcare_desktop.machine.mpris.interfaces import OBJECT, PLAYER, PROPERTIES, ROOT
from backcare_desktop.machine.mpris.told import NO_TRACK, NOTHING, Told
from backcare_desktop.machine.mpris.wishes import Wanted, Wish

PLAYING = Told(State.PLAYING, "Pelvic tilt", "Morning", 10_000, 300_000, 0.8)


def asked(
    member: str, *body: object, signature: str = "", told: Told = PLAYING
) -> Answer:
    """The answer to a call of the player."""
    return answer(Call(OBJECT, PLAYER, member, signature, body), told)


def set_to(name: str, signature: str, value: object, told: Told = PLAYING) -> Answer:
    """The answer to a wish to set one of the player's properties."""
    body = (PLAYER, name, (signature, value))
    return answer(Call(OBJECT, PROPERTIES, "Set", "ssv", body), told)


BUTTONS = [
    ("PlayPause", Wanted.PLAY_PAUSE),
    ("Play", Wanted.PLAY),
    ("Pause", Wanted.PAUSE),
    ("Next", Wanted.NEXT),
    ("Previous", Wanted.PREVIOUS),
]


@pytest.mark.parametrize(("member", "wanted"), BUTTONS)
def test_buttons_do_what_they_say(member: str, wanted: Wanted) -> None:
    """And are answered with nothing."""
    assert asked(member) == Answer(wish=Wish(wanted))


def test_stop_pauses() -> None:
    """A headset or a remote never ends her session."""
    assert asked("Stop") == Answer(wish=Wish(Wanted.PAUSE))


@pytest.mark.parametrize("member", [*(name for name, _wanted in BUTTONS), "Stop"])
def test_buttons_do_nothing_without_a_session(member: str) -> None:
    """As the Can... properties have said."""
    assert asked(member, told=NOTHING) == Answer()


@pytest.mark.parametrize(
    ("offset_us", "wish"),
    [
        (5_000_000, Wish(Wanted.SEEK, 15_000)),
        (-5_000_000, Wish(Wanted.SEEK, 5_000)),
        (-99_000_000, Wish(Wanted.SEEK, 0)),
        (290_000_000, Wish(Wanted.SEEK, 300_000)),
        (290_001_000, Wish(Wanted.NEXT)),
        (-(2**63), Wish(Wanted.SEEK, 0)),
    ],
)
def test_seek_moves_from_here(offset_us: int, wish: Wish) -> None:
    """Before the start is the start, beyond the end is the next."""
    assert asked("Seek", offset_us, signature="x") == Answer(wish=wish)
    assert asked("Seek", offset_us, signature="x", told=NOTHING) == Answer()


@pytest.mark.parametrize(
    ("position_us", "wish"),
    [
        (0, Wish(Wanted.SEEK, 0)),
        (42_000_999, Wish(Wanted.SEEK, 42_000)),
        (300_000_000, Wish(Wanted.SEEK, 300_000)),
        (300_001_000, None),
        (-1, None),
    ],
)
def test_set_position_stays_within_the_routine(
    position_us: int, wish: Wish | None
) -> None:
    """Outside of it nothing happens."""
    given = asked("SetPosition", PLAYING.track, position_us, signature="ox")
    assert given == Answer(wish=wish)


def test_set_position_of_another_track_is_ignored() -> None:
    """A panel that is late meant the routine before."""
    other = replace(PLAYING, routine="Evening").track
    assert asked("SetPosition", other, 5, signature="ox") == Answer()
    given = asked("SetPosition", NO_TRACK, 0, signature="ox", told=NOTHING)
    assert given == Answer()


@pytest.mark.parametrize(
    ("volume", "amount"), [(0.3, 0.3), (-2.0, 0.0), (7.5, 1.0), (1.0, 1.0)]
)
def test_volume_is_kept_in_range(volume: float, amount: float) -> None:
    """Too low is silent, too high is full."""
    assert set_to("Volume", "d", volume) == Answer(wish=Wish(Wanted.VOLUME, amount))


@pytest.mark.parametrize("volume", [math.nan, math.inf])
def test_volume_is_a_number(volume: float) -> None:
    """What is none reaches no slider."""
    given = set_to("Volume", "d", volume)
    assert given.error == "org.freedesktop.DBus.Error.InvalidArgs"
    assert given.wish is None


def test_rate_has_one_value() -> None:
    """Others are ignored, and 0 is a pause by the specification."""
    assert set_to("Rate", "d", 1.5) == Answer()
    assert set_to("Rate", "d", 0.0) == Answer(wish=Wish(Wanted.PAUSE))
    assert set_to("Rate", "d", 0.0, NOTHING) == Answer()


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (Call("/elsewhere", PLAYER, "Play"), "UnknownObject"),
        (Call("/elsewhere", "", "Introspect"), "UnknownObject"),
        (Call(OBJECT, "org.example", "Play"), "UnknownInterface"),
        (Call(OBJECT, PLAYER, "Explode"), "UnknownMethod"),
        (Call(OBJECT, PLAYER, "Ping"), "UnknownMethod"),
        (Call(OBJECT, PLAYER, "Seek", "s", ("far",)), "InvalidArgs"),
        (Call(OBJECT, PLAYER, "Play", "s", ("now",)), "InvalidArgs"),
        (Call(OBJECT, PLAYER, "OpenUri", "s", ("file:///x",)), "NotSupported"),
        (Call(OBJECT, PROPERTIES, "Get", "ss", (PLAYER, "Colour")), "UnknownProperty"),
        (Call(OBJECT, PROPERTIES, "Get", "ss", ("x.y", "Rate")), "UnknownProperty"),
        (Call(OBJECT, PROPERTIES, "GetAll", "s", ("x.y",)), "UnknownInterface"),
        (
            Call(OBJECT, PROPERTIES, "Set", "ssv", (ROOT, "Identity", ("s", "x"))),
            "PropertyReadOnly",
        ),
        (
            Call(OBJECT, PROPERTIES, "Set", "ssv", (PLAYER, "Colour", ("s", "x"))),
            "UnknownProperty",
        ),
        (
            Call(OBJECT, PROPERTIES, "Set", "ssv", ("x.y", "Rate", ("d", 1.0))),
            "UnknownProperty",
        ),
        (
            Call(OBJECT, PROPERTIES, "Set", "ssv", (PLAYER, "Volume", ("s", "loud"))),
            "InvalidArgs",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) else each.member,
)
def test_nonsense_is_answered_with_an_error(call: Call, error: str) -> None:
    """With the name that the D-Bus specification has for it, and a sentence."""
    given = answer(call, PLAYING)
    assert given.error == f"org.freedesktop.DBus.Error.{error}"
    assert given.signature == "s"
    assert given.wish is None


def test_an_interface_may_be_left_out() -> None:
    """The member alone is enough where it is clear."""
    given = answer(Call(OBJECT, "", "Next"), PLAYING)
    assert given == Answer(wish=Wish(Wanted.NEXT))

# SPDX-License-Identifier: MIT
"""The description that other programs read before they call."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.machine.mpris.answers import _ANSWERS
from backcare_desktop.machine.mpris.interfaces import INTERFACES, OBJECT, described
from backcare_desktop.machine.mpris.properties import announced, properties
from backcare_desktop.machine.mpris.told import NOTHING, Told

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PLAYING = Told(State.PLAYING, "Pelvic tilt", "Morning", 10_000, 300_000, 0.8)


def parsed(path: str) -> Element:
    """The description of what is at a path."""
    return fromstring(described(path) or "")  # noqa: S314 - it is our own


def test_description_holds_every_interface() -> None:
    """The XML can be parsed and names what the tables name, with directions."""
    node = parsed(OBJECT)
    assert [each.get("name") for each in node] == list(INTERFACES)
    seek = node.find(".//method[@name='Seek']/arg")
    assert seek is not None
    assert seek.attrib == {"name": "Offset", "type": "x", "direction": "in"}
    volume = node.find(".//property[@name='Volume']")
    assert volume is not None
    assert volume.attrib == {"name": "Volume", "type": "d", "access": "readwrite"}
    seeked = node.find(".//signal[@name='Seeked']/arg")
    assert seeked is not None
    assert seeked.attrib == {"name": "Position", "type": "x"}
    silent = node.findall(".//property/annotation[@value='false']/..")
    assert [each.get("name") for each in silent] == ["Position", "CanControl"]


@pytest.mark.parametrize(
    ("path", "below"),
    [("/", "org"), ("/org", "mpris"), ("/org/mpris", "MediaPlayer2")],
)
def test_a_tree_leads_to_the_player(path: str, below: str) -> None:
    """Tools that walk from the root find it."""
    node = parsed(path)
    assert [each.get("name") for each in node] == [below]


@pytest.mark.parametrize("path", ["/or", "/org/freedesktop", f"{OBJECT}/more"])
def test_nothing_is_anywhere_else(path: str) -> None:
    """No other path is described."""
    assert described(path) is None


@pytest.mark.parametrize("told", [NOTHING, PLAYING], ids=["nothing", "playing"])
@pytest.mark.parametrize("name", INTERFACES)
def test_every_property_has_a_value_of_its_type(name: str, told: Told) -> None:
    """What is described is what is there."""
    described_types = {
        member: entry.signature for member, entry in INTERFACES[name].properties.items()
    }
    values = properties(name, told)
    assert {member: value[0] for member, value in values.items()} == described_types


def test_what_changes_is_what_is_announced() -> None:
    """The announced properties are those described as such."""
    described_ones = {
        member
        for member, entry in INTERFACES[
            "org.mpris.MediaPlayer2.Player"
        ].properties.items()
        if entry.is_announced
    }
    assert set(announced(PLAYING)) == described_ones


def test_every_method_has_one_answer() -> None:
    """No method is without, and no name stands in two interfaces."""
    names = [name for entry in INTERFACES.values() for name in entry.methods]
    assert sorted(names) == sorted(_ANSWERS)

# SPDX-License-Identifier: MIT
"""The values behind the properties: what panels show of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.player import State
from backcare_desktop.machine.mpris.interfaces import PLAYER, ROOT

if TYPE_CHECKING:
    from backcare_desktop.machine.mpris.told import Told

Variant = tuple[str, object]
"""A D-Bus signature and a value of that type."""

ONLY_RATE = 1.0
MICROSECONDS = 1_000
"""In a millisecond."""

_STATUS = {
    State.PLAYING: "Playing",
    State.PAUSED: "Paused",
    State.WAITING: "Paused",
}
"""A player that waits for her is paused: Play lets it go on. All others: Stopped."""


def properties(interface: str, told: Told) -> dict[str, Variant]:
    """All properties of an interface by name; most have none."""
    if interface == ROOT:
        return _of_the_program()
    if interface == PLAYER:
        return {**announced(told), **_unannounced(told)}
    return {}


def announced(told: Told) -> dict[str, Variant]:
    """The player's properties whose changes are told to everybody."""
    return {
        "PlaybackStatus": ("s", _STATUS.get(told.state, "Stopped")),
        "Rate": ("d", ONLY_RATE),
        "Metadata": ("a{sv}", metadata(told)),
        "Volume": ("d", told.volume),
        "MinimumRate": ("d", ONLY_RATE),
        "MaximumRate": ("d", ONLY_RATE),
        "CanGoNext": ("b", told.is_open),
        "CanGoPrevious": ("b", told.is_open),
        "CanPlay": ("b", told.is_open),
        "CanPause": ("b", told.is_open),
        "CanSeek": ("b", told.is_open),
    }


def metadata(told: Told) -> dict[str, Variant]:
    """The exercise as the title, the routine as artist and album."""
    track: dict[str, Variant] = {"mpris:trackid": ("o", told.track)}
    if not told.is_open:
        return track
    routine = _sendable(told.routine)
    return {
        **track,
        "mpris:length": ("x", told.duration_ms * MICROSECONDS),
        "xesam:title": ("s", _sendable(told.title)),
        "xesam:artist": ("as", [routine]),
        "xesam:album": ("s", routine),
    }


def _unannounced(told: Told) -> dict[str, Variant]:
    return {
        "Position": ("x", told.position_ms * MICROSECONDS),
        "CanControl": ("b", True),
    }


def _of_the_program() -> dict[str, Variant]:
    return {
        "CanQuit": ("b", False),
        "CanRaise": ("b", False),
        "HasTrackList": ("b", False),
        "Identity": ("s", "Backcare"),
        "DesktopEntry": ("s", "backcare"),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }


def _sendable(text: str) -> str:
    """Without what the bus would cut us off for: zeros, and halves of characters."""
    return text.replace("\0", " ").encode(errors="replace").decode()

# SPDX-License-Identifier: MIT
"""What we answer to a call from the bus, and what the caller wishes the window to do.

Stop pauses. A headset that is taken off, a remote under a knee or a panel's square
button must not end her session for good; ending it takes the window.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from backcare_desktop.machine.mpris.interfaces import (
    INTERFACES,
    OBJECT,
    described,
)
from backcare_desktop.machine.mpris.properties import MICROSECONDS, properties
from backcare_desktop.machine.mpris.wishes import Wanted, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.machine.mpris.told import Told

_FAULT = "org.freedesktop.DBus.Error."


@dataclass(frozen=True, slots=True)
class Call:
    """A method call; the interface is empty when the caller leaves it open."""

    path: str
    interface: str
    member: str
    signature: str = ""
    body: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply, or an error when that has a name; and what the window shall do."""

    signature: str = ""
    body: tuple[object, ...] = ()
    error: str = ""
    wish: Wish | None = None


def answer(call: Call, told: Told) -> Answer:
    """The answer to a call, given what playback is doing."""
    if call.path != OBJECT:
        return _answer_elsewhere(call)
    if call.interface and call.interface not in INTERFACES:
        return _fault("UnknownInterface", f"There is no {call.interface} here.")
    asked = [call.interface] if call.interface else list(INTERFACES)
    for name in asked:
        method = INTERFACES[name].methods.get(call.member)
        if method is None:
            continue
        if method.signature != call.signature:
            return _fault("InvalidArgs", f"{call.member} takes ({method.signature}).")
        return _ANSWERS[call.member](call, told)
    return _fault("UnknownMethod", f"There is no {call.member} here.")


def _answer_elsewhere(call: Call) -> Answer:
    xml = described(call.path) if call.member == "Introspect" else None
    if xml is None:
        return _fault("UnknownObject", f"There is nothing at {call.path}.")
    return Answer("s", (xml,))


def _fault(name: str, sentence: str) -> Answer:
    return Answer("s", (sentence,), error=_FAULT + name)


def _introspect(call: Call, _told: Told) -> Answer:
    return Answer("s", (described(call.path),))


def _nothing(_call: Call, _told: Told) -> Answer:
    return Answer()


def _not_ours(call: Call, _told: Told) -> Answer:
    return _fault("NotSupported", f"{call.member} has no meaning here.")


def _when_open(wanted: Wanted) -> Callable[[Call, Told], Answer]:
    def asked(_call: Call, told: Told) -> Answer:
        return Answer(wish=Wish(wanted) if told.is_open else None)

    return asked


def _seek(call: Call, told: Told) -> Answer:
    """Beyond the end it means the next one, as the specification has it."""
    (offset_us,) = call.body
    target_ms = told.position_ms + offset_us // MICROSECONDS
    if not told.is_open:
        return Answer()
    if target_ms > told.duration_ms:
        return Answer(wish=Wish(Wanted.NEXT))
    return Answer(wish=Wish(Wanted.SEEK, max(0, target_ms)))


def _set_position(call: Call, told: Told) -> Answer:
    """Ignored for another track, and outside of this one."""
    track, position_us = call.body
    target_ms = position_us // MICROSECONDS
    if not told.is_open or track != told.track:
        return Answer()
    if not 0 <= target_ms <= told.duration_ms:
        return Answer()
    return Answer(wish=Wish(Wanted.SEEK, target_ms))


def _get(call: Call, told: Told) -> Answer:
    interface, name = call.body
    values = properties(interface, told)
    if name not in values:
        return _no_property(interface, name)
    return Answer("v", (values[name],))


def _get_all(call: Call, told: Told) -> Answer:
    (interface,) = call.body
    if interface not in INTERFACES:
        return _fault("UnknownInterface", f"There is no {interface} here.")
    return Answer("a{sv}", (properties(interface, told),))


def _set(call: Call, told: Told) -> Answer:
    interface, name, (signature, value) = call.body
    known = INTERFACES[interface].properties if interface in INTERFACES else {}
    if name not in known:
        return _no_property(interface, name)
    if not known[name].is_writable:
        return _fault("PropertyReadOnly", f"{name} cannot be set.")
    if signature != known[name].signature:
        return _fault("InvalidArgs", f"{name} is of type {known[name].signature}.")
    return _set_rate(value, told) if name == "Rate" else _set_volume(value)


def _set_rate(rate: float, told: Told) -> Answer:
    """There is one rate, and by the specification a rate of 0 is a pause."""
    return Answer(wish=Wish(Wanted.PAUSE) if rate == 0 and told.is_open else None)


def _set_volume(volume: float) -> Answer:
    if not math.isfinite(volume):
        return _fault("InvalidArgs", "Volume is a number from 0 to 1.")
    return Answer(wish=Wish(Wanted.VOLUME, min(max(volume, 0.0), 1.0)))


def _no_property(interface: str, name: str) -> Answer:
    return _fault("UnknownProperty", f"There is no {name} in {interface}.")


_ANSWERS = {
    "Ping": _nothing,
    "Introspect": _introspect,
    "Get": _get,
    "GetAll": _get_all,
    "Set": _set,
    "Raise": _nothing,
    "Quit": _nothing,
    "Next": _when_open(Wanted.NEXT),
    "Previous": _when_open(Wanted.PREVIOUS),
    "Pause": _when_open(Wanted.PAUSE),
    "PlayPause": _when_open(Wanted.PLAY_PAUSE),
    "Stop": _when_open(Wanted.PAUSE),
    "Play": _when_open(Wanted.PLAY),
    "Seek": _seek,
    "SetPosition": _set_position,
    "OpenUri": _not_ours,
}
"""One for every method of every interface; no two of them share a name."""

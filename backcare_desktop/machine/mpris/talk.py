# SPDX-License-Identifier: MIT
"""The player on the session bus: takes a name, answers calls, announces changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jeepney import (
    DBusAddress,
    DBusNameFlags,
    HeaderFields,
    MessageFlag,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.wrappers import unwrap_msg

from backcare_desktop.machine.mpris.answers import Call, answer
from backcare_desktop.machine.mpris.interfaces import (
    BUS_NAME,
    OBJECT,
    PLAYER,
    PROPERTIES,
)
from backcare_desktop.machine.mpris.properties import MICROSECONDS, announced

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

    from backcare_desktop.machine.letterbox import Letterbox
    from backcare_desktop.machine.mpris.properties import Variant
    from backcare_desktop.machine.mpris.told import Board

REPLY_TIMEOUT_S = 5
_OURS_NOW = 1
"""RequestName's answer when the name is ours from now on."""


class PlayerTalk:
    """Lives in the bus thread."""

    def __init__(self, board: Board, letterbox: Letterbox) -> None:
        self._board = board
        self._letterbox = letterbox
        self._announced: dict[str, Variant] = {}

    def begin(self, connection: DBusConnection) -> None:
        """Take our name; a second Backcare adds what the bus itself calls it."""
        told, _jumped = self._board.take()
        self._announced = announced(told)
        if not _request(connection, BUS_NAME):
            suffix = connection.unique_name.strip(":").replace(".", "_")
            _request(connection, f"{BUS_NAME}.instance{suffix}")

    def hear(self, connection: DBusConnection, message: Message) -> None:
        """Answer a call, and pass on what the caller wishes."""
        header = message.header
        if header.message_type is not MessageType.method_call:
            return
        given = answer(_call(message), self._board.now())
        if given.wish is not None:
            self._letterbox.dropped.emit(given.wish)
        if header.flags & MessageFlag.no_reply_expected:
            return
        # A body without a signature is not sent; an empty signature is no signature.
        signature = given.signature or None
        if given.error:
            reply = new_error(message, given.error, signature, given.body)
        else:
            reply = new_method_return(message, signature, given.body)
        connection.send(reply)

    def woken(self, connection: DBusConnection) -> None:
        """Announce what has changed since the last time, if anything has."""
        told, has_jumped = self._board.take()
        properties = announced(told)
        changed = {
            name: value
            for name, value in properties.items()
            if self._announced.get(name) != value
        }
        self._announced = properties
        if changed:
            _announce(connection, changed)
        if has_jumped:
            _announce_jump(connection, told.position_ms)


def _request(connection: DBusConnection, name: str) -> bool:
    call = message_bus.RequestName(name, DBusNameFlags.do_not_queue)
    reply = connection.send_and_get_reply(call, timeout=REPLY_TIMEOUT_S)
    (outcome,) = unwrap_msg(reply)
    return bool(outcome == _OURS_NOW)


def _call(message: Message) -> Call:
    fields = message.header.fields
    return Call(
        fields[HeaderFields.path],
        fields.get(HeaderFields.interface, ""),
        fields[HeaderFields.member],
        fields.get(HeaderFields.signature, ""),
        message.body,
    )


def _announce(connection: DBusConnection, changed: dict[str, Variant]) -> None:
    emitter = DBusAddress(OBJECT, interface=PROPERTIES)
    invalidated: list[str] = []
    body = (PLAYER, changed, invalidated)
    connection.send(new_signal(emitter, "PropertiesChanged", "sa{sv}as", body))


def _announce_jump(connection: DBusConnection, position_ms: int) -> None:
    emitter = DBusAddress(OBJECT, interface=PLAYER)
    body = (position_ms * MICROSECONDS,)
    connection.send(new_signal(emitter, "Seeked", "x", body))

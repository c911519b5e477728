# SPDX-License-Identifier: MIT
"""What the login service says on the system bus about sleep and the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    Properties,
    message_bus,
)
from jeepney.wrappers import unwrap_msg

from backcare_desktop.machine.sleep_watch import Event

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

    from backcare_desktop.machine.letterbox import Letterbox

REPLY_TIMEOUT_S = 5
_LOGIN = "org.freedesktop.login1"
_LOGIN_OBJECT = "/org/freedesktop/login1"
_NO_SESSION = "/"


class LoginTalk:
    """Lives in the bus thread."""

    def __init__(self, letterbox: Letterbox) -> None:
        self._letterbox = letterbox

    def begin(self, connection: DBusConnection) -> None:
        """Ask the bus to pass on what concerns us."""
        session = _own_session(connection)
        _subscribe(connection, _LOGIN_OBJECT, f"{_LOGIN}.Manager", "PrepareForSleep")
        if session != _NO_SESSION:
            name = "org.freedesktop.DBus.Properties"
            _subscribe(connection, session, name, "PropertiesChanged")
        self._letterbox.dropped.emit(Event.WATCHING)

    def hear(self, _connection: DBusConnection, message: Message) -> None:
        """Pass on what has happened."""
        if message.header.message_type is not MessageType.signal:
            return
        member = message.header.fields.get(HeaderFields.member)
        if member == "PrepareForSleep" and message.body:
            (goes,) = message.body
            event = Event.ABOUT_TO_SLEEP if goes else Event.WOKE
            self._letterbox.dropped.emit(event)
        if member == "PropertiesChanged":
            _interface, changed, _invalidated = message.body
            if changed.get("LockedHint") == ("b", True):
                self._letterbox.dropped.emit(Event.LOCKED)

    def woken(self, _connection: DBusConnection) -> None:
        """Nothing: we only listen."""


def _own_session(connection: DBusConnection) -> str:
    """The object path of her session with a screen; `/` when there is none."""
    user = DBusAddress(f"{_LOGIN_OBJECT}/user/self", _LOGIN, f"{_LOGIN}.User")
    try:
        ((_signature, display),) = _asked(connection, Properties(user).get("Display"))
    except (DBusErrorResponse, TimeoutError):
        # No login service: should it come, we hear of sleep all the same.
        return _NO_SESSION
    _identifier, path = display
    return str(path)


def _subscribe(
    connection: DBusConnection, path: str, interface: str, member: str
) -> None:
    rule = MatchRule(
        type="signal", sender=_LOGIN, path=path, interface=interface, member=member
    )
    _asked(connection, message_bus.AddMatch(rule))


def _asked(connection: DBusConnection, call: Message) -> tuple[Any, ...]:
    """The reply's body; an error reply is raised."""
    reply = connection.send_and_get_reply(call, timeout=REPLY_TIMEOUT_S)
    body: tuple[Any, ...] = unwrap_msg(reply)
    return body

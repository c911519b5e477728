# SPDX-License-Identifier: MIT
"""How the desktop is asked to leave the screen on: in our name, and tidily."""

from __future__ import annotations

from wakepy.core import DBusMethodCall
from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

_IN_OUR_NAME = {
    "application_name": "Backcare",
    "app_id": "backcare",
    "reason_for_inhibit": "A routine is playing",
    "reason": "A routine is playing",
}
"""Desktops show who keeps the screen on, and why; "wakepy" would tell her nothing."""


class ScreenBus(JeepneyDBusAdapter):
    """Carries wakepy's calls over the session bus."""

    def process(self, call: DBusMethodCall) -> object:
        """Make a call; a failed one leaves no connection behind."""
        try:
            return super().process(in_our_name(call))
        except Exception:
            self.close_connections()
            raise

    def close_connections(self) -> None:
        """Close all connections.

        The method that this replaces also collects garbage: in this thread, which must
        not be the one to take widgets apart.
        """
        while self._connections:
            _bus, connection = self._connections.popitem()
            self.close_connection(connection)


def in_our_name(call: DBusMethodCall) -> DBusMethodCall:
    """The same call, with what people read about it put into our words."""
    arguments = call.get_kwargs()
    if arguments is None:
        return call
    ours = {name: _IN_OUR_NAME.get(name, arguments[name]) for name in arguments}
    return DBusMethodCall(call.method, ours)

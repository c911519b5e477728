# SPDX-License-Identifier: MIT
"""A thread that talks on a message bus, and falls silent when there is none."""

from __future__ import annotations

import logging
import selectors
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, Protocol

from backcare_desktop.machine.ending import PATIENCE_S

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_DRAIN_BYTES = 4_096
_NO_BUS = (OSError, LookupError, ValueError, RuntimeError)
"""No address, one that makes no sense, nobody there, or somebody who turns us away."""

_log = logging.getLogger(__name__)


class Talk(Protocol):
    """What is said and heard; all of it is called in the thread."""

    def begin(self, connection: DBusConnection) -> None:
        """Introduce ourselves."""

    def hear(self, connection: DBusConnection, message: Message) -> None:
        """Take a message."""

    def woken(self, connection: DBusConnection) -> None:
        """Look whether there is something to say."""


class BusThread:
    """Connects once and stays until the bus goes or it is closed; never tries again.

    A session without a bus does not get one later, and a desktop whose bus has died
    is about to end.
    """

    def __init__(
        self, bus: Literal["SESSION", "SYSTEM"], make_talk: Callable[[], Talk]
    ) -> None:
        self._bus = bus
        self._make_talk = make_talk
        self._bell, self._heard_bell = socket.socketpair()
        self._bell.setblocking(False)
        self._heard_bell.setblocking(False)
        self._is_closing = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the thread, if it was not."""
        if self._thread is None and not self._is_closing:
            name = f"{self._bus.lower()} bus"
            self._thread = threading.Thread(target=self._run, name=name, daemon=True)
            self._thread.start()

    def wake(self) -> None:
        """Make the thread look; many calls before it does are one."""
        # Full: it has not looked yet. Closed: it will not look again.
        with suppress(OSError):
            self._bell.send(b".")

    def close(self) -> None:
        """End the thread and let go of the bus."""
        self._is_closing = True
        self.wake()
        thread = self._thread
        # Python may collect the owner in any thread, in this one too.
        if thread is not None and thread is not threading.current_thread():
            thread.join(PATIENCE_S)
        if thread is None or not thread.is_alive():
            self._bell.close()
            self._heard_bell.close()

    def _run(self) -> None:
        # Imported here, in the thread: the window does not wait for it.
        from jeepney import DBusErrorResponse  # noqa: PLC0415
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

        try:
            connection = open_dbus_connection(self._bus)
        except (*_NO_BUS, DBusErrorResponse) as fault:
            _log.info("there is no %s bus: %r", self._bus.lower(), fault)
            return
        try:
            with connection:
                self._listen(connection, self._make_talk())
        except (OSError, DBusErrorResponse) as fault:
            _log.info("the %s bus has fallen silent: %r", self._bus.lower(), fault)

    def _listen(self, connection: DBusConnection, talk: Talk) -> None:
        talk.begin(connection)
        with selectors.DefaultSelector() as selector:
            selector.register(connection.sock, selectors.EVENT_READ)
            selector.register(self._heard_bell, selectors.EVENT_READ)
            # What came together with the last answer is not announced by the socket.
            self._hear(connection, talk)
            while not self._is_closing:
                talk.woken(connection)
                ready = {key.fileobj for key, _events in selector.select()}
                if self._heard_bell in ready:
                    self._heard_bell.recv(_DRAIN_BYTES)
                if connection.sock in ready:
                    self._hear(connection, talk)

    def _hear(self, connection: DBusConnection, talk: Talk) -> None:
        while not self._is_closing:
            try:
                message = connection.receive(timeout=0)
            except TimeoutError:
                return
            talk.hear(connection, message)

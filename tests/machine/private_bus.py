# SPDX-License-Identifier: MIT
"""A message bus of a test's own, and somebody on it who answers and calls."""

from __future__ import annotations

import shutil
import subprocess
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.threading import ReceiveStopped, open_dbus_connection
from jeepney.wrappers import unwrap_msg
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jeepney import Message

TIMEOUT_S = 20
_SETTINGS = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""It starts nobody by itself: on this bus there are only those whom a test invites."""


def what_is_missing() -> str:
    """Why there can be no bus here; empty when there can be one."""
    return "" if shutil.which("dbus-daemon") else "dbus-daemon is not installed"


@dataclass(frozen=True)
class PrivateBus:
    """A running bus and where to reach it."""

    process: subprocess.Popen[str]
    address: str

    def die(self) -> None:
        """End it as a crash would."""
        self.process.kill()
        self.process.wait(TIMEOUT_S)


@contextmanager
def running_bus(folder: Path) -> Iterator[PrivateBus]:
    """A bus that lives as long as the test; the folder's name is best short."""
    settings = folder / "bus.conf"
    settings.write_text(_SETTINGS.format(folder=folder), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={settings}", "--nofork"]
    with subprocess.Popen(
        [*command, "--print-address"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        bus = PrivateBus(process, process.stdout.readline().strip())
        assert bus.address, "the bus did not start"
        yield bus
        bus.die()


Reply = tuple[str | None, tuple[object, ...]]
"""A signature, None for nothing, and values."""


class Peer(QObject):
    """Somebody on the bus, who listens in a thread of their own.

    Signals:
        heard(str, tuple): a signal from the bus: its member, and its arguments.
    """

    heard = Signal(str, tuple)

    def __init__(self, address: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: dict[str, Callable[[Message], Reply]] = {}
        self._replies: dict[int, Message] = {}
        self._replied = threading.Condition()
        self._connection = open_dbus_connection(address)
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def unique_name(self) -> str:
        """What the bus calls us."""
        return str(self._connection.unique_name)

    def own(self, name: str, answers: dict[str, Callable[[Message], Reply]]) -> None:
        """Take a name, and answer calls under it."""
        self._answers = answers
        assert self.call(message_bus.RequestName(name)) == (1,)

    def listen_for(self, **rule: str) -> None:
        """Hear signals that others emit."""
        self.call(message_bus.AddMatch(MatchRule(type="signal", **rule)))

    def emit_signal(
        self, path: str, interface: str, member: str, *body: object, signature: str
    ) -> None:
        """Say something to whoever listens."""
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, member, signature, body))

    def ask(
        self, name: str, path: str, call: str, *body: object, signature: str = ""
    ) -> tuple[Any, ...]:
        """Call `interface.Member` of somebody, and give the reply's arguments."""
        interface, _dot, member = call.rpartition(".")
        address = DBusAddress(path, name, interface or None)
        return self.call(new_method_call(address, member, signature or None, body))

    def call(self, message: Message) -> tuple[Any, ...]:
        """Send a call and wait for its reply; an error is raised."""
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        with self._replied:
            answered = self._replied.wait_for(
                lambda: serial in self._replies, TIMEOUT_S
            )
            assert answered, "nobody answered"
            reply = self._replies.pop(serial)
        body: tuple[Any, ...] = unwrap_msg(reply)
        return body

    def leave(self) -> None:
        """Hang up, as somebody who ends."""
        if self._thread.is_alive():
            self._connection.interrupt()
            self._thread.join(TIMEOUT_S)
        self._connection.close()

    def _listen(self) -> None:
        while True:
            try:
                message = self._connection.receive()
            except (ReceiveStopped, OSError):
                return
            fields = message.header.fields
            kind = message.header.message_type
            if kind is MessageType.signal:
                self.heard.emit(fields[HeaderFields.member], message.body)
            elif kind is MessageType.method_call:
                self._reply(message, fields[HeaderFields.member])
            else:
                with self._replied:
                    self._replies[fields[HeaderFields.reply_serial]] = message
                    self._replied.notify_all()

    def _reply(self, call: Message, member: str) -> None:
        if member in self._answers:
            reply = new_method_return(call, *self._answers[member](call))
        else:
            reply = new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
        self._connection.send(reply)


class Peers:
    """Invites peers to a bus, and sees them off."""

    def __init__(self, bus: PrivateBus, farewell: ExitStack) -> None:
        self._bus = bus
        self._farewell = farewell

    def invite(self) -> Peer:
        """One more on the bus."""
        peer = Peer(self._bus.address)
        self._farewell.callback(peer.leave)
        return peer

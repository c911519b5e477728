# SPDX-License-Identifier: MIT
"""A desktop's panel, as it stands beside the clock and shows what plays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeepney import message_bus

from backcare_desktop.machine.mpris.interfaces import (
    BUS_NAME,
    OBJECT,
    PLAYER,
    PROPERTIES,
    ROOT,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.machine.private_bus import Peer

TIMEOUT_MS = 20_000
_CHANGED = "PropertiesChanged"


class Panel:
    """Calls the player, and keeps what it hears."""

    def __init__(self, peer: Peer, qtbot: QtBot) -> None:
        self.peer = peer
        self._qtbot = qtbot
        self.heard: list[tuple[str, Any]] = []
        peer.heard.connect(self._hear)
        peer.listen_for(interface="org.freedesktop.DBus", member="NameOwnerChanged")
        peer.listen_for(path=OBJECT)

    def _hear(self, member: str, body: tuple[Any, ...]) -> None:
        self.heard.append((member, body))

    def wait_for_names(self, count: int) -> list[str]:
        """The players on the bus, when there are so many."""

        def enough() -> bool:
            return len(self.names()) == count

        self._qtbot.waitUntil(enough, timeout=TIMEOUT_MS)
        return self.names()

    def names(self) -> list[str]:
        """The players on the bus."""
        (names,) = self.peer.call(message_bus.ListNames())
        return sorted(name for name in names if name.startswith(f"{ROOT}."))

    def ask(self, call: str, *body: object, signature: str = "") -> tuple[Any, ...]:
        """Call a method of the player."""
        return self.peer.ask(BUS_NAME, OBJECT, call, *body, signature=signature)

    def get(self, name: str) -> Any:
        """One property of the player."""
        ((_signature, value),) = self.ask(
            f"{PROPERTIES}.Get", PLAYER, name, signature="ss"
        )
        return value

    def wait_for(self, member: str, count: int = 1) -> list[Any]:
        """The arguments of a signal, when it has come so often."""

        def bodies() -> list[Any]:
            return [body for name, body in self.heard if name == member]

        self._qtbot.waitUntil(lambda: len(bodies()) >= count, timeout=TIMEOUT_MS)
        return bodies()

    def wait_for_title(self, title: str) -> None:
        """Wait until the player has announced this title last of all."""

        def is_shown() -> bool:
            announced = [body for name, body in self.heard if name == _CHANGED]
            if not announced:
                return False
            _interface, changed, _gone = announced[-1]
            return bool(changed["Metadata"][1]["xesam:title"] == ("s", title))

        self._qtbot.waitUntil(is_shown, timeout=TIMEOUT_MS)

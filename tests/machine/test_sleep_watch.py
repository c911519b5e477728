# SPDX-License-Identifier: MIT
"""Sleep and lock, told by a login service that a test plays on a real bus."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.machine.sleep_watch import SleepWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.machine.private_bus import Peer, Peers, PrivateBus

TIMEOUT_MS = 20_000
LOGIN = "org.freedesktop.login1"
LOGIN_OBJECT = "/org/freedesktop/login1"
SESSION = f"{LOGIN_OBJECT}/session/c2"


class Login:
    """The login service, with one session that has a screen."""

    def __init__(self, peer: Peer, session: str = SESSION) -> None:
        self._peer = peer
        display = ("(so)", ("c2", session))
        peer.own(LOGIN, {"Get": lambda _call: ("v", (display,))})

    def prepare_for_sleep(self, goes: object, signature: str = "b") -> None:
        """Say that the computer goes to sleep, or has come back."""
        interface = f"{LOGIN}.Manager"
        self._peer.emit_signal(
            LOGIN_OBJECT, interface, "PrepareForSleep", goes, signature=signature
        )

    def lock(self, path: str, *, is_locked: bool) -> None:
        """Say that a session is locked, or is not."""
        invalidated: list[str] = []
        changed = {"LockedHint": ("b", is_locked)}
        body = (f"{LOGIN}.Session", changed, invalidated)
        self._peer.emit_signal(
            path,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            *body,
            signature="sa{sv}as",
        )


@pytest.fixture
def make_watch(qtbot: QtBot) -> Iterator[Callable[[], SleepWatch]]:
    """Make a watch that watches; closed afterwards."""
    made: list[SleepWatch] = []

    def make() -> SleepWatch:
        made.append(SleepWatch())
        with qtbot.waitSignal(made[-1].watching, timeout=TIMEOUT_MS):
            made[-1].start()
        return made[-1]

    yield make
    for watch in made:
        watch.close()


def test_sleep_and_waking_are_told(
    qtbot: QtBot, peer: Peer, make_watch: Callable[[], SleepWatch]
) -> None:
    """In this order, as often as it happens."""
    login = Login(peer)
    watch = make_watch()
    for _night in range(2):
        with qtbot.waitSignal(watch.about_to_sleep, timeout=TIMEOUT_MS):
            login.prepare_for_sleep(True)
        with qtbot.waitSignal(watch.woke, timeout=TIMEOUT_MS):
            login.prepare_for_sleep(False)


def test_her_session_locked_is_told(
    qtbot: QtBot, peer: Peer, make_watch: Callable[[], SleepWatch]
) -> None:
    """Only hers, and only when it is locked: the sleep that follows is heard first."""
    login = Login(peer)
    watch = make_watch()
    locked: list[str] = []
    watch.locked.connect(lambda: locked.append("locked"))
    login.lock(f"{LOGIN_OBJECT}/session/c3", is_locked=True)
    login.lock(SESSION, is_locked=False)
    with qtbot.waitSignal(watch.about_to_sleep, timeout=TIMEOUT_MS):
        login.prepare_for_sleep(True)
    assert locked == []
    with qtbot.waitSignal(watch.locked, timeout=TIMEOUT_MS):
        login.lock(SESSION, is_locked=True)


def test_without_a_login_service_it_is_quiet(
    qtbot: QtBot, peers: Peers, make_watch: Callable[[], SleepWatch]
) -> None:
    """Should one come later, sleep is heard of all the same."""
    watch = make_watch()
    login = Login(peers.invite())
    with qtbot.waitSignal(watch.about_to_sleep, timeout=TIMEOUT_MS):
        login.prepare_for_sleep(True)


def test_somebody_without_a_screen_can_sleep(
    qtbot: QtBot, peer: Peer, make_watch: Callable[[], SleepWatch]
) -> None:
    """A session over a network has no lock, but the computer has its sleep."""
    login = Login(peer, session="/")
    watch = make_watch()
    with qtbot.waitSignal(watch.woke, timeout=TIMEOUT_MS):
        login.prepare_for_sleep(False)


def test_an_impostor_is_not_heard(
    qtbot: QtBot, peers: Peers, make_watch: Callable[[], SleepWatch]
) -> None:
    """Signals count from the login service only."""
    login = Login(peers.invite())
    watch = make_watch()
    slept: list[str] = []
    watch.about_to_sleep.connect(lambda: slept.append("slept"))
    impostor = peers.invite()
    interface = f"{LOGIN}.Manager"
    impostor.emit_signal(
        LOGIN_OBJECT, interface, "PrepareForSleep", True, signature="b"
    )
    # Its call is answered after its signal was passed on, or was not.
    impostor.listen_for(path="/nothing")
    with qtbot.waitSignal(watch.woke, timeout=TIMEOUT_MS):
        login.prepare_for_sleep(False)
    assert slept == []


@pytest.mark.usefixtures("no_bus")
def test_without_a_bus_it_is_quiet(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """One line in the log; starting again does not make it two."""
    caplog.set_level(logging.INFO, "backcare_desktop")
    watch = SleepWatch()
    watch.start()
    qtbot.waitUntil(lambda: len(caplog.messages) == 1, timeout=TIMEOUT_MS)
    watch.start()
    watch.close()
    watch.start()
    assert len(caplog.messages) == 1
    assert "no system bus" in caplog.messages[0]


def test_a_bus_that_dies_is_quiet(
    qtbot: QtBot,
    bus: PrivateBus,
    make_watch: Callable[[], SleepWatch],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One line in the log, and closing afterwards is safe."""
    caplog.set_level(logging.INFO, "backcare_desktop")
    watch = make_watch()
    bus.die()
    qtbot.waitUntil(lambda: len(caplog.messages) == 1, timeout=TIMEOUT_MS)
    watch.close()
    assert "fallen silent" in caplog.messages[0]

# SPDX-License-Identifier: MIT
"""The screen is kept awake by a real bus and a screen saver that keeps count."""

from __future__ import annotations

import gc
import logging
import subprocess
import sys
import threading
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from jeepney import HeaderFields
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QSignalSpy

from backcare_desktop.machine.awake import MAY_GO_DARK, Awake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney import Message
    from pytestqt.qtbot import QtBot

    from tests.machine.private_bus import Peer, Peers, PrivateBus

ROOT = Path(__file__).parents[2]
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
TIMEOUT_MS = 20_000
PLAYS_ON = """
import sys
from PySide6.QtCore import QCoreApplication
from backcare_desktop.machine.awake import Awake
app = QCoreApplication([])
awake = Awake()
awake.held.connect(app.quit if "quits" in sys.argv else lambda: None)
awake.hold()
app.exec()
"""


class ScreenSaver(QObject):
    """A desktop's screen saver: inhibited by cookie, for as long as its holder lives.

    Signals:
        inhibited(str, str): by which program, and why.
        released(int): how many still inhibit it.
    """

    inhibited = Signal(str, str)
    released = Signal(int)

    def __init__(self, peer: Peer) -> None:
        super().__init__()
        self.holders: dict[int, str] = {}
        self.asked_to_release = 0
        self._cookies = count(start=4_000_000_000)
        peer.heard.connect(self._hear)
        peer.listen_for(interface="org.freedesktop.DBus", member="NameOwnerChanged")
        peer.own(SCREEN_SAVER, {"Inhibit": self._inhibit, "UnInhibit": self._uninhibit})

    def _inhibit(self, call: Message) -> tuple[str, tuple[int]]:
        cookie = next(self._cookies)
        self.holders[cookie] = call.header.fields[HeaderFields.sender]
        self.inhibited.emit(*call.body)
        return "u", (cookie,)

    def _uninhibit(self, call: Message) -> tuple[None, tuple[()]]:
        self.asked_to_release += 1
        del self.holders[call.body[0]]
        self.released.emit(len(self.holders))
        return None, ()

    def _hear(self, member: str, body: tuple[str, str, str]) -> None:
        if member != "NameOwnerChanged" or body[2]:
            return
        gone = [cookie for cookie, name in self.holders.items() if name == body[0]]
        for cookie in gone:
            del self.holders[cookie]
            self.released.emit(len(self.holders))


@pytest.fixture
def screen_saver(peer: Peer) -> ScreenSaver:
    """A desktop with a screen saver."""
    return ScreenSaver(peer)


@pytest.fixture
def awake() -> Iterator[Awake]:
    """What is tested, closed afterwards."""
    awake = Awake()
    yield awake
    if shiboken6.isValid(awake):
        awake.close()


def test_screen_stays_on_while_held(
    qtbot: QtBot, screen_saver: ScreenSaver, awake: Awake
) -> None:
    """Held is true, in our name, until released is."""
    reasons = QSignalSpy(screen_saver.inhibited)
    with qtbot.waitSignal(awake.held, timeout=TIMEOUT_MS):
        awake.hold()
    assert len(screen_saver.holders) == 1
    qtbot.waitUntil(lambda: reasons.count() == 1, timeout=TIMEOUT_MS)
    assert reasons.at(0) == ["Backcare", "A routine is playing"]
    with qtbot.waitSignal(awake.released, timeout=TIMEOUT_MS):
        awake.release()
    assert screen_saver.holders == {}
    assert screen_saver.asked_to_release == 1


def test_each_session_is_held_anew(
    qtbot: QtBot, screen_saver: ScreenSaver, awake: Awake
) -> None:
    """Pause and play, three times over, by the same thread."""
    for _session in range(3):
        with qtbot.waitSignal(awake.held, timeout=TIMEOUT_MS):
            awake.hold()
        assert len(screen_saver.holders) == 1
        with qtbot.waitSignal(awake.released, timeout=TIMEOUT_MS):
            awake.release()
        assert screen_saver.holders == {}


def test_holding_twice_is_holding_once(
    qtbot: QtBot, screen_saver: ScreenSaver, awake: Awake
) -> None:
    """One release undoes any number of holds."""
    helds = QSignalSpy(awake.held)
    for _time in range(50):
        awake.hold()
    qtbot.waitUntil(lambda: helds.count() == 1, timeout=TIMEOUT_MS)
    awake.hold()
    with qtbot.waitSignal(awake.released, timeout=TIMEOUT_MS):
        awake.release()
    assert helds.count() == 1
    assert screen_saver.asked_to_release == 1


def test_without_a_screen_saver_the_page_hears_of_it(
    qtbot: QtBot, bus: PrivateBus, awake: Awake
) -> None:
    """A bus on which nobody minds the screen; each new session is told."""
    assert bus.address
    for _session in range(2):
        with qtbot.waitSignal(awake.failed, timeout=TIMEOUT_MS) as blocker:
            awake.hold()
        assert blocker.args == [MAY_GO_DARK]
        awake.release()


@pytest.mark.usefixtures("no_bus")
def test_without_a_bus_the_page_hears_of_it(qtbot: QtBot, awake: Awake) -> None:
    """No desktop at all is no reason for a warning either."""
    with qtbot.waitSignal(awake.failed, timeout=TIMEOUT_MS):
        awake.hold()


def test_a_screen_saver_that_comes_later_is_used(
    qtbot: QtBot, peers: Peers, awake: Awake
) -> None:
    """A first failure is not for ever."""
    with qtbot.waitSignal(awake.failed, timeout=TIMEOUT_MS):
        awake.hold()
    awake.release()
    screen_saver = ScreenSaver(peers.invite())
    with qtbot.waitSignal(awake.held, timeout=TIMEOUT_MS):
        awake.hold()
    assert len(screen_saver.holders) == 1


def test_a_bus_that_dies_takes_its_promise_along(
    qtbot: QtBot,
    screen_saver: ScreenSaver,
    awake: Awake,
    bus: PrivateBus,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Releasing is quiet then, and one line in the log."""
    caplog.set_level(logging.INFO, "backcare_desktop")
    with qtbot.waitSignal(awake.held, timeout=TIMEOUT_MS):
        awake.hold()
    assert len(screen_saver.holders) == 1
    bus.die()
    with qtbot.waitSignal(awake.released, timeout=TIMEOUT_MS):
        awake.release()
    ours = [line for line in caplog.messages if "could not be released" in line]
    assert len(ours) == 1


def _closed(awake: Awake) -> None:
    awake.close()


def _deleted_by_qt(awake: Awake) -> None:
    shiboken6.delete(awake)


@pytest.mark.parametrize("end", [_closed, _deleted_by_qt])
def test_nothing_is_held_after_the_end(
    qtbot: QtBot, screen_saver: ScreenSaver, awake: Awake, end: Callable[[Awake], None]
) -> None:
    """Whoever forgets to release is helped; the thread is gone as well."""
    with qtbot.waitSignal(awake.held, timeout=TIMEOUT_MS):
        awake.hold()
    end(awake)
    assert screen_saver.asked_to_release == 1
    assert "awake" not in {thread.name for thread in threading.enumerate()}


def test_nothing_is_held_after_collection(
    qtbot: QtBot, screen_saver: ScreenSaver
) -> None:
    """An owner that Python drops lets go as well."""
    forgotten = Awake()
    with qtbot.waitSignal(forgotten.held, timeout=TIMEOUT_MS):
        forgotten.hold()
    del forgotten
    gc.collect()
    assert screen_saver.asked_to_release == 1


def test_wishes_after_the_end_are_ignored(awake: Awake) -> None:
    """A late signal of a window that closes starts nothing."""
    before = threading.active_count()
    awake.release()
    awake.close()
    awake.hold()
    assert threading.active_count() == before


@pytest.mark.parametrize("ending", ["quits", "is killed"])
def test_nothing_is_held_after_the_program(
    qtbot: QtBot, screen_saver: ScreenSaver, ending: str
) -> None:
    """A program that ends politely says so; one that is killed is noticed."""
    held = QSignalSpy(screen_saver.inhibited)
    command = [sys.executable, "-c", PLAYS_ON, ending]
    with subprocess.Popen(command, cwd=ROOT) as program:
        try:
            with qtbot.waitSignal(screen_saver.released, timeout=TIMEOUT_MS):
                qtbot.waitUntil(lambda: held.count() == 1, timeout=TIMEOUT_MS)
                if ending == "is killed":
                    program.kill()
        finally:
            program.kill()
    assert screen_saver.holders == {}
    assert screen_saver.asked_to_release == (1 if ending == "quits" else 0)


def test_nothing_is_imported_before_it_is_needed() -> None:
    """The window opens without the libraries that mind the desktop."""
    script = """
import sys
from PySide6.QtCore import QCoreApplication
from backcare_desktop.machine.awake import Awake
from backcare_desktop.machine.media_keys import MediaKeys
from backcare_desktop.machine.sleep_watch import SleepWatch
app = QCoreApplication([])
parts = Awake(), MediaKeys(int), SleepWatch()
raise SystemExit(1 if {"wakepy", "jeepney"} & set(sys.modules) else 0)
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, check=False)
    assert done.returncode == 0

# SPDX-License-Identifier: MIT
"""Media keys over a real bus: a panel calls, reads and listens; the window is asked."""

from __future__ import annotations

import gc
import logging
import shutil
import signal
import subprocess
import threading
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import fromstring

import pytest
import shiboken6
from jeepney import DBusErrorResponse, MessageFlag, new_method_call
from jeepney.wrappers import DBusAddress
from PySide6.QtTest import QSignalSpy

from backcare_desktop.core.player import State
from backcare_desktop.machine.media_keys import MediaKeys
from backcare_desktop.machine.mpris.interfaces import (
    BUS_NAME,
    INTERFACES,
    OBJECT,
    PLAYER,
    PROPERTIES,
)
from tests.machine.panel import TIMEOUT_MS, Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.machine.private_bus import Peer, Peers, PrivateBus

TITLE = "Pelvic tilt"


def tell(keys: MediaKeys, **change: Any) -> None:
    """Tell of a session that plays, changed as given."""
    told: dict[str, Any] = {
        "state": State.PLAYING,
        "title": TITLE,
        "routine": "Morning",
        "position_ms": 0,
        "duration_ms": 300_000,
        "volume": 0.5,
    }
    keys.tell(**(told | change))


def is_served() -> bool:
    """Whether a thread minds the session bus."""
    return "session bus" in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def make_keys() -> Iterator[Callable[[], MediaKeys]]:
    """Make what is tested, with a clock that stands still; closed afterwards."""
    made: list[MediaKeys] = []

    def make() -> MediaKeys:
        made.append(MediaKeys(lambda: 1_000))
        return made[-1]

    yield make
    for keys in made:
        if shiboken6.isValid(keys):
            keys.close()


@pytest.fixture
def panel(peer: Peer, qtbot: QtBot) -> Panel:
    """A panel that was there before the player."""
    return Panel(peer, qtbot)


@pytest.fixture
def keys(make_keys: Callable[[], MediaKeys], panel: Panel) -> MediaKeys:
    """A player that a panel has found, and that plays."""
    keys = make_keys()
    tell(keys)
    assert panel.wait_for_names(1) == [BUS_NAME]
    return keys


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ("PlayPause", "play_pause_wanted"),
        ("Play", "play_wanted"),
        ("Pause", "pause_wanted"),
        ("Stop", "pause_wanted"),
        ("Next", "next_wanted"),
        ("Previous", "previous_wanted"),
    ],
)
def test_every_button_reaches_the_window(
    qtbot: QtBot, keys: MediaKeys, panel: Panel, member: str, name: str
) -> None:
    """In the window's own thread, once."""
    threads: list[threading.Thread] = []
    wanted = getattr(keys, name)
    wanted.connect(lambda: threads.append(threading.current_thread()))
    with qtbot.waitSignal(wanted, timeout=TIMEOUT_MS):
        assert panel.ask(f"{PLAYER}.{member}") == ()
    assert threads == [threading.main_thread()]


def test_moments_reach_the_window_in_ms(
    qtbot: QtBot, keys: MediaKeys, panel: Panel
) -> None:
    """By offset from here, and by position in the track that is shown."""
    tell(keys, position_ms=20_000)
    panel.wait_for("Seeked")
    with qtbot.waitSignal(keys.seek_wanted, timeout=TIMEOUT_MS) as blocker:
        panel.ask(f"{PLAYER}.Seek", -5_000_000, signature="x")
    assert blocker.args == [15_000]
    _signature, track = panel.get("Metadata")["mpris:trackid"]
    with qtbot.waitSignal(keys.seek_wanted, timeout=TIMEOUT_MS) as blocker:
        panel.ask(f"{PLAYER}.SetPosition", track, 90_000_000, signature="ox")
    assert blocker.args == [90_000]


def test_volume_reaches_the_window(qtbot: QtBot, keys: MediaKeys, panel: Panel) -> None:
    """A wheel over a panel turns it; what is shown is what the window tells."""
    with qtbot.waitSignal(keys.volume_wanted, timeout=TIMEOUT_MS) as blocker:
        body = (PLAYER, "Volume", ("d", 0.25))
        panel.ask(f"{PROPERTIES}.Set", *body, signature="ssv")
    assert blocker.args == [0.25]
    assert panel.get("Volume") == 0.5
    tell(keys, volume=0.25)
    (_interface, changed, _gone) = panel.wait_for("PropertiesChanged")[-1]
    assert changed == {"Volume": ("d", 0.25)}
    assert panel.get("Volume") == 0.25


@pytest.mark.usefixtures("keys")
def test_every_property_can_be_read(panel: Panel) -> None:
    """One by one and all at once, the same."""
    for interface, entry in INTERFACES.items():
        (everything,) = panel.ask(f"{PROPERTIES}.GetAll", interface, signature="s")
        assert set(everything) == set(entry.properties)
        for name in entry.properties:
            (value,) = panel.ask(f"{PROPERTIES}.Get", interface, name, signature="ss")
            assert value == everything[name]
    assert panel.get("PlaybackStatus") == "Playing"
    assert panel.get("Metadata")["xesam:title"] == ("s", TITLE)
    assert panel.get("Metadata")["mpris:length"] == ("x", 300_000_000)


@pytest.mark.usefixtures("keys")
def test_description_can_be_read(panel: Panel) -> None:
    """It parses, and the bus's own ping is answered."""
    (xml,) = panel.ask("org.freedesktop.DBus.Introspectable.Introspect")
    node = fromstring(xml)  # noqa: S314 - it is our own
    assert [each.get("name") for each in node] == list(INTERFACES)
    assert panel.ask("org.freedesktop.DBus.Peer.Ping") == ()


@pytest.mark.usefixtures("keys")
def test_nonsense_does_not_end_the_conversation(panel: Panel) -> None:
    """Errors are replies, and the next call is served."""
    with pytest.raises(DBusErrorResponse, match="UnknownMethod"):
        panel.ask(f"{PLAYER}.Explode")
    with pytest.raises(DBusErrorResponse, match="InvalidArgs"):
        panel.ask(f"{PLAYER}.Seek", "far", signature="s")
    with pytest.raises(DBusErrorResponse, match="UnknownObject"):
        panel.peer.ask(BUS_NAME, "/", f"{PLAYER}.Play")
    assert panel.ask(f"{PLAYER}.Play") == ()


def test_a_call_that_wants_no_reply_is_done(
    qtbot: QtBot, keys: MediaKeys, panel: Panel
) -> None:
    """Key daemons do not wait for answers."""
    address = DBusAddress(OBJECT, BUS_NAME, PLAYER)
    call = new_method_call(address, "Next")
    call.header.flags = MessageFlag.no_reply_expected
    with qtbot.waitSignal(keys.next_wanted, timeout=TIMEOUT_MS):
        panel.peer._connection.send(call)
    assert panel.get("CanControl") is True


def test_changes_are_announced(keys: MediaKeys, panel: Panel) -> None:
    """Only what has changed, and once."""
    tell(keys, state=State.PAUSED)
    (interface, changed, gone) = panel.wait_for("PropertiesChanged")[0]
    assert (interface, gone) == (PLAYER, [])
    assert changed == {"PlaybackStatus": ("s", "Paused")}
    tell(keys, state=State.PAUSED, title="Cat-cow")
    (_interface, changed, _gone) = panel.wait_for("PropertiesChanged", 2)[1]
    assert list(changed) == ["Metadata"]
    assert changed["Metadata"][1]["xesam:title"] == ("s", "Cat-cow")
    tell(keys, state=State.PAUSED, title="Cat-cow", position_ms=60_000)
    assert panel.wait_for("Seeked") == [(60_000_000,)]
    assert panel.get("Position") == 60_000_000


def test_after_the_session_no_button_is_left(keys: MediaKeys, panel: Panel) -> None:
    """And no title of hers."""
    tell(keys, state=State.FINISHED)
    (_interface, changed, _gone) = panel.wait_for("PropertiesChanged")[0]
    assert changed["CanPlay"] == ("b", False)
    assert list(changed["Metadata"][1]) == ["mpris:trackid"]


def test_thousands_of_tellings_are_few_announcements(
    keys: MediaKeys, panel: Panel
) -> None:
    """5,000 titles, told faster than the bus could carry them; the last one counts."""
    for number in range(5_000):
        tell(keys, title=f"Title {number}")
    tell(keys, title="The last")
    panel.wait_for_title("The last")
    announcements = panel.wait_for("PropertiesChanged")
    assert len(announcements) < 2_500
    titles = [body[1]["Metadata"][1]["xesam:title"][1] for body in announcements]
    assert len(titles) == len(set(titles))


def test_nothing_appears_before_a_session(
    make_keys: Callable[[], MediaKeys], panel: Panel
) -> None:
    """A window that only shows the library is no player, and starts no thread."""
    before = threading.active_count()
    tell(make_keys(), state=State.STOPPED, duration_ms=0)
    assert threading.active_count() == before
    assert panel.names() == []


@pytest.mark.usefixtures("keys")
def test_a_second_window_has_a_name_of_its_own(
    make_keys: Callable[[], MediaKeys], panel: Panel
) -> None:
    """Both are found, and the desktop tells them apart."""
    second = make_keys()
    tell(second, title="Bridge")
    first_name, second_name = panel.wait_for_names(2)
    assert first_name == BUS_NAME
    assert second_name.startswith(f"{BUS_NAME}.instance")
    call = f"{PROPERTIES}.Get"
    body = (PLAYER, "Metadata")
    ((_signature, metadata),) = panel.peer.ask(
        second_name, OBJECT, call, *body, signature="ss"
    )
    assert metadata["xesam:title"] == ("s", "Bridge")


def _closed(keys: MediaKeys) -> None:
    keys.close()


def _deleted_by_qt(keys: MediaKeys) -> None:
    shiboken6.delete(keys)


@pytest.mark.parametrize("end", [_closed, _deleted_by_qt])
def test_the_name_goes_with_the_window(
    keys: MediaKeys, panel: Panel, end: Callable[[MediaKeys], None]
) -> None:
    """At once, and the thread as well."""
    end(keys)
    assert not is_served()
    panel.wait_for_names(0)


def test_the_name_goes_with_collection(
    panel: Panel,
) -> None:
    """An owner that Python drops leaves the bus as well."""
    forgotten = MediaKeys(lambda: 0)
    tell(forgotten)
    panel.wait_for_names(1)
    del forgotten
    gc.collect()
    panel.wait_for_names(0)


def test_telling_after_the_end_is_ignored(keys: MediaKeys) -> None:
    """A late signal of a window that closes does nothing."""
    keys.close()
    tell(keys, title="Late")
    keys.close()


def test_a_bus_that_dies_is_quiet(
    qtbot: QtBot, keys: MediaKeys, bus: PrivateBus, caplog: pytest.LogCaptureFixture
) -> None:
    """One line in the log, the thread ends, and telling goes on to nobody."""
    caplog.set_level(logging.INFO, "backcare_desktop")
    bus.die()
    qtbot.waitUntil(lambda: not is_served(), timeout=TIMEOUT_MS)
    for number in range(100):
        tell(keys, title=f"Title {number}")
    assert len(caplog.messages) == 1
    assert "fallen silent" in caplog.messages[0]


def test_a_bus_that_hangs_does_not_hold_the_window(
    keys: MediaKeys, panel: Panel, bus: PrivateBus
) -> None:
    """Telling goes on while nobody reads; afterwards the last title is shown."""
    bus.process.send_signal(signal.SIGSTOP)
    for number in range(20_000):
        tell(keys, title=f"{number} {'x' * 1_000}")
    tell(keys, title="The last")
    bus.process.send_signal(signal.SIGCONT)
    panel.wait_for_title("The last")


@pytest.mark.usefixtures("no_bus")
@pytest.mark.parametrize("address", [None, "", "nonsense", "tcp:host=localhost"])
def test_without_a_bus_it_is_quiet(
    qtbot: QtBot,
    make_keys: Callable[[], MediaKeys],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    address: str | None,
) -> None:
    """No address, or one that leads nowhere: one line in the log, no second try."""
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    caplog.set_level(logging.INFO, "backcare_desktop")
    keys = make_keys()
    tell(keys)
    qtbot.waitUntil(lambda: len(caplog.messages) == 1, timeout=TIMEOUT_MS)
    for number in range(100):
        tell(keys, title=f"Title {number}")
    keys.close()
    assert len(caplog.messages) == 1
    assert "no session bus" in caplog.messages[0]


@pytest.mark.usefixtures("no_bus")
def test_nothing_is_left_open_after_collection(qtbot: QtBot) -> None:
    """Without a bus as well, when no thread holds on to anything any more."""
    forgotten = MediaKeys(lambda: 0)
    tell(forgotten)
    qtbot.waitUntil(lambda: not is_served(), timeout=TIMEOUT_MS)
    assert forgotten._thread is not None
    bell = forgotten._thread._bell
    del forgotten
    gc.collect()
    assert bell.fileno() == -1


def test_a_panel_that_calls_without_end_holds_nobody(
    keys: MediaKeys, peers: Peers, qtbot: QtBot
) -> None:
    """2,000 calls without waiting: all reach the window, and it can still close."""
    caller = peers.invite()
    call = new_method_call(DBusAddress(OBJECT, BUS_NAME, PLAYER), "Next")
    call.header.flags = MessageFlag.no_reply_expected
    nexts = QSignalSpy(keys.next_wanted)
    for _time in range(2_000):
        caller._connection.send(call)
    qtbot.waitUntil(lambda: nexts.count() == 2_000, timeout=TIMEOUT_MS)


@pytest.mark.usefixtures("keys")
@pytest.mark.skipif(shutil.which("busctl") is None, reason="busctl is not installed")
def test_another_implementation_of_the_bus_understands_us(bus: PrivateBus) -> None:
    """The own tool of systemd reads our description and every property in it."""
    command = ["busctl", f"--address={bus.address}"]
    read = subprocess.run(
        [*command, "introspect", "--no-legend", BUS_NAME, OBJECT],
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [line.split() for line in read.stdout.splitlines()]
    seen = {name.lstrip("."): (kind, types) for name, kind, types, *_more in rows}
    for entry in INTERFACES.values():
        for name, each in entry.properties.items():
            assert seen[name] == ("property", each.signature)
        for name, method in entry.methods.items():
            assert seen[name] == ("method", method.signature or "-")
    status = subprocess.run(
        [*command, "get-property", BUS_NAME, OBJECT, PLAYER, "PlaybackStatus"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert status.stdout == 's "Playing"\n'

# SPDX-License-Identifier: MIT
"""The screen stays on for as long as she follows it, and sleep is a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.player import State
from backcare_desktop.machine.awake import MAY_GO_DARK, Awake
from backcare_desktop.machine.sleep_watch import SleepWatch
from backcare_desktop.moments.outside import Outside, nothing_outside
from backcare_desktop.moments.staying_awake import StayingAwake

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from tests.pilot import Pilot


class RememberedAwake(Awake):
    """Asks no desktop, and remembers what it was asked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wishes: list[str] = []

    def hold(self) -> None:
        """Remember."""
        self.wishes.append("hold")

    def release(self) -> None:
        """Remember."""
        self.wishes.append("release")


class StillWatch(SleepWatch):
    """Listens to no bus."""

    def start(self) -> None:
        """Do nothing: the test tells what happens."""


class Machine:
    """A window on a machine that a test holds in its hands."""

    def __init__(self, open_window: Callable[..., Pilot]) -> None:
        self.made: list[QObject] = []
        outside = Outside(nothing_outside().mouths, self._awake, self._watch)
        self.pilot = open_window(outside)

    @property
    def awake(self) -> RememberedAwake:
        """What keeps the screen on."""
        (found,) = (each for each in self.made if isinstance(each, RememberedAwake))
        return found

    @property
    def watch(self) -> StillWatch:
        """What tells of sleep."""
        (found,) = (each for each in self.made if isinstance(each, StillWatch))
        return found

    def start(self) -> None:
        """Be some way into a routine."""
        self.pilot.program.choosing.start("flare-relief")
        self.pilot.advance(35_000, step_ms=50)

    def _awake(self, parent: QObject) -> Awake:
        self.made.append(RememberedAwake(parent))
        return self.awake

    def _watch(self, parent: QObject) -> SleepWatch:
        self.made.append(StillWatch(parent))
        return self.watch


@pytest.fixture
def machine(open_window: Callable[..., Pilot]) -> Machine:
    """A machine, its window open."""
    return Machine(open_window)


def staying(machine: Machine) -> StayingAwake:
    """What joins the two."""
    found = machine.pilot.window.findChild(StayingAwake)
    assert found is not None
    return found


def test_a_start_asks_the_desktop_for_nothing(machine: Machine) -> None:
    """Before the first session nothing of this exists."""
    assert machine.made == []


def test_the_screen_is_held_while_she_follows(machine: Machine) -> None:
    """From the first second on; at the end it may go dark."""
    machine.start()
    assert machine.awake.wishes[-1] == "hold"
    machine.pilot.advance(140_000, step_ms=50)
    assert machine.pilot.window.current_room is machine.pilot.window.after
    assert machine.awake.wishes[-1] == "release"


def test_a_pause_holds_on_for_a_while(machine: Machine) -> None:
    """The door bell is no reason to look for the screen; a long absence is."""
    machine.start()
    machine.pilot.press(Qt.Key.Key_Space)
    assert machine.awake.wishes[-1] == "hold"
    assert staying(machine).releasing.isActive()
    staying(machine).releasing.timeout.emit()
    assert machine.awake.wishes[-1] == "release"
    machine.pilot.press(Qt.Key.Key_Space)
    assert machine.awake.wishes[-1] == "hold"
    assert not staying(machine).releasing.isActive()


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Escape])
def test_leaving_the_page_releases(machine: Machine, key: Qt.Key) -> None:
    """After STOP and after "end here" nothing is held."""
    machine.start()
    machine.pilot.press(key)
    machine.pilot.press(key)
    assert machine.pilot.window.current_room is not machine.pilot.window.follow
    assert machine.awake.wishes[-1] == "release"
    assert not staying(machine).releasing.isActive()


def test_a_screen_that_may_go_dark_is_told_once(machine: Machine) -> None:
    """However often it fails, she reads it once and can put it away."""
    machine.start()
    notice = machine.pilot.window.follow._bottom.notice
    machine.awake.failed.emit(MAY_GO_DARK)
    assert notice.text == MAY_GO_DARK
    notice.put_away()
    machine.awake.failed.emit(MAY_GO_DARK)
    assert notice.text == ""


@pytest.mark.parametrize("what", ["about_to_sleep", "locked"])
def test_sleep_and_lock_pause(machine: Machine, what: str) -> None:
    """Nothing plays to a closed lid, nor behind a lock, where STOP is out of reach."""
    machine.start()
    getattr(machine.watch, what).emit()
    assert machine.pilot.program.playback.state is State.PAUSED
    (row,) = machine.pilot.rows()
    assert row[2] == pytest.approx(35_000, abs=100)

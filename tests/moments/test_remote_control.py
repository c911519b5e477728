# SPDX-License-Identifier: MIT
"""Media keys steer a session, and nothing else; none of them is a STOP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from backcare_desktop.core.player import State
from backcare_desktop.machine.media_keys import MediaKeys
from backcare_desktop.moments.outside import Outside, nothing_outside

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from backcare_desktop.core.player import Player
    from tests.pilot import Pilot


class Panel(MediaKeys):
    """A desktop's panel without a desktop: it remembers what it was told."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(lambda: 0, parent)
        self.told: list[dict[str, Any]] = []

    def tell(self, **told: Any) -> None:
        """Remember."""
        self.told.append(told)


class Desk:
    """A window and a panel that knows it."""

    def __init__(self, open_window: Callable[..., Pilot]) -> None:
        self.panels: list[Panel] = []
        outside = Outside(nothing_outside().mouths, media_keys=self._panel)
        self.pilot = open_window(outside)

    @property
    def panel(self) -> Panel:
        """The one that is there after the first start."""
        (panel,) = self.panels
        return panel

    @property
    def player(self) -> Player:
        """What plays."""
        player = self.pilot.program.playback.player
        assert player is not None
        return player

    def start(self) -> None:
        """Be some way into a routine."""
        self.pilot.program.choosing.start("flare-relief")
        self.pilot.advance(35_000, step_ms=50)

    def _panel(self, parent: QObject) -> MediaKeys:
        self.panels.append(Panel(parent))
        return self.panel


@pytest.fixture
def desk(open_window: Callable[..., Pilot]) -> Desk:
    """A desk, its window open."""
    return Desk(open_window)


def test_the_panel_is_told_from_the_first_session_on(desk: Desk) -> None:
    """Exercise, routine, where she is and how loud it is."""
    assert desk.panels == []
    desk.start()
    told = desk.panel.told[-1]
    assert told["state"] is State.PLAYING
    assert (told["title"], told["routine"]) == ("Forward lean", "Flare relief")
    assert told["position_ms"] == desk.player.position_ms
    assert told["duration_ms"] == 165_000
    assert told["volume"] == pytest.approx(0.8)


def test_keys_pause_and_go_on(desk: Desk) -> None:
    """One key for both, and one for each."""
    desk.start()
    for wish, state in (
        ("play_pause", State.PAUSED),
        ("play_pause", State.PLAYING),
        ("pause", State.PAUSED),
        ("pause", State.PAUSED),
        ("play", State.PLAYING),
    ):
        getattr(desk.panel, f"{wish}_wanted").emit()
        assert desk.player.state is state
        assert desk.panel.told[-1]["state"] is state


def test_keys_go_through_the_routine(desk: Desk) -> None:
    """Next, previous, and a place on the panel's own bar."""
    desk.start()
    desk.panel.next_wanted.emit()
    assert desk.player.position_ms == 150_000
    desk.panel.previous_wanted.emit()
    assert desk.player.position_ms == 30_000
    desk.panel.seek_wanted.emit(70_000)
    assert desk.player.position_ms == 70_000


def test_the_panels_volume_is_the_windows(desk: Desk) -> None:
    """What is turned there shows here, and the other way round; mute is none."""
    desk.start()
    desk.panel.volume_wanted.emit(0.35)
    assert desk.pilot.program.listening.hearing.volume_percent == 35
    assert desk.panel.told[-1]["volume"] == pytest.approx(0.35)
    desk.pilot.press(Qt.Key.Key_M, desk.pilot.window.follow)
    assert desk.panel.told[-1]["volume"] == 0.0
    desk.panel.volume_wanted.emit(2.0)
    assert desk.pilot.program.listening.hearing.volume_percent == 100
    assert not desk.pilot.program.listening.hearing.is_muted


def test_after_the_session_keys_wish_for_nothing(desk: Desk) -> None:
    """Ended here, a press on a headset does not play on behind another page."""
    desk.start()
    for _ in range(2):
        desk.pilot.press(Qt.Key.Key_Escape)
    assert desk.panel.told[-1]["state"] is State.STOPPED
    for wish in ("play_pause", "play", "next"):
        getattr(desk.panel, f"{wish}_wanted").emit()
        assert desk.player.state is State.PAUSED


def test_no_key_is_a_stop(desk: Desk) -> None:
    """STOP asks what has happened; it is for the red button and S alone."""
    assert not hasattr(MediaKeys, "stop_wanted")
    desk.start()
    assert desk.pilot.window.current_room is desk.pilot.window.follow

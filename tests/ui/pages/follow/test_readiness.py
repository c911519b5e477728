# SPDX-License-Identifier: MIT
"""What comes next is made between frames, and never while one is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.recording import begin_session
from backcare_desktop.ui.figure import stage as stage_module
from backcare_desktop.ui.figure import thumbnails
from backcare_desktop.ui.playback import Playback
from tests.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage

STEP_MS = 200
"""Six times as few pauses between frames as there really are."""


class Made:
    """Counts what is made between frames, and what else, which is while painting."""

    def __init__(self, page: FollowPage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.late: list[str] = []
        self.ahead: list[str] = []
        self._is_idle = False
        self._readiness = page.readiness
        self._readiness._idle.timeout.disconnect()
        self._readiness._idle.timeout.connect(self._make_one)
        for module, name in ((stage_module, "make_motion"), (thumbnails, "_painted")):
            monkeypatch.setattr(module, name, self._counted(getattr(module, name)))

    def _make_one(self) -> None:
        self._is_idle = True
        self._readiness.make_one()
        self._is_idle = False

    def _counted(self, make: Callable[..., object]) -> Callable[..., object]:
        def counted(*given: object, **named: object) -> object:
            (self.ahead if self._is_idle else self.late).append(str(given[1]))
            return make(*given, **named)

        return counted


@pytest.fixture
def hands() -> Hands:
    """Give a clock that the test moves."""
    return Hands()


@pytest.fixture
def playback(page: FollowPage, hands: Hands) -> Playback:
    """Give playback that drives the page as the program does."""
    made = Playback(hands.clock, page)
    made.frame_changed.connect(page.show_frame)
    made.coming_changed.connect(page.readiness.expect)
    made.state_changed.connect(page.show_state)
    page.seen_changed.connect(made.set_seen)
    return made


@pytest.fixture
def made(
    page: FollowPage,
    stage: FigureStage,
    monkeypatch: pytest.MonkeyPatch,
    settled: Callable[[], None],
) -> Made:
    """Count from an empty stage on."""
    page.resize(683, 384)
    settled()
    stage.set_scenes(stage.scenes)
    return Made(page, monkeypatch)


def play(playback: Playback, page: FollowPage, timeline: Timeline) -> None:
    """Begin a routine and paint its first frame."""
    page.show_timeline(timeline)
    session = begin_session(
        "s", timeline, AS_WRITTEN, playback._clock.wall(), app_version="1"
    )
    playback.load(timeline, session)
    playback.play()


@pytest.mark.parametrize(
    ("routine", "still"), [("late-afternoon", False), ("flare-relief", True)]
)
def test_a_whole_routine_makes_nothing_while_it_paints(
    routine: str,
    still: bool,
    shipped: Callable[..., Timeline],
    page: FollowPage,
    playback: Playback,
    hands: Hands,
    made: Made,
    settled: Callable[[], None],
) -> None:
    """Phases, blocks, both sides, a walk and every cross-fade find theirs made."""
    timeline = shipped(routine)
    playback.still = still
    play(playback, page, timeline)
    settled()
    first = list(made.late)
    assert len(first) <= 2, "the first picture and the first corner"
    for _ in range(timeline.duration_ms // STEP_MS):
        hands.advance(STEP_MS)
        playback.tick()
        settled()
    assert made.late == first
    assert len(made.ahead) > 3


def test_a_skip_finds_its_picture_made(
    shipped: Callable[..., Timeline],
    page: FollowPage,
    playback: Playback,
    hands: Hands,
    made: Made,
    settled: Callable[[], None],
) -> None:
    """The next block is ready soon after the one before it has begun."""
    play(playback, page, shipped("late-afternoon"))
    for _ in range(12):
        hands.advance(STEP_MS)
        playback.tick()
        settled()
    made.late.clear()
    playback.next()
    settled()
    assert made.late == []


def test_one_thing_is_made_after_each_painted_frame(
    shipped: Callable[..., Timeline],
    page: FollowPage,
    playback: Playback,
    made: Made,
    settled: Callable[[], None],
) -> None:
    """Never two in a row: the next frame is due."""
    play(playback, page, shipped("morning-loosener"))
    settled()
    before = len(made.ahead)
    page._figure.repaint()
    settled()
    assert len(made.ahead) == before + 1


def test_other_colours_are_made_ready_again(
    shipped: Callable[..., Timeline],
    page: FollowPage,
    playback: Playback,
    made: Made,
    settled: Callable[[], None],
) -> None:
    """What was made for the light is of no use in the dark, nor at another size."""
    play(playback, page, shipped("morning-loosener"))
    for _ in range(12):
        page._figure.repaint()
        settled()
    done = len(made.ahead)
    page._figure.repaint()
    settled()
    assert len(made.ahead) == done
    page.resize(800, 450)
    for _ in range(3):
        page._figure.repaint()
        settled()
    assert len(made.ahead) > done


def test_nothing_is_made_while_nothing_is_painted(
    shipped: Callable[..., Timeline],
    page: FollowPage,
    playback: Playback,
    hands: Hands,
    made: Made,
    settled: Callable[[], None],
) -> None:
    """A page out of sight costs no frame and no preparation."""
    play(playback, page, shipped("flare-relief"))
    settled()
    page.hide()
    frames: list[object] = []
    playback.frame_changed.connect(frames.append)
    settled()
    made.ahead.clear()
    made.late.clear()
    for _ in range(20):
        hands.advance(STEP_MS)
        playback.tick()
        settled()
    assert frames == []
    assert made.ahead + made.late == []
    page.show()
    settled()
    assert frames


def test_an_icon_shows_no_frames(
    page: FollowPage, playback: Playback, settled: Callable[[], None]
) -> None:
    """Minimised, the window is as good as hidden; restored, it is seen again."""
    told: list[bool] = []
    page.seen_changed.connect(told.append)
    page.showMinimized()
    settled()
    assert not playback._is_seen
    page.showNormal()
    settled()
    assert playback._is_seen
    assert told[0] is False

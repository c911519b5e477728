# SPDX-License-Identifier: MIT
"""The adapter between the player and the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.recording import begin_session
from backcare_desktop.core.session import Outcome
from backcare_desktop.ui.playback import (
    BREATHING_INTERVAL_MS,
    LYING_REMINDER_MS,
    MOVING_INTERVAL_MS,
    SAVE_EVERY_MS,
    Playback,
)
from tests.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.timeline import Timeline


class Listener:
    """Keeps everything that a playback tells."""

    def __init__(self, playback: Playback) -> None:
        self.frames: list[Any] = []
        self.cues: list[Any] = []
        self.states: list[State] = []
        self.sessions: list[Any] = []
        self.stalls = 0
        playback.frame_changed.connect(self.frames.append)
        playback.cues_reached.connect(self.cues.extend)
        playback.state_changed.connect(self.states.append)
        playback.session_changed.connect(self.sessions.append)
        playback.stalled.connect(self._stalled)

    def _stalled(self) -> None:
        self.stalls += 1


@pytest.fixture
def hands() -> Hands:
    """A clock moved by the test."""
    return Hands()


@pytest.fixture
def playback(qapp: QApplication, hands: Hands) -> Playback:
    """A playback driven by the test's clock."""
    return Playback(hands.clock, qapp)


def load(playback: Playback, timeline: Timeline, hands: Hands) -> Listener:
    """Load a timeline and listen."""
    listener = Listener(playback)
    session = begin_session(
        "5f0c7c2e-0000-4000-8000-000000000001",
        timeline,
        AS_WRITTEN,
        hands.clock.wall(),
        app_version="test",
    )
    playback.load(timeline, session)
    return listener


def advance(
    playback: Playback, hands: Hands, passed_ms: int, step_ms: int = 33
) -> None:
    """Let time pass in ticks."""
    for _ in range(passed_ms // step_ms):
        hands.advance(step_ms)
        playback.tick()


def test_a_loaded_timeline_is_shown_and_stands_still(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """Loading shows the first moment, and nothing moves before play."""
    listener = load(playback, shipped("morning-loosener"), hands)
    assert [frame.position_ms for frame in listener.frames] == [0]
    assert playback.interval_ms is None
    advance(playback, hands, 1_000)
    assert listener.frames[-1].position_ms == 0


def test_playing_follows_the_clock(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """The frame after five seconds is the frame at five seconds."""
    listener = load(playback, shipped("morning-loosener"), hands)
    playback.play()
    advance(playback, hands, 5_000, step_ms=50)
    assert listener.frames[-1].position_ms == 5_000
    assert listener.states == [State.PLAYING]


def test_the_record_exists_from_the_first_second(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """Pressing play already makes a session, ended early until it proves otherwise."""
    listener = load(playback, shipped("morning-loosener"), hands)
    playback.play()
    assert [session.outcome for session in listener.sessions] == [Outcome.ENDED_EARLY]


def test_the_record_is_never_older_than_five_seconds(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """While playing, no more than five seconds are missing from the record."""
    listener = load(playback, shipped("morning-loosener"), hands)
    playback.play()
    for _ in range(60):
        advance(playback, hands, 1_000, step_ms=50)
        position_ms = listener.frames[-1].position_ms
        recorded_ms = listener.sessions[-1].tally.played_ms
        assert position_ms - recorded_ms <= SAVE_EVERY_MS + 50


def test_finishing_is_recorded(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """Played to the end, the session is finished with every rep done."""
    timeline = shipped("flare-relief")
    listener = load(playback, timeline, hands)
    playback.play()
    advance(playback, hands, timeline.duration_ms + 100, step_ms=50)
    assert listener.states == [State.PLAYING, State.FINISHED]
    session = listener.sessions[-1]
    assert session.outcome is Outcome.FINISHED
    assert [(step.done_reps, step.planned_reps) for step in session.steps] == [(12, 12)]
    assert playback.interval_ms is None


def test_skipping_to_the_end_is_not_finishing(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """Pressing next through everything is a session that ended early."""
    timeline = shipped("flare-relief")
    listener = load(playback, timeline, hands)
    playback.play()
    for _ in timeline.blocks:
        advance(playback, hands, 100, step_ms=50)
        playback.next()
    advance(playback, hands, 20_000, step_ms=50)
    assert listener.states[-1] is State.FINISHED
    assert listener.sessions[-1].outcome is Outcome.ENDED_EARLY


def test_a_slept_machine_pauses(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """A gap of minutes pauses at the last moment that was shown."""
    listener = load(playback, shipped("morning-loosener"), hands)
    playback.play()
    advance(playback, hands, 5_000, step_ms=50)
    hands.advance(600_000)
    playback.tick()
    assert listener.stalls == 1
    assert listener.states[-1] is State.PAUSED
    assert listener.frames[-1].position_ms == 5_000


def test_the_timer_runs_only_as_fast_as_needed(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """Thirty pictures a second for limbs, twenty for breath, none while paused."""
    load(playback, shipped("morning-loosener"), hands)
    playback.play()
    assert playback.interval_ms == BREATHING_INTERVAL_MS
    advance(playback, hands, 32_000, step_ms=50)
    assert playback.interval_ms == MOVING_INTERVAL_MS
    playback.pause()
    assert playback.interval_ms is None


def test_pausing_on_the_back_starts_the_reminder(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """A pause in the bridge will say "roll to your side"; one on a chair will not."""
    load(playback, shipped("before-early-strength"), hands)
    playback.play()
    playback.seek(50_000)
    playback.pause()
    assert playback._lying_timer.isActive()
    assert playback._lying_timer.interval() == LYING_REMINDER_MS
    playback.play()
    assert not playback._lying_timer.isActive()
    load(playback, shipped("flare-relief"), hands)
    playback.play()
    playback.seek(60_000)
    playback.pause()
    assert not playback._lying_timer.isActive()


def test_stop_silences_at_once_and_for_good(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """After STOP no cue comes any more, and play does not resume."""
    listener = load(playback, shipped("morning-loosener"), hands)
    playback.play()
    advance(playback, hands, 40_000, step_ms=50)
    heard = len(listener.cues)
    playback.stop()
    playback.play()
    advance(playback, hands, 5_000, step_ms=50)
    assert len(listener.cues) == heard
    assert listener.sessions[-1].outcome is Outcome.STOPPED


def test_answers_are_added_to_the_record(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """What she says afterwards is kept at once."""
    listener = load(playback, shipped("flare-relief"), hands)
    playback.play()
    playback.annotate(pain_after=2, note="softer")
    assert listener.sessions[-1].pain_after == 2
    assert listener.sessions[-1].note == "softer"


def test_unseen_there_are_cues_and_no_frames(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """Ears need no window; whoever looks again sees where she is by now."""
    listener = load(playback, shipped("flare-relief"), hands)
    playback.play()
    playback.set_seen(False)
    listener.frames.clear()
    advance(playback, hands, 15_000, step_ms=50)
    assert listener.frames == []
    assert listener.cues
    assert playback.interval_ms == BREATHING_INTERVAL_MS
    playback.set_seen(True)
    assert [frame.position_ms for frame in listener.frames] == [15_000]


def test_what_comes_is_told_once_in_each_segment(
    playback: Playback, hands: Hands, shipped: Callable[..., Timeline]
) -> None:
    """And again when movement is to be reduced."""
    told: list[object] = []
    playback.coming_changed.connect(told.append)
    timeline = shipped("flare-relief")
    load(playback, timeline, hands)
    playback.play()
    advance(playback, hands, timeline.segments[2].start_ms + 100)
    assert len(told) == 3
    playback.still = True
    advance(playback, hands, 100)
    assert len(told) == 4

# SPDX-License-Identifier: MIT
"""What leaves for the sound processes, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.ahead import AHEAD_MS
from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.recording import begin_session
from backcare_desktop.core.sound_messages import (
    Finished,
    Load,
    Needed,
    Say,
    Silence,
    Sound,
    Speaking,
    Voice,
    Volumes,
)
from backcare_desktop.ui.playback import Playback
from backcare_desktop.ui.silent_mouth import SilentMouth
from backcare_desktop.ui.sounding import DUCKED, Sounding
from tests.core.players import FIRST_REP_MS, SECOND_REP_MS, SELF_PACED, TILT
from tests.hands import Hands

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.timeline import Timeline

TICK_MS = 33
OUT_MS, IN_MS = 4_000, 4_000


class Room:
    """A playback and its two mouths, without a window."""

    def __init__(self, app: QApplication, timeline: Timeline) -> None:
        self.hands = Hands()
        self.timeline = timeline
        self.playback = Playback(self.hands.clock, app)
        self.tones, self.voice = SilentMouth(app), SilentMouth(app)
        self.sounding = Sounding(
            self.playback, self.hands.clock, self.tones, self.voice, app
        )
        session = begin_session(
            "5f0c7c2e-0000-4000-8000-000000000001",
            timeline,
            AS_WRITTEN,
            self.hands.clock.wall(),
            app_version="test",
        )
        self.sounding.prepare(timeline)
        self.playback.load(timeline, session)
        self.start_ms = self.hands.clock.now_ms()

    def advance(self, passed_ms: int) -> None:
        """Let time pass, tick by tick."""
        for _ in range(-(-passed_ms // TICK_MS)):
            self.hands.advance(TICK_MS)
            self.playback.tick()

    def play_from(self, position_ms: int) -> None:
        """Put the playhead somewhere and start."""
        self.playback.seek(position_ms)
        self.playback.play()
        self.start_ms = self.hands.clock.now_ms() - position_ms

    def sounds(self) -> list[tuple[str, int]]:
        """Names and the routine's own times of all sounds handed over."""
        return [
            (order.name, order.at_ms - self.start_ms)
            for order in self.tones.sent
            if isinstance(order, Sound)
        ]

    def said(self) -> list[str]:
        """Every phrase handed over."""
        return [order.text for order in self.voice.sent if isinstance(order, Say)]

    def silences(self) -> int:
        """How often the tones were silenced."""
        return sum(isinstance(order, Silence) for order in self.tones.sent)


@pytest.fixture
def room(qapp: QApplication) -> Room:
    """Two pelvic tilts, ready to play."""
    return Room(qapp, TILT)


def test_a_sound_leaves_before_its_moment(room: Room) -> None:
    """The tone is on its way before the breath begins, with the moment written on."""
    room.play_from(FIRST_REP_MS - 2 * AHEAD_MS)
    room.advance(AHEAD_MS + 3 * TICK_MS)
    assert ("breathe-out", FIRST_REP_MS) in room.sounds()
    assert room.hands.clock.now_ms() - room.start_ms < FIRST_REP_MS


def test_a_whole_routine_sounds_each_thing_once(room: Room) -> None:
    """From the first to the last second: every sound and every phrase, once."""
    room.playback.play()
    room.advance(TILT.duration_ms + 1_000)
    sounds = room.sounds()
    assert len(sounds) == len(set(sounds))
    assert sounds[-1] == ("finish", TILT.duration_ms)
    assert room.said()[-1] == "That is all. Well done."
    assert [name for name, _ in sounds].count("rep") == 2
    assert room.silences() == 0


def test_a_pause_silences_at_once_and_resuming_repeats_nothing_old(room: Room) -> None:
    """Both fall silent; going on plays what comes from there, after the count-in."""
    room.play_from(SECOND_REP_MS)
    room.advance(1_000)
    before = len(room.sounds())
    room.playback.pause()
    assert isinstance(room.tones.sent[-1], Silence)
    assert isinstance(room.voice.sent[-1], Silence)
    room.advance(5_000)
    assert len(room.sounds()) == before
    room.playback.play()
    room.advance(5_000)
    again = [name for name, _ in room.sounds()[before:]]
    assert again == ["last-seconds"] * 3 + ["rep", "breathe-out"]


def test_a_jump_takes_back_what_was_handed_over(room: Room) -> None:
    """What was about to sound elsewhere is dropped before the new place is heard."""
    room.play_from(FIRST_REP_MS - 100)
    room.playback.seek(SECOND_REP_MS)
    orders = room.tones.sent
    silence = max(n for n, order in enumerate(orders) if isinstance(order, Silence))
    after = [order.name for order in orders[silence:] if isinstance(order, Sound)]
    assert after == ["rep", "breathe-out"]
    assert room.said()[-1] == "Two. Breathe out, tuck your tail."


def test_at_a_gate_the_last_words_are_heard(qapp: QApplication) -> None:
    """Waiting is no silence: "take your time" is said to the end."""
    room = Room(qapp, SELF_PACED)
    room.play_from(SELF_PACED.gates[0] - 100)
    room.advance(1_000)
    assert room.said()[-1].startswith("Take your time.")
    assert room.silences() == 0


@pytest.mark.parametrize("speed", [80, 130])
def test_breath_tones_keep_the_speed(room: Room, speed: int) -> None:
    """At another speed a tone lasts as long as the breath then does."""
    room.play_from(FIRST_REP_MS - 100)
    assert room.playback.player is not None
    room.playback.player.set_speed(speed, room.hands.clock.now_ms())
    room.advance(500)
    tone = next(
        order
        for order in reversed(room.tones.sent)
        if isinstance(order, Sound) and order.name == "breathe-out"
    )
    assert tone.for_ms == OUT_MS * 100 // speed
    loads = [order for order in room.tones.sent if isinstance(order, Load)]
    assert Needed("breathe-out", tone.for_ms) in loads[-1].sounds


def test_what_will_be_needed_is_asked_for_first(room: Room) -> None:
    """Every sound of the routine is loaded before anything plays."""
    loads = [order for order in room.tones.sent if isinstance(order, Load)]
    assert Needed("breathe-in", IN_MS) in loads[0].sounds
    assert Needed("finish") in loads[0].sounds
    assert room.tones.is_ready
    assert room.voice.is_ready


def test_a_channel_that_is_off_needs_no_process(room: Room) -> None:
    """Without a voice nothing is said, and its process goes."""
    room.sounding.hear(Hearing(has_voice=False))
    room.play_from(FIRST_REP_MS)
    room.advance(1_000)
    assert not room.voice.is_ready
    assert room.said() == []
    assert room.sounds()


def test_tones_step_back_while_the_voice_speaks(room: Room) -> None:
    """Quieter under a phrase, as before after it."""
    room.voice.told.emit(Speaking(1, 0))
    ducked = room.tones.sent[-1]
    room.voice.told.emit(Finished(1))
    full = room.tones.sent[-1]
    assert isinstance(ducked, Volumes)
    assert isinstance(full, Volumes)
    assert ducked.tones == pytest.approx(full.tones * DUCKED)


def test_other_wishes_hold_at_once(room: Room) -> None:
    """Volume, voice and rate reach both processes without a restart."""
    room.sounding.hear(Hearing(volume_percent=50, voice_name="Anna", voice_rate=-50))
    volumes = [order for order in room.tones.sent if isinstance(order, Volumes)][-1]
    voice = [order for order in room.voice.sent if isinstance(order, Voice)][-1]
    assert volumes.tones == pytest.approx(0.5)
    assert (voice.name, voice.rate) == ("Anna", -0.5)


def test_trouble_is_passed_on(room: Room) -> None:
    """Whoever shows notices hears of silence and of its end."""
    heard: list[str] = []
    room.sounding.silenced.connect(heard.append)
    room.sounding.heard_again.connect(lambda: heard.append("again"))
    room.tones.went_silent.emit("No loudspeaker.")
    room.tones.came_back.emit()
    assert heard == ["No loudspeaker.", "again"]


def test_rest_gives_the_processes_back(room: Room) -> None:
    """After a session nothing is left running."""
    room.sounding.rest()
    assert not room.tones.is_ready
    assert not room.voice.is_ready

# SPDX-License-Identifier: MIT
"""What is heard of whole sessions in the window, and how loud."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.player import State
from backcare_desktop.core.sound_messages import (
    AskVoices,
    OfferedVoice,
    Ready,
    Say,
    Sound,
    Voices,
)
from backcare_desktop.core.sounding import sounds_of
from backcare_desktop.core.speech import phrases_of
from backcare_desktop.moments.listening import SAMPLE_PHRASE, SAMPLE_TONE
from backcare_desktop.storage.settings_file import NAME
from tests.moments.hearing_pilot import FLARE, Ears, given

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pilot import Pilot

UNSEEN_TICK_MS = 50
DEAF = "No loudspeaker or headphones were found."
DUMB = "No speech engine is installed."


def test_a_start_makes_no_sound_process(pilot: Pilot) -> None:
    """Before a routine is near there is nothing that could be heard, or cost."""
    assert pilot.program.listening._sounding is None
    pilot.window.open_page("progress")
    assert pilot.program.listening._sounding is None


def test_a_whole_session_is_heard_once(pilot: Pilot, ears: Ears) -> None:
    """Every sound and every phrase, once, at its time, to the very end."""
    timeline = ears.start()
    pilot.advance(timeline.duration_ms + 200, step_ms=UNSEEN_TICK_MS)
    assert pilot.window.current_room is pilot.window.after
    expected = [(sound.name, sound.at_ms) for sound in sounds_of(timeline)]
    assert ears.sounds() == expected
    phrases = phrases_of(timeline, Hearing().detail)
    assert ears.phrases() == [phrase.text for phrase in phrases]


@pytest.mark.parametrize("how", ["hidden", "minimised"])
def test_an_unseen_window_sounds_exactly_the_same(
    pilot: Pilot, ears: Ears, how: str
) -> None:
    """Nothing is painted, and every sound leaves at its time all the same."""
    timeline = ears.start()
    pilot.advance(1_000)
    frames: list[object] = []
    pilot.program.playback.frame_changed.connect(frames.append)
    if how == "hidden":
        pilot.window.hide()
    else:
        pilot.window.showMinimized()
    pilot.app.processEvents()
    frames.clear()
    assert pilot.program.playback.interval_ms is not None
    pilot.advance(timeline.duration_ms, step_ms=UNSEEN_TICK_MS)
    assert pilot.program.playback.state is State.FINISHED
    assert frames == []
    expected = [(sound.name, sound.at_ms) for sound in sounds_of(timeline)]
    assert ears.sounds() == expected
    assert ears.phrases()[-1] == "That is all. Well done."


def test_a_window_behind_others_sounds_on(pilot: Pilot, ears: Ears) -> None:
    """A window that is covered, and no longer the active one, plays on."""
    timeline = ears.start()
    cover = QWidget()
    cover.setGeometry(pilot.window.frameGeometry())
    cover.show()
    cover.activateWindow()
    pilot.advance(60_000, step_ms=UNSEEN_TICK_MS)
    cover.close()
    until_ms = [at_ms for _name, at_ms in ears.sounds()][-1]
    expected = [sound.name for sound in sounds_of(timeline) if sound.at_ms <= until_ms]
    assert [name for name, _ in ears.sounds()] == expected
    assert until_ms > 55_000


def test_a_pause_silences_at_once_and_going_on_replays_nothing(
    pilot: Pilot, ears: Ears
) -> None:
    """Space: silence before anything else. Space again: a count-in, then the rep."""
    ears.start()
    pilot.advance(42_000)
    pilot.press(Qt.Key.Key_Space)
    assert ears.are_silenced()
    heard = len(ears.sounds())
    pilot.advance(60_000, step_ms=500)
    assert len(ears.sounds()) == heard
    pilot.press(Qt.Key.Key_Space)
    pilot.advance(4_000)
    again = [name for name, _ in ears.sounds()[heard:]]
    assert again == ["last-seconds"] * 3 + ["rep", "breathe-in"]


def test_stop_silences_at_once_and_for_good(pilot: Pilot, ears: Ears) -> None:
    """S: nothing that was on its way is heard, and nothing more comes."""
    ears.start()
    pilot.advance(42_000)
    pilot.press(Qt.Key.Key_S)
    assert ears.are_silenced()
    sent = len(ears.tones.sent), len(ears.voice.sent)
    pilot.advance(20_000)
    assert (len(ears.tones.sent), len(ears.voice.sent)) == sent


def test_the_page_before_the_start_gets_everything_ready(
    pilot: Pilot, ears: Ears
) -> None:
    """The voice needs two seconds, which she spends reading."""
    pilot.program.choosing.show_ready(FLARE)
    pilot.app.processEvents()
    assert ears.tones.is_ready
    assert ears.voice.is_ready
    assert pilot.program.listening.resting.isActive()
    pilot.press(Qt.Key.Key_Return)
    assert not pilot.program.listening.resting.isActive()


def test_a_quick_start_is_not_prepared_twice(pilot: Pilot, ears: Ears) -> None:
    """Enter on the page before its wish had its turn: each sound leaves once."""
    pilot.program.choosing.show_ready(FLARE)
    ears.start()
    pilot.app.processEvents()
    pilot.advance(1_000)
    assert ears.sounds() == [("get-ready", 0)]


def test_some_time_after_a_session_the_processes_go(pilot: Pilot, ears: Ears) -> None:
    """They are still there for a second start, and then given back."""
    timeline = ears.start()
    pilot.advance(timeline.duration_ms + 200, step_ms=UNSEEN_TICK_MS)
    assert ears.voice.is_ready
    pilot.program.listening.resting.timeout.emit()
    assert not ears.tones.is_ready
    assert not ears.voice.is_ready


def test_after_a_long_pause_everything_is_heard_again(pilot: Pilot, ears: Ears) -> None:
    """The processes may go in a pause; going on brings them back."""
    ears.start()
    pilot.advance(42_000)
    pilot.press(Qt.Key.Key_Space)
    assert pilot.program.listening.resting.isActive()
    pilot.program.listening.resting.timeout.emit()
    assert not ears.voice.is_ready
    pilot.press(Qt.Key.Key_Space)
    assert ears.voice.is_ready
    pilot.advance(8_000)
    names = [order.name for order in given(ears.tones, Sound)]
    assert names == ["last-seconds"] * 3 + ["rep", "breathe-in", "breathe-out"]


def test_a_closed_window_leaves_no_process(pilot: Pilot, ears: Ears) -> None:
    """Both go with the window, in the middle of a session too."""
    ears.start()
    pilot.advance(5_000)
    pilot.close()
    assert not ears.tones.is_ready
    assert not ears.voice.is_ready


def test_keys_change_the_volume_and_it_is_kept(
    open_window: Callable[..., Pilot],
) -> None:
    """Down twice is softer at once, and still so at the next start."""
    pilot = open_window()
    ears = Ears(pilot)
    ears.start()
    before = ears.loudness()
    for _ in range(2):
        pilot.press(Qt.Key.Key_Down, pilot.window.follow)
    assert ears.loudness() == pytest.approx(before - 0.2)
    pilot.press(Qt.Key.Key_Up, pilot.window.follow)
    pilot.close()
    kept = json.loads((pilot.folder / NAME).read_text("utf-8"))
    assert kept["hearing"]["volume_percent"] == 70
    again = open_window()
    assert again.program.listening.hearing.volume_percent == 70


def test_a_held_volume_is_written_down_once(pilot: Pilot, ears: Ears) -> None:
    """While keys are pressed nothing is written; a moment later it is."""
    ears.start()
    for _ in range(3):
        pilot.press(Qt.Key.Key_Down, pilot.window.follow)
    assert not (pilot.folder / NAME).exists()
    assert pilot.program.settling.keeping.isActive()
    pilot.program.settling.keeping.timeout.emit()
    kept = json.loads((pilot.folder / NAME).read_text("utf-8"))
    assert kept["hearing"]["volume_percent"] == 50


def test_mute_is_silent_and_no_start_is(open_window: Callable[..., Pilot]) -> None:
    """M silences tones and voice; the next start is loud again."""
    pilot = open_window()
    ears = Ears(pilot)
    ears.start()
    pilot.press(Qt.Key.Key_M, pilot.window.follow)
    assert ears.loudness() == 0.0
    pilot.press(Qt.Key.Key_M, pilot.window.follow)
    assert ears.loudness() > 0.0
    pilot.press(Qt.Key.Key_M, pilot.window.follow)
    pilot.close()
    assert not open_window().program.listening.hearing.is_muted


def test_what_is_missing_is_said_where_she_follows(pilot: Pilot, ears: Ears) -> None:
    """Without an engine: one sentence, and chimes and captions carry on."""
    pilot.program.choosing.show_ready(FLARE)
    pilot.app.processEvents()
    ears.voice.went_silent.emit(DUMB)
    missing = pilot.program.listening._missing
    assert missing is not None
    missing.settling.timeout.emit()
    notice = pilot.window.follow._bottom.notice
    timeline = ears.start()
    assert notice.text == f"{DUMB} Chimes and captions carry on."
    pilot.advance(timeline.duration_ms + 200, step_ms=UNSEEN_TICK_MS)
    expected = [sound.name for sound in sounds_of(timeline)]
    assert [name for name, _ in ears.sounds()] == expected
    ears.voice.came_back.emit()
    missing.steady["voice"].timeout.emit()
    assert notice.text == ""


def test_settings_say_what_is_missing_and_offer_voices(
    pilot: Pilot, ears: Ears
) -> None:
    """Opening them starts the processes; what they tell is shown there."""
    pilot.window.open_page("settings")
    section = pilot.window.settings.hearing
    assert given(ears.voice, AskVoices)
    ears.voice.told.emit(Voices((OfferedVoice("Anna", "en_GB"),)))
    pilot.app.processEvents()
    assert section.voice.voices.findData("Anna") >= 0
    ears.tones.went_silent.emit(DEAF)
    missing = pilot.program.listening._missing
    assert missing is not None
    missing.settling.timeout.emit()
    assert DEAF in section.trouble.accessibleName()
    pilot.program.listening.rest()
    assert section.trouble.isHidden()


def test_samples_are_heard_from_settings(pilot: Pilot, ears: Ears) -> None:
    """A tone and a phrase, and the processes rest some time later."""
    pilot.window.open_page("settings")
    section = pilot.window.settings.hearing
    section.tone_wanted.emit()
    section.phrase_wanted.emit()
    assert [order.name for order in given(ears.tones, Sound)] == [SAMPLE_TONE]
    assert ears.phrases() == [SAMPLE_PHRASE]
    assert pilot.program.listening.resting.isActive()


def test_a_sample_waits_for_its_process(
    pilot: Pilot, ears: Ears, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pressed while the engine is still being made, it is said once it is there."""
    pilot.window.open_page("settings")
    monkeypatch.setattr(type(ears.voice), "is_ready", property(lambda _mouth: False))
    pilot.window.settings.hearing.phrase_wanted.emit()
    assert given(ears.voice, Say) == []
    monkeypatch.undo()
    ears.voice.told.emit(Ready("engine: Anna"))
    pilot.app.processEvents()
    ears.voice.told.emit(Ready("engine: Anna"))
    pilot.app.processEvents()
    assert ears.phrases() == [SAMPLE_PHRASE]


def test_a_channel_that_is_switched_off_in_settings_stays_silent(
    pilot: Pilot, ears: Ears
) -> None:
    """Without tones the voice alone goes through the session."""
    pilot.window.open_page("settings")
    pilot.window.settings.hearing.changed.emit(Hearing(has_tones=False))
    ears.start()
    pilot.advance(40_000, step_ms=UNSEEN_TICK_MS)
    assert given(ears.tones, Sound) == []
    assert ears.phrases()

# SPDX-License-Identifier: MIT
"""The speaking process with a real speech engine: said, silenced, and told why not."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.sound_messages import (
    AskVoices,
    Finished,
    Late,
    Ready,
    Say,
    Silence,
    Speaking,
    Trouble,
    TroubleKind,
    Voice,
    Voices,
    Volumes,
)
from backcare_desktop.ui.mouth import voice_command
from tests.sound.listener import Listener, listening, now_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from benchmarks.sound_daemon import SoundDaemon
    from benchmarks.speech_daemon import SpeechDaemon


@pytest.fixture
def voice(qtbot: QtBot, speech_daemon: SpeechDaemon) -> Iterator[Listener]:
    """A speaking process that can be heard."""
    assert speech_daemon
    for listener in listening(qtbot, voice_command()):
        listener.wait_until_ready()
        yield listener


def test_a_phrase_is_said_at_its_time(voice: Listener) -> None:
    """Its beginning and its end are told, so that tones can make room for it."""
    at_ms = now_ms() + 300
    voice.mouth.send(Say(4, at_ms, "Breathe in."))
    voice.wait_for(Finished)
    speaking = voice.of(Speaking)
    assert [phrase.id for phrase in speaking] == [4]
    assert speaking[0].at_ms >= at_ms
    assert [phrase.id for phrase in voice.of(Finished)] == [4]


def test_phrases_follow_each_other(voice: Listener) -> None:
    """A phrase whose time comes during another one is said after it."""
    begin_ms = now_ms()
    voice.mouth.send(Say(1, begin_ms, "Round your back.", 60_000))
    voice.mouth.send(Say(2, begin_ms + 50, "Breathe out.", 60_000))
    voice.wait_for(Finished, 2)
    told = [
        (type(event).__name__, event.id)
        for event in voice.told
        if isinstance(event, Speaking | Finished)
    ]
    assert told == [("Speaking", 1), ("Finished", 1), ("Speaking", 2), ("Finished", 2)]


def test_a_phrase_whose_moment_has_passed_is_not_said(voice: Listener) -> None:
    """By now she breathes out, so "breathe in" must not come any more."""
    begin_ms = now_ms()
    voice.mouth.send(Say(1, begin_ms, "Lie down on your side, slowly.", 60_000))
    voice.mouth.send(Say(2, begin_ms + 100, "Breathe in.", 50))
    voice.mouth.send(Say(3, begin_ms + 200, "Breathe out.", 60_000))
    voice.wait_for(Finished, 2)
    assert [late.id for late in voice.of(Late)] == [2]
    assert [phrase.id for phrase in voice.of(Finished)] == [1, 3]


def test_silence_ends_a_phrase_and_drops_the_next(voice: Listener) -> None:
    """Long before it would have been said to its end."""
    long = "One. Two. Three. Four. Five. Six. Seven. Eight. Nine. Ten. " * 20
    voice.mouth.send(Say(1, now_ms(), long))
    voice.mouth.send(Say(2, now_ms() + 100, "More.", 60_000))
    voice.wait_for(Speaking)
    voice.mouth.send(Silence())
    voice.wait_for(Finished)
    voice.mouth.send(Say(3, now_ms(), "Rest."))
    voice.wait_for(Finished, 2)
    assert [phrase.id for phrase in voice.of(Finished)] == [1, 3]


def test_the_voice_is_of_the_wanted_language(voice: Listener) -> None:
    """Not the engine's first one, which may be of any language."""
    assert "English (America)" in voice.of(Ready)[-1].through
    voice.mouth.send(Voice("", 0.2, "de_DE"))
    assert "German" in voice.wait_for(Ready, 2).through


def test_voices_of_the_language_are_offered_and_can_be_chosen(voice: Listener) -> None:
    """Each once, of every country; the chosen one then speaks."""
    voice.mouth.send(AskVoices())
    offered = voice.wait_for(Voices).voices
    names = [each.name for each in offered]
    assert len(names) == len(set(names)) > 1
    assert not any("+" in name for name in names)
    scottish = next(name for name in names if "Scotland" in name)
    voice.mouth.send(Voice(scottish))
    assert scottish in voice.wait_for(Ready, 2).through


def test_a_muted_voice_says_nothing(voice: Listener) -> None:
    """It does not speak in silence, which would keep the tones low."""
    voice.mouth.send(Volumes(1, 0))
    voice.mouth.send(Say(1, now_ms(), "Breathe in."))
    voice.mouth.send(AskVoices())
    voice.wait_for(Voices)
    voice.mouth.send(Volumes(1, 1))
    voice.mouth.send(Say(2, now_ms(), "Breathe out."))
    voice.wait_for(Finished)
    assert [phrase.id for phrase in voice.of(Speaking)] == [2]


def test_killed_it_comes_back_with_the_same_voice(voice: Listener) -> None:
    """What was chosen is remembered for the next process."""
    voice.mouth.send(Voice("", 0.0, "en_GB"))
    voice.wait_for(Ready, 2)
    process_id = voice.mouth.process_id
    assert process_id
    os.kill(process_id, signal.SIGKILL)
    voice.wait(lambda: voice.returns == 1)
    voice.wait(lambda: "Great Britain" in voice.of(Ready)[-1].through)


def test_a_dead_dispatcher_is_noticed_and_its_return_too(
    voice: Listener, speech_daemon: SpeechDaemon
) -> None:
    """The next phrase finds it out; a new process finds the new dispatcher."""
    speech_daemon.kill()
    voice.mouth.send(Say(1, now_ms(), "Breathe in."))
    voice.wait(lambda: bool(voice.silences))
    speech_daemon.start()
    voice.wait(lambda: voice.returns == 1)
    voice.mouth.send(Say(2, now_ms(), "Breathe out."))
    voice.wait_for(Finished)


def test_without_an_engine_it_says_why(qtbot: QtBot, lonely: SoundDaemon) -> None:
    """No dispatcher, and none that could be spawned: a sentence, and no restarts."""
    assert lonely
    for listener in listening(qtbot, voice_command()):
        trouble = listener.wait_for(Trouble)
        assert trouble.kind is TroubleKind.NO_VOICE
        assert listener.silences == [trouble.words]
        assert trouble.words.endswith(".")
        listener.mouth.send(Say(1, now_ms(), "Breathe in."))
        listener.mouth.send(AskVoices())
        assert listener.wait_for(Voices).voices == ()

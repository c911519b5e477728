# SPDX-License-Identifier: MIT
"""The sounding process with a real sound daemon: heard, silenced, killed, and back."""

from __future__ import annotations

import os
import shutil
import signal
from array import array
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.sound_messages import (
    Late,
    Load,
    Needed,
    OutputsChanged,
    Playing,
    Ready,
    Silence,
    Sound,
    Trouble,
    TroubleKind,
    Volumes,
)
from backcare_desktop.resources import asset
from backcare_desktop.sound.synthesis import as_wav
from backcare_desktop.sound.waveform import RATE_HZ as WAV_RATE_HZ
from backcare_desktop.ui.mouth import tones_command
from benchmarks.onsets import LOUD, loud_places
from benchmarks.sound_daemon import RATE_HZ, Recorder, SoundDaemon
from tests.sound.listener import Listener, listening, now_ms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

DEAF = Volumes(0, 0)


@pytest.fixture
def tones(qtbot: QtBot, sound_daemon: SoundDaemon) -> Iterator[Listener]:
    """A sounding process that can be heard."""
    assert sound_daemon
    for listener in listening(qtbot, tones_command(asset("sounds"))):
        listener.wait_until_ready()
        yield listener


@pytest.fixture
def recorder(sound_daemon: SoundDaemon) -> Iterator[Recorder]:
    """A recorder in front of the loudspeaker."""
    recorder = Recorder(sound_daemon)
    recorder.start()
    yield recorder
    recorder.stop()


def is_heard(recorder: Recorder, since: int = 0) -> bool:
    """Whether something sounded after so many samples."""
    pcm = array("h", bytes(recorder.samples[2 * since :]))
    return bool(pcm) and max(pcm) > LOUD


def samples_so_far(recorder: Recorder) -> int:
    """How long the recording is."""
    return len(recorder.samples) // 2


def record_on(listener: Listener, recorder: Recorder, duration_ms: int) -> int:
    """Let so much more be recorded; the place in the recording where it began."""
    begin = samples_so_far(recorder)
    enough = begin + duration_ms * RATE_HZ // 1_000
    listener.wait(lambda: samples_so_far(recorder) >= enough)
    return begin


def test_a_cue_is_heard_at_its_time(tones: Listener, recorder: Recorder) -> None:
    """Not before its time, and told when it is."""
    at_ms = now_ms() + 400
    tones.mouth.send(Sound(7, at_ms, "rep"))
    playing = tones.wait_for(Playing)
    assert playing.id == 7
    assert playing.at_ms >= at_ms
    tones.wait(lambda: is_heard(recorder))


def test_cues_of_one_time_are_all_played(tones: Listener) -> None:
    """None overwrites another."""
    at_ms = now_ms() + 100
    for number, name in enumerate(["step-begins", "rep", "rep", "finish"]):
        tones.mouth.send(Sound(number, at_ms, name))
    tones.wait_for(Playing, 4)
    assert [playing.id for playing in tones.of(Playing)] == [0, 1, 2, 3]


def test_a_late_cue_is_dropped_and_told(tones: Listener) -> None:
    """A cue that comes a second late would mislead."""
    tones.mouth.send(Sound(1, now_ms() - 1_000, "rep"))
    late = tones.wait_for(Late)
    assert late.id == 1
    assert late.by_ms >= 1_000
    assert not tones.of(Playing)


def test_silence_stops_what_sounds_and_drops_what_was_to_sound(
    tones: Listener, recorder: Recorder
) -> None:
    """After the order, nothing more is heard, not even what had been handed over."""
    tones.mouth.send(Sound(1, now_ms(), "breathe-out", 6_000))
    tones.mouth.send(Sound(2, now_ms() + 2_000, "finish"))
    tones.wait(lambda: is_heard(recorder))
    tones.mouth.send(Silence())
    # Half a second for the order itself; how soon it works is measured elsewhere.
    record_on(tones, recorder, 500)
    quiet = record_on(tones, recorder, 2_500)
    assert not is_heard(recorder, quiet)
    assert [playing.id for playing in tones.of(Playing)] == [1]


def test_volume_reaches_what_sounds_already(
    tones: Listener, recorder: Recorder
) -> None:
    """Mute is for now, not for the next cue."""
    tones.mouth.send(Sound(1, now_ms(), "breathe-in", 4_000))
    tones.wait(lambda: is_heard(recorder))
    tones.mouth.send(DEAF)
    record_on(tones, recorder, 700)
    quiet = record_on(tones, recorder, 500)
    assert not is_heard(recorder, quiet)


def test_a_breath_of_any_length_is_made_and_heard(
    tones: Listener, recorder: Recorder
) -> None:
    """2.34 s do not ship; what is heard lasts about as long."""
    tones.mouth.send(Load((Needed("breathe-in", 2_340),)))
    tones.mouth.send(Sound(1, now_ms() + 700, "breathe-in", 2_340))
    tones.wait_for(Playing)
    tones.wait(lambda: is_heard(recorder))
    record_on(tones, recorder, 3_000)
    places = loud_places(recorder.pcm)
    heard_ms = (places[-1] - places[0]) * 1_000 / RATE_HZ
    # Its soft ends are below what counts as heard here.
    assert 1_800 < heard_ms <= 2_340


def test_a_sound_is_heard_to_its_end(
    qtbot: QtBot, sound_daemon: SoundDaemon, recorder: Recorder, short_folder: Path
) -> None:
    """Not only until the last sample has been handed over."""
    assert sound_daemon
    folder = short_folder / "sounds"
    shutil.copytree(asset("sounds"), folder)
    tone = array("h", ([9_000] * 20 + [-9_000] * 20) * 165)
    (folder / "rep.wav").write_bytes(as_wav(tone))
    for listener in listening(qtbot, tones_command(folder)):
        listener.wait_until_ready()
        listener.mouth.send(Sound(1, now_ms() + 100, "rep"))
        listener.wait(lambda: is_heard(recorder))
        record_on(listener, recorder, 800)
    places = loud_places(recorder.pcm)
    heard_ms = (places[-1] - places[0]) * 1_000 / RATE_HZ
    # A busy machine may stretch it by a gap, but nothing may be lost.
    assert heard_ms > len(tone) * 1_000 / WAV_RATE_HZ - 3


def test_an_unknown_sound_is_told_once(tones: Listener) -> None:
    """The window learns of it; the next cue is heard all the same."""
    tones.mouth.send(Sound(1, now_ms(), "trumpet"))
    tones.mouth.send(Sound(2, now_ms(), "trumpet"))
    tones.mouth.send(Sound(3, now_ms(), "rep"))
    tones.wait_for(Playing)
    troubles = tones.of(Trouble)
    assert [trouble.kind for trouble in troubles] == [TroubleKind.BAD_SOUND]
    assert "'trumpet'" in troubles[0].words


def test_a_bad_sound_file_costs_only_itself(
    qtbot: QtBot, sound_daemon: SoundDaemon, short_folder: Path
) -> None:
    """A folder with one file that is none: told, and the others can be heard."""
    assert sound_daemon
    folder = short_folder / "sounds"
    shutil.copytree(asset("sounds"), folder)
    (folder / "rest.wav").write_bytes(b"RIFF of nothing")
    for listener in listening(qtbot, tones_command(folder)):
        listener.wait_until_ready()
        assert "rest.wav" in listener.of(Trouble)[0].words
        listener.mouth.send(Sound(1, now_ms(), "rep"))
        listener.wait_for(Playing)


def test_killed_twenty_times_it_comes_back_each_time(tones: Listener) -> None:
    """Whatever ends the process, there is a new one, and it is heard."""
    for number in range(20):
        process_id = tones.mouth.process_id
        assert process_id
        os.kill(process_id, signal.SIGKILL)
        tones.wait(lambda: not tones.mouth.is_ready)
        tones.wait_until_ready()
        tones.mouth.send(Sound(number, now_ms(), "rep"))
        tones.wait(lambda: bool(tones.of(Playing)))
        assert tones.of(Playing)[-1].id == number
        tones.told.clear()
    assert tones.returns == len(tones.silences) == 20


def test_a_dead_daemon_is_noticed_and_its_return_too(
    tones: Listener, sound_daemon: SoundDaemon
) -> None:
    """Nothing tells that the daemon died; still it is found out, and sound is back."""
    tones.mouth.send(Sound(1, now_ms(), "breathe-out", 6_000))
    tones.wait_for(Playing)
    sound_daemon.kill()
    tones.wait(lambda: len(tones.silences) == 1)
    sound_daemon.start()
    tones.wait(lambda: tones.returns == 1)
    recorder = Recorder(sound_daemon)
    recorder.start()
    tones.mouth.send(Sound(2, now_ms() + 200, "finish"))
    tones.wait(lambda: is_heard(recorder))
    recorder.stop()


def test_without_a_daemon_it_says_so_once_and_waits_for_one(
    qtbot: QtBot, lonely: SoundDaemon
) -> None:
    """No device is no failure: one sentence, and sound as soon as there is one."""
    for listener in listening(qtbot, tones_command(asset("sounds"))):
        listener.wait_for(Trouble, 2)
        assert listener.silences == ["No loudspeaker or headphones were found."]
        assert not listener.of(Ready)
        try:
            lonely.start()
        except (OSError, RuntimeError) as fault:
            pytest.skip(str(fault))
        listener.wait_until_ready()
        assert listener.returns == 1
        lonely.kill()


def test_it_follows_her_to_the_headphones(
    tones: Listener, sound_daemon: SoundDaemon
) -> None:
    """A new default output is used at once, without a new process."""
    process_id = tones.mouth.process_id
    properties = "sink_properties=device.description=Headphones"
    sound_daemon.control(
        "load-module", "module-null-sink", "sink_name=head", properties
    )
    sound_daemon.control("set-default-sink", "head")
    tones.wait(lambda: tones.of(Ready)[-1].through == "Headphones")
    assert "Headphones" in tones.of(OutputsChanged)[-1].outputs
    tones.mouth.send(Sound(1, now_ms() + 50, "finish"))
    tones.wait_for(Playing)
    inputs = sound_daemon.control("list", "short", "sink-inputs").stdout.split("\n")
    sinks = sound_daemon.control("list", "short", "sinks").stdout.split("\n")
    headphones = next(line.split("\t")[0] for line in sinks if "\thead\t" in line)
    assert headphones in {line.split("\t")[1] for line in inputs if line}
    assert tones.mouth.process_id == process_id

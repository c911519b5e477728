# SPDX-License-Identifier: MIT
"""`python -m benchmarks.cue_timing`: how exactly cues are heard, and how fast not.

Cues go through `Mouth`, a real sound process and a real PulseAudio; its loudspeaker is
recorded. The recorder is calibrated twice: its clock by the earliest arrival of any
piece (`Recorder`), its own delay by clicks that are written straight into PulseAudio,
so that what the program adds can be told from what the sound system takes.
"""

from __future__ import annotations

import ctypes
import os
import random
import signal
import sys
import tempfile
import time
from array import array
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from backcare_desktop.core.sound_messages import Late, Playing, Silence, Sound
from backcare_desktop.resources import asset
from backcare_desktop.sound.sound_file import file_name
from backcare_desktop.sound.synthesis import as_wav
from backcare_desktop.ui.mouth import Mouth, tones_command
from benchmarks.onsets import loud_places, matched, onsets, percentile
from benchmarks.sound_daemon import (
    RATE_HZ,
    SINK,
    Recorder,
    SoundDaemon,
    what_is_missing,
)

if TYPE_CHECKING:
    from collections.abc import Callable

CUES = 80
SPACING_MS = 400
AHEAD_MS = 300
"""As far ahead as the window hands cues over."""
REFERENCES = 25
SILENCES = 15
KILLS = 20
PAUSES_MS = (200,)
"""Always as after the first death, so that this does not take minutes."""
QUIET_MS = 100
BUFFER_MS = 40
"""Of the reference; about what Qt asks for."""
CLICK = array("h", ([16_000] * 10 + [-16_000] * 10) * 22)
"""20 ms that begin at once: an onset that can be found to the sample."""


def main() -> None:
    """Measure and print."""
    missing = what_is_missing()
    if missing:
        say(f"skipped: {missing}")
        return
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        daemon = SoundDaemon(folder)
        os.environ.update(daemon.environment)
        daemon.start()
        try:
            measure(folder, daemon)
        finally:
            daemon.kill()
    del app


def measure(folder: Path, daemon: SoundDaemon) -> None:
    """All figures, one after the other."""
    mouth = Mouth(
        tones_command(sounds_with_a_click(folder)), whole_ms, pauses_ms=PAUSES_MS
    )
    started_ms = now_ms()
    mouth.start()
    wait_until(lambda: mouth.is_ready)
    say(f"process started to ready: {now_ms() - started_ms:.0f} ms")
    base_ms = reference(daemon)
    cue_onsets(mouth, daemon, base_ms)
    time_to_silence(mouth, daemon)
    daemon_returns(mouth, daemon)
    stalls_of_the_window(mouth)
    mouth.close()


def reference(daemon: SoundDaemon) -> float:
    """Clicks written into PulseAudio directly: delay of daemon and recorder alone."""
    recorder = recording(daemon)
    wanted_ms = []
    for _ in range(REFERENCES):
        wanted_ms.append(play_directly())
        pause(SPACING_MS)
    late_ms, missing, doubled = heard(recorder, wanted_ms)
    report("reference, straight into PulseAudio", late_ms, missing, doubled)
    return percentile(late_ms, 0.5)


def cue_onsets(mouth: Mouth, daemon: SoundDaemon, base_ms: float) -> None:
    """Cues through the program, each handed over some time ahead."""
    recorder = recording(daemon)
    told: list[object] = []
    mouth.told.connect(told.append)
    chance = random.Random(1)  # noqa: S311 - only spreads the cues over the milliseconds
    first_ms = whole_ms() + 1_000
    wanted = [first_ms + n * SPACING_MS + chance.randrange(40) for n in range(CUES)]
    for number, at_ms in enumerate(wanted):
        pause(max(0, at_ms - AHEAD_MS - whole_ms()))
        mouth.send(Sound(number, at_ms, "rep"))
    pause(1_000)
    late_ms, missing, doubled = heard(recorder, [float(at_ms) for at_ms in wanted])
    report(f"{CUES} cues through the program", late_ms, missing, doubled)
    report("the same, less the reference's p50", [ms - base_ms for ms in late_ms])
    begun = [each for each in told if isinstance(each, Playing)]
    late = [each for each in told if isinstance(each, Late)]
    say(f"  told: {len(begun)} playing, {len(late)} late")


def time_to_silence(mouth: Mouth, daemon: SoundDaemon) -> None:
    """From the order to the last sample of a breath tone."""
    took_ms = []
    for number in range(SILENCES):
        recorder = recording(daemon)
        mouth.send(Sound(1_000 + number, whole_ms(), "breathe-out", 4_000))
        pause(1_500 + 7 * number)
        ordered_ms = now_ms()
        mouth.send(Silence())
        pause(600)
        recorder.stop()
        last_ms = recorder.time_ms(loud_places(recorder.pcm)[-1])
        took_ms.append(last_ms - ordered_ms)
    report("silence after the order", took_ms)


def daemon_returns(mouth: Mouth, daemon: SoundDaemon) -> None:
    """The daemon dies and comes again: until the program says it can be heard."""
    took_ms = []
    for _ in range(3):
        daemon.kill()
        daemon.start()
        again_ms = now_ms()
        wait_until(lambda: not mouth.is_ready)
        wait_until(lambda: mouth.is_ready)
        took_ms.append(now_ms() - again_ms)
    report("heard again after the daemon's return", took_ms)


def stalls_of_the_window(mouth: Mouth) -> None:
    """How long the window's loop stands still, at rest and with a dying process."""
    wait_until(lambda: mouth.is_ready)
    report("window's loop at rest, longest turns", gaps_during(lambda: pause(5_000)))
    killing = gaps_during(lambda: kill_repeatedly(mouth))
    report(f"the same, process killed {KILLS} times", killing)


def kill_repeatedly(mouth: Mouth) -> None:
    """Kill the process each time it has come back."""
    for _ in range(KILLS):
        wait_until(lambda: mouth.is_ready)
        if mouth.process_id:
            os.kill(mouth.process_id, signal.SIGKILL)
        wait_until(lambda: not mouth.is_ready)


def gaps_during(act: Callable[[], None]) -> list[float]:
    """Milliseconds between the turns of a timer that wants one each millisecond."""
    turns_ms: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: turns_ms.append(now_ms()))
    timer.start(1)
    act()
    timer.stop()
    return [after - before for before, after in pairwise(turns_ms)]


def sounds_with_a_click(folder: Path) -> Path:
    """The shipped sounds, with a click in place of one of them."""
    sounds = folder / "sounds"
    sounds.mkdir()
    for file in asset("sounds").glob("*.wav"):
        (sounds / file.name).write_bytes(file.read_bytes())
    (sounds / file_name("rep")).write_bytes(as_wav(CLICK))
    return sounds


def recording(daemon: SoundDaemon) -> Recorder:
    """A recorder that has begun to hear."""
    recorder = Recorder(daemon)
    recorder.start()
    wait_until(lambda: len(recorder.samples) > RATE_HZ // 5)
    return recorder


def heard(recorder: Recorder, wanted_ms: list[float]) -> tuple[list[float], int, int]:
    """How late each sound began; missing; doubled."""
    recorder.stop()
    found = onsets(recorder.pcm, RATE_HZ * QUIET_MS // 1_000)
    found_ms = [recorder.time_ms(place) for place in found]
    return matched(wanted_ms, found_ms, SPACING_MS / 2)


class _SampleSpec(ctypes.Structure):
    _fields_ = (
        ("format", ctypes.c_int),
        ("rate", ctypes.c_uint32),
        ("channels", ctypes.c_uint8),
    )


class _Buffer(ctypes.Structure):
    _fields_ = (
        ("maxlength", ctypes.c_uint32),
        ("tlength", ctypes.c_uint32),
        ("prebuf", ctypes.c_uint32),
        ("minreq", ctypes.c_uint32),
        ("fragsize", ctypes.c_uint32),
    )


def play_directly() -> float:
    """Play the click through PulseAudio's simple interface; when it was handed over."""
    library = ctypes.CDLL("libpulse-simple.so.0")
    library.pa_simple_new.restype = ctypes.c_void_p
    spec = _SampleSpec(3, 22_050, 1)  # 3 is 16 bits, little-endian
    any_length = 2**32 - 1
    buffer = _Buffer(any_length, 2 * 22_050 * BUFFER_MS // 1_000, 0, *[any_length] * 2)
    stream = ctypes.c_void_p(
        library.pa_simple_new(
            *(None, b"reference", 1, SINK.encode(), b"click"),
            *(ctypes.byref(spec), None, ctypes.byref(buffer), None),
        )
    )
    data = CLICK.tobytes() + bytes(2 * 22_050 // 5)
    begun_ms = now_ms()
    library.pa_simple_write(stream, data, ctypes.c_size_t(len(data)), None)
    library.pa_simple_free(stream)
    return begun_ms


def report(what: str, values: list[float], missing: int = 0, doubled: int = 0) -> None:
    """One line of figures."""
    p50, p95 = percentile(values, 0.5), percentile(values, 0.95)
    line = f"{what}: p50 {p50:.1f}, p95 {p95:.1f}, max {max(values):.1f} ms"
    if missing or doubled:
        line += f"; MISSING {missing}, DOUBLED {doubled}"
    say(f"{line} (n={len(values)})")


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def now_ms() -> float:
    """The window's clock, finer than it needs."""
    return time.monotonic_ns() / 1e6


def whole_ms() -> int:
    """The window's clock."""
    return time.monotonic_ns() // 1_000_000


def pause(duration_ms: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(duration_ms)
    loop.exec()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the event loop run until something is so."""
    while not is_so():
        pause(5)


if __name__ == "__main__":
    main()

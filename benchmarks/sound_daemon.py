# SPDX-License-Identifier: MIT
"""A sound daemon of our own, with a loudspeaker that nobody hears, and a recorder."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SINK = "mat"
RATE_HZ = 44_100
_NEEDED = ("pulseaudio", "pactl", "parec")
_UP_WITHIN_S = 10
_NEAR_S = 1
_IDLE_S = 120
"""Without anybody it ends, so that none outlives a test that was cut off."""


def what_is_missing() -> str:
    """Why there can be no daemon here; "" when there can."""
    if sys.platform == "win32" or not hasattr(os, "geteuid"):
        return "PulseAudio is for Unix"
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


class SoundDaemon:
    """PulseAudio in a folder of its own; knows only a null sink."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        home = folder / "home"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.mkdir(exist_ok=True)
        # In every process that we start, this daemon is the only one.
        self.environment = {
            "XDG_RUNTIME_DIR": str(runtime),
            "PULSE_RUNTIME_PATH": str(runtime / "pulse"),
            "PULSE_SERVER": f"unix:{runtime / 'pulse' / 'native'}",
            "HOME": str(home),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Bring it up; RuntimeError when it does not come."""
        command = ["pulseaudio", "-n", "--daemonize=no", f"--exit-idle-time={_IDLE_S}"]
        command += ["--use-pid-file=no", "--disable-shm=yes", "--system=false"]
        command += [f"--load=module-null-sink sink_name={SINK} rate={RATE_HZ}"]
        command += ["--load=module-native-protocol-unix auth-anonymous=1"]
        self._process = subprocess.Popen(  # noqa: S603 - a command of our own
            command,
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + _UP_WITHIN_S
        while self.control("info").returncode:
            if time.monotonic() > deadline or self._process.poll() is not None:
                self.kill()
                raise RuntimeError("PulseAudio did not come up")

    def kill(self) -> None:
        """End it the hard way."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    def control(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Ask pactl."""
        return subprocess.run(  # noqa: S603 - a command of our own
            ["pactl", *arguments],  # noqa: S607 - found on PATH, as its user would
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=False,
        )


@dataclass
class Recorder:
    """Records what the loudspeaker plays, and knows when each sample came.

    A piece of the recording can only arrive late, never early. So of all pieces of the
    seconds around a sample, the one that came earliest for its place tells the time;
    near by, as the loudspeaker's clock is not quite ours.
    """

    daemon: SoundDaemon
    now_ms: Callable[[], float] = lambda: time.monotonic_ns() / 1e6
    samples: bytearray = field(default_factory=bytearray)
    ends: list[int] = field(default_factory=list)
    starts_ms: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Record from now on."""
        command = ["parec", f"--device={SINK}.monitor", "--raw", "--format=s16le"]
        command += [f"--rate={RATE_HZ}", "--channels=1", "--latency-msec=2"]
        self._process = subprocess.Popen(  # noqa: S603 - a command of our own
            command,
            env={**os.environ, **self.daemon.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def stop(self) -> None:
        """End the recording; it can be read afterwards."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        if self._process.stdout:
            self._process.stdout.close()

    @property
    def pcm(self) -> array[int]:
        """The recording: mono, 16 bits, RATE_HZ."""
        return array("h", bytes(self.samples))

    def time_ms(self, place: int) -> float:
        """When a sample was played."""
        near = RATE_HZ * _NEAR_S
        first = bisect_left(self.ends, place - near)
        last = bisect_left(self.ends, place + near)
        return min(self.starts_ms[first:last]) + place * 1_000 / RATE_HZ

    def _read(self) -> None:
        pipe = self._process.stdout
        if pipe is None:
            return
        while piece := os.read(pipe.fileno(), 65_536):
            now_ms = self.now_ms()
            self.samples += piece
            end = len(self.samples) // 2
            self.ends.append(end)
            self.starts_ms.append(now_ms - end * 1_000 / RATE_HZ)

# SPDX-License-Identifier: MIT
"""A speech dispatcher of our own, that speaks with eSpeak into our own sound daemon."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.sound_daemon import SoundDaemon

_MODULES = Path("/usr/lib/speech-dispatcher-modules")
_UP_WITHIN_S = 15
_IDLE_S = 120
"""Without anybody it ends, so that none outlives a test that was cut off."""
_CONFIGURATION = """\
LogLevel 1
LogDir "{folder}"
CommunicationMethod "unix_socket"
SocketPath "{folder}/speech.sock"
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "en-US"
Timeout 120
"""


def what_is_missing() -> str:
    """Why there can be no speech here; "" when there can."""
    if shutil.which("speech-dispatcher") is None:
        return "not installed: speech-dispatcher"
    if not (_MODULES / "sd_espeak-ng").exists():
        return "not installed: speech-dispatcher-espeak-ng"
    return ""


class SpeechDaemon:
    """Speech Dispatcher in a folder of its own."""

    def __init__(self, folder: Path, sound: SoundDaemon) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "modules").mkdir(exist_ok=True)
        (folder / "modules" / "espeak-ng.conf").touch()
        configuration = _CONFIGURATION.format(folder=folder)
        (folder / "speechd.conf").write_text(configuration, encoding="utf-8")
        self._folder = folder
        self._sound = sound
        self.environment = {"SPEECHD_ADDRESS": f"unix_socket:{folder / 'speech.sock'}"}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Bring it up; RuntimeError when it does not come."""
        folder = self._folder
        command = ["speech-dispatcher", "--run-single", "-C", str(folder)]
        command += ["-S", str(folder / "speech.sock"), "-P", str(folder / "pid")]
        command += ["-L", str(folder), "-t", str(_IDLE_S)]
        self._process = subprocess.Popen(  # noqa: S603 - a command of our own
            command,
            env={**os.environ, **self._sound.environment, **self.environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + _UP_WITHIN_S
        while not (folder / "speech.sock").exists():
            if time.monotonic() > deadline or self._process.poll() is not None:
                self.kill()
                raise RuntimeError("Speech Dispatcher did not come up")
            time.sleep(0.02)

    def kill(self) -> None:
        """End it, so that its modules end as well."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None
        (self._folder / "speech.sock").unlink(missing_ok=True)

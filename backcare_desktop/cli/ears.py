# SPDX-License-Identifier: MIT
"""Asks the sound processes themselves whether they can be heard."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, NamedTuple

from backcare_desktop.core.sound_lines import Unreadable, format_line, parse_event
from backcare_desktop.core.sound_messages import (
    AskVoices,
    Ready,
    Trouble,
    TroubleKind,
    Voices,
)
from backcare_desktop.resources import PACKAGE_FOLDER, asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from backcare_desktop.core.sound_messages import Event

PATIENCE_S = 8.0
"""A speech engine may need two seconds to answer; a hung one must not hold us."""

# Started as the window does it, but without Qt on this side, which may not work here.
_PYTHON = (sys.executable, "-P", "-m", "backcare_desktop.sound")
_SILENT = {TroubleKind.NO_OUTPUT_DEVICE, TroubleKind.NO_VOICE}


class Heard(NamedTuple):
    """Whether something can be heard, and through what or why not."""

    works: bool
    words: str


NO_ANSWER = Heard(False, "gave no answer")
"""It died, or did not say a word for too long."""


def hear_tones(patience_s: float = PATIENCE_S) -> Heard:
    """Whether chimes and breath tones can be played here."""
    for event in _events((*_PYTHON, "tones", str(asset("sounds"))), patience_s):
        if isinstance(event, Ready):
            return Heard(True, f"tones play through {event.through}")
        if isinstance(event, Trouble) and event.kind in _SILENT:
            return Heard(False, event.words)
    return NO_ANSWER


def hear_voice(patience_s: float = PATIENCE_S) -> Heard:
    """Whether a voice speaks here, which one, and how many there are."""
    voice = ""
    for event in _events((*_PYTHON, "voice"), patience_s):
        if isinstance(event, Ready):
            voice = event.through
        elif isinstance(event, Trouble) and event.kind in _SILENT:
            return Heard(False, event.words)
        elif isinstance(event, Voices) and voice:
            count = len(event.voices)
            choice = f"{count} voices" if count > 1 else "the only voice"
            return Heard(True, f"{voice} speaks; {choice} to choose from")
    if voice:
        return Heard(True, f"{voice} speaks")
    return NO_ANSWER


def _events(command: Sequence[str], patience_s: float) -> Iterator[Event]:
    """What a sound process tells until it ends, or patience does."""
    paths = (str(PACKAGE_FOLDER.parent), os.environ.get("PYTHONPATH", ""))
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    try:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ,
        )
    except OSError:
        return
    patience = threading.Timer(patience_s, process.kill)
    patience.start()
    try:
        yield from _told(process)
    finally:
        patience.cancel()
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()


def _told(process: subprocess.Popen[bytes]) -> Iterator[Event]:
    """Ask for voices, which a process that has none passes over, and listen."""
    if process.stdin is None or process.stdout is None:
        return
    try:
        process.stdin.write(f"{format_line(AskVoices())}\n".encode("ascii"))
        process.stdin.flush()
    except OSError:
        return
    for line in process.stdout:
        event = parse_event(line.decode("utf-8", errors="replace"))
        if not isinstance(event, Unreadable):
            yield event

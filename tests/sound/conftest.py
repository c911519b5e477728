# SPDX-License-Identifier: MIT
"""Real sound and speech daemons, private to one test, where they are installed."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks import sound_daemon as sound_daemons
from benchmarks import speech_daemon as speech_daemons
from benchmarks.sound_daemon import SoundDaemon
from benchmarks.speech_daemon import SpeechDaemon

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a short name: a socket's path may have 107 characters."""
    with tempfile.TemporaryDirectory(prefix="ears") as name:
        yield Path(name)


@pytest.fixture
def lonely(monkeypatch: pytest.MonkeyPatch, short_folder: Path) -> SoundDaemon:
    """A sound daemon that has not been started: here, nothing can be heard.

    Nor said: without an address, a dispatcher would be spawned, and stay.
    """
    daemon = SoundDaemon(short_folder / "sound")
    for name, value in daemon.environment.items():
        monkeypatch.setenv(name, value)
    nowhere = short_folder / "speech.sock"
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{nowhere}")
    return daemon


@pytest.fixture
def sound_daemon(lonely: SoundDaemon) -> Iterator[SoundDaemon]:
    """A running sound daemon; every process that a test starts will use it."""
    missing = sound_daemons.what_is_missing()
    if missing:
        pytest.skip(missing)
    try:
        lonely.start()
    except RuntimeError as fault:
        pytest.skip(str(fault))
    yield lonely
    lonely.kill()


@pytest.fixture
def speech_daemon(
    sound_daemon: SoundDaemon, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SpeechDaemon]:
    """A running speech dispatcher."""
    missing = speech_daemons.what_is_missing()
    if missing:
        pytest.skip(missing)
    daemon = SpeechDaemon(short_folder / "speech", sound_daemon)
    for name, value in daemon.environment.items():
        monkeypatch.setenv(name, value)
    try:
        daemon.start()
    except RuntimeError as fault:
        pytest.skip(str(fault))
    yield daemon
    daemon.kill()

# SPDX-License-Identifier: MIT
"""A session runs to its end, whatever happens to the processes that sound."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.player import State
from backcare_desktop.moments.outside import Mouths, Outside
from backcare_desktop.resources import asset
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.mouth import Mouth, tones_command
from backcare_desktop.ui.silent_mouth import SilentMouth
from tests.pilot import Pilot
from tests.sound.listener import PATIENCE_MS, now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

KILLS = 20
BETWEEN_KILLS_MS = 5_000


@pytest.fixture
def pilot(qapp: QApplication, tmp_path: Path) -> Iterator[Pilot]:
    """The window, with a real process for tones that starts again at once."""
    assert load_fonts(asset("fonts")) == []

    def mouths(parent: QObject) -> Mouths:
        command = tones_command(asset("sounds"))
        tones = Mouth(command, now_ms, parent, pauses_ms=(0,))
        return Mouths(tones, SilentMouth(parent))

    theme = Theme(qapp, ThemeChoice.LIGHT, lambda: False)
    made = Pilot(qapp, theme, tmp_path / "data", Outside(mouths))
    yield made
    made.close()
    tones_of(made).close()
    made.window.deleteLater()


def tones_of(pilot: Pilot) -> Mouth:
    """The mouth whose process is shot at."""
    tones = pilot.program.listening.sounding.tones
    assert isinstance(tones, Mouth)
    return tones


def shoot(pilot: Pilot, qtbot: QtBot, is_due: Callable[[], bool]) -> None:
    """Kill the process as soon as it is due, and wait until another one is there."""
    tones = tones_of(pilot)
    qtbot.waitUntil(is_due, timeout=PATIENCE_MS)
    victim = tones.process_id
    assert victim is not None
    os.kill(victim, signal.SIGKILL)
    qtbot.waitUntil(lambda: tones.process_id not in {None, victim}, timeout=PATIENCE_MS)


def notices_of(pilot: Pilot) -> list[str]:
    """Every notice that comes onto the follow-along page from now on."""
    said: list[str] = []
    notice = pilot.window.follow._bottom.notice
    usual = notice.say

    def say(text: str) -> bool:
        is_new = usual(text)
        if is_new:
            said.append(text)
        return is_new

    notice.say = say  # type: ignore[method-assign]
    return said


def run_to_the_end(pilot: Pilot) -> None:
    """Nothing in the window has waited for a process."""
    pilot.advance(165_000, step_ms=50)
    assert pilot.program.playback.state is State.FINISHED
    assert [row[0] for row in pilot.rows()] == ["finished"]


@pytest.mark.usefixtures("sound_daemon")
def test_a_process_that_dies_twenty_times_costs_one_notice(
    pilot: Pilot, qtbot: QtBot
) -> None:
    """She reads one sentence, hears what she can, and comes to the end."""
    said = notices_of(pilot)
    pilot.program.choosing.start("flare-relief")
    for _ in range(KILLS):
        shoot(pilot, qtbot, lambda: tones_of(pilot).is_ready)
        pilot.advance(BETWEEN_KILLS_MS, step_ms=50)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    run_to_the_end(pilot)
    (sentence,) = said
    assert sentence.startswith("The sound system stopped. It is being started again.")
    assert sentence.endswith("The voice and captions carry on.")


@pytest.mark.usefixtures("lonely")
def test_a_machine_without_sound_costs_one_notice(pilot: Pilot, qtbot: QtBot) -> None:
    """No loudspeaker, and a process that is killed again and again: one sentence."""
    said = notices_of(pilot)
    pilot.program.choosing.start("flare-relief")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    for _ in range(3):
        shoot(pilot, qtbot, lambda: tones_of(pilot).process_id is not None)
        pilot.advance(BETWEEN_KILLS_MS, step_ms=50)
    run_to_the_end(pilot)
    assert len(said) == 1
    assert said[0].endswith("The voice and captions carry on.")

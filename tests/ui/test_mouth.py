# SPDX-License-Identifier: MIT
"""The window's side: it restarts what dies, and never waits for it.

The process here is a small one that does as it is told; the real ones are in
`tests/sound`.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.sound_messages import (
    Load,
    Needed,
    OutputsChanged,
    Quit,
    Ready,
    Say,
    Silence,
    Sound,
    Trouble,
    TroubleKind,
    Voice,
    Volumes,
)
from backcare_desktop.ui import mouth as mouths
from backcare_desktop.ui.mouth import (
    GREETINGS_UNANSWERED,
    PAUSES_MS,
    QUICK_DEATH_MS,
    Mouth,
    tones_command,
    voice_command,
)
from backcare_desktop.ui.silent_mouth import SilentMouth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

HOUSE = """
import json, os, sys
def tell(**said):
    print(json.dumps(said), flush=True)
"""
ECHO = f"""{HOUSE}
print("no event at all", flush=True)
tell(**{{"is": "ready", "through": str(os.getpid())}})
for line in sys.stdin:
    said = json.loads(line)
    if said["is"] == "quit":
        break
    if said["is"] == "say":
        exec(said["text"])
    tell(**{{"is": "outputs-changed", "outputs": [said["is"]]}})
"""
"""Repeats what it is told, and obeys what it is to say."""
DEAF = "import threading\nthreading.Event().wait()"
MUTE = f"""{HOUSE}
tell(**{{"is": "trouble", "kind": "no-output-device", "words": "Nothing found."}})
sys.stdin.read()
"""


class Subject:
    """A mouth with a small process, and all that it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._opened: list[Mouth] = []
        self.now_ms = 0
        self.told: list[object] = []
        self.silences: list[str] = []
        self.returns: list[int] = []

    def open(self, script: str, pauses_ms: tuple[int, ...] = (0,)) -> Mouth:
        """A mouth that is not started yet."""
        command = (sys.executable, "-S", "-c", script)
        mouth = Mouth(command, lambda: self.now_ms, pauses_ms=pauses_ms)
        mouth.told.connect(self.told.append)
        mouth.went_silent.connect(self.silences.append)
        mouth.came_back.connect(lambda: self.returns.append(1))
        self._opened.append(mouth)
        return mouth

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Let the loop run until something is so."""
        self._qtbot.waitUntil(is_so, timeout=30_000)

    def heard(self) -> list[str]:
        """What the process has repeated."""
        events = [event for event in self.told if isinstance(event, OutputsChanged)]
        return [event.outputs[0] for event in events]

    def close(self) -> None:
        """Leave nothing running."""
        for mouth in self._opened:
            mouth.close()


@pytest.fixture
def subject(qtbot: QtBot) -> Iterator[Subject]:
    """What these tests are about."""
    subject = Subject(qtbot)
    yield subject
    subject.close()


def kill(mouth: Mouth) -> None:
    """End its process the hard way."""
    assert mouth.process_id
    os.kill(mouth.process_id, signal.SIGTERM)


def test_it_is_ready_when_the_process_says_so(subject: Subject) -> None:
    """What is no event is passed over."""
    mouth = subject.open(ECHO)
    assert not mouth.is_ready
    assert mouth.process_id is None
    mouth.start()
    mouth.start()
    subject.wait(lambda: mouth.is_ready)
    assert subject.told[0] == Ready(str(mouth.process_id))
    assert subject.silences == []


def test_orders_before_it_is_ready_are_not_lost(subject: Subject) -> None:
    """They wait in the pipe; the process decides whether they come too late."""
    mouth = subject.open(ECHO)
    mouth.start()
    mouth.send(Sound(1, 0, "rep"))
    subject.wait(lambda: "sound" in subject.heard())


def test_killed_it_starts_again_and_remembers(subject: Subject) -> None:
    """Volumes, voice and what to load are told again; old sounds are not."""
    mouth = subject.open(ECHO)
    mouth.send(Volumes(0.5, 0.5))
    mouth.start()
    mouth.send(Load((Needed("rep"),)))
    mouth.send(Voice())
    mouth.send(Sound(1, 0, "rep"))
    subject.wait(lambda: "sound" in subject.heard())
    subject.told.clear()
    kill(mouth)
    subject.wait(lambda: not mouth.is_ready)
    assert len(subject.silences) == 1
    subject.wait(lambda: len(subject.heard()) >= 4)
    assert sorted(subject.heard()) == ["hello", "load", "voice", "volumes"]
    assert len(subject.returns) == 1


def test_silence_is_told_once_until_it_is_over(subject: Subject) -> None:
    """However often the process dies before it can be heard."""
    mouth = subject.open(ECHO.replace("tell(", "os._exit(3)\ntell(", 1))
    mouth.start()
    subject.wait(lambda: mouth._deaths >= 5)
    assert len(subject.silences) == 1
    assert subject.returns == []


def test_pauses_grow_with_quick_deaths(subject: Subject) -> None:
    """A process that dies at once is not started all the time."""
    mouth = subject.open("", pauses_ms=PAUSES_MS)
    mouth._is_wanted = True
    pauses_ms = []
    for _ in range(9):
        mouth._lose()
        pauses_ms.append(mouth._restart.interval())
    assert pauses_ms == [200, 500, 1_000, 2_000, 2_000, 2_000, 5_000, 5_000, 5_000]
    subject.now_ms += QUICK_DEATH_MS + 1
    mouth._lose()
    assert mouth._restart.interval() == 200


def test_a_program_that_is_not_there_is_tried_again(
    subject: Subject, tmp_path: Path
) -> None:
    """The window says that it is silent, and is not disturbed."""
    mouth = subject.open(ECHO)
    mouth._process.setProgram(str(tmp_path / "python"))
    mouth.start()
    subject.wait(lambda: mouth._deaths >= 2)
    assert len(subject.silences) == 1
    (tmp_path / "python").symlink_to(sys.executable)
    subject.wait(lambda: mouth.is_ready)
    assert len(subject.returns) == 1


def test_a_process_that_finds_nothing_tells_why(subject: Subject) -> None:
    """In the process's own words, which are for her."""
    mouth = subject.open(MUTE)
    mouth.start()
    subject.wait(lambda: bool(subject.silences))
    assert subject.silences == ["Nothing found."]
    assert subject.told == [Trouble(TroubleKind.NO_OUTPUT_DEVICE, "Nothing found.")]
    assert not mouth.is_ready


def test_a_process_that_does_not_answer_is_replaced(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A frozen engine looks alive from outside."""
    monkeypatch.setattr(mouths, "GREET_MS", 5)
    mouth = subject.open(DEAF)
    mouth.start()
    subject.wait(lambda: mouth._deaths >= 1)
    assert len(subject.silences) == 1
    assert mouth._unanswered <= GREETINGS_UNANSWERED + 1


def test_a_process_that_does_not_read_is_replaced(subject: Subject) -> None:
    """Orders for it must not gather without end."""
    mouth = subject.open(DEAF)
    mouth.start()
    subject.wait(lambda: mouth.process_id is not None)
    for number in range(600):
        mouth.send(Say(number, 0, "Breathe in. " * 100))
    subject.wait(lambda: mouth._deaths >= 1)


def test_stopped_it_ends_and_can_start_again(subject: Subject) -> None:
    """Also while the old process is still leaving; nothing of it is heard."""
    mouth = subject.open(ECHO)
    mouth.start()
    subject.wait(lambda: mouth.is_ready)
    old = mouth.process_id
    mouth.stop()
    assert not mouth.is_ready
    mouth.start()
    mouth.send(Silence())
    subject.wait(lambda: mouth.is_ready)
    assert mouth.process_id != old
    assert subject.silences == []
    assert "silence" not in subject.heard()


def test_stopped_before_it_is_started_nothing_happens(subject: Subject) -> None:
    """As when she closes the window without having played."""
    mouth = subject.open(ECHO)
    mouth.stop()
    mouth.send(Quit())
    mouth.close()
    assert mouth.process_id is None


def test_a_process_that_will_not_leave_is_made_to(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has its second; then it is ended."""
    monkeypatch.setattr(mouths, "LEAVE_MS", 20)
    mouth = subject.open(DEAF)
    mouth.start()
    subject.wait(lambda: mouth.process_id is not None)
    mouth.stop()
    subject.wait(lambda: mouth.process_id is None)


def test_closed_nothing_is_left(
    subject: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even a process that listens to nothing."""
    monkeypatch.setattr(mouths, "CLOSE_MS", 20)
    mouth = subject.open(DEAF)
    mouth.start()
    subject.wait(lambda: mouth.process_id is not None)
    mouth.close()
    assert mouth.process_id is None


def test_commands_start_this_very_program() -> None:
    """With this Python, and without the current folder on its path."""
    assert voice_command() == (*tones_command(Path("x"))[:-2], "voice")
    assert voice_command()[:2] == (sys.executable, "-P")


def test_the_silent_twin_keeps_what_it_is_told(qtbot: QtBot) -> None:
    """Since its last start; it has the same signals and the same readiness."""
    assert qtbot
    twin = SilentMouth()
    assert not twin.is_ready
    twin.send(Silence())
    twin.start()
    assert twin.is_ready
    twin.send(Sound(1, 0, "rep"))
    twin.start()
    twin.stop()
    assert not twin.is_ready
    assert twin.sent == [Sound(1, 0, "rep")]
    public = {name for name in vars(Mouth) if not name.startswith("_")}
    assert public - {"process_id", "staticMetaObject"} <= set(dir(twin))

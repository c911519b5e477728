# SPDX-License-Identifier: MIT
"""The window's side of a sound process: it may die and freeze, the window does not."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QProcess,
    QProcessEnvironment,
    QTimer,
    Signal,
    Slot,
)

import backcare_desktop
from backcare_desktop.core.sound_lines import Unreadable, format_line, parse_event
from backcare_desktop.core.sound_messages import (
    Hello,
    Here,
    Load,
    Quit,
    Ready,
    Trouble,
    TroubleKind,
    Voice,
    Volumes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from backcare_desktop.core.sound_messages import Command, Event

PAUSES_MS = (200, 500, 1_000, 2_000, 2_000, 2_000, 5_000)
"""Before each new start after quick deaths; the last one for good."""
QUICK_DEATH_MS = 10_000
"""A process that lived longer had no trouble with starting."""
GREET_MS = 2_000
GREETINGS_UNANSWERED = 5
"""Making a speech engine blocks for two seconds, on a slow machine for some more."""
LEAVE_MS = 1_000
"""Time to end in good order before it is made to."""
CLOSE_MS = 300
"""The same when she has closed the window and wants it gone."""
MOST_UNREAD_BYTES = 262_144
"""A process that has left so much unread has stopped reading."""

_NOT_RUNNING = QProcess.ProcessState.NotRunning
_SILENT = {TroubleKind.NO_OUTPUT_DEVICE, TroubleKind.NO_VOICE}
_KEPT = (Volumes, Voice, Load)


def tones_command(folder: Path) -> tuple[str, ...]:
    """How to start the process that plays the sounds in a folder."""
    return (*_PYTHON, "tones", str(folder))


def voice_command() -> tuple[str, ...]:
    """How to start the process that speaks."""
    return (*_PYTHON, "voice")


# -P: a file that lies about in the current folder must not become part of it.
_PYTHON = (sys.executable, "-P", "-m", "backcare_desktop.sound")


class Mouth(QObject):
    """Keeps one sound process running between `start` and `stop`.

    Nothing here waits for the process: orders go into a buffer, and one that no longer
    reads or answers is replaced. Orders for sounds that it had are lost with it.

    Signals:
        told(Event): what the process tells.
        went_silent(str): nothing can be heard any more; why, in words for her.
        came_back(): it can be heard again.
    """

    told = Signal(object)
    went_silent = Signal(str)
    came_back = Signal()

    def __init__(
        self,
        command: Sequence[str],
        now_ms: Callable[[], int],
        parent: QObject | None = None,
        pauses_ms: Sequence[int] = PAUSES_MS,
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._pauses_ms = tuple(pauses_ms)
        self._kept: dict[type, Command] = {}
        self._is_wanted = False
        self._is_leaving = False
        self._is_ready = False
        self._is_silent = False
        self._deaths = 0
        self._started_ms = 0
        self._unanswered = 0
        self._process = self._made_process(command)
        self._restart = self._timer(self._begin, 0)
        self._leave = self._timer(self._process.kill, LEAVE_MS)
        self._greeting = self._timer(self._greet, GREET_MS)
        self._greeting.setSingleShot(False)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    @property
    def is_ready(self) -> bool:
        """Whether what is sent now can be heard."""
        return self._is_ready

    @property
    def process_id(self) -> int | None:
        """Of the process that runs now."""
        return self._process.processId() or None

    def start(self) -> None:
        """Have a process from now on; best some time before the first sound."""
        if self._is_wanted:
            return
        self._is_wanted = True
        self._is_silent = False
        self._deaths = 0
        # One that is still leaving makes room first; `_lose` goes on from there.
        if not self._is_leaving:
            self._begin()

    def stop(self) -> None:
        """Need none any more; what sounds ends."""
        self._is_wanted = False
        self._is_ready = False
        self._restart.stop()
        self._greeting.stop()
        if not self._is_leaving and self._process.state() != _NOT_RUNNING:
            self._is_leaving = True
            self._write(Quit())
            self._process.closeWriteChannel()
            self._leave.start()

    @Slot()
    def close(self) -> None:
        """The same when the program ends: nothing is left running behind it."""
        self.stop()
        if self._is_leaving and not self._process.waitForFinished(CLOSE_MS):
            self._process.kill()
            self._process.waitForFinished(CLOSE_MS)

    def send(self, command: Command) -> None:
        """Hand over an order; never waits.

        Volumes, voice and what to load are remembered for the next process too.
        """
        if isinstance(command, _KEPT):
            self._kept[type(command)] = command
        if self._is_wanted and not self._is_leaving:
            self._write(command)

    def _write(self, command: Command) -> None:
        if self._process.state() == _NOT_RUNNING:
            return
        if self._process.bytesToWrite() > MOST_UNREAD_BYTES:
            self._process.kill()
            return
        self._process.write(f"{format_line(command)}\n".encode("ascii"))

    @Slot()
    def _begin(self) -> None:
        self._started_ms = self._now_ms()
        self._unanswered = 0
        self._greeting.start()
        self._process.start()
        for command in self._kept.values():
            self._write(command)

    @Slot()
    def _lose(self) -> None:
        self._is_ready = False
        self._greeting.stop()
        self._leave.stop()
        was_leaving, self._is_leaving = self._is_leaving, False
        if not self._is_wanted:
            return
        if was_leaving:
            self._restart.start(0)
            return
        lived_ms = self._now_ms() - self._started_ms
        self._deaths = 1 if lived_ms > QUICK_DEATH_MS else self._deaths + 1
        place = min(self._deaths, len(self._pauses_ms)) - 1
        self._restart.start(self._pauses_ms[place])
        self._fall_silent("The sound system stopped. It is being started again.")

    @Slot(QProcess.ProcessError)
    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._lose()

    def _fall_silent(self, why: str) -> None:
        self._is_ready = False
        if not self._is_silent:
            self._is_silent = True
            self.went_silent.emit(why)

    @Slot()
    def _read(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            event = parse_event(line.decode("utf-8", errors="replace"))
            if self._is_wanted and not self._is_leaving:
                self._take(event)

    def _take(self, event: Event | Unreadable) -> None:
        self._unanswered = 0
        if isinstance(event, Here | Unreadable):
            return
        self.told.emit(event)
        if isinstance(event, Trouble) and event.kind in _SILENT:
            self._fall_silent(event.words)
        elif isinstance(event, Ready):
            self._is_ready = True
            # Now that it listens, the time on the line is as short as it gets.
            self._write(Hello(self._now_ms()))
            if self._is_silent:
                self._is_silent = False
                self.came_back.emit()

    @Slot()
    def _greet(self) -> None:
        self._unanswered += 1
        if self._unanswered > GREETINGS_UNANSWERED:
            self._process.kill()
        else:
            self._write(Hello(self._now_ms()))

    def _made_process(self, command: Sequence[str]) -> QProcess:
        process = QProcess(self)
        process.setProgram(command[0])
        process.setArguments(list(command[1:]))
        process.setProcessEnvironment(_environment())
        # Sound libraries write there without end when their daemon dies.
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._fail)
        return process

    def _timer(self, timeout: Callable[[], None], interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(timeout)
        return timer


def _environment() -> QProcessEnvironment:
    """Ours, and our own code on its path: it runs from a checkout as well."""
    environment = QProcessEnvironment.systemEnvironment()
    package = Path(backcare_desktop.__file__).parent
    paths = [str(package.parent), environment.value("PYTHONPATH")]
    environment.insert("PYTHONPATH", os.pathsep.join(path for path in paths if path))
    return environment

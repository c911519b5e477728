# SPDX-License-Identifier: MIT
"""The process that sounds: cues come in as lines and are heard at their time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcare_desktop.core.sound_lines import EXIT_START_ANEW
from backcare_desktop.core.sound_messages import (
    Hello,
    Here,
    Late,
    Load,
    OutputsChanged,
    Playing,
    Quit,
    Ready,
    Silence,
    Sound,
    Trouble,
    TroubleKind,
    Volumes,
)
from backcare_desktop.sound.instrument import LEAD_MS
from backcare_desktop.sound.orchestra import Orchestra
from backcare_desktop.sound.schedule import Schedule
from backcare_desktop.sound.shelf import Shelf
from backcare_desktop.sound.window_clock import WindowClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.core.sound_messages import Command, Event

LATEST_MS = 250
"""A cue later than this would mislead more than silence does."""
LOOK_AGAIN_MS = 2_000
"""Without a device, a new process looks again after this: the sound system may have
started meanwhile, which this one would never hear of."""


class Tones(QObject):
    """Plays what it is told to, when it is told to.

    Signals:
        ended(int): there is nothing more to do here; the exit code.
    """

    ended = Signal(int)

    def __init__(
        self,
        folder: Path,
        now_ms: Callable[[], int],
        tell: Callable[[Event], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now_ms = now_ms
        self._tell = tell
        self._clock = WindowClock()
        self._schedule: Schedule[Sound] = Schedule()
        self._unknown: set[str] = set()
        self._shelf = Shelf(folder, self)
        self._orchestra = Orchestra(self._shelf, self)
        self._timer = _single_shot(self, self._play_due)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience = _single_shot(self, self._give_up)
        self._patience.setInterval(LOOK_AGAIN_MS)
        self._shelf.failed.connect(self._tell_bad_sound)
        self._orchestra.tuned.connect(self._tell_ready)
        self._orchestra.lost.connect(self._wait_for_device)
        self._orchestra.died.connect(self._give_up)
        self._orchestra.outputs_changed.connect(self._tell_outputs)

    def start(self) -> None:
        """Take up the instruments."""
        self._shelf.take_shipped()
        self._orchestra.tune()

    def handle(self, command: Command) -> None:
        """Do what the window wants; what is for the voice is not for us."""
        match command:
            case Hello():
                self._clock.heard(command.now_ms, self._now_ms())
                self._tell(Here(self._now_ms()))
            case Load():
                self._shelf.load(command.sounds)
            case Sound():
                at_ms = self._clock.ours(command.at_ms)
                self._schedule.add(at_ms - LEAD_MS, command)
                self._play_due()
            case Silence():
                self._schedule.clear()
                self._timer.stop()
                self._orchestra.silence()
            case Volumes():
                self._orchestra.set_volume(command.tones)
            case Quit():
                self._orchestra.silence()
                self.ended.emit(0)

    @Slot()
    def _play_due(self) -> None:
        for waited_ms, sound in self._schedule.take_due(self._now_ms()):
            late_ms = waited_ms - LEAD_MS
            if late_ms > LATEST_MS:
                self._tell(Late(sound.id, late_ms))
            else:
                self._play(sound, max(0, -late_ms))
        wait_ms = self._schedule.wait_ms(self._now_ms())
        if wait_ms is not None:
            self._timer.start(wait_ms)

    def _play(self, sound: Sound, in_ms: int) -> None:
        found = self._shelf.nearest(sound.name, sound.for_ms)
        if found is None:
            if sound.name not in self._unknown:
                self._unknown.add(sound.name)
                self._tell_bad_sound(f"There is no sound called {sound.name!r}.")
        elif self._orchestra.play(found, sound.volume, in_ms):
            heard_ms = self._clock.theirs(self._now_ms() + in_ms)
            self._tell(Playing(sound.id, heard_ms))

    @Slot(str)
    def _tell_bad_sound(self, words: str) -> None:
        self._tell(Trouble(TroubleKind.BAD_SOUND, words))

    @Slot(str)
    def _tell_ready(self, device: str) -> None:
        self._patience.stop()
        self._tell(Ready(device))

    @Slot(object)
    def _tell_outputs(self, outputs: tuple[str, ...]) -> None:
        self._tell(OutputsChanged(outputs))

    @Slot()
    def _wait_for_device(self) -> None:
        words = "No loudspeaker or headphones were found."
        self._tell(Trouble(TroubleKind.NO_OUTPUT_DEVICE, words))
        self._patience.start()

    @Slot()
    def _give_up(self) -> None:
        self.ended.emit(EXIT_START_ANEW)


def _single_shot(parent: QObject, timeout: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(timeout)
    return timer

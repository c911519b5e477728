# SPDX-License-Identifier: MIT
"""All instruments on the device that she uses now; it follows her to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtMultimedia import QMediaDevices

from backcare_desktop.core.sound_messages import Needed
from backcare_desktop.sound.instrument import (
    Instrument,
    format_for,
    shape_of,
    with_lead_and_tail,
)
from backcare_desktop.sound.pcm import shaped
from backcare_desktop.sound.synthesis import SILENCE
from backcare_desktop.sound.waveform import RATE_HZ

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice

    from backcare_desktop.sound.shelf import Shelf

BEAT_MS = 1_500
"""How often silence is played: nothing else tells that the sound system has died.

It also keeps wireless headphones from falling asleep between two breaths."""
BEATS_UNANSWERED = 3
"""A device that is just being connected may take some seconds for its first sound."""


class Orchestra(QObject):
    """The instruments of one device.

    Signals:
        tuned(str): instruments are ready; the name of their device.
        outputs_changed(tuple[str, ...]): devices came or went.
        lost(): there is no device any more.
        died(): the sound system takes nothing more; only a new process helps.
    """

    tuned = Signal(str)
    outputs_changed = Signal(object)
    lost = Signal()
    died = Signal()

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._device: QAudioDevice | None = None
        self._instruments: dict[Needed, Instrument] = {}
        self._shares: dict[Needed, float] = {}
        self._volume = 1.0
        self._unanswered = 0
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look_again)
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MS)
        self._beat.timeout.connect(self._knock)
        shelf.came.connect(self._add)

    def tune(self) -> None:
        """Make every instrument anew, on the device that is the default now."""
        device = QMediaDevices.defaultAudioOutput()
        for instrument in self._instruments.values():
            instrument.silence()
            instrument.deleteLater()
        self._instruments.clear()
        self._shares.clear()
        self._device = None if device.isNull() else device
        if self._device is None:
            self._beat.stop()
            self.lost.emit()
            return
        for sound in self._shelf.sounds:
            self._add(sound)
        self._unanswered = 0
        self._beat.start()
        # The first play on a device is the slowest: let it be silence.
        self._knock()
        self.tuned.emit(self._device.description())

    def play(self, sound: Needed, share: float, in_ms: int) -> bool:
        """Play one of the sounds of the shelf, so that it is heard in up to LEAD_MS.

        False when there is no device.
        """
        instrument = self._instruments.get(sound)
        if instrument is None:
            return False
        self._shares[sound] = share
        if not instrument.play(share * self._volume, in_ms):
            self.died.emit()
            return False
        return True

    def set_volume(self, volume: float) -> None:
        """Loudness of everything, 0-1."""
        self._volume = volume
        for sound, share in self._shares.items():
            self._instruments[sound].set_volume(share * volume)

    def silence(self) -> None:
        """Stop everything that sounds, at once."""
        for instrument in self._instruments.values():
            if instrument.sounds:
                instrument.silence()

    @Slot(object)
    def _add(self, sound: Needed) -> None:
        if self._device is None or sound in self._instruments:
            return
        wanted = format_for(self._device)
        pcm = with_lead_and_tail(self._shelf.sounds[sound])
        samples = shaped(pcm, RATE_HZ, shape_of(wanted))
        self._instruments[sound] = Instrument(self._device, wanted, samples, self)

    @Slot()
    def _look_again(self) -> None:
        outputs = QMediaDevices.audioOutputs()
        self.outputs_changed.emit(tuple(output.description() for output in outputs))
        device = QMediaDevices.defaultAudioOutput()
        if device != self._device and not (device.isNull() and self._device is None):
            self.tune()

    @Slot()
    def _knock(self) -> None:
        silence = self._instruments.get(Needed(SILENCE))
        if silence is None:
            return
        self._unanswered = self._unanswered + 1 if silence.sounds else 0
        # Played in any case: where the daemon is gone, this is refused at once.
        if not silence.play(0.0) or self._unanswered >= BEATS_UNANSWERED:
            self.died.emit()

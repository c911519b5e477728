# SPDX-License-Identifier: MIT
"""One sound on one device, ready to be played again and again.

A QAudioSink that pulls from memory, not a QSoundEffect: Qt 6.11 frees the voices of a
QSoundEffect on the wrong thread, after which its event loop spins for good.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Slot
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QtAudio

from backcare_desktop.sound.pcm import SampleKind, Shape
from backcare_desktop.sound.waveform import RATE_HZ, frames

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice

_KINDS = {
    QAudioFormat.SampleFormat.UInt8: SampleKind.UINT8,
    QAudioFormat.SampleFormat.Int16: SampleKind.INT16,
    QAudioFormat.SampleFormat.Int32: SampleKind.INT32,
    QAudioFormat.SampleFormat.Float: SampleKind.FLOAT,
}


LEAD_MS = 60
"""Silence before every sound. A sound is started so much early, and what is left of the
lead when it does start is left out: then the sound card keeps the time, and not a
process that has to wait for its turn on a busy machine."""
TAIL_MS = 150
"""Silence after it: Qt calls a sink idle when it has handed over the last sample, which
is some time before that is heard."""


def with_lead_and_tail(pcm: array[int]) -> array[int]:
    """The sound between its silences."""
    lead, tail = (array("h", bytes(2 * frames(ms))) for ms in (LEAD_MS, TAIL_MS))
    return lead + pcm + tail


def format_for(device: QAudioDevice) -> QAudioFormat:
    """Our own format where the device takes it, else the one it likes best."""
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE_HZ)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted if device.isFormatSupported(wanted) else device.preferredFormat()


def shape_of(wanted: QAudioFormat) -> Shape:
    """The same in plain values."""
    kind = _KINDS.get(wanted.sampleFormat(), SampleKind.INT16)
    return Shape(wanted.sampleRate(), max(1, wanted.channelCount()), kind)


class Instrument(QObject):
    """Plays its one sound; its samples begin with the lead."""

    def __init__(
        self,
        device: QAudioDevice,
        wanted: QAudioFormat,
        samples: bytes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._format = wanted
        self._sink = QAudioSink(device, wanted, self)
        self._sink.stateChanged.connect(self._follow)

    @property
    def sounds(self) -> bool:
        """Whether it is being heard."""
        return self._sink.state() == QtAudio.State.ActiveState

    def play(self, volume: float, in_ms: int = 0) -> bool:
        """At 0-1, so that it is heard in up to LEAD_MS.

        False when the sound system takes nothing more.
        """
        lead_ms = min(max(in_ms, 0), LEAD_MS)
        self._sink.reset()
        self._buffer.seek(self._format.bytesForDuration((LEAD_MS - lead_ms) * 1_000))
        self._sink.setVolume(volume)
        self._sink.start(self._buffer)
        return self._sink.state() != QtAudio.State.StoppedState

    def set_volume(self, volume: float) -> None:
        """Louder or softer, also while it sounds."""
        self._sink.setVolume(volume)

    def silence(self) -> None:
        """Stop at once; what was handed over is dropped as well."""
        self._sink.reset()

    @Slot()
    def _follow(self) -> None:
        # Asked for, not taken from the signal, which brings an enum of another class.
        if self._sink.state() == QtAudio.State.IdleState:
            # A sink that is left idle would keep its stream open.
            self._sink.stop()

# SPDX-License-Identifier: MIT
"""The sounds in memory: shipped ones are read, breaths of other lengths are made.

Making takes up to a tenth of a second each, on a thread of its own.
"""

from __future__ import annotations

from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.core.sound_messages import Needed
from backcare_desktop.sound.sound_file import BadSoundError, file_name, read_pcm
from backcare_desktop.sound.synthesis import BREATHS, NOTES, SILENCE, as_pcm, samples_of
from backcare_desktop.sound.waveform import RATE_HZ

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable
    from pathlib import Path

MOST_MADE = 48
"""No routine of a person has so many lengths of breath; a made-up one may have."""
NEAR_MS = 30
"""Nobody hears a breath tone end so much too late."""


class Shelf(QObject):
    """Sounds by name and length.

    Signals:
        came(Needed): a sound is here now.
        failed(str): why a shipped sound could not be read.
    """

    came = Signal(object)
    failed = Signal(str)
    _made = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._sounds: dict[Needed, array[int]] = {}
        self._asked: set[Needed] = set()
        self._wishes: SimpleQueue[Needed] = SimpleQueue()
        self._maker: Thread | None = None
        self._made.connect(self._put)

    @property
    def sounds(self) -> dict[Needed, array[int]]:
        """What is here: samples, mono, 16 bits, RATE_HZ."""
        return self._sounds

    def take_shipped(self) -> None:
        """Read every sound in the folder."""
        for name in (SILENCE, *NOTES):
            self._read(Needed(name))
        for name in BREATHS:
            for path in sorted(self._folder.glob(f"{name}-*.wav")):
                length = path.stem.removeprefix(f"{name}-")
                if length.isascii() and length.isdigit():
                    self._read(Needed(name, int(length)))

    def load(self, sounds: Iterable[Needed]) -> None:
        """Have breaths made that are not here yet; the others are here or nowhere."""
        for sound in sounds:
            is_breath = sound.name in BREATHS and sound.for_ms is not None
            known = sound in self._sounds or sound in self._asked
            if is_breath and not known and len(self._asked) < MOST_MADE:
                self._asked.add(sound)
                self._wishes.put(sound)
                self._start_making()

    def nearest(self, name: str, for_ms: int | None) -> Needed | None:
        """What is here for a wish: the longest that is not too long, else the shortest.

        None when there is no such sound at all.
        """
        if Needed(name, for_ms) in self._sounds:
            return Needed(name, for_ms)
        there = [sound for sound in self._sounds if sound.name == name]
        lengths_ms = sorted(sound.for_ms for sound in there if sound.for_ms is not None)
        if not lengths_ms:
            return Needed(name) if Needed(name) in self._sounds else None
        limit_ms = NEAR_MS + (for_ms or 0)
        fitting = [length for length in lengths_ms if length <= limit_ms]
        return Needed(name, fitting[-1] if fitting else lengths_ms[0])

    def _read(self, sound: Needed) -> None:
        path = self._folder / file_name(sound.name, sound.for_ms)
        try:
            self._put(sound, read_pcm(path, RATE_HZ))
        except BadSoundError as fault:
            self.failed.emit(str(fault))

    def _start_making(self) -> None:
        if self._maker is None:
            self._maker = Thread(target=self._make, name="sounds", daemon=True)
            self._maker.start()

    def _make(self) -> None:
        while True:
            sound = self._wishes.get()
            self._made.emit(sound, as_pcm(samples_of(sound.name, sound.for_ms)))

    @Slot(object, object)
    def _put(self, sound: Needed, pcm: array[int]) -> None:
        self._sounds[sound] = pcm
        self.came.emit(sound)

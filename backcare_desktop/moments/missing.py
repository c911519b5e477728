# SPDX-License-Identifier: MIT
"""Missing a sound: which channels are out, told calmly and not with every flutter."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.outage import Outage, missed, outage_words

if TYPE_CHECKING:
    from backcare_desktop.ui.silent_mouth import AnyMouth

SETTLE_MS = 1_000
"""Causes that come together are told together."""
STEADY_MS = 10_000
"""What is heard for so long is heard again; before, it may be gone the next moment."""

Channel: TypeAlias = Literal["tones", "voice"]


class Missing(QObject):
    """Listens to both mouths for what is not heard.

    Signals:
        changed(): other words hold.
    """

    changed = Signal()

    def __init__(self, tones: AnyMouth, voice: AnyMouth, parent: QObject) -> None:
        super().__init__(parent)
        self._hearing = Hearing()
        self._outage = Outage()
        self._told = (self.words, self.causes)
        self.settling = self._timer(SETTLE_MS, self._tell)
        self.steady = {
            "tones": self._watched(tones, "tones"),
            "voice": self._watched(voice, "voice"),
        }

    @property
    def words(self) -> str:
        """Why something is not heard and what carries on; "" when all is heard."""
        return outage_words(self._outage, self._hearing)

    @property
    def causes(self) -> str:
        """Why something is not heard, and no more."""
        return missed(self._outage, self._hearing).causes

    def hear(self, hearing: Hearing) -> None:
        """Know what she wants to hear; the rest is not missed."""
        self._hearing = hearing
        self._tell()

    def forget(self) -> None:
        """Nothing is to be heard for a while, so nothing is missed."""
        for timer in (self.settling, *self.steady.values()):
            timer.stop()
        self._outage = Outage()
        self._tell()

    def _watched(self, mouth: AnyMouth, channel: Channel) -> QTimer:
        mouth.went_silent.connect(partial(self._lose, channel))
        mouth.came_back.connect(partial(self._regain, channel))
        return self._timer(STEADY_MS, partial(self._find, channel))

    def _timer(self, interval_ms: int, timeout: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(timeout)
        return timer

    def _lose(self, channel: Channel, why: str) -> None:
        self.steady[channel].stop()
        self._outage = replace(self._outage, **{channel: why})
        if not self.settling.isActive():
            self.settling.start()

    def _regain(self, channel: Channel) -> None:
        self.steady[channel].start()

    def _find(self, channel: Channel) -> None:
        self._outage = replace(self._outage, **{channel: ""})
        self._tell()

    @Slot()
    def _tell(self) -> None:
        told = (self.words, self.causes)
        if told != self._told:
            self._told = told
            self.changed.emit()

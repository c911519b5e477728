# SPDX-License-Identifier: MIT
"""What the window last told of playback, kept where a second thread may look."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING

from backcare_desktop.core.player import State
from backcare_desktop.core.playhead import Playhead

if TYPE_CHECKING:
    from collections.abc import Callable

NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
SEEK_TOLERANCE_MS = 1_000
"""Panels count on by themselves; they are set right when wrong by more than this.

So a count-in, in which time passes and the position does not, corrects them too.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """Playback at one moment.

    Attributes:
        state: what the player is doing.
        title: the exercise.
        routine: the routine's title.
        position_ms: within the routine.
        duration_ms: of the routine.
        volume: 0 to 1.
    """

    state: State
    title: str
    routine: str
    position_ms: int
    duration_ms: int
    volume: float

    @property
    def is_open(self) -> bool:
        """Whether there is a session that goes on or may start."""
        return self.duration_ms > 0 and not self.state.is_over

    @property
    def is_playing(self) -> bool:
        """Whether the position moves."""
        return self.state is State.PLAYING

    @property
    def track(self) -> str:
        """The routine's object path: positions are within a routine, so it is one."""
        if not self.is_open:
            return NO_TRACK
        named = f"{self.routine}\n{self.duration_ms}".encode(errors="replace")
        return f"/backcare/routine/r{zlib.crc32(named):08x}"


NOTHING = Told(State.STOPPED, "", "", 0, 0, 1.0)
"""Before the first session and after each: there is nothing to play."""


class Board:
    """The window pins news, the bus thread reads them; neither waits for the other."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._lock = Lock()
        self._told = NOTHING
        self._head = Playhead()
        self._believed = Playhead()
        self._has_jumped = False

    def pin(self, told: Told) -> bool:
        """Replace what was told; whether that is news for anybody.

        A position that is where everybody believes it to be is none.
        """
        if not told.is_open:
            told = replace(NOTHING, volume=told.volume)
        now_ms = self._now_ms()
        with self._lock:
            believed_ms = self._believed_ms(told, now_ms)
            jumped = abs(told.position_ms - believed_ms) > SEEK_TOLERANCE_MS
            is_news = jumped or _still(told) != _still(self._told)
            self._told = told
            self._head = _head(told, told.position_ms, now_ms)
            shown_ms = told.position_ms if jumped else believed_ms
            self._believed = _head(told, shown_ms, now_ms)
            self._has_jumped |= jumped
            return is_news

    def now(self) -> Told:
        """What was told, with the position where it must be by now."""
        with self._lock:
            told, head = self._told, self._head
        position_ms = min(head.at(self._now_ms()), told.duration_ms)
        return replace(told, position_ms=position_ms)

    def take(self) -> tuple[Told, bool]:
        """What holds now, and whether the position has jumped since the last time."""
        with self._lock:
            has_jumped, self._has_jumped = self._has_jumped, False
        return self.now(), has_jumped

    def _believed_ms(self, told: Told, now_ms: int) -> int:
        """Where panels believe this track to be; a new one they take to start at 0."""
        if told.track != self._told.track:
            return 0
        return min(self._believed.at(now_ms), told.duration_ms)


def _head(told: Told, position_ms: int, now_ms: int) -> Playhead:
    return Playhead(position_ms, now_ms if told.is_playing else None)


def _still(told: Told) -> Told:
    return replace(told, position_ms=0)

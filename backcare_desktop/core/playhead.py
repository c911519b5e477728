# SPDX-License-Identifier: MIT
"""Where playback is: a value that turns a clock reading into a position."""

from __future__ import annotations

from dataclasses import dataclass, replace

FULL_SPEED_PERCENT = 100
SLOWEST_PERCENT = 80
FASTEST_PERCENT = 130
"""The same span as an author's tempo: slow and controlled (docs/sources.md)."""


@dataclass(frozen=True, slots=True)
class Playhead:
    """A position that stands still, or moves from an anchor in clock time.

    Attributes:
        position_ms: where it stood at the anchor.
        anchor_ms: clock reading from which it moves; in the future while a
            count-in runs; None while it stands still.
        speed_percent: 100 is as compiled.
    """

    position_ms: int = 0
    anchor_ms: int | None = None
    speed_percent: int = FULL_SPEED_PERCENT

    @property
    def is_moving(self) -> bool:
        """Whether it moves, a count-in included."""
        return self.anchor_ms is not None

    def at(self, now_ms: int) -> int:
        """Position at a clock reading: one subtraction, so nothing can drift."""
        if self.anchor_ms is None:
            return self.position_ms
        passed_ms = max(0, now_ms - self.anchor_ms)
        return self.position_ms + passed_ms * self.speed_percent // FULL_SPEED_PERCENT

    def count_in_left(self, now_ms: int) -> int:
        """Milliseconds of count-in still to go; 0 without one."""
        return 0 if self.anchor_ms is None else max(0, self.anchor_ms - now_ms)

    def played_from(self, now_ms: int, count_in_ms: int = 0) -> Playhead:
        """Moving on from here, after a count-in."""
        return replace(
            self,
            position_ms=self.at(now_ms),
            anchor_ms=now_ms + count_in_ms,
        )

    def stopped_at(self, position_ms: int) -> Playhead:
        """Standing still there, at the same speed when it goes on."""
        return replace(self, position_ms=position_ms, anchor_ms=None)

    def moved_to(self, position_ms: int, now_ms: int) -> Playhead:
        """At another position, moving if it moved before; a count-in goes on."""
        if self.anchor_ms is None:
            return replace(self, position_ms=position_ms)
        anchor_ms = max(self.anchor_ms, now_ms)
        return replace(self, position_ms=position_ms, anchor_ms=anchor_ms)

    def at_speed(self, speed_percent: int, now_ms: int) -> Playhead:
        """At another speed from now on, within 80 to 130 percent."""
        bounded = min(max(speed_percent, SLOWEST_PERCENT), FASTEST_PERCENT)
        if self.anchor_ms is None:
            return replace(self, speed_percent=bounded)
        return Playhead(
            self.at(now_ms),
            max(self.anchor_ms, now_ms),
            bounded,
        )

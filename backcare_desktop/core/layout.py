# SPDX-License-Identifier: MIT
"""Laying segments end to end: the one place where a routine's time grows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from backcare_desktop.core.timeline import Block, Kind, PlannedStep, Segment

if TYPE_CHECKING:
    from backcare_desktop.core.picture import Pose
    from backcare_desktop.core.terms import Position, Side

GATE_MS = 1_000
"""A breath's pause after "done"; long enough to be seen on the step bar."""


@dataclass
class Layout:
    """Segments and blocks so far; each new one begins where the last ended.

    Attributes:
        pose: where the figure is now.
        position: the body position now.
        step: index of the step being laid out.
    """

    pose: Pose
    position: Position
    now_ms: int = 0
    step: int = 0
    segments: list[Segment] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    gates: list[int] = field(default_factory=list)
    steps: list[PlannedStep] = field(default_factory=list)

    @property
    def last_side(self) -> Side | None:
        """The side of what came last; None without one."""
        return self.segments[-1].side if self.segments else None

    def open_block(self, kind: Kind, title: str, **about: Any) -> None:
        """Begin a block; the segments that follow belong to it."""
        self.blocks.append(
            Block(self.now_ms, self.now_ms, kind, self.step, title, **about),
        )

    def add(
        self,
        kind: Kind,
        duration_ms: int,
        label: str,
        next_pose: Pose | None = None,
        **about: Any,
    ) -> None:
        """Append a segment that ends with the figure in `next_pose`."""
        if duration_ms <= 0:
            return
        end_ms = self.now_ms + duration_ms
        self.segments.append(
            Segment(
                self.now_ms,
                end_ms,
                kind,
                label,
                self.position,
                self.step,
                len(self.blocks) - 1,
                pose=self.pose,
                next_pose=next_pose or self.pose,
                **about,
            ),
        )
        self.blocks[-1] = replace(self.blocks[-1], end_ms=end_ms)
        self.pose = next_pose or self.pose
        self.now_ms = end_ms

    def add_gate(self, label: str, **about: Any) -> None:
        """Wait here for "done"."""
        self.gates.append(self.now_ms)
        self.add(Kind.GATE, GATE_MS, label, **about)

    def drop_empty_block(self) -> None:
        """Forget the last block when nothing was put into it."""
        if self.blocks and self.blocks[-1].end_ms == self.blocks[-1].start_ms:
            self.blocks.pop()

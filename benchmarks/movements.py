# SPDX-License-Identifier: MIT
"""The movements of the shipped exercises: where on which timeline they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from backcare_desktop.core.terms import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from backcare_desktop.core.timeline import Segment, Timeline

FRAME_MS = 33


class Movement(NamedTuple):
    """All parts of an exercise's rep in which a limb or the trunk moves."""

    exercise: str
    timeline: Timeline
    parts: tuple[Segment, ...]

    def positions_ms(self) -> list[int]:
        """Moments one frame apart, through all its parts."""
        return [
            position_ms
            for part in self.parts
            for position_ms in range(part.start_ms, part.end_ms, FRAME_MS)
        ]


def movements(timelines: Mapping[str, Timeline]) -> list[Movement]:
    """Each exercise once: its second rep where it has one, on one side."""
    found: dict[str, Movement] = {}
    for timeline in timelines.values():
        for exercise in dict.fromkeys(part.exercise for part in timeline.segments):
            if exercise is None or exercise in found:
                continue
            parts = [part for part in timeline.segments if part.exercise == exercise]
            moving = tuple(one_rep(part for part in parts if _moves(part)))
            if moving:
                found[exercise] = Movement(exercise, timeline, moving)
    return list(found.values())


def one_rep(parts: Iterable[Segment]) -> list[Segment]:
    """The parts of one rep: the first has a cross-fade in it, so the second."""
    kept = [part for part in parts if part.side is not Side.LEFT]
    ways = dict.fromkeys((part.pose, part.next_pose) for part in kept)
    return kept[len(ways) : 2 * len(ways)] or kept[: len(ways)]


def _moves(part: Segment) -> bool:
    return part.pose != part.next_pose or bool(part.strides)

# SPDX-License-Identifier: MIT
"""The breath as a function of time: phase, fraction and how full she is."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi
from typing import TYPE_CHECKING

from backcare_desktop.core.terms import Breath

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Segment, Timeline


@dataclass(frozen=True, slots=True)
class BreathNow:
    """The breath at a moment.

    Attributes:
        phase: in, out, or free (between breaths and when nothing is paced).
        fraction: part of the phase that has passed, 0-1, linear.
        fullness: 0 breathed out, 1 breathed in, eased.
    """

    phase: Breath
    fraction: float
    fullness: float


def ease(fraction: float) -> float:
    """Ease in and out: the shape of a calm breath and of a slow movement."""
    return 0.5 - 0.5 * cos(pi * min(max(fraction, 0.0), 1.0))


def fraction_of(segment: Segment, position_ms: int) -> float:
    """Part of a segment that has passed, 0-1."""
    if segment.duration_ms <= 0:
        return 1.0
    passed = (position_ms - segment.start_ms) / segment.duration_ms
    return min(max(passed, 0.0), 1.0)


def breath_at(timeline: Timeline, position_ms: int) -> BreathNow:
    """The breath at a moment; while staying it rests where it last was."""
    index = timeline.segment_index_at(position_ms)
    segment = timeline.segments[index]
    fraction = fraction_of(segment, position_ms)
    if segment.breath is Breath.IN:
        return BreathNow(Breath.IN, fraction, ease(fraction))
    if segment.breath is Breath.OUT:
        return BreathNow(Breath.OUT, fraction, 1.0 - ease(fraction))
    before = _last_breath_of_block(timeline, index)
    fullness = {Breath.IN: 1.0, Breath.OUT: 0.0}.get(before, 0.5)
    return BreathNow(Breath.FREE, fraction, fullness)


def _last_breath_of_block(timeline: Timeline, index: int) -> Breath:
    block = timeline.segments[index].block
    for place in range(index - 1, -1, -1):
        segment = timeline.segments[place]
        if segment.block != block:
            break
        if segment.breath is Breath.IN or segment.breath is Breath.OUT:
            return segment.breath
    return Breath.FREE

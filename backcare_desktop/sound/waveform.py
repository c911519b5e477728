# SPDX-License-Identifier: MIT
"""Tones as numbers: struck notes that ring out, and a breath that glides and swells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, repeat
from math import cos, exp, log, pi, sin

RATE_HZ = 22_050
"""Our highest partial is at 2.6 kHz; twice this would only double the files."""
FADE_MS = 40
"""Every note ends in a fade, whatever its decay has left."""
BREATH_EDGE_MS = 180
"""A breath tone is there in this time: soft, and yet it says when to begin."""
BREATH_FLOOR = 0.3
"""How loud it begins and ends, against its fullest."""

Partial = tuple[float, float]
"""Multiple of the pitch, and its share of the sound."""


@dataclass(frozen=True, slots=True)
class Note:
    """One struck note.

    Attributes:
        attack_ms: time to its loudest; short is a knock, long is a swell.
        decay_ms: time in which it falls to a third; higher partials fall faster.
    """

    pitch_hz: float
    start_ms: int
    length_ms: int
    attack_ms: int
    decay_ms: int
    partials: tuple[Partial, ...]
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Breath:
    """A tone as long as a breath.

    Attributes:
        from_hz, to_hz: where the glide starts and ends.
        fullest: part of the breath, 0-1, after which it is loudest.
    """

    from_hz: float
    to_hz: float
    fullest: float
    partials: tuple[Partial, ...]


def frames(duration_ms: int) -> int:
    """Samples in so many milliseconds."""
    return duration_ms * RATE_HZ // 1_000


def mixed(notes: tuple[Note, ...]) -> list[float]:
    """All notes of one sound, each at its time."""
    end_ms = max(note.start_ms + note.length_ms for note in notes)
    mix = [0.0] * frames(end_ms)
    for note in notes:
        first = frames(note.start_ms)
        for place, sample in enumerate(struck(note), first):
            mix[place] += sample
    return mix


def struck(note: Note) -> list[float]:
    """One note: raised-cosine attack, exponential decay, faded end."""
    count = frames(note.length_ms)
    total = [0.0] * count
    for ratio, share in note.partials:
        step = 2 * pi * note.pitch_hz * ratio / RATE_HZ
        fall = exp(-(ratio**0.7) / frames(note.decay_ms))
        levels = accumulate(repeat(fall, count - 1), float.__mul__, initial=share)
        for place, level in enumerate(levels):
            total[place] += level * sin(step * place)
    _ease_ends(total, frames(note.attack_ms), frames(FADE_MS))
    return [sample * note.level for sample in total]


def breathed(breath: Breath, duration_ms: int) -> list[float]:
    """A glide that is as long as the breath, swells and sinks with it."""
    count = frames(duration_ms)
    edge = min(frames(BREATH_EDGE_MS), count // 2)
    # sin(pi * x ** skew) is fullest where x ** skew is a half.
    skew = log(0.5) / log(breath.fullest)
    interval = log(breath.to_hz / breath.from_hz)
    turn = 2 * pi * breath.from_hz / RATE_HZ
    phase = 0.0
    samples = []
    for place in range(count):
        part = place / count
        swell = BREATH_FLOOR + (1 - BREATH_FLOOR) * sin(pi * part**skew)
        total = 0.0
        for ratio, share in breath.partials:
            total += share * sin(phase * ratio)
        samples.append(swell * total)
        phase += turn * exp(interval * _eased(part))
    _ease_ends(samples, edge, edge)
    return samples


def _ease_ends(samples: list[float], first: int, last: int) -> None:
    """Let so many samples rise from nothing, and so many at the end fall to it."""
    count = len(samples)
    for place in range(min(first, count)):
        samples[place] *= _eased(place / first)
    for place in range(min(last, count)):
        samples[count - 1 - place] *= _eased(place / last)


def _eased(part: float) -> float:
    return 0.5 - 0.5 * cos(pi * part)

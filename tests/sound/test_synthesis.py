# SPDX-License-Identifier: MIT
"""Every meaning sounds gentle, equally loud, and like no other."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from math import cos, pi, sin, sqrt

import pytest

from backcare_desktop.core.timeline import CueKind
from backcare_desktop.sound.loudness import loudest_moment_db
from backcare_desktop.sound.synthesis import (
    BREATH_DB,
    BREATHS,
    CUE_DB,
    LOUDEST,
    NOTES,
    SILENCE,
    samples_of,
)
from backcare_desktop.sound.waveform import RATE_HZ, frames

LENGTHS_MS = (1_000, 2_340, 4_000, 6_000, 10_000)
SOUNDS = [
    *((name, None) for name in NOTES),
    *((name, for_ms) for name in BREATHS for for_ms in LENGTHS_MS),
]
STEEPEST = 0.15
"""Of full scale, from one sample to the next: A5 at its loudest; a click has 0.3 up."""
SCALE_HZ = (293.66, 329.63, 369.99, 440.0, 493.88, 587.33, 659.26, 739.99, 880.0)

heard = cache(samples_of)


def test_every_meaning_has_a_sound() -> None:
    """A new kind of cue needs one."""
    assert {*NOTES, *BREATHS} == {kind.value for kind in CueKind}


@pytest.mark.parametrize(("name", "for_ms"), SOUNDS)
def test_no_sound_clicks_or_startles(name: str, for_ms: int | None) -> None:
    """It comes from silence and goes there, has no steps in it, and is never loud."""
    samples = heard(name, for_ms)
    assert abs(samples[0]) < 1e-4
    assert abs(samples[-1]) < 1e-4
    assert max(map(abs, samples)) <= LOUDEST
    steps = (abs(after - before) for before, after in pairwise(samples))
    assert max(steps) < STEEPEST


@pytest.mark.parametrize("name", NOTES)
def test_cues_are_equally_loud(name: str) -> None:
    """Within a decibel of each other, for an ear."""
    loudness = loudest_moment_db(heard(name, None), RATE_HZ)
    assert loudness == pytest.approx(CUE_DB, abs=0.5)


@pytest.mark.parametrize("for_ms", LENGTHS_MS)
@pytest.mark.parametrize("name", BREATHS)
def test_breaths_of_any_length_are_a_little_softer(name: str, for_ms: int) -> None:
    """In and out alike."""
    loudness = loudest_moment_db(heard(name, for_ms), RATE_HZ)
    assert loudness == pytest.approx(BREATH_DB, abs=1.0)
    assert loudness < CUE_DB - 2


@pytest.mark.parametrize("for_ms", LENGTHS_MS)
@pytest.mark.parametrize("name", BREATHS)
def test_a_breath_lasts_as_long_as_its_phase(name: str, for_ms: int) -> None:
    """Its end is where the breath turns."""
    assert len(heard(name, for_ms)) == frames(for_ms)


@pytest.mark.parametrize("for_ms", LENGTHS_MS)
@pytest.mark.parametrize(
    ("name", "rises"), [("breathe-in", True), ("breathe-out", False)]
)
def test_breaths_rise_in_and_fall_out(name: str, rises: bool, for_ms: int) -> None:
    """From third to third the pitch goes one way, by a third or more in all."""
    samples = heard(name, for_ms)
    third = len(samples) // 3
    pitches = [
        crossings(samples[place * third : (place + 1) * third]) / third
        for place in range(3)
    ]
    ordered = pitches if rises else pitches[::-1]
    assert ordered == sorted(ordered)
    assert ordered[2] / ordered[0] > 1.2


@pytest.mark.parametrize("for_ms", LENGTHS_MS)
@pytest.mark.parametrize("name", BREATHS)
def test_breaths_swell_and_sink(name: str, for_ms: int) -> None:
    """Fullest well inside; in late, out early, as a breath is."""
    samples = heard(name, for_ms)
    tenth = len(samples) // 10
    energies = [
        sum(sample**2 for sample in samples[place * tenth : (place + 1) * tenth])
        for place in range(10)
    ]
    fullest = energies.index(max(energies))
    assert fullest in ((5, 6, 7) if name == "breathe-in" else (2, 3, 4))
    assert max(energies[0], energies[-1]) < 0.5 * max(energies)


def test_every_sound_differs_from_every_other() -> None:
    """In which notes of the scale it has, when, and how long: nobody mixes them up."""
    features = {
        name: profile(heard(name, 4_000 if name in BREATHS else None))
        for name in (*NOTES, *BREATHS)
    }
    alike = {
        pair: likeness(features[pair[0]], features[pair[1]])
        for pair in combinations(features, 2)
    }
    closest = max(alike, key=lambda pair: alike[pair])
    assert alike[closest] < 0.9, (closest, alike[closest])


def test_the_same_sound_would_be_found_alike() -> None:
    """The measure above can tell: a sound is like itself, played softer."""
    bell = heard("step-begins", None)
    softer = [sample / 2 for sample in bell]
    assert likeness(profile(bell), profile(softer)) > 0.999


def test_an_unknown_sound_is_an_error() -> None:
    """As is a breath without its length."""
    with pytest.raises(KeyError):
        samples_of("trumpet")
    with pytest.raises(KeyError, match="length"):
        samples_of("breathe-in")


def test_silence_is_silent() -> None:
    """It is played to learn whether anything can be heard."""
    assert set(heard(SILENCE, None)) == {0.0}


def crossings(samples: list[float]) -> int:
    """How often the wave passes zero upwards."""
    return sum(1 for before, after in pairwise(samples) if before < 0 <= after)


def profile(samples: list[float]) -> list[float]:
    """How much of each note of the scale is in each 120 ms of the first 1.2 s."""
    piece = frames(120)
    padded = [*samples, *[0.0] * (10 * piece)]
    return [
        strength(padded[place * piece : (place + 1) * piece], pitch_hz)
        for place in range(10)
        for pitch_hz in SCALE_HZ
    ]


def strength(samples: list[float], pitch_hz: float) -> float:
    """How much of one pitch is in a piece."""
    turn = 2 * pi * pitch_hz / RATE_HZ
    real = sum(sample * cos(turn * n) for n, sample in enumerate(samples))
    imaginary = sum(sample * sin(turn * n) for n, sample in enumerate(samples))
    return sqrt(real**2 + imaginary**2)


def likeness(one: list[float], other: list[float]) -> float:
    """1 for the same in every respect but loudness, 0 for nothing in common."""
    product = sum(a * b for a, b in zip(one, other, strict=True))
    return product / sqrt(sum(a * a for a in one) * sum(b * b for b in other))

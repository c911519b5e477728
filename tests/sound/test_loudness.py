# SPDX-License-Identifier: MIT
"""Loudness is measured as the standard says."""

from __future__ import annotations

from math import pi, sin

import pytest

from backcare_desktop.sound.loudness import loudest_moment_db


def sine(pitch_hz: float, duration_s: float, rate_hz: int, level: float) -> list[float]:
    """A plain tone."""
    count = round(duration_s * rate_hz)
    return [level * sin(2 * pi * pitch_hz * n / rate_hz) for n in range(count)]


@pytest.mark.parametrize("rate_hz", [22_050, 44_100, 48_000])
def test_the_reference_tone_measures_as_it_should(rate_hz: int) -> None:
    """997 Hz at full scale in one channel is -3.01 LKFS, as the standard has it."""
    tone = sine(997, 1.0, rate_hz, 1.0)
    assert loudest_moment_db(tone, rate_hz) == pytest.approx(-3.01, abs=0.05)


def test_half_the_level_is_six_decibels_less() -> None:
    """As everywhere."""
    loud, soft = (
        loudest_moment_db(sine(440, 0.5, 22_050, level), 22_050)
        for level in (0.5, 0.25)
    )
    assert loud - soft == pytest.approx(6.02, abs=0.01)


def test_a_short_tone_is_softer_than_a_long_one() -> None:
    """An ear gathers: a tenth of the window has a tenth of the energy."""
    long = loudest_moment_db(sine(440, 1.0, 22_050, 0.5), 22_050)
    short = loudest_moment_db(sine(440, 0.04, 22_050, 0.5), 22_050)
    assert long - short == pytest.approx(10, abs=0.7)


def test_low_tones_count_for_less() -> None:
    """An ear hardly hears 30 Hz."""
    low = loudest_moment_db(sine(30, 1.0, 22_050, 0.5), 22_050)
    middle = loudest_moment_db(sine(500, 1.0, 22_050, 0.5), 22_050)
    assert middle - low > 5

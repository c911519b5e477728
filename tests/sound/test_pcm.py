# SPDX-License-Identifier: MIT
"""Samples keep their sound in every shape that a device may want."""

from __future__ import annotations

from array import array
from math import pi, sin

import pytest

from backcare_desktop.sound.pcm import SampleKind, Shape, shaped

RATE_HZ = 22_050
PCM = array("h", [0, 1_000, -1_000, 32_767, -32_768])


def test_our_own_shape_is_left_alone() -> None:
    """The usual case costs nothing."""
    assert shaped(PCM, RATE_HZ, Shape(RATE_HZ)) == PCM.tobytes()


def test_every_channel_gets_the_sound() -> None:
    """One after the other, frame by frame."""
    stereo = array("h", shaped(PCM, RATE_HZ, Shape(RATE_HZ, channels=2)))
    assert stereo[0::2] == stereo[1::2] == PCM


@pytest.mark.parametrize(
    ("kind", "code", "expected"),
    [
        (SampleKind.UINT8, "B", [128, 131, 124, 255, 0]),
        (SampleKind.INT32, "i", [sample << 16 for sample in PCM]),
        (SampleKind.FLOAT, "f", [sample / 32_768 for sample in PCM]),
    ],
)
def test_numbers_of_another_kind_mean_the_same(
    kind: SampleKind, code: str, expected: list[float]
) -> None:
    """Full scale is full scale."""
    data = shaped(PCM, RATE_HZ, Shape(RATE_HZ, kind=kind))
    assert list(array(code, data)) == expected


@pytest.mark.parametrize("rate_hz", [44_100, 48_000, 16_000])
def test_another_rate_keeps_pitch_and_length(rate_hz: int) -> None:
    """A sine stays that sine, to a thousandth of full scale."""
    tone = array(
        "h", (round(20_000 * sin(2 * pi * 440 * n / RATE_HZ)) for n in range(RATE_HZ))
    )
    resampled = array("h", shaped(tone, RATE_HZ, Shape(rate_hz)))
    assert len(resampled) == rate_hz
    for place in range(0, rate_hz - 10, 997):
        ideal = 20_000 * sin(2 * pi * 440 * place / rate_hz)
        assert abs(resampled[place] - ideal) < 60


def test_nothing_stays_nothing() -> None:
    """An empty sound at another rate."""
    assert shaped(array("h"), RATE_HZ, Shape(48_000)) == b""

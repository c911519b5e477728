# SPDX-License-Identifier: MIT
"""How loud a sound is to an ear, after ITU-R BS.1770: K-weighted, over 400 ms."""

from __future__ import annotations

from itertools import accumulate
from math import log10, pi, tan

WINDOW_MS = 400
"""A shorter sound is as loud as its energy would be, spread over this time."""

_SHELF_HZ, _SHELF_Q, _SHELF_DB = 1_681.974, 0.7071752, 3.999843
_SHELF_MIDDLE = 0.4996668
_LOW_CUT_HZ, _LOW_CUT_Q = 38.13547, 0.5003270
_OFFSET_DB = -0.691
"""The standard's filters, as analogue prototypes, so that they fit any rate."""

_Filter = tuple[float, float, float, float, float]


def loudest_moment_db(samples: list[float], rate_hz: int) -> float:
    """The loudness of the loudest 400 ms; samples run from -1 to 1, mono."""
    heard = _filtered(samples, _shelf(rate_hz))
    heard = _filtered(heard, _low_cut(rate_hz))
    window = rate_hz * WINDOW_MS // 1_000
    sums = [0.0, *accumulate(sample * sample for sample in heard)]
    ends = range(min(window, len(heard)), len(sums))
    energy = max(sums[end] - sums[max(0, end - window)] for end in ends)
    return _OFFSET_DB + 10 * log10(energy / window)


def _shelf(rate_hz: int) -> _Filter:
    """Raises what a head raises."""
    warp = tan(pi * _SHELF_HZ / rate_hz)
    high = 10 ** (_SHELF_DB / 20)
    middle = high**_SHELF_MIDDLE
    scale = 1 + warp / _SHELF_Q + warp * warp
    return (
        (high + middle * warp / _SHELF_Q + warp * warp) / scale,
        2 * (warp * warp - high) / scale,
        (high - middle * warp / _SHELF_Q + warp * warp) / scale,
        2 * (warp * warp - 1) / scale,
        (1 - warp / _SHELF_Q + warp * warp) / scale,
    )


def _low_cut(rate_hz: int) -> _Filter:
    """Takes away what an ear hardly hears."""
    warp = tan(pi * _LOW_CUT_HZ / rate_hz)
    scale = 1 + warp / _LOW_CUT_Q + warp * warp
    return (
        1.0,
        -2.0,
        1.0,
        2 * (warp * warp - 1) / scale,
        (1 - warp / _LOW_CUT_Q + warp * warp) / scale,
    )


def _filtered(samples: list[float], biquad: _Filter) -> list[float]:
    b0, b1, b2, a1, a2 = biquad
    x1 = x2 = y1 = y2 = 0.0
    out = []
    for x0 in samples:
        y0 = b0 * x0 + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        x2, x1, y2, y1 = x1, x0, y1, y0
        out.append(y0)
    return out

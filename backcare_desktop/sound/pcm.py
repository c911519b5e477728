# SPDX-License-Identifier: MIT
"""Samples in the shape that a device takes: its rate, channels and kind of number."""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

_FULL_SCALE = 32_768


class SampleKind(StrEnum):
    """How a device wants its numbers."""

    UINT8 = "uint8"
    INT16 = "int16"
    INT32 = "int32"
    FLOAT = "float"


@dataclass(frozen=True, slots=True)
class Shape:
    """A format of samples, in the byte order of this machine."""

    rate_hz: int
    channels: int = 1
    kind: SampleKind = SampleKind.INT16


def shaped(pcm: array[int], rate_hz: int, shape: Shape) -> bytes:
    """The same sound for another shape; `pcm` is mono and 16 bits."""
    at_rate = pcm if rate_hz == shape.rate_hz else _resampled(pcm, rate_hz, shape)
    if shape.channels > 1:
        every = chain.from_iterable((each,) * shape.channels for each in at_rate)
        at_rate = array("h", every)
    return _as_kind(at_rate, shape.kind)


def _resampled(pcm: array[int], rate_hz: int, shape: Shape) -> array[int]:
    """By straight lines: our highest partial leaves an image below -40 dB."""
    if not pcm:
        return pcm
    count = len(pcm) * shape.rate_hz // rate_hz
    ahead = array("h", [*pcm, pcm[-1]])
    out = array("h", bytes(2 * count))
    for place in range(count):
        whole, rest = divmod(place * rate_hz, shape.rate_hz)
        step = ahead[whole + 1] - ahead[whole]
        out[place] = ahead[whole] + step * rest // shape.rate_hz
    return out


def _as_kind(pcm: array[int], kind: SampleKind) -> bytes:
    match kind:
        case SampleKind.UINT8:
            return bytes((sample >> 8) + 128 for sample in pcm)
        case SampleKind.INT32:
            low, high = (0, 1) if sys.byteorder == "little" else (1, 0)
            wide = array("h", bytes(4 * len(pcm)))
            wide[low::2] = array("h", bytes(2 * len(pcm)))
            wide[high::2] = pcm
            return wide.tobytes()
        case SampleKind.FLOAT:
            return array("f", (sample / _FULL_SCALE for sample in pcm)).tobytes()
        case SampleKind.INT16:
            return pcm.tobytes()

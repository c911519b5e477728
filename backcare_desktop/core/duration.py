# SPDX-License-Identifier: MIT
"""Durations as authors write them and as people read them."""

from __future__ import annotations

import re
from decimal import Decimal

MS_PER_SECOND = 1_000
MS_PER_MINUTE = 60_000

LONGEST_WRITTEN = 20
"""More characters are no duration, whatever they say."""

_UNITS = re.compile(
    r"(?:(?P<minutes>\d+)m)?(?:(?P<seconds>\d+(?:\.\d+)?)s)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(?P<minutes>\d+):(?P<seconds>[0-5]\d(?:\.\d+)?)", re.ASCII)

WRITTEN_FORMS = "30s, 2m, 1m30s, 1:30 or a number of seconds"


def parse_duration(written: object) -> int:
    """Read a duration in any of its written forms.

    Returns:
        Milliseconds.

    Raises:
        ValueError: with a sentence naming the forms that would be right.
    """
    if isinstance(written, bool):
        raise _not_a_duration(written)
    if isinstance(written, int | float):
        return _milliseconds(Decimal(str(written)), written)
    if not isinstance(written, str) or not 0 < len(written) <= LONGEST_WRITTEN:
        raise _not_a_duration(written)
    match = _CLOCK.fullmatch(written) or _UNITS.fullmatch(written)
    if match is None:
        raise _not_a_duration(written)
    minutes = Decimal(match["minutes"] or 0)
    seconds = Decimal(match["seconds"] or 0)
    return _milliseconds(minutes * 60 + seconds, written)


def _milliseconds(seconds: Decimal, written: object) -> int:
    if not seconds.is_finite() or not 0 <= seconds <= 24 * 3600:
        raise _not_a_duration(written)
    return int(seconds * MS_PER_SECOND)


def _not_a_duration(written: object) -> ValueError:
    if written is None:
        shown = "nothing"
    elif isinstance(written, str | int | float):
        text = str(written)
        shown = f"“{text if len(text) <= 30 else text[:29] + '…'}”"
    else:
        shown = "this"
    return ValueError(f"{shown} is not a duration; write {WRITTEN_FORMS}")


def written_duration(duration_ms: int) -> str:
    """A duration as an author would write it: `45s`, `2m`, `1m30s`, `2.5s`."""
    minutes, rest_ms = divmod(duration_ms, MS_PER_MINUTE)
    seconds = f"{Decimal(rest_ms) / MS_PER_SECOND:f}s" if rest_ms else ""
    return f"{minutes}m{seconds}" if minutes else seconds or "0s"


def clock(duration_ms: int) -> str:
    """Minutes and seconds as `6:52`, rounded to the nearest second."""
    seconds = (duration_ms + MS_PER_SECOND // 2) // MS_PER_SECOND
    return f"{seconds // 60}:{seconds % 60:02d}"


def clock_left(duration_ms: int) -> str:
    """Time still to go as `4:29`; the last second shows as 0:01, not 0:00."""
    return clock(-(-duration_ms // MS_PER_SECOND) * MS_PER_SECOND)


def timestamp(at_ms: int) -> str:
    """A moment as `MM:SS.mmm`, for storyboards and rehearsals."""
    minutes, rest_ms = divmod(at_ms, MS_PER_MINUTE)
    return f"{minutes:02d}:{rest_ms // MS_PER_SECOND:02d}.{rest_ms % MS_PER_SECOND:03d}"

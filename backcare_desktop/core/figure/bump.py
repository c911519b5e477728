# SPDX-License-Identifier: MIT
"""The belly over the weeks: a plausible curve drawn by eye, not measured data."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

BUMP_BY_WEEK: Final = (
    (0.0, 0.0),
    (8.0, 0.03),
    (12.0, 0.10),
    (16.0, 0.24),
    (20.0, 0.40),
    (24.0, 0.55),
    (28.0, 0.69),
    (32.0, 0.82),
    (36.0, 0.94),
    (38.0, 1.0),
    (39.0, 1.0),
    (40.0, 0.98),
)
"""Gestational week to the size of the belly, 1 being term. It drops at the end."""

BREATH_BY_WEEK: Final = ((0.0, 0.05), (20.0, 0.045), (32.0, 0.035), (40.0, 0.03))
"""How much a breath adds to the belly and takes from it; less room, less breath."""


def bump_for_week(week: float) -> float:
    """The size of the belly in a gestational week, 0 to 1."""
    return _between(BUMP_BY_WEEK, week)


def breath_for_week(week: float) -> float:
    """What a breath adds to the belly, and takes from it, in a gestational week."""
    return _between(BREATH_BY_WEEK, week)


def breath_for_bump(bump: float) -> float:
    """What a breath adds to a belly of this size, and takes from it."""
    return _between(_BREATH_BY_BUMP, bump)


def _between(table: Sequence[tuple[float, float]], at: float) -> float:
    """The table's value at a point, straight between its rows."""
    if at <= table[0][0]:
        return table[0][1]
    for (x0, y0), (x1, y1) in pairwise(table):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return table[-1][1]


_BREATH_BY_BUMP: Final = (
    (0.0, breath_for_week(0.0)),
    *(
        (bump_for_week(week), breath_for_week(week))
        for week in (8.0, 16.0, 20.0, 24.0, 28.0, 32.0, 38.0)
    ),
)

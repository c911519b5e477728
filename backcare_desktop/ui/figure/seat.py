# SPDX-License-Identifier: MIT
"""The round of her seat, and the low back that runs into it without a dip."""

from __future__ import annotations

from math import cos, hypot, radians, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.vectors import step
from backcare_desktop.ui.figure.outline import filled, unit_2d
from backcare_desktop.ui.figure.sections import station_near

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Side, Skeleton
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.camera import Camera

BEHIND_HIPS_CM: Final = 3.0
ABOVE_HIPS_CM: Final = 1.2
SEAT_CM: Final = (8.6, 11.2)
"""Its radius seen from the front and from the side."""
FAR_SEAT_SMALLER_CM: Final = 3.2
LEAST_SIDEWAYS: Final = 0.45
"""Seen more from the front than this her seat does not shape the outline."""

ON_SEAT: Final = (
    (station_near(-0.40), -42.0, 0.9),
    (station_near(0.0), 0.0, 1.01),
    (station_near(0.45), 40.0, 1.035),
)
"""Places of the back led round the seat: how far up, in degrees, and how far out.

The lowest one is on its way to the crotch already.
"""
WAISTBAND: Final = station_near(0.9)
WAIST: Final = station_near(1.3)
SMALL_OF_BACK: Final = station_near(1.7)
HOLLOW_SHARE: Final = 0.3
"""How much of the hollow between seat and small of the back stays."""


class Round(NamedTuple):
    """The round of one half of the seat in the picture, in cm."""

    middle: Point
    radius: float


def seat(camera: Camera, skeleton: Skeleton, side: Side, sideways: float) -> Round:
    """One half of the seat."""
    pelvis = skeleton.spine.axes[0]
    middle = step(skeleton.hips[side], pelvis.front, -BEHIND_HIPS_CM)
    middle = step(middle, pelvis.up, ABOVE_HIPS_CM)
    ahead_cm, aside_cm = SEAT_CM
    return Round(camera.xy(middle), ahead_cm + (aside_cm - ahead_cm) * sideways)


def with_seat(
    camera: Camera, skeleton: Skeleton, sideways: float, back: list[Point]
) -> list[Point]:
    """The outline of her back, led round the seat and up into the small of the back.

    Without this the round of the seat stands out of the back, and the outline dips
    where shirt and leggings meet.
    """
    if sideways < LEAST_SIDEWAYS:
        return back
    pelvis = skeleton.spine.axes[0]
    fx, fy = camera.xy(pelvis.front)
    out = unit_2d(-fx, -fy)
    up = unit_2d(*camera.xy(pelvis.up))
    rounds = [seat(camera, skeleton, side, sideways) for side in SIDES]
    rounds[1] = rounds[1]._replace(radius=rounds[1].radius - FAR_SEAT_SMALLER_CM)
    found = list(back)
    for station, up_deg, share in ON_SEAT:
        c, s = share * cos(radians(up_deg)), share * sin(radians(up_deg))
        on = [
            (
                x + radius * (out[0] * c + up[0] * s),
                y + radius * (out[1] * c + up[1] * s),
            )
            for (x, y), radius in rounds
        ]
        furthest = max(*on, back[station], key=lambda at: _along(at, out))
        found[station] = _outside(furthest, rounds[0])
    first, last = found[ON_SEAT[-1][0]], found[SMALL_OF_BACK]
    for station in (WAISTBAND, WAIST):
        at = filled(found[station], first, last, out, HOLLOW_SHARE)
        for half in rounds:
            at = _outside(at, half)
        found[station] = at
    return found


def _along(at: Point, way: Point) -> float:
    """How far out a point lies."""
    return at[0] * way[0] + at[1] * way[1]


def _outside(at: Point, half: Round) -> Point:
    """A point, moved straight out of the round of the seat if it lies within."""
    (x, y), radius = half
    dx, dy = at[0] - x, at[1] - y
    n = hypot(dx, dy)
    if not 0 < n < radius:
        return at
    return x + dx * radius / n, y + dy * radius / n

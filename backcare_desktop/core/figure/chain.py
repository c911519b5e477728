# SPDX-License-Identifier: MIT
"""Places along the chain of the trunk, and the smooth curve through its joints.

A place is a number: 0 the hips, 1 L5, 2 T12, 3 T6, 4 C7, 5 the skull; a little
below 0 is the crotch. The curve is a Catmull-Rom spline, so that every place is a
fixed mix of joints, which is worked out once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from backcare_desktop.core.figure.vectors import Vector, across, mix, unit

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Spine

JOINTS: Final = 6


class Place(NamedTuple):
    """A place on the chain.

    Attributes:
        weights: for each joint that matters its number, its share in the point and
            its share in the direction.
        level: the level of the spine below, for directions.
        share: how far on the way to the level above.
    """

    weights: tuple[tuple[int, float, float], ...]
    level: int
    share: float


def place(at: float) -> Place:
    """The place at a number along the chain, -1 to 5."""
    first = min(int(at) if at >= 0 else -1, JOINTS - 2)
    u = at - first
    u2, u3 = u * u, u * u * u
    point = (-u3 + 2 * u2 - u, 3 * u3 - 5 * u2 + 2, -3 * u3 + 4 * u2 + u, u3 - u2)
    way = (-3 * u2 + 4 * u - 1, 9 * u2 - 10 * u, -9 * u2 + 8 * u + 1, 3 * u2 - 2 * u)
    shares: dict[int, list[float]] = {}
    for offset in range(4):
        for joint, weight in _joints(first - 1 + offset):
            share = shares.setdefault(joint, [0.0, 0.0])
            share[0] += 0.5 * point[offset] * weight
            share[1] += 0.5 * way[offset] * weight
    weights = tuple((joint, p, t) for joint, (p, t) in sorted(shares.items()))
    level = min(max(at, 0), 3.999)
    return Place(weights, int(level), level - int(level))


def point_and_direction(spine: Spine, here: Place) -> tuple[Vector, Vector]:
    """The point on the trunk's curve and the unit direction upwards along it."""
    x = y = z = dx = dy = dz = 0.0
    for joint, point, way in here.weights:
        px, py, pz = spine.joints[joint]
        x, y, z = x + px * point, y + py * point, z + pz * point
        dx, dy, dz = dx + px * way, dy + py * way, dz + pz * way
    return (x, y, z), unit((dx, dy, dz))


def front_at(spine: Spine, here: Place, upwards: Vector) -> Vector:
    """What the front of the trunk faces at a place, square to its direction."""
    front = spine.axes[here.level].front
    if here.share > 0:
        front = mix(front, spine.axes[here.level + 1].front, here.share)
    return unit(across(front, upwards))


def _joints(number: int) -> tuple[tuple[int, float], ...]:
    """A joint as a mix of real ones; those beyond the ends lie on a straight line."""
    if number < 0:
        return ((0, 1.0 - number), (1, float(number)))
    if number >= JOINTS:
        beyond = number - JOINTS + 1
        return ((JOINTS - 1, 1.0 + beyond), (JOINTS - 2, -float(beyond)))
    return ((number, 1.0),)

# SPDX-License-Identifier: MIT
"""Two bones that reach for a point: where the knee or the elbow must be."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from backcare_desktop.core.figure.vectors import (
    Vector,
    across,
    dot,
    length,
    rotate,
    scale,
    step,
    subtract,
    unit,
)

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Axes

STRAIGHT_SHARE: Final = 0.9995
"""A limb never quite straightens, so that its bend keeps a direction."""
FOLDED_CM: Final = 0.5
"""And never quite folds onto itself."""


class Reach(NamedTuple):
    """The answer: the joint between, the end, and the way the joint points."""

    middle: Vector
    end: Vector
    pole: Vector


def reach(
    start: Vector,
    target: Vector,
    upper_cm: float,
    lower_cm: float,
    axes: Axes,
    *,
    bends_forwards: bool,
    swing_deg: float,
) -> Reach:
    """Reach from `start` towards `target` as far as two bones go.

    Args:
        start: the hip or the shoulder.
        target: where the ankle or the wrist should be.
        upper_cm: length of the first bone.
        lower_cm: length of the second.
        axes: directions of the trunk that the limb hangs on.
        bends_forwards: a knee bends to the front, an elbow to the back.
        swing_deg: the joint turned about the line from start to target.
    """
    way = subtract(target, start)
    distance = length(way)
    straight = (upper_cm + lower_cm) * STRAIGHT_SHARE
    reached = min(max(distance, abs(upper_cm - lower_cm) + FOLDED_CM), straight)
    along = scale(way, 1 / distance) if distance else scale(axes.up, -1)
    front = _front_of_straight_limb(along, axes)
    pole = unit(across(front if bends_forwards else scale(front, -1), along))
    if swing_deg:
        pole = rotate(pole, along, swing_deg)
    foot_cm = (upper_cm**2 - lower_cm**2 + reached**2) / (2 * reached)
    height_cm = sqrt(max(upper_cm**2 - foot_cm**2, 0))
    middle = step(step(start, along, foot_cm), pole, height_cm)
    return Reach(middle, step(start, along, reached), pole)


def _front_of_straight_limb(along: Vector, axes: Axes) -> Vector:
    """What the front of a straight limb faces when it points along a direction."""
    cosine, sine = -dot(along, axes.up), dot(along, axes.front)
    n = sqrt(cosine * cosine + sine * sine)
    if n < 1e-3:
        return axes.front
    return step(scale(axes.front, cosine / n), axes.up, sine / n)

# SPDX-License-Identifier: MIT
"""How little may move before anybody could see it: smaller steps are not painted."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, dist
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.bump import breath_for_bump
from backcare_desktop.core.figure.vectors import step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.vectors import Point, Vector
    from backcare_desktop.ui.figure.backdrop import Setting

FINEST_PX: Final = 0.25
"""A quarter of a pixel is 6 seconds of arc from 2 m; a keen eye sees 30 move."""
UNEVEN: Final = 1.6
"""How much faster than on average a part may move somewhere on its way."""
LEAST_STEPS: Final = 60
"""Shades change along the way, too."""
CROWN_CM: Final = 22.0
BELLY_CM: Final = 14.0
"""How far the belly would come forward in growing from nothing to its size at term."""


def steps_of(
    setting: Setting, probes: Sequence[Skeleton], track: Sequence[Point]
) -> int:
    """Into how many steps a motion may be cut that nobody can tell apart.

    Args:
        setting: how large she is painted.
        probes: moments of the motion, in their order.
        track: the way of its arrow.
    """
    xy = setting.camera.xy
    ways = zip(
        *([xy(point) for point in _points(each)] for each in probes), strict=True
    )
    longest_cm = max(sum(dist(a, b) for a, b in pairwise(way)) for way in ways)
    arrow_cm = sum(dist(a, b) for a, b in pairwise(track))
    return max(LEAST_STEPS, _steps(setting, max(longest_cm * UNEVEN, arrow_cm)))


def breath_steps_of(setting: Setting, bump: float) -> int:
    """The same for a breath, from its middle to its end."""
    return max(1, _steps(setting, breath_for_bump(bump) * BELLY_CM))


def _steps(setting: Setting, way_cm: float) -> int:
    pixels = way_cm * setting.placement.px_per_cm * setting.canvas.dpr
    return ceil(pixels / FINEST_PX)


def _points(skeleton: Skeleton) -> Iterator[Vector]:
    """The ends of everything that can move."""
    spine = skeleton.spine
    yield from spine.joints
    yield step(spine.joints[5], spine.axes[5].up, CROWN_CM)
    for side in SIDES:
        for bone in (*skeleton.legs[side], *skeleton.arms[side]):
            yield bone.end

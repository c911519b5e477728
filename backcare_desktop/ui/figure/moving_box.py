# SPDX-License-Identifier: MIT
"""Where on its canvas a motion can change anything: the rest need not be painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF

from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.bump import breath_for_bump
from backcare_desktop.core.figure.props import Cushion
from backcare_desktop.ui.figure.framing import box, figure_points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.backdrop import Setting

AIR_CM: Final = 12.0
"""Around her: hands and feet end beyond their bones, and ways are not straight."""
SHADOW_CM: Final = (34.0, 16.0)
"""Half the width and half the depth of the largest shadow, with some air."""
ARROW_CM: Final = 12.0


def moving_box(
    setting: Setting, probes: Sequence[Skeleton], bump: float, track: Sequence[Point]
) -> QRect:
    """The part of the canvas outside of which all frames of a motion are the same.

    Args:
        setting: how large she is painted, and where.
        probes: moments of the motion.
        bump: the size of her belly, without the breath.
        track: the way of the arrow.
    """
    canvas = setting.canvas
    whole = QRect(0, 0, round(canvas.width), round(canvas.height))
    if any(isinstance(prop, Cushion) and prop.joint for prop in setting.scene.props):
        # What lies on her moves with her, and may be large.
        return whole
    camera, widest = setting.camera, bump + breath_for_bump(bump)
    points: list[Point] = []
    for skeleton in probes:
        hers = figure_points(camera, skeleton, widest)
        points += _around(hers, AIR_CM, AIR_CM)
        points += _around(_on_floor(setting, skeleton), *SHADOW_CM)
    points += _around(track, ARROW_CM, ARROW_CM)
    left, right, bottom, top = box(points)
    across = setting.placement.transform().mapRect(
        QRectF(left, bottom, right - left, top - bottom)
    )
    return across.toAlignedRect().intersected(whole)


def _around(
    points: Sequence[Point], across_cm: float, high_cm: float
) -> Iterator[Point]:
    """The corners of boxes around points."""
    for x, y in points:
        yield (x - across_cm, y - high_cm)
        yield (x + across_cm, y + high_cm)


def _on_floor(setting: Setting, skeleton: Skeleton) -> list[Point]:
    """Where the shadows of her joints fall."""
    joints = list(skeleton.spine.joints)
    for side in SIDES:
        for bone in (*skeleton.legs[side], *skeleton.arms[side]):
            joints += [bone.start, bone.end]
    return [setting.camera.xy((x, 0.0, z)) for x, _, z in joints]

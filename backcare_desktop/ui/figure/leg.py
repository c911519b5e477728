# SPDX-License-Identifier: MIT
"""Painting a leg: foot, bare ankle, leggings, and the seat of the far side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTransform

from backcare_desktop.core.figure.body import SHIN_CM, THIGH_CM
from backcare_desktop.core.figure.vectors import dot, step
from backcare_desktop.ui.figure.limbs import KNEE, fold_shade, template_transform
from backcare_desktop.ui.figure.outline import FLAT_CAP, capsule, polygon
from backcare_desktop.ui.figure.sections import BARE_ANKLE, LEGGING_SHIN, THIGH
from backcare_desktop.ui.figure.sweep import bone_stations, bone_tube, sweep
from backcare_desktop.ui.figure.templates import DISC, FOOT

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from backcare_desktop.core.figure.bones import Bone, Side
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.easel import Easel

KNEE_CM: Final = 5.45
POINTS_AT_VIEWER: Final = 0.55
"""From here on a thigh is so foreshortened that its end shows the knee's round."""
FAR_SEAT_SMALLER_CM: Final = 3.2


def paint_leg(easel: Easel, side: Side) -> None:
    """Paint one leg."""
    camera, palette = easel.camera, easel.palette
    thigh, shin, foot = easel.skeleton.legs[side]
    cloth = palette.legs[side]
    easel.fill(_bare_ankle(easel, shin), palette.skin[side])
    _paint_foot(easel, side, foot)
    shade = fold_shade(camera, thigh, shin, KNEE, cloth, palette.legs_fold[side])
    easel.fill(shin_shape(easel, side), shade)
    if side == "far":
        easel.fill(glute_shape(easel, side), cloth)
    easel.fill(bone_tube(camera, thigh, THIGH_CM, THIGH), cloth)
    if abs(dot(thigh.along, camera.towards)) > POINTS_AT_VIEWER:
        x, y = camera.xy(thigh.end)
        easel.fill(QTransform(KNEE_CM, 0, 0, KNEE_CM, x, y).map(DISC), cloth)


def shin_shape(easel: Easel, side: Side) -> QPainterPath:
    """The leggings below the knee."""
    shin = easel.skeleton.legs[side].shin
    return bone_tube(easel.camera, shin, SHIN_CM, LEGGING_SHIN, end=FLAT_CAP)


def seat(easel: Easel, side: Side) -> tuple[Point, float]:
    """The round of one half of the seat: its middle in the picture and its radius."""
    skeleton = easel.skeleton
    pelvis = skeleton.spine.axes[0]
    middle = step(step(skeleton.hips[side], pelvis.front, -3.0), pelvis.up, 1.2)
    return easel.camera.xy(middle), 8.6 + 2.6 * easel.torso.sideways


def glute_shape(easel: Easel, side: Side) -> QPainterPath:
    """The seat running into the back of the thigh."""
    thigh = easel.skeleton.legs[side].thigh
    middle, radius = seat(easel, side)
    if side == "far":
        radius -= FAR_SEAT_SMALLER_CM
    mid_thigh = easel.camera.xy(step(thigh.start, thigh.along, 24.0))
    return capsule(middle, radius, mid_thigh, 6.6)


def _bare_ankle(easel: Easel, shin: Bone) -> QPainterPath:
    """The skin between leggings and foot; four corners are enough."""
    stations = bone_stations(shin, SHIN_CM, BARE_ANKLE)
    (a, b), (c, d), _ = sweep(easel.camera, stations)
    return polygon((a, b, d, c))


def _paint_foot(easel: Easel, side: Side, foot: Bone) -> None:
    """Paint the foot; one that points at the viewer stays a chunky one."""
    painter = easel.painter
    painter.save()
    painter.setTransform(template_transform(easel.camera, foot, 0.72, 0.64), True)
    easel.fill(FOOT, easel.palette.skin[side])
    painter.restore()

# SPDX-License-Identifier: MIT
"""Painting a leg: foot, bare ankle, leggings, and the seat of the far side."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTransform

from backcare_desktop.core.figure.body import HEEL_CM, SHIN_CM, THIGH_CM
from backcare_desktop.core.figure.vectors import cross, dot, step
from backcare_desktop.ui.figure.limbs import KNEE, fold_shade, template_transform
from backcare_desktop.ui.figure.outline import FLAT_CAP, circle, polygon, tube, unit_2d
from backcare_desktop.ui.figure.seat import FAR_SEAT_SMALLER_CM, seat
from backcare_desktop.ui.figure.sections import (
    BARE_ANKLE,
    FAR_THIGH,
    LEGGING_SHIN,
    THIGH,
)
from backcare_desktop.ui.figure.sweep import bone_stations, bone_tube, sweep
from backcare_desktop.ui.figure.templates import DISC, FOOT, FOOT_AHEAD

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from backcare_desktop.core.figure.bones import Bone, Side
    from backcare_desktop.ui.figure.easel import Easel

KNEE_CM: Final = 5.45
GLUTE_ENDS_CM: Final = 33.0
GLUTE_END_CM: Final = 5.2
ROUND: Final = ((0.92, 0.392), (0.55, 0.835))
"""Half a disc before the first section: how far before it, and its half width."""
GLUTE: Final = ((0.0, 1.0), (0.3, 0.7), (0.65, 0.27), (1.0, 0.0))
"""From the seat down the thigh: place, and how much of the seat's round is left.

It ends along the outline of the thigh; straight sides would meet it in a corner.
"""
FOOT_TURNS_OVER_AT: Final = -0.4
"""A foot shows the same side until it has clearly tipped over."""
FOOT_AHEAD_FROM: Final = 0.86
"""From here on a foot points so much at the viewer that its side no longer shows."""
TOES_CM: Final = 13.0
"""From the ankle to the middle of the toes."""
POINTS_AT_VIEWER: Final = 0.55
"""From here on a thigh is so foreshortened that its end shows the knee's round."""


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
    easel.fill(thigh_shape(easel, side), cloth)
    if abs(dot(thigh.along, camera.towards)) > POINTS_AT_VIEWER:
        x, y = camera.xy(thigh.end)
        easel.fill(QTransform(KNEE_CM, 0, 0, KNEE_CM, x, y).map(DISC), cloth)


def thigh_shape(easel: Easel, side: Side) -> QPainterPath:
    """The leggings above the knee."""
    sections = FAR_THIGH if side == "far" else THIGH
    thigh = easel.skeleton.legs[side].thigh
    return bone_tube(easel.camera, thigh, THIGH_CM, sections)


def shin_shape(easel: Easel, side: Side) -> QPainterPath:
    """The leggings below the knee."""
    shin = easel.skeleton.legs[side].shin
    return bone_tube(easel.camera, shin, SHIN_CM, LEGGING_SHIN, end=FLAT_CAP)


def glute_shape(easel: Easel, side: Side) -> QPainterPath:
    """The seat running into the back of the thigh."""
    thigh = easel.skeleton.legs[side].thigh
    (sx, sy), radius = seat(easel.camera, easel.skeleton, side, easel.torso.sideways)
    if side == "far":
        radius -= FAR_SEAT_SMALLER_CM
    ex, ey = easel.camera.xy(step(thigh.start, thigh.along, GLUTE_ENDS_CM))
    dx, dy = ex - sx, ey - sy
    way_cm = hypot(dx, dy)
    if way_cm < radius:
        return circle((sx, sy), radius)
    nx, ny = -dy / way_cm, dx / way_cm
    left, right = [], []
    sections = [(-ahead * radius, half * radius) for ahead, half in ROUND]
    for at, share in GLUTE:
        half = GLUTE_END_CM + (radius - GLUTE_END_CM) * share
        sections.append((at * way_cm, half))
    for at_cm, half in sections:
        x, y = sx + dx * at_cm / way_cm, sy + dy * at_cm / way_cm
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    return tube(left, right, start=FLAT_CAP)


def _bare_ankle(easel: Easel, shin: Bone) -> QPainterPath:
    """The skin between leggings and foot; four corners are enough."""
    stations = bone_stations(shin, SHIN_CM, BARE_ANKLE)
    (a, b), (c, d), _ = sweep(easel.camera, stations)
    return polygon((a, b, d, c))


def _paint_foot(easel: Easel, side: Side, foot: Bone) -> None:
    """Paint the foot; one that points at the viewer stays a chunky one."""
    painter = easel.painter
    if dot(foot.along, easel.camera.towards) > FOOT_AHEAD_FROM:
        easel.fill(_laid_ahead(easel, foot).map(FOOT_AHEAD), easel.palette.skin[side])
        return
    painter.save()
    laid = template_transform(easel.camera, foot, 0.72, 0.64, FOOT_TURNS_OVER_AT)
    painter.setTransform(laid, True)
    easel.fill(FOOT, easel.palette.skin[side])
    painter.restore()


def _laid_ahead(easel: Easel, foot: Bone) -> QTransform:
    """The foot from the front: its toes below the ankle, where the camera sees them."""
    camera = easel.camera
    x, y = camera.xy(foot.start)
    toes = step(step(foot.start, foot.along, TOES_CM), foot.front, -HEEL_CM)
    tx, ty = camera.xy(toes)
    ax, ay = unit_2d(*camera.xy(cross(foot.along, foot.front)))
    return QTransform(ax, ay, x - tx, y - ty, x, y)

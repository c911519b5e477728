# SPDX-License-Identifier: MIT
"""Painting the trunk: leggings, seat, shirt, belly, and the neck."""

from __future__ import annotations

from math import hypot, sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QLinearGradient, QPainterPath, QTransform

from backcare_desktop.core.figure.bones import SIDES, SIGN
from backcare_desktop.core.figure.chain import place, point_and_direction
from backcare_desktop.core.figure.vectors import dot, step
from backcare_desktop.ui.figure.arm import AHEAD_SHARE
from backcare_desktop.ui.figure.leg import glute_shape, seat
from backcare_desktop.ui.figure.limbs import gradient
from backcare_desktop.ui.figure.outline import (
    cap,
    capsule,
    new_path,
    trace,
    unit_2d,
)
from backcare_desktop.ui.figure.palette import mixed
from backcare_desktop.ui.figure.sections import TRUNK, station_near
from backcare_desktop.ui.figure.templates import DISC
from backcare_desktop.ui.figure.torso_outline import SIDEWAYS_SHARE

if TYPE_CHECKING:
    from backcare_desktop.ui.figure.easel import Easel, Fill

HEM_BACK: Final = 0.9
HEM_FRONT: Final = -0.45
NECKLINE_BACK: Final = 3.9
NECKLINE_FRONT: Final = 3.4
"""Where the shirt ends, as places on the chain of the trunk."""
WAIST_BACK_SHARE: Final = 0.4
"""How far the round of the waist lies behind the middle of the trunk."""

_HEM: Final = station_near(HEM_BACK)
_COLLAR: Final = station_near(NECKLINE_BACK)
_HIPS: Final = station_near(0.45)
_CHEST: Final = station_near(2.8)
_NECK: Final = station_near(3.65)
_NECKLINE_DIP: Final = place(3.25)
_THROAT: Final = place(4.0)


def paint_torso(easel: Easel) -> None:
    """Paint leggings, seat, shirt and belly."""
    torso = easel.torso
    _paint_leggings(easel)
    shirt = _shirt(easel)
    if torso.sideways < AHEAD_SHARE:
        easel.fill(_yoke(easel), easel.palette.top["near"])
    if torso.sideways > SIDEWAYS_SHARE:
        easel.fill(shirt, _under_belly(easel))
    else:
        easel.fill(shirt, easel.palette.top["near"])
        _paint_belly_ahead(easel)


def paint_neck(easel: Easel) -> None:
    """Paint the neck, in the shade of the head."""
    torso, palette, spine = easel.torso, easel.palette, easel.skeleton.spine
    last = len(TRUNK) - 1
    path = new_path()
    trace(path, torso.back, _NECK, last)
    trace(path, torso.front, torso.in_front[last], torso.in_front[_CHEST])
    path.closeSubpath()
    skin = (palette.skin["far"], palette.skin["near"])
    scarf = (palette.scarf_fold, palette.scarf)
    dark, light = scarf if palette.style == "scarf" else skin
    throat = point_and_direction(spine, _THROAT)[0]
    stops = ((0.0, dark), (0.25, dark), (1.0, light))
    easel.fill(path, gradient(easel.camera, spine.joints[5], throat, stops))


def _paint_leggings(easel: Easel) -> None:
    """Paint the pelvis and the seat."""
    torso, palette = easel.torso, easel.palette
    front, back = torso.front, torso.back
    path = new_path()
    trace(path, back, 0, _HEM + 1)
    trace(path, front, torso.in_front[_HIPS], 0)
    cap(path, front[1], front[0], back[0], back[1])
    path.closeSubpath()
    cloth: Fill = palette.legs["near"]
    if torso.sideways < SIDEWAYS_SHARE:
        hips = easel.skeleton.hips
        stops = ((0.1, palette.legs["near"]), (0.9, palette.legs["far"]))
        cloth = gradient(easel.camera, hips["near"], hips["far"], stops)
    easel.fill(path, cloth)
    (near, radius), (far, _) = seat(easel, "near"), seat(easel, "far")
    inner = (near[0] + (far[0] - near[0]) * 0.62, near[1] + (far[1] - near[1]) * 0.62)
    easel.fill(capsule(near, radius, inner, radius - 1.0), cloth)
    if torso.sideways > 0.45:
        # Without this the outline dips between the seat and the waist.
        x, y = easel.camera.xy(torso.stations[_HEM].point)
        bx, by = back[_HEM]
        # A smaller disc that keeps to the back: a small belly would not hide it.
        x, y = x + (bx - x) * WAIST_BACK_SHARE, y + (by - y) * WAIST_BACK_SHARE
        reach = hypot(x - bx, y - by)
        easel.fill(capsule(near, radius - 0.1, (x, y), reach - 0.15), cloth)
    if torso.sideways > 0.35:
        easel.fill(glute_shape(easel, "near"), palette.legs["near"])


def _shirt(easel: Easel) -> QPainterPath:
    """The shirt, from the hem at her back round the neckline and the belly."""
    torso = easel.torso
    front, back, in_front = torso.front, torso.back, torso.in_front
    turned = min(1.0, abs(torso.facing))
    hem = in_front[station_near(HEM_FRONT * turned + HEM_BACK * (1 - turned))]
    collar = station_near(NECKLINE_FRONT * turned + NECKLINE_BACK * (1 - turned))
    path = new_path()
    trace(path, back, _HEM, _COLLAR)
    ax, ay = back[_COLLAR]
    bx, by = front[in_front[collar]]
    dip = point_and_direction(easel.skeleton.spine, _NECKLINE_DIP)[0]
    mx, my = easel.camera.xy(dip)
    cx, cy = (ax + bx) / 2, (ay + by) / 2
    path.quadTo(cx + (mx - cx) * 0.45, cy + (my - cy) * 0.45, bx, by)
    trace(path, front, in_front[collar], hem)
    _close_hem(easel, path, hem)
    return path


def _close_hem(easel: Easel, path: QPainterPath, hem: int) -> None:
    """Close the shirt from front to back; the belly's outline runs on into the hem."""
    front, back = easel.torso.front, easel.torso.back
    (ax, ay), (bx, by) = front[hem], back[_HEM]
    before, after = front[hem - 1], front[hem + 1]
    tx, ty = unit_2d(before[0] - after[0], before[1] - after[1])
    below, above = back[_HEM - 1], back[_HEM + 1]
    sx, sy = unit_2d(below[0] - above[0], below[1] - above[1])
    width = hypot(ax - bx, ay - by)
    mx, my = (ax - bx) / width, (ay - by) / width
    near, far = width * 0.22, width * 0.3
    path.cubicTo(
        *(ax + (tx * 0.9 - mx * 0.5) * near, ay + (ty * 0.9 - my * 0.5) * near),
        *(bx + (mx + sx * 0.35) * far, by + (my + sy * 0.35) * far),
        *(bx, by),
    )
    path.closeSubpath()


def _yoke(easel: Easel) -> QPainterPath:
    """Shoulders that slope from the neck, for a trunk seen from the front."""
    xy, skeleton = easel.camera.xy, easel.skeleton
    neck = skeleton.spine.joints[4]
    _, _, _, (up, _, right), *_ = skeleton.spine.axes
    path = new_path()
    for side in SIDES:
        sign, shoulder = SIGN[side], skeleton.shoulders[side]
        path.moveTo(*xy(step(step(neck, up, -1.6), right, 5.2 * sign)))
        path.quadTo(
            *xy(step(step(neck, up, -4.0), right, 8.6 * sign)),
            *xy(step(step(shoulder, up, 1.5), right, -1.2 * sign)),
        )
        path.lineTo(*xy(step(step(shoulder, up, -11), right, -1.0 * sign)))
        path.lineTo(*xy(step(neck, up, -16)))
        path.closeSubpath()
    return path


def _under_belly(easel: Easel) -> Fill:
    """The shirt's colour; the underside of the belly turns away from the light."""
    camera, belly, palette = easel.camera, easel.torso.belly, easel.palette
    top = palette.top["near"]
    shaded = min(1.0, 1 - 2.2 * belly.front[1])
    if shaded <= 0:
        return top
    y = camera.xy(belly.middle)[1]
    deep = dot(belly.front, camera.upwards) * belly.deep_cm
    long = dot(belly.along, camera.upwards) * belly.long_cm
    found = QLinearGradient(QPointF(0, y), QPointF(0, y - sqrt(deep**2 + long**2)))
    found.setColorAt(0, top)
    found.setColorAt(0.4, top)
    found.setColorAt(1, mixed(top, palette.top_under, shaded))
    return found


def _paint_belly_ahead(easel: Easel) -> None:
    """Paint the belly seen from the front, shaded below."""
    camera, belly, palette = easel.camera, easel.torso.belly, easel.palette
    middle = step(belly.middle, belly.front, belly.deep_cm * 0.42)
    x, y = camera.xy(step(middle, (0, -1, 0), 2.5))
    tx, ty = unit_2d(*camera.xy(belly.along))
    long, wide = belly.long_cm * 0.98, 13.6 * (0.75 + 0.25 * belly.size)
    transform = QTransform(tx * long, ty * long, -ty * wide, tx * wide, x, y)
    height = sqrt((ty * long) ** 2 + (tx * wide) ** 2)
    shade = QLinearGradient(QPointF(0, y + height), QPointF(0, y - height))
    shade.setColorAt(0, palette.top["near"])
    shade.setColorAt(0.35, palette.top["near"])
    shade.setColorAt(1, palette.top_hem)
    easel.fill(transform.map(DISC), shade)

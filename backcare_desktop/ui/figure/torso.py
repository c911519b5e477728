# SPDX-License-Identifier: MIT
"""Painting the trunk: leggings, seat, shirt, belly, and the neck."""

from __future__ import annotations

from math import hypot, sqrt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QLinearGradient, QPainterPath, QTransform

from backcare_desktop.core.figure.bones import SIDES, SIGN
from backcare_desktop.core.figure.chain import place, point_and_direction
from backcare_desktop.core.figure.vectors import dot, mix, step
from backcare_desktop.ui.figure.arm import AHEAD_SHARE
from backcare_desktop.ui.figure.leg import glute_shape, thigh_shape
from backcare_desktop.ui.figure.limbs import gradient
from backcare_desktop.ui.figure.outline import (
    FLAT_CAP,
    ROUND_CAP,
    cap,
    capsule,
    new_path,
    trace,
    unit_2d,
)
from backcare_desktop.ui.figure.palette import mixed
from backcare_desktop.ui.figure.seat import seat
from backcare_desktop.ui.figure.sections import TRUNK, station_near
from backcare_desktop.ui.figure.templates import BELLY_AHEAD
from backcare_desktop.ui.figure.torso_outline import (
    ROUND_BUMP,
    SIDEWAYS_SHARE,
    thighs_raised,
)

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Side
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.easel import Easel, Fill

HEM_BACK: Final = 0.9
HEM_AHEAD: Final = 0.45
NECKLINE_BACK: Final = 3.9
NECKLINE_FRONT: Final = 3.4
"""Where the shirt ends, as places on the chain of the trunk; a hem seen from the
front is level. From the side it depends on the belly where it ends at her front.
"""

SEAT_SHARE: Final = 0.35
"""Seen less from the side than this her seat is hidden behind her."""
TURNED_SHARE: Final = 0.9
"""Seen less from the side than this the far thigh begins where her pelvis ends."""
SHADED_AHEAD: Final = (0.1, 0.9)
SHADED_TURNED: Final = (0.9, 1.5)
"""From where to where the pelvis grows darker, 0 the near hip and 1 the far one."""
LIES: Final = 0.5
"""How much one hip lies above the other when she is on her side, 1 being fully."""

_HEM: Final = station_near(HEM_BACK)
_HEM_AHEAD: Final = station_near(HEM_AHEAD)
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
    # From the side the crotch would show before the far leg; thighs hide it anyway.
    low = 1 if torso.sideways > SIDEWAYS_SHARE else 0
    trace(path, back, low, _HEM)
    trace(path, front, torso.in_front[_HIPS], low)
    raised = thighs_raised(easel.skeleton)
    roundness = FLAT_CAP if low else ROUND_CAP + (FLAT_CAP - ROUND_CAP) * raised
    cap(path, front[low + 1], front[low], back[low], back[low + 1], roundness)
    path.closeSubpath()
    cloth: Fill = palette.legs["near"]
    if torso.sideways < TURNED_SHARE:
        hips = easel.skeleton.hips
        ahead = torso.sideways < SIDEWAYS_SHARE
        start, end = (
            mix(hips["near"], hips["far"], share)
            for share in (SHADED_AHEAD if ahead else SHADED_TURNED)
        )
        stops = ((0.0, palette.legs["near"]), (1.0, palette.legs["far"]))
        cloth = gradient(easel.camera, start, end, stops)
    easel.fill(path, cloth)
    camera, skeleton = easel.camera, easel.skeleton
    near, radius = seat(camera, skeleton, "near", torso.sideways)
    far, _ = seat(camera, skeleton, "far", torso.sideways)
    inner = (near[0] + (far[0] - near[0]) * 0.62, near[1] + (far[1] - near[1]) * 0.62)
    easel.fill(capsule(near, radius, inner, radius - 1.0), cloth)
    lies = torso.sideways < SIDEWAYS_SHARE and skeleton.spine.axes[0].right[1] > LIES
    if lies or torso.sideways > SEAT_SHARE:
        easel.fill(glute_shape(easel, "near"), palette.legs["near"])
    if lies:
        # The pelvis would cover the edge of the upper thigh.
        easel.fill(thigh_shape(easel, "near"), palette.legs["near"])


def _shirt(easel: Easel) -> QPainterPath:
    """The shirt, from the hem at her back round the neckline and the belly."""
    torso = easel.torso
    front, back, in_front = torso.front, torso.back, torso.in_front
    turned = min(1.0, abs(torso.facing))
    sideways = torso.sideways > SIDEWAYS_SHARE
    hem = torso.hem if sideways else _HEM_AHEAD
    behind = _HEM if sideways else _HEM_AHEAD
    collar = station_near(NECKLINE_FRONT * turned + NECKLINE_BACK * (1 - turned))
    path = new_path()
    trace(path, back, behind, _COLLAR)
    ax, ay = back[_COLLAR]
    bx, by = front[in_front[collar]]
    dip = point_and_direction(easel.skeleton.spine, _NECKLINE_DIP)[0]
    mx, my = easel.camera.xy(dip)
    cx, cy = (ax + bx) / 2, (ay + by) / 2
    path.quadTo(cx + (mx - cx) * 0.45, cy + (my - cy) * 0.45, bx, by)
    trace(path, front, in_front[collar], hem)
    _close_hem(easel, path, hem, behind)
    return path


def _close_hem(easel: Easel, path: QPainterPath, hem: int, behind: int) -> None:
    """Close the shirt from front to back; the belly's outline runs on into the hem."""
    front, back = easel.torso.front, easel.torso.back
    (ax, ay), (bx, by) = front[hem], back[behind]
    before, after = front[hem - 1], front[hem + 1]
    tx, ty = unit_2d(before[0] - after[0], before[1] - after[1])
    below, above = back[behind - 1], back[behind + 1]
    sx, sy = unit_2d(below[0] - above[0], below[1] - above[1])
    width = hypot(ax - bx, ay - by)
    mx, my = (ax - bx) / width, (ay - by) / width
    near, far = width * 0.22, width * 0.3
    # A round belly runs on below into the hem; a flat one is cut straight.
    on = 0.2 + 0.7 * min(1.0, easel.torso.belly.size / ROUND_BUMP)
    path.cubicTo(
        *(ax + (tx * on - mx * 0.5) * near, ay + (ty * on - my * 0.5) * near),
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
        path.moveTo(*_collar_end(easel, side))
        path.quadTo(
            *xy(step(step(neck, up, -4.0), right, 8.6 * sign)),
            *xy(step(step(shoulder, up, 0.4), right, -1.6 * sign)),
        )
        path.lineTo(*xy(step(step(shoulder, up, -11), right, -1.0 * sign)))
        path.lineTo(*xy(step(neck, up, -16)))
        path.closeSubpath()
    return path


def _collar_end(easel: Easel, side: Side) -> Point:
    """Where the neckline meets the outline on one side: the yoke starts there."""
    torso = easel.torso
    turned = min(1.0, abs(torso.facing))
    collar = station_near(NECKLINE_FRONT * turned + NECKLINE_BACK * (1 - turned))
    ends = (torso.back[_COLLAR], torso.front[torso.in_front[collar]])
    right = easel.camera.xy(easel.skeleton.spine.axes[3].right)
    return max(
        ends, key=lambda end: SIGN[side] * (end[0] * right[0] + end[1] * right[1])
    )


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
    long = belly.long_cm * (0.74 + 0.24 * min(belly.size, 1.0))
    wide = 11.4 + 4.0 * belly.size
    transform = QTransform(tx * long, ty * long, -ty * wide, tx * wide, x, y)
    height = sqrt((ty * long) ** 2 + (tx * wide) ** 2)
    shade = QLinearGradient(QPointF(0, y + height), QPointF(0, y - height))
    shade.setColorAt(0, palette.top["near"])
    shade.setColorAt(0.35, palette.top["near"])
    round_share = min(1.0, belly.size / ROUND_BUMP)
    shade.setColorAt(1, mixed(palette.top["near"], palette.top_hem, round_share))
    easel.fill(transform.map(BELLY_AHEAD), shade)

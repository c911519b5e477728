# SPDX-License-Identifier: MIT
"""Painting a plain wooden chair, or a stool."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from backcare_desktop.ui.figure.outline import capsule
from backcare_desktop.ui.figure.solids import block_shapes

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.core.figure.props import Chair
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.easel import Easel

SEAT_HALF_CM: Final = 21.0
RAKE: Final = 1.14
"""The backrest leans back: how much further out its top is than its foot."""


def paint_chair(easel: Easel, chair: Chair) -> None:
    """Paint the parts from the furthest to the nearest."""
    backrest_first = not chair.faces_her or easel.camera.towards[0] > 0
    _paint_legs(easel, chair, near=False)
    if backrest_first:
        _paint_backrest(easel, chair)
    if not chair.faces_her:
        _paint_seat(easel, chair)
    _paint_legs(easel, chair, near=True)
    if chair.faces_her:
        _paint_seat(easel, chair)
    if not backrest_first:
        _paint_backrest(easel, chair)


def _at(easel: Easel, chair: Chair, ahead: float, y: float, z: float) -> Point:
    """A point of the chair in the picture; `ahead` grows away from the backrest."""
    forwards = -ahead if chair.faces_her else ahead
    return easel.camera.xy((chair.x + forwards, y, chair.z + z))


def _paint_legs(easel: Easel, chair: Chair, *, near: bool) -> None:
    """Paint two legs, those further away or those nearer."""
    z = SEAT_HALF_CM if near else -SEAT_HALF_CM
    color = easel.palette.wood if near else easel.palette.wood_far
    for ahead in (-SEAT_HALF_CM, SEAT_HALF_CM):
        top = _at(easel, chair, ahead, chair.height, z)
        foot = _at(easel, chair, ahead * 1.06, 1, z * 1.04)
        easel.fill(capsule(top, 2.1, foot, 1.3), color)


def _paint_seat(easel: Easel, chair: Chair) -> None:
    """Paint the frame of the seat and the pad on it."""
    palette, height = easel.palette, chair.height
    _paint_slab(
        easel, chair, 2, (height - 3, height), palette.wood_middle, palette.wood_far, 6
    )
    _paint_slab(
        easel, chair, 0.5, (height, height + 2.5), palette.seat, palette.seat_far, 7
    )


def _paint_slab(
    easel: Easel,
    chair: Chair,
    grow: float,
    height: tuple[float, float],
    top: QColor,
    side: QColor,
    radius: float,
) -> None:
    """Paint one board under her."""
    half = SEAT_HALF_CM + grow
    plan = (
        (chair.x - half, chair.x + half),
        (chair.z - half, chair.z + half),
    )
    shapes = block_shapes(easel.camera, plan, height, top, side, radius=radius)
    for path, color in shapes:
        easel.fill(path, color)


def _paint_backrest(easel: Easel, chair: Chair) -> None:
    """Paint two posts and three rails."""
    if not chair.has_back:
        return
    palette, low, top = easel.palette, chair.height, chair.top
    for z, color in (
        (-SEAT_HALF_CM, palette.wood_far),
        (SEAT_HALF_CM, palette.wood),
    ):
        foot = _at(easel, chair, -SEAT_HALF_CM, low, z)
        head = _at(easel, chair, -SEAT_HALF_CM * RAKE, top - 2, z)
        easel.fill(capsule(foot, 2.0, head, 1.7), color)
    for y, radius, color in (
        (62.0, 1.5, palette.wood_middle),
        (72.0, 1.5, palette.wood_middle),
        (top - 3.4, 3.4, palette.wood),
    ):
        ahead = -SEAT_HALF_CM * (1 + (RAKE - 1) * (y - low) / (top - low))
        a = _at(easel, chair, ahead, y, -SEAT_HALF_CM)
        b = _at(easel, chair, ahead, y, SEAT_HALF_CM)
        easel.fill(capsule(a, radius, b, radius), color)

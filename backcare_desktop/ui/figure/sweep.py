# SPDX-License-Identifier: MIT
"""Body parts as sweeps: an egg-shaped section drawn along a centre line.

Seen from anywhere, the outline is how far the section reaches along the picture's
normal of the centre line, so that a calf, a seat or a chest turns as it should.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from backcare_desktop.core.figure.vectors import Vector, step
from backcare_desktop.ui.figure.outline import ROUND_CAP, TINY, tube

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainterPath

    from backcare_desktop.core.figure.bones import Bone
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.camera import Camera

Section: TypeAlias = tuple[float, float, float, float]
"""Place on the bone (0 to 1), then cm to its front, to its back and to its sides."""


class Station(NamedTuple):
    """One section in space: where, its three directions and its three widths in cm."""

    point: Vector
    along: Vector
    front: Vector
    side: Vector
    front_cm: float
    back_cm: float
    half_cm: float


class Sides(NamedTuple):
    """Both sides of a sweep in the picture.

    Attributes:
        left: seen along the sweep.
        right: the other one.
        facing: how much of the section's front lies to the left, -1 to 1.
    """

    left: list[Point]
    right: list[Point]
    facing: float


def sweep(camera: Camera, stations: Iterable[Station]) -> Sides:
    """The outline of a sweep in the picture, in cm."""
    r, u = camera.rightwards, camera.upwards
    left: list[Point] = []
    right: list[Point] = []
    facing = 0.0
    for p, t, f, s, front_cm, back_cm, half_cm in stations:
        x = p[0] * r[0] + p[1] * r[1] + p[2] * r[2]
        y = p[0] * u[0] + p[1] * u[1] + p[2] * u[2]
        tx = t[0] * r[0] + t[1] * r[1] + t[2] * r[2]
        ty = t[0] * u[0] + t[1] * u[1] + t[2] * u[2]
        n = sqrt(tx * tx + ty * ty) or TINY
        nx, ny = -ty / n, tx / n
        ax, ay, az = (
            nx * r[0] + ny * u[0],
            nx * r[1] + ny * u[1],
            nx * r[2] + ny * u[2],
        )
        to_front = ax * f[0] + ay * f[1] + az * f[2]
        to_side = ax * s[0] + ay * s[1] + az * s[2]
        facing += to_front
        near, away = (front_cm, back_cm) if to_front > 0 else (back_cm, front_cm)
        aside, near, away = half_cm * to_side, near * to_front, away * to_front
        to_left = sqrt(aside * aside + near * near)
        to_right = sqrt(aside * aside + away * away)
        left.append((x + nx * to_left, y + ny * to_left))
        right.append((x - nx * to_right, y - ny * to_right))
    return Sides(left, right, facing / len(left))


def bone_stations(
    bone: Bone, bone_cm: float, sections: Iterable[Section]
) -> list[Station]:
    """The sections of a limb along its bone."""
    start, _, along, front, side, _ = bone
    return [
        Station(step(start, along, bone_cm * at), along, front, side, f, b, h)
        for at, f, b, h in sections
    ]


def bone_tube(
    camera: Camera,
    bone: Bone,
    bone_cm: float,
    sections: Iterable[Section],
    *,
    end: float = ROUND_CAP,
    start: float = ROUND_CAP,
) -> QPainterPath:
    """The shape of a limb, or of a sleeve, along its bone."""
    left, right = bone_sides(camera, bone, bone_cm, sections)
    return tube(left, right, end, start)


def bone_sides(
    camera: Camera, bone: Bone, bone_cm: float, sections: Iterable[Section]
) -> tuple[list[Point], list[Point]]:
    """Both sides of a limb in the picture.

    As `sweep` finds them, but a limb is straight: where its sections face is the
    same for all of them, and asked only once.
    """
    start, _, along, front, side, _ = bone
    x0, y0 = camera.xy(start)
    tx, ty = camera.xy(along)
    n = sqrt(tx * tx + ty * ty) or TINY
    nx, ny = -ty / n, tx / n
    front_x, front_y = camera.xy(front)
    side_x, side_y = camera.xy(side)
    to_front = nx * front_x + ny * front_y
    to_side = nx * side_x + ny * side_y
    faces_left = to_front > 0
    left: list[Point] = []
    right: list[Point] = []
    for at, front_cm, back_cm, half_cm in sections:
        x, y = x0 + tx * bone_cm * at, y0 + ty * bone_cm * at
        aside, ahead, behind = (
            half_cm * to_side,
            front_cm * to_front,
            back_cm * to_front,
        )
        one = sqrt(aside * aside + ahead * ahead)
        other = sqrt(aside * aside + behind * behind)
        to_left, to_right = (one, other) if faces_left else (other, one)
        left.append((x + nx * to_left, y + ny * to_left))
        right.append((x - nx * to_right, y - ny * to_right))
    return left, right

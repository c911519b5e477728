# SPDX-License-Identifier: MIT
"""Three-dimensional vectors as plain tuples, which is what a moving frame can afford.

The space is in centimetres: x to the right, y up from the floor, z to the viewer.
"""

from __future__ import annotations

from math import cos, radians, sin, sqrt
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]
Point: TypeAlias = tuple[float, float]


def add(a: Vector, b: Vector) -> Vector:
    """The sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def subtract(a: Vector, b: Vector) -> Vector:
    """The way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scale(a: Vector, factor: float) -> Vector:
    """The vector, longer by a factor."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def step(a: Vector, direction: Vector, distance: float) -> Vector:
    """The point reached from `a` along a direction."""
    return (
        a[0] + direction[0] * distance,
        a[1] + direction[1] * distance,
        a[2] + direction[2] * distance,
    )


def dot(a: Vector, b: Vector) -> float:
    """The scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """The vector product."""
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def length(a: Vector) -> float:
    """The length of a vector."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def unit(a: Vector) -> Vector:
    """The direction of a vector; a vector of no length stays as it is."""
    n = length(a) or 1.0
    return (a[0] / n, a[1] / n, a[2] / n)


def mix(a: Vector, b: Vector, share: float) -> Vector:
    """The point at a share of the way from `a` to `b`."""
    return (
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
        a[2] + (b[2] - a[2]) * share,
    )


def across(a: Vector, axis: Vector) -> Vector:
    """What is left of `a` without its part along a unit axis."""
    return step(a, axis, -dot(a, axis))


def rotate(a: Vector, axis: Vector, angle_deg: float) -> Vector:
    """The vector turned about a unit axis."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    along = dot(axis, a) * (1 - c)
    w = cross(axis, a)
    return (
        a[0] * c + w[0] * s + axis[0] * along,
        a[1] * c + w[1] * s + axis[1] * along,
        a[2] * c + w[2] * s + axis[2] * along,
    )


def bend(u: Vector, f: Vector, angle_deg: float) -> tuple[Vector, Vector]:
    """Both vectors turned in their common plane, `u` towards `f`."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return (
        (u[0] * c + f[0] * s, u[1] * c + f[1] * s, u[2] * c + f[2] * s),
        (f[0] * c - u[0] * s, f[1] * c - u[1] * s, f[2] * c - u[2] * s),
    )


def in_picture(angle_deg: float) -> tuple[Vector, Vector]:
    """The direction of an angle in the picture plane, and the one left of it."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return (c, s, 0.0), (-s, c, 0.0)

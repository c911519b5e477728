# SPDX-License-Identifier: MIT
"""Both outlines of the trunk in the picture, with the belly spliced into the front."""

from __future__ import annotations

from math import acos, cos, degrees, radians, sin, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from backcare_desktop.core.figure.chain import front_at, place, point_and_direction
from backcare_desktop.core.figure.vectors import Vector, cross, dot, step
from backcare_desktop.ui.figure.outline import filled, on_spline
from backcare_desktop.ui.figure.seat import with_seat
from backcare_desktop.ui.figure.sections import TRUNK, station_near
from backcare_desktop.ui.figure.sweep import Station, sweep

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Skeleton, Spine
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.camera import Camera

SIDEWAYS_SHARE: Final = 0.55
"""Below this she is seen from the front and the belly is a shape of its own."""

BELLY_AT: Final = place(1.12)
BELLY_AHEAD_CM: Final = 4.5
BELLY_DEEP_CM: Final = (5.4, 18.0)
BELLY_LONG_CM: Final = 16.5
BELLY_SAG_CM: Final = 2.2
HEM_SHARE: Final = (0.8, 0.12)
"""The hem from the crotch to where the belly begins: for no belly and a round one."""
ROUND_BUMP: Final = 0.5
THIGHS_PRESS_FROM: Final = (0.45, 0.95)
"""How far a thigh must be raised, 1 being level in front of her, to press on it."""
PRESSED_CM: Final = (3.2, 4.0)
"""Thighs on which it rests push it up and ahead: sitting must not make it vanish."""
BELLY_FROM: Final = station_near(-0.40)
BELLY_TO: Final = station_near(2.8)
ARC_DEG: Final = (-62.0, -38.0, -14.0, 9.0)
TOP_OF_ARC_DEG: Final = (50.0, 36.0)
"""The upper crease, in an upright body and as low as it comes when she rounds."""
CREASE_SHARE: Final = 0.5
"""How deep the crease between belly and chest is; a full one looks like a bag."""

_PLACES: Final = tuple(place(section[0]) for section in TRUNK)


class Belly(NamedTuple):
    """The egg of the belly: its size, 1 at term, and its place and half axes in cm."""

    size: float
    middle: Vector
    along: Vector
    front: Vector
    deep_cm: float
    long_cm: float


class TorsoOutline(NamedTuple):
    """The trunk in the picture.

    Attributes:
        stations: its sections in space, from the crotch to the skull.
        facing: how much of her front lies to one side, -1 to 1.
        sideways: how much she is seen from the side, 0 to 1.
        front: the outline of her front, the belly's arc in it.
        back: the outline of her back, one point for each station.
        in_front: for each station its index in `front`.
        hem: the index in `front` where the shirt ends, seen from the side.
        belly: the belly in space.
    """

    stations: list[Station]
    facing: float
    sideways: float
    front: list[Point]
    back: list[Point]
    in_front: list[int]
    hem: int
    belly: Belly


def torso_outline(camera: Camera, skeleton: Skeleton, bump: float) -> TorsoOutline:
    """The trunk's outlines for a belly of a size, 0 to a little over 1."""
    spine = skeleton.spine
    stations = _stations(spine)
    left, right, facing = sweep(camera, stations)
    front, back = (left, right) if facing > 0 else (right, left)
    belly = _belly(skeleton, bump)
    fx, fy = camera.xy(belly.front)
    sideways = sqrt(fx * fx + fy * fy)
    back = with_seat(camera, skeleton, sideways, back)
    in_front = list(range(len(TRUNK)))
    if sideways > SIDEWAYS_SHARE:
        arc = _arc(camera, spine, belly)
        arc[-1] = filled(arc[-1], arc[-2], front[BELLY_TO], (fx, fy), CREASE_SHARE)
        front = front[: BELLY_FROM + 1] + arc + front[BELLY_TO:]
        at_hem = on_spline(front, BELLY_FROM, _hem_share(bump))
        front.insert(BELLY_FROM + 1, at_hem)
        arc.insert(0, at_hem)
        in_front = [_index_in_front(index, len(arc)) for index in in_front]
    hem = BELLY_FROM + 1
    return TorsoOutline(stations, facing, sideways, front, back, in_front, hem, belly)


def _hem_share(bump: float) -> float:
    """Where the shirt ends at her front: below a round belly, else at the hips."""
    highest, lowest = HEM_SHARE
    return highest + (lowest - highest) * min(1.0, max(0.0, bump) / ROUND_BUMP)


def _stations(spine: Spine) -> list[Station]:
    """The sections of the trunk in space."""
    found = []
    for here, (_, front_cm, back_cm, half_cm) in zip(_PLACES, TRUNK, strict=True):
        point, upwards = point_and_direction(spine, here)
        front = front_at(spine, here, upwards)
        side = cross(front, upwards)
        found.append(Station(point, upwards, front, side, front_cm, back_cm, half_cm))
    return found


def _belly(skeleton: Skeleton, bump: float) -> Belly:
    """An egg anchored on the spine that leans with gravity and rests on the thighs."""
    spine = skeleton.spine
    point, upwards = point_and_direction(spine, BELLY_AT)
    front = front_at(spine, BELLY_AT, upwards)
    smallest, largest = BELLY_DEEP_CM
    # Supine it spreads and grows flat; on all fours it hangs a little deeper.
    faces_up = front[1]
    pull = 1 - (0.12 if faces_up > 0 else 0.04) * faces_up
    deep_cm = (smallest + (largest - smallest) * bump) * pull
    # One that hangs is not carried.
    pressed = thighs_raised(skeleton) * max(0.0, upwards[1]) * (0.4 + 0.6 * bump)
    up_cm, ahead_cm = (cm * pressed for cm in PRESSED_CM)
    middle = step(point, front, BELLY_AHEAD_CM + ahead_cm)
    middle = step(middle, upwards, up_cm)
    middle = step(middle, (0, -1, 0), BELLY_SAG_CM * bump)
    long_cm = BELLY_LONG_CM * (0.72 + 0.28 * bump)
    return Belly(bump, middle, upwards, front, deep_cm, long_cm)


def thighs_raised(skeleton: Skeleton) -> float:
    """How far the thighs point ahead of her, 0 to 1: standing, and sitting."""
    front = skeleton.spine.axes[0].front
    legs = skeleton.legs
    raised = (
        dot(legs["near"].thigh.along, front) + dot(legs["far"].thigh.along, front)
    ) / 2
    least, most = THIGHS_PRESS_FROM
    return min(1.0, max(0.0, (raised - least) / (most - least)))


def _arc(camera: Camera, spine: Spine, belly: Belly) -> list[Point]:
    """The visible arc of the belly, from the crotch up to below the chest."""
    cx, cy = camera.xy(belly.middle)
    fx, fy = camera.xy(belly.front)
    tx, ty = camera.xy(belly.along)
    highest, lowest = TOP_OF_ARC_DEG
    top_deg = max(lowest, highest - 0.34 * max(0.0, _rounding_deg(spine)))
    arc = []
    for angle_deg in (*ARC_DEG, (ARC_DEG[-1] + top_deg) / 2, top_deg):
        forwards = cos(radians(angle_deg)) * belly.deep_cm
        longer = 1.14 if angle_deg > 0 else 0.97
        upwards = sin(radians(angle_deg)) * belly.long_cm * longer
        x, y = cx + fx * forwards + tx * upwards, cy + fy * forwards + ty * upwards
        arc.append((x, y))
    return arc


def _rounding_deg(spine: Spine) -> float:
    """How far the chest is bent towards the front of the pelvis."""
    pelvis, chest = spine.axes[0], spine.axes[3]
    flex_deg = degrees(acos(max(-1.0, min(1.0, dot(pelvis.up, chest.up)))))
    return flex_deg if dot(chest.up, pelvis.front) > 0 else -flex_deg


def _index_in_front(station: int, arc: int) -> int:
    """Where a station is found once so many points of the arc stand in between."""
    if station <= BELLY_FROM:
        return station
    if station >= BELLY_TO:
        return BELLY_FROM + 1 + arc + station - BELLY_TO
    return BELLY_FROM + 1 + (station - BELLY_FROM) * arc // (BELLY_TO - BELLY_FROM)

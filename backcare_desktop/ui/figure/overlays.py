# SPDX-License-Identifier: MIT
"""What makes the work visible: an arrow along the motion and a glow where it works."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import dist
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainterPath,
    QRadialGradient,
)

from backcare_desktop.core.figure.chain import place, point_and_direction
from backcare_desktop.core.figure.joints import joint_place
from backcare_desktop.core.figure.vectors import Vector, mix, step
from backcare_desktop.ui.figure.leg import glute_shape, shin_shape
from backcare_desktop.ui.figure.outline import (
    new_path,
    tangents,
    trace,
    trace_all,
    tube,
    unit_2d,
)
from backcare_desktop.ui.figure.sections import station_near
from backcare_desktop.ui.figure.sweep import sweep
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.figure.bones import Side, Skeleton
    from backcare_desktop.core.figure.scene import Glow, Overlay
    from backcare_desktop.core.figure.vectors import Point
    from backcare_desktop.ui.figure.camera import Camera
    from backcare_desktop.ui.figure.easel import Easel

TUCK_GAP_CM: Final = 5.6
JOINT_GAP_CM: Final = 9.0
"""How far an arrow keeps off the body."""
HIP_GAP_CM: Final = 12.0
"""From the middle of the hips to where their arrow starts; its tail is clear."""
HIP_ARROW_CM: Final = 11.0
ARROW_ALPHA: Final = 0.94
BAND_HALF_CM: Final = (0.7, 1.9)
"""Half the width of an arrow's band, at its tail and where its head begins."""
HEAD_HALF_CM: Final = 5.2
HEAD_LONG_CM: Final = 8.6
"""At two metres an arrow head of 10 cm on a standing figure is 5 minutes of arc."""
SHORTEST_STEP_CM: Final = 0.05
"""A shorter last step has no direction that the head could point in."""
GLOW_ALPHAS: Final = ((0.0, 0.88), (0.35, 0.7), (0.7, 0.24), (1.0, 0.0))
_LOW_BACK: Final = tuple(station_near(at) for at in (2.1, 1.7, 1.3, 0.9, 0.45, 0.0))
_WAIST: Final = station_near(1.3)
_FLANK: Final = place(2.0)


def parts_under_glow(glow: Glow) -> tuple[str, ...]:
    """The parts of the body that the glow lies on; the last one painted carries it."""
    area, _, side = glow.partition(".")
    match area:
        case "glute":
            return ("torso", f"leg.{side}")
        case "calf":
            return (f"leg.{side}",)
    return ("torso",)


def paint_glow(easel: Easel, glow: Glow, strength: float) -> None:
    """Paint a soft light, within the outline of the part that it lies on."""
    middle, radius, shape = _glow_area(easel, glow)
    x, y = easel.camera.xy(middle)
    light = QRadialGradient(QPointF(x, y), radius)
    for at, alpha in GLOW_ALPHAS:
        color = QColor(easel.palette.glow)
        color.setAlphaF(alpha * strength)
        light.setColorAt(at, color)
    painter = easel.painter
    painter.save()
    # Nothing shines beyond the radius: a smaller clip is much less to fill.
    painter.setClipRect(
        QRectF(x - radius, y - radius, 2 * radius, 2 * radius),
        Qt.ClipOperation.IntersectClip,
    )
    painter.fillPath(shape, QBrush(light))
    painter.restore()


def _glow_area(easel: Easel, glow: Glow) -> tuple[Vector, float, QPainterPath]:
    """Where a glow is brightest, its radius in cm, and the shape it stays in."""
    skeleton, torso, camera = easel.skeleton, easel.torso, easel.camera
    area, _, word = glow.partition(".")
    side: Side = "far" if word == "far" else "near"
    match area:
        case "glute":
            pelvis = skeleton.spine.axes[0]
            middle = step(skeleton.hips[side], pelvis.front, -5.0)
            return step(middle, pelvis.up, -1.0), 13.5, glute_shape(easel, side)
        case "calf":
            shin = skeleton.legs[side].shin
            middle = step(mix(shin.start, shin.end, 0.35), shin.front, -2.5)
            return middle, 13.0, shin_shape(easel, side)
        case "side":
            flank = point_and_direction(skeleton.spine, _FLANK)[0]
            out_cm = 11.0 if side == "near" else -11.0
            middle = step(flank, skeleton.spine.axes[2].right, out_cm)
            left, right, _ = sweep(camera, torso.stations[2:11])
            return middle, 16.0, tube(left, right)
    waist = torso.stations[_WAIST]
    left, right, _ = sweep(camera, torso.stations[2:10])
    return step(waist.point, waist.front, -5.5), 13.0, tube(left, right)


def arrow_track(
    camera: Camera, show: Overlay, skeletons: Sequence[Skeleton], bump: float
) -> list[Point]:
    """The way that the arrow follows, moved off the body; empty without an arrow.

    Args:
        camera: from where it is seen.
        show: which joint, and how far off.
        skeletons: poses along the motion, from its start to its end.
        bump: size of the belly, for an arrow that follows the trunk.
    """
    if show.arrow is None:
        return []
    start, end = skeletons[0].spine, skeletons[-1].spine
    if show.arrow == "tuck":
        return _along_low_back(camera, skeletons[-1], bump)
    ways = [camera.xy(joint_place(skeleton, show.arrow)) for skeleton in skeletons]
    across, up = ways[-1][0] - ways[0][0], ways[-1][1] - ways[0][1]
    if show.arrow == "hips" and abs(across) > abs(up):
        return _beside_hips(ways, lower_cm=-show.gap[1] if show.gap else 0.0)
    if dist(ways[0], ways[-1]) < 1 and start == end:
        return []
    if show.gap is not None:
        gap = show.gap
    else:
        mx, my = camera.xy(start.joints[1])
        x, y = ways[len(ways) // 2]
        ux, uy = unit_2d(x - mx, y - my)
        gap = (ux * JOINT_GAP_CM, uy * JOINT_GAP_CM)
    return [(x + gap[0], y + gap[1]) for x, y in ways]


def paint_arrow(easel: Easel, track: Sequence[Point], progress: float) -> None:
    """Paint a band that grows with the motion, clear at its tail, with a soft head."""
    opacity = min(1.0, max(0.0, (progress - 0.04) / 0.22))
    grown = grown_arrow(track, progress) if opacity > 0 else []
    if len(grown) < 2:
        return
    clear, full = QColor(easel.palette.arrow), QColor(easel.palette.arrow)
    clear.setAlphaF(0.0)
    full.setAlphaF(ARROW_ALPHA * opacity)
    fading = QLinearGradient(QPointF(*grown[0]), QPointF(*grown[-1]))
    fading.setColorAt(0, clear)
    fading.setColorAt(0.45, full)
    fading.setColorAt(1, full)
    easel.fill(arrow_band(grown), fading)


def grown_arrow(track: Sequence[Point], progress: float) -> list[Point]:
    """As much of an arrow's way as it has grown at a share of the motion."""
    return _grown(track, 0.25 + 0.75 * progress)


def _along_low_back(camera: Camera, skeleton: Skeleton, bump: float) -> list[Point]:
    """From the waist over the low back to the tail, a little off the outline."""
    back = torso_outline(camera, skeleton, bump).back
    points = [back[station] for station in _LOW_BACK]
    mx, my = camera.xy(skeleton.spine.joints[1])
    track = []
    for index, (x, y) in enumerate(points):
        ax, ay = points[max(index - 1, 0)]
        bx, by = points[min(index + 1, len(points) - 1)]
        nx, ny = unit_2d(ay - by, bx - ax)
        if nx * (x - mx) + ny * (y - my) < 0:
            nx, ny = -nx, -ny
        track.append((x + nx * TUCK_GAP_CM, y + ny * TUCK_GAP_CM))
    return track


def _beside_hips(ways: Sequence[Point], lower_cm: float) -> list[Point]:
    """A level way beside the hips, ahead of the side that they glide to."""
    across = ways[-1][0] - ways[0][0]
    if abs(across) < 1:
        return []
    ahead = 1.0 if across > 0 else -1.0
    x, y = ways[-1]
    return [
        (x + ahead * (HIP_GAP_CM + HIP_ARROW_CM * index / len(ways)), y - lower_cm)
        for index in range(len(ways))
    ]


def _grown(track: Sequence[Point], share: float) -> list[Point]:
    """The first share of a way."""
    steps = [dist(a, b) for a, b in pairwise(track)]
    reached = list(accumulate(steps, initial=0.0))
    end = reached[-1] * share
    found = [track[0]]
    for index, (a, b) in enumerate(pairwise(track)):
        if reached[index + 1] <= end:
            found.append(b)
            continue
        if end - reached[index] < SHORTEST_STEP_CM:
            break
        part = (end - reached[index]) / (steps[index] or 1.0)
        found.append((a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part))
        break
    return found


def arrow_band(points: Sequence[Point]) -> QPainterPath:
    """A band along a way that widens into an arrow head."""
    ways = tangents(points)
    last = len(points) - 1
    tail_half, neck_half = BAND_HALF_CM
    left, right = [], []
    for index, ((x, y), (tx, ty)) in enumerate(zip(points, ways, strict=True)):
        half = tail_half + (neck_half - tail_half) * index / last
        left.append((x - ty * half, y + tx * half))
        right.append((x + ty * half, y - tx * half))
    (x, y), (tx, ty) = points[-1], ways[-1]

    def head(ahead: float, aside: float) -> Point:
        return x + tx * ahead - ty * aside, y + ty * ahead + tx * aside

    path = new_path()
    trace_all(path, left)
    path.lineTo(*head(-0.6, HEAD_HALF_CM))
    path.quadTo(*head(3.4, 1.9), *head(HEAD_LONG_CM, 0))
    path.quadTo(*head(3.4, -1.9), *head(-0.6, -HEAD_HALF_CM))
    trace(path, right, last, 0)
    path.closeSubpath()
    return path

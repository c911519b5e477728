# SPDX-License-Identifier: MIT
"""How much room a scene takes: the union of all its keyframes and things.

All of them and not those in use, so that she keeps her size and her place while
one movement follows another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.bones import SIDES, Skeleton
from backcare_desktop.core.figure.props import (
    WALL_CM,
    Block,
    Chair,
    Cushion,
    Mat,
    Prop,
    Span,
    Table,
    Wall,
)
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.vectors import dot
from backcare_desktop.ui.figure.camera import Bounds, Camera, camera_for
from backcare_desktop.ui.figure.head import TURNED_TO_VIEWER
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.figure.vectors import Point

LIMB_CM: Final = 5.0
SEAT_CM: Final = 12.5
HEAD_HALF_CM: Final = 13.0
HEAD_HIGH_CM: Final = (18.0, 24.0)
"""From the neck to the top of the hair, seen from the side and from the front."""
CHAIR_HALF_CM: Final = 30.0
FLOOR_EDGE_CM: Final = -8.0


def scene_bounds(scene: Scene) -> Bounds:
    """The room that all keyframes of a scene take, with things around her."""
    camera = camera_for(scene.view)
    points: list[Point] = []
    for keyframe in scene.keyframes.values():
        # The largest belly: she must not shrink as the weeks go by.
        points += figure_points(camera, solve(keyframe), keyframe.bump)
    floor: list[Point] = []
    for prop in scene.props:
        points += _prop_points(camera, prop)
        floor += _floor_points(camera, prop)
    bounds = box(points + floor)
    # Of what stands on the floor and reaches up only the foot must be seen.
    top = box(points).top
    return bounds._replace(top=top)


def box(points: Iterable[Point]) -> Bounds:
    """The box around points."""
    xs, ys = zip(*points, strict=True)
    return Bounds(min(xs), max(xs), min(ys), max(ys))


def figure_points(camera: Camera, skeleton: Skeleton, bump: float) -> list[Point]:
    """Points that lie around the figure in the picture."""
    spine = skeleton.spine
    x, y = camera.xy(spine.joints[5])
    head = spine.axes[5]
    high = HEAD_HIGH_CM[abs(dot(head.front, camera.towards)) > TURNED_TO_VIEWER]
    up_x, up_y = camera.xy(head.up)
    points = [
        (x - HEAD_HALF_CM, y - 9.0),
        (x + HEAD_HALF_CM, y + 9.0),
        (x + up_x * high, y + up_y * high),
    ]
    for side in SIDES:
        hx, hy = camera.xy(skeleton.hips[side])
        points.append((hx - SEAT_CM, hy - SEAT_CM))
        points.append((hx + SEAT_CM, hy + SEAT_CM))
        for bone in (*skeleton.legs[side], *skeleton.arms[side]):
            for joint in (bone.start, bone.end):
                px, py = camera.xy(joint)
                points.append((px - LIMB_CM, py - LIMB_CM))
                points.append((px + LIMB_CM, py + LIMB_CM))
    outline = torso_outline(camera, skeleton, bump)
    return points + outline.front + outline.back


def _prop_points(camera: Camera, prop: Prop) -> list[Point]:
    """Points around a thing that lies on the floor."""
    if isinstance(prop, Mat):
        return [camera.xy((x, 0.0, z)) for x in prop.x for z in prop.z]
    return []


def _floor_points(camera: Camera, prop: Prop) -> list[Point]:
    """Points where a thing meets the floor."""
    match prop:
        case Table():
            x, z = prop.x, Span(-prop.depth, prop.depth)
        case Block():
            x, z = prop.x, prop.z
        case Wall():
            thick = WALL_CM if prop.ahead else -WALL_CM
            x, z = Span(prop.x, prop.x + thick), prop.z
        case Chair():
            px, _ = camera.xy((prop.x, 0.0, prop.z))
            return [
                (px - CHAIR_HALF_CM, FLOOR_EDGE_CM),
                (px + CHAIR_HALF_CM, FLOOR_EDGE_CM),
            ]
        case Mat() | Cushion():
            return []
    return [camera.xy((px, 0.0, pz)) for px in x for pz in z]

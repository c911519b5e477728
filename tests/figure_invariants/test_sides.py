# SPDX-License-Identifier: MIT
"""Left and right drawn truly: which limb is near, which one works, and the mirror."""

from __future__ import annotations

from dataclasses import replace
from math import dist
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from backcare_desktop.core.figure.bones import SIGN, Side, Skeleton
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.vectors import cross, dot, subtract
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.core.poses import poses_of
from backcare_desktop.ui.figure.camera import camera_for
from tests.figure_invariants.pictures import drawn, largest_difference, smaller
from tests.figure_invariants.test_phases import variants

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtGui import QTransform

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.figure.vectors import Vector
    from backcare_desktop.storage.shelf import Shelf
    from backcare_desktop.ui.figure.camera import Camera
    from backcare_desktop.ui.figure.stage import FigureStage

SIZE: Final = (240, 180)
SMOOTHED: Final = 10
"""Edges are smoothed a little differently from the left than from the right."""
MOVED_CM: Final = 3.0


def knee(skeleton: Skeleton, side: Side) -> Vector:
    """Where the knee of a side is."""
    return skeleton.legs[side].thigh.end


def ankle(skeleton: Skeleton, side: Side) -> Vector:
    """Where the ankle of a side is."""
    return skeleton.legs[side].shin.end


def lifts(joint: Callable[[Skeleton, Side], Vector]) -> Callable[..., bool]:
    """Whether the near joint moves and the far one stays."""

    def check(start: Skeleton, end: Skeleton) -> bool:
        near, far = (
            dist(joint(start, side), joint(end, side)) for side in ("near", "far")
        )
        return near > MOVED_CM and far < MOVED_CM

    return check


def leans_over(start: Skeleton, end: Skeleton) -> bool:
    """Whether her head goes towards her near side, away from the raised arm."""
    right = start.spine.axes[0].right
    leaned = dot(subtract(end.spine.joints[5], start.spine.joints[5]), right)
    raised = {side: end.arms[side].hand.end[1] for side in SIGN}
    return leaned > MOVED_CM and raised["far"] > raised["near"]


def stands_behind(_: Skeleton, end: Skeleton) -> bool:
    """Whether her near leg is the one stretched out behind her."""
    front = end.spine.axes[0].front
    behind = dot(subtract(ankle(end, "far"), ankle(end, "near")), front)
    return behind > MOVED_CM


WORKS: Final[dict[str, Callable[[Skeleton, Skeleton], bool]]] = {
    "straight-leg-lift": lifts(ankle),
    "clamshell": lifts(knee),
    # Told of the right, she leans to her right, and her left arm reaches over.
    "seated-side-stretch": leans_over,
    # Told of the right, her right calf is stretched: it is the leg behind.
    "calf-stretch": stands_behind,
}
"""What it means that the near side works, by exercise."""


def test_near_is_her_right_side(scene: Scene) -> None:
    """Seen along her own front and up, the limbs called near are on her right."""
    for keyframe in scene.keyframes.values():
        skeleton = solve(keyframe)
        pelvis = skeleton.spine.axes[0]
        across = subtract(skeleton.hips["near"], skeleton.hips["far"])
        assert dot(across, cross(pelvis.front, pelvis.up)) > 0


def test_near_is_nearer_to_the_viewer(scene: Scene) -> None:
    """The hip called near is the one that is closer, or above when she lies."""
    towards = camera_for(scene.view).towards
    for keyframe in scene.keyframes.values():
        hips = solve(keyframe).hips
        across = subtract(hips["near"], hips["far"])
        assert dot(across, towards) > 0 or across[1] > 0


def test_the_side_that_is_told_works(
    exercise: Exercise, shelf: Shelf, request: pytest.FixtureRequest
) -> None:
    """Unmirrored, the limb that moves or is stretched is the near one: her right."""
    stem = request.node.callspec.id
    if exercise.defaults.sides is None:
        assert stem not in WORKS
        return
    for variant in ("", *variants(exercise)):
        poses = poses_of(stem, exercise, variant)
        named = [poses[phase.pose] for phase in exercise.rep if phase.pose]
        # A rep begins where the last one ended.
        start, end = (named[-1], named[0]) if named else (poses["hold"],) * 2
        first, last = (
            solve(shelf.scenes[pose.scene].keyframes[pose.keyframe])
            for pose in (start, end)
        )
        assert WORKS[stem](first, last), variant


def test_mirrored_is_the_mirror_image(stage: FigureStage, scene: Scene) -> None:
    """Near and far change sides by flipping the whole picture, and nothing else."""
    for name in scene.keyframes:
        pose = Pose(scene.name, name)
        picture = Picture(pose, pose, shows_effort=True)
        right = drawn(stage, picture, SIZE)
        left = drawn(stage, replace(picture, mirrored=True), SIZE)
        flipped = right.flipped(Qt.Orientation.Horizontal)
        assert largest_difference(smaller(left, 3), smaller(flipped, 3)) <= SMOOTHED
        assert largest_difference(smaller(left, 3), smaller(right, 3)) > SMOOTHED


def test_mirrored_she_has_her_left_side_near(stage: FigureStage, scene: Scene) -> None:
    """On a mirrored page the limb in front is on the left of where she faces."""
    turned = ((scene.flip, True), (not scene.flip, False))
    for mirrored, is_right in turned:
        camera, placement = stage.camera_in(scene.name, *SIZE, mirrored=mirrored)
        to_page = placement.transform()
        for keyframe in scene.keyframes.values():
            skeleton = solve(keyframe)
            pelvis = skeleton.spine.axes[0]
            across = subtract(skeleton.hips["near"], skeleton.hips["far"])
            front, up, aside = (
                on_page(camera, to_page, way)
                for way in (pelvis.front, pelvis.up, across)
            )
            assert (dot(aside, cross(front, up)) > 0) is is_right


def on_page(camera: Camera, to_page: QTransform, way: Vector) -> Vector:
    """A direction on the page: to the right, up, and towards the viewer."""
    moved = to_page.map(QPointF(*camera.xy(way))) - to_page.map(QPointF(0.0, 0.0))
    return (moved.x(), -moved.y(), dot(way, camera.towards))

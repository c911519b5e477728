# SPDX-License-Identifier: MIT
"""Her back runs round the seat and into the waist without a dip."""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.ui.figure.camera import camera_for
from backcare_desktop.ui.figure.outline import new_path, trace
from backcare_desktop.ui.figure.seat import (
    LEAST_SIDEWAYS,
    WAIST,
    WAISTBAND,
    seat,
    with_seat,
)
from backcare_desktop.ui.figure.sections import TRUNK, station_near
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene

SLACK_CM = 0.4
"""Less than a pixel at the usual size."""


def sideways_poses(scenes: dict[str, Scene]) -> list[tuple[Scene, str]]:
    """Every pose in which her seat shapes the outline."""
    found = []
    for scene in scenes.values():
        for name, keyframe in scene.keyframes.items():
            torso = torso_outline(camera_for(scene.view), solve(keyframe), 0.5)
            if torso.sideways >= LEAST_SIDEWAYS:
                found.append((scene, name))
    return found


def test_the_waistband_is_not_inside_the_seat(scenes: dict[str, Scene]) -> None:
    """Else the leggings would stick out beside the shirt."""
    poses = sideways_poses(scenes)
    assert len(poses) > 20
    for scene, name in poses:
        camera, skeleton = camera_for(scene.view), solve(scene.keyframes[name])
        torso = torso_outline(camera, skeleton, 0.5)
        middle, radius = seat(camera, skeleton, "near", torso.sideways)
        for station in (WAISTBAND, WAIST):
            assert dist(torso.back[station], middle) > radius - SLACK_CM, scene.name


@pytest.mark.parametrize("name", ["all-fours", "bridge", "calf", "leg-lift"])
def test_the_back_leads_round_the_seat(scenes: dict[str, Scene], name: str) -> None:
    """Between the tail and the waist no part of the near seat stands out."""
    scene = scenes[name]
    camera, skeleton = camera_for(scene.view), solve(scene.keyframes[scene.rest])
    torso = torso_outline(camera, skeleton, 0.5)
    middle, radius = seat(camera, skeleton, "near", torso.sideways)
    path = new_path()
    trace(path, torso.back, station_near(0.0), WAISTBAND)
    for percent in range(0, 101, 5):
        at = path.pointAtPercent(percent / 100)
        assert dist((at.x(), at.y()), middle) > radius - SLACK_CM


def test_seen_from_the_front_nothing_changes(scenes: dict[str, Scene]) -> None:
    """There the hips alone make the outline."""
    scene = scenes["crossed"]
    skeleton = solve(scene.keyframes[scene.rest])
    back = [(float(index), 0.0) for index in range(len(TRUNK))]
    assert with_seat(camera_for(scene.view), skeleton, 0.3, back) == back


def test_the_far_seat_is_as_round_as_the_near_one(scenes: dict[str, Scene]) -> None:
    """Only its place differs; what makes it smaller is where it is painted."""
    scene = scenes["stand"]
    skeleton = solve(scene.keyframes[scene.rest])
    camera = camera_for(scene.view)
    radii = {seat(camera, skeleton, side, 0.9).radius for side in SIDES}
    assert len(radii) == 1

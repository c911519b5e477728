# SPDX-License-Identifier: MIT
"""Overlays: an arrow runs ahead of what moves and keeps off the body."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.figure.scene import Overlay
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.tween import tween
from backcare_desktop.ui.figure.camera import camera_for
from backcare_desktop.ui.figure.overlays import (
    arrow_band,
    arrow_track,
    grown_arrow,
)
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.figure.vectors import Point

HIPS_HALF_CM = 16.5


def track_of(scene: Scene, start: str, end: str, show: Overlay) -> list[Point]:
    """The way of an arrow between two keyframes of a scene."""
    a, b = scene.keyframes[start], scene.keyframes[end]
    skeletons = [solve(tween(a, b, step / 8)) for step in range(9)]
    return arrow_track(camera_for(scene.view), show, skeletons, bump=1.0)


@pytest.mark.parametrize(
    ("start", "end"), [("left", "right"), ("right", "left"), ("middle", "left")]
)
def test_the_hips_arrow_lies_ahead_of_the_hips(
    scenes: dict[str, Scene], start: str, end: str
) -> None:
    """It points where they glide to, and its head is outside of the body."""
    scene = scenes["sway"]
    track = track_of(scene, start, end, scene.show)
    camera = camera_for(scene.view)
    before = camera.xy(solve(scene.keyframes[start]).spine.joints[0])[0]
    after = camera.xy(solve(scene.keyframes[end]).spine.joints[0])[0]
    ahead = 1 if after > before else -1
    steps = [ahead * (x - after) for x, _ in track]
    assert steps == sorted(steps)
    assert steps[-1] > HIPS_HALF_CM


def test_an_arrow_only_grows(scenes: dict[str, Scene]) -> None:
    """At no moment does it shrink or point elsewhere, wherever its way is cut."""
    scene = scenes["sway"]
    track = track_of(scene, "left", "right", scene.show)
    widths = [
        arrow_band(grown_arrow(track, share / 48)).boundingRect().width()
        for share in range(49)
    ]
    assert all(after > before - 0.01 for before, after in pairwise(widths))
    assert widths[-1] > widths[0] + 3


def test_hips_that_stay_have_no_arrow(scenes: dict[str, Scene]) -> None:
    """Where nothing moves, nothing points."""
    assert track_of(scenes["seated"], "out", "out", Overlay(arrow="hips")) == []


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [("wall-tilt", "gap", "flat"), ("all-fours", "neutral", "tilt")],
)
def test_the_tuck_arrow_keeps_off_the_back(
    scenes: dict[str, Scene], name: str, start: str, end: str
) -> None:
    """It runs beside the low back, never over it."""
    scene = scenes[name]
    track = track_of(scene, start, end, scene.show)
    camera = camera_for(scene.view)
    back = torso_outline(camera, solve(scene.keyframes[end]), 1.0).back
    nearest = min(abs(x - u) + abs(y - v) for x, y in track for u, v in back)
    assert nearest > 3.0

# SPDX-License-Identifier: MIT
"""Templates of hands and feet laid onto bones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.figure.bones import Bone
from backcare_desktop.core.figure.scene import View
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.tween import tween
from backcare_desktop.core.figure.vectors import rotate
from backcare_desktop.ui.figure.camera import camera_for
from backcare_desktop.ui.figure.leg import FOOT_TURNS_OVER_AT
from backcare_desktop.ui.figure.limbs import template_transform

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene

CAMERA = camera_for(View(0, 0))


def foot_tipped(angle_deg: float) -> Bone:
    """A foot that points right, tipped about its own length; 90 is edge on."""
    along = (1.0, 0.0, 0.0)
    up = rotate((0.0, 1.0, 0.0), along, angle_deg)
    return Bone((0, 0, 0), along, along, up, (0.0, 0.0, 1.0))


@pytest.mark.parametrize("angle_deg", [0, 60, 85, 95, 105])
def test_a_foot_that_tips_shows_the_same_side(angle_deg: float) -> None:
    """It would jump from side to side while a knee opens."""
    laid = template_transform(CAMERA, foot_tipped(angle_deg), 0.7, 0.6, -0.4)
    assert laid.determinant() > 0


def test_a_foot_that_has_tipped_over_shows_its_other_side() -> None:
    """There is no third side to it."""
    laid = template_transform(CAMERA, foot_tipped(150), 0.7, 0.6, -0.4)
    assert laid.determinant() < 0


@pytest.mark.parametrize("name", ["clam", "clam-pillow"])
def test_a_clam_never_turns_a_foot_over(scenes: dict[str, Scene], name: str) -> None:
    """Feet stay on one another; their pictures do not jump."""
    scene = scenes[name]
    camera = camera_for(scene.view)
    closed, opened = scene.keyframes["closed"], scene.keyframes["open"]
    for step in range(11):
        foot = solve(tween(closed, opened, step / 10)).legs["near"].foot
        laid = template_transform(camera, foot, 0.72, 0.64, FOOT_TURNS_OVER_AT)
        assert laid.determinant() > 0

# SPDX-License-Identifier: MIT
"""Arms: wherever the shoulder is drawn, the elbow stays one joint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from backcare_desktop.core.figure.body import UPPER_ARM_CM
from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.vectors import dot, length, scale, step, subtract
from backcare_desktop.ui.figure.arm import (
    _set_further_in,
    _set_lower,
    _with_front_in_crook,
)
from backcare_desktop.ui.figure.camera import camera_for
from backcare_desktop.ui.figure.easel import Easel
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.palette import Palette


@pytest.fixture
def easel(
    qapp: QApplication, scenes: dict[str, Scene], palette: Palette
) -> Iterator[Easel]:
    """A standing woman with a hand on her hip, seen from the front."""
    assert qapp is not None
    scene = scenes["sway"]
    skeleton, camera = solve(scene.keyframes["left"]), camera_for(scene.view)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    torso = torso_outline(camera, skeleton, 1.0)
    yield Easel(painter, camera, palette, skeleton, torso)
    painter.end()


def test_a_moved_shoulder_keeps_its_elbow(easel: Easel) -> None:
    """A sleeve that starts elsewhere still ends where the forearm starts."""
    for side in SIDES:
        upper, fore, _ = easel.skeleton.arms[side]
        for moved in (_set_further_in(easel, side, upper), _set_lower(easel, upper)):
            reached_cm = length(subtract(moved.end, moved.start))
            end = step(moved.start, moved.along, reached_cm)
            assert end == pytest.approx(fore.start, abs=1e-6)
            assert reached_cm == pytest.approx(UPPER_ARM_CM, abs=6)


def test_an_elbow_is_dark_on_its_inner_side(easel: Easel) -> None:
    """The shade of the fold lies in the crook, however the arm is turned."""
    upper, fore, _ = easel.skeleton.arms["far"]
    crook = _with_front_in_crook(upper, fore)
    assert dot(crook.front, scale(upper.along, -1)) > 0
    assert dot(crook.front, fore.along) == pytest.approx(0, abs=1e-6)


def test_a_straight_arm_has_no_crook(easel: Easel) -> None:
    """Without a bend the forearm keeps the front that it has."""
    upper, fore, _ = easel.skeleton.arms["near"]
    straight = fore._replace(along=upper.along)
    assert _with_front_in_crook(upper, straight) is straight

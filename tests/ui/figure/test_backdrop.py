# SPDX-License-Identifier: MIT
"""What does not move is painted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.tween import tween
from backcare_desktop.ui.figure.backdrop import (
    Canvas,
    Setting,
    Sprite,
    ink_of,
    make_backdrop,
)
from backcare_desktop.ui.figure.stillness import still_parts

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.backdrop import Backdrop
    from backcare_desktop.ui.figure.palette import Palette
    from backcare_desktop.ui.figure.stage import FigureStage

GROUND = QColor("#FBF5EF")


def probes(scene: Scene, start: str, end: str) -> list[Skeleton]:
    """A few poses of a movement."""
    a, b = scene.keyframes[start], scene.keyframes[end]
    return [solve(tween(a, b, share)) for share in (0.0, 0.5, 1.0)]


def backdrop_of(
    stage: FigureStage, palette: Palette, name: str, start: str, end: str
) -> Backdrop:
    """The backdrop of a movement on a small canvas."""
    scene = stage.scenes[name]
    camera, placement = stage.camera_in(name, 300, 200)
    canvas = Canvas(300, 200, 1.0, GROUND)
    setting = Setting(scene, camera, placement, palette, canvas)
    return make_backdrop(setting, probes(scene, start, end))


@pytest.mark.parametrize(
    ("name", "start", "end", "still", "moving"),
    [
        ("clam", "closed", "open", {"arm.far", "leg.far", "pillow"}, {"leg.near"}),
        ("leg-lift", "down", "up", {"arm.near", "leg.far", "head"}, {"leg.near"}),
        ("bridge", "down", "up", set(), {"leg.near", "head", "neck"}),
        ("rest", "a", "b", {"knees", "leg.near", "head"}, set()),
    ],
)
def test_parts_that_stay_put_are_known(
    stage: FigureStage,
    name: str,
    start: str,
    end: str,
    still: set[str],
    moving: set[str],
) -> None:
    """Only what moves is painted in every frame; the torso always breathes."""
    scene = stage.scenes[name]
    found = still_parts(scene, probes(scene, start, end))
    assert still <= found
    assert not found & (moving | {"torso"})


def test_still_parts_become_images(stage: FigureStage, palette: Palette) -> None:
    """Each part is painted once: in the backdrop, in a sprite, or in every frame."""
    backdrop = backdrop_of(stage, palette, "leg-lift", "down", "up")
    assert "leg.near" in backdrop.steps
    assert "torso" in backdrop.steps
    for still in ("arm.far", "leg.far", "neck"):
        assert still not in backdrop.steps
    assert backdrop.shadows == {"leg.near"}
    assert backdrop.size_bytes > 300 * 200 * 4 - 1


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [("clam", "closed", "open"), ("forearms", "neutral", "tilt")],
)
def test_a_shadow_that_moves_falls_below_still_parts(
    stage: FigureStage, palette: Palette, name: str, start: str, end: str
) -> None:
    """What comes first in the order and stays put is laid over moving shadows."""
    backdrop = backdrop_of(stage, palette, name, start, end)
    assert backdrop.shadows
    assert isinstance(backdrop.steps[0], Sprite)


def test_without_moving_shadows_the_first_parts_are_in_the_backdrop(
    stage: FigureStage, palette: Palette
) -> None:
    """A pose that only breathes needs no image on top for them."""
    backdrop = backdrop_of(stage, palette, "rest", "a", "b")
    assert not backdrop.shadows
    assert not isinstance(backdrop.steps[0], Sprite)


def test_the_glow_follows_the_part_it_lies_on(
    stage: FigureStage, palette: Palette
) -> None:
    """What is painted later covers it."""
    backdrop = backdrop_of(stage, palette, "all-fours", "neutral", "tilt")
    assert backdrop.steps[backdrop.glow_after] == "torso"
    nothing = backdrop_of(stage, palette, "walk", "right", "left")
    assert nothing.glow_after == -1


def test_a_chair_in_front_is_an_image(stage: FigureStage, palette: Palette) -> None:
    """A large thing among moving parts is not painted anew in every frame."""
    backdrop = backdrop_of(stage, palette, "sway", "right", "left")
    assert "chair" not in backdrop.steps
    assert any(isinstance(step, Sprite) for step in backdrop.steps)


def test_ink_is_found() -> None:
    """The box around what was painted is exact."""
    image = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    assert ink_of(image) == QRect(0, 0, 1, 1)
    painter = QPainter(image)
    painter.fillRect(QRect(7, 5, 12, 9), QColor("red"))
    painter.end()
    assert ink_of(image) == QRect(7, 5, 12, 9)

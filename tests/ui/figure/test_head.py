# SPDX-License-Identifier: MIT
"""Heads: each hair style is one of its own, and a ponytail hangs."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from backcare_desktop.core.figure.looks import HAIR_STYLES, THEMES, Look, Looks
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.ui.figure.head import _hanging_deg
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage, figure_image

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.figure.looks import Theme
    from backcare_desktop.core.figure.scene import Scene

LEAST_APART = 18
"""What the eye tells apart at a glance, of 255."""
LEAST_FRAME = 26
"""Hair and scarf frame the face."""


def heads(scenes: dict[str, Scene], looks: Looks, pose: Pose) -> list[bytes]:
    """A pose in every hair style."""
    found = []
    for style in HAIR_STYLES:
        look = replace(looks.ready["default"], style=style)
        stage = FigureStage(scenes, palette_for(looks, look, "light"))
        image = figure_image(
            stage, Picture(pose, pose), 200, 200, 1.0, QColor("#FBF5EF")
        )
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        found.append(bytes(plain.constBits()))
    return found


@pytest.mark.parametrize(
    "shown", [Pose("stand", "a"), Pose("sway", "middle")], ids=["profile", "front"]
)
def test_every_hair_style_looks_its_own_way(
    qapp: QApplication, scenes: dict[str, Scene], looks: Looks, shown: Pose
) -> None:
    """A style that is chosen is a style that is seen, from both sides."""
    assert qapp is not None
    for one, other in combinations(heads(scenes, looks, shown), 2):
        assert one != other


@pytest.mark.parametrize(
    ("up", "sideways", "swing_deg"),
    [
        ((0, 1, 0), (1, 0, 0), 0.0),
        ((1, 0, 0), (0, -1, 0), 90.0),
        ((-1, 0, 0), (0, 1, 0), -90.0),
        ((0.01, 0, 0), (0, 0, 1), 0.0),
    ],
    ids=["upright", "on all fours", "on the back", "on the side"],
)
def test_a_ponytail_hangs_down(
    up: tuple[float, float, float],
    sideways: tuple[float, float, float],
    swing_deg: float,
) -> None:
    """It swings to the face when she looks down, back when she lies."""
    assert _hanging_deg(up, sideways) == pytest.approx(swing_deg, abs=0.1)


@pytest.mark.parametrize("theme", THEMES)
def test_every_face_can_be_told_from_what_surrounds_it(
    looks: Looks, theme: Theme
) -> None:
    """Whatever she combines, the face has a frame and its lines are seen."""
    for skin in looks.skin:
        for outfit in looks.outfits:
            palette = palette_for(looks, Look(skin, "black", "bun", outfit), theme)
            face, shirt = palette.skin["near"], palette.top["near"]
            assert _apart(face, shirt) > LEAST_APART
            assert _apart(face, palette.face_line) > LEAST_APART
            assert _apart(face, palette.scarf) > LEAST_FRAME
        for hair in looks.hair:
            palette = palette_for(looks, Look(skin, hair, "bun", "coral"), theme)
            assert _apart(palette.skin["near"], palette.hair) > LEAST_FRAME


def _apart(a: QColor, b: QColor) -> int:
    """The largest difference of two colours in one channel."""
    return max(
        abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())
    )

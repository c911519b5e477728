# SPDX-License-Identifier: MIT
"""Nothing of the figure is ever cut off, whatever the shape of its canvas."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.figure.keyframe import ArmPose
from backcare_desktop.core.figure.scene import with_keyframe
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.ui.figure.stage import FigureStage
from tests.figure_invariants.pictures import GROUND, border_ink, drawn
from tests.figure_invariants.shown_motions import WEEKS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.storage.shelf import Shelf
    from backcare_desktop.ui.figure.palette import Palette
    from tests.figure_invariants.shown_motions import ShownMotion

CANVASES: Final = {"16:9": (256, 144), "4:3": (192, 144), "small square": (96, 96)}
FAINT: Final = 10
"""The outermost hem of a soft shadow, which nobody sees end."""


@pytest.fixture
def clear_wall_stage(qapp: QApplication, shelf: Shelf, palette: Palette) -> FigureStage:
    """A stage whose walls cannot be seen: they run on beyond the canvas, on purpose."""
    assert qapp is not None
    clear = replace(palette, wall=GROUND, wall_edge=GROUND, skirting=GROUND)
    return FigureStage(shelf.scenes, clear)


@pytest.mark.parametrize("size", CANVASES.values(), ids=CANVASES)
def test_no_keyframe_leaves_the_canvas(
    clear_wall_stage: FigureStage, scene: Scene, size: tuple[int, int]
) -> None:
    """Week by week and on both sides, the border stays empty."""
    for name in scene.keyframes:
        pose = Pose(scene.name, name)
        for week in WEEKS:
            picture = Picture(
                pose,
                pose,
                mirrored=bool(week % 3),
                breath=1.0,
                bump=bump_for_week(week),
                shows_effort=True,
            )
            ink = border_ink(drawn(clear_wall_stage, picture, size))
            assert ink <= FAINT, f"{pose} in week {week}"


@pytest.mark.parametrize("size", CANVASES.values(), ids=CANVASES)
def test_no_motion_leaves_the_canvas(
    clear_wall_stage: FigureStage,
    motion: ShownMotion,
    size: tuple[int, int],
) -> None:
    """Arrows, and arms that swing wide between two keyframes, stay inside too."""
    for mirrored in (False, True):
        for progress in (0.25, 0.5, 0.75, 1.0):
            picture = replace(
                motion.picture,
                progress=progress,
                mirrored=mirrored,
                shows_effort=True,
            )
            ink = border_ink(drawn(clear_wall_stage, picture, size))
            assert ink <= FAINT, f"{motion.name} at {progress:.0%}"


def test_a_limb_beyond_the_border_is_found(
    clear_wall_stage: FigureStage, shelf: Shelf
) -> None:
    """A stage that does not know how far an arm reaches cuts it, and this is seen."""
    stand = shelf.scenes["stand"]
    pose = Pose("stand", next(iter(stand.keyframes)))
    picture = Picture(pose, pose)
    assert border_ink(drawn(clear_wall_stage, picture, (40, 96))) <= FAINT
    keyframe = stand.keyframes[pose.keyframe]
    reaching = ArmPose(upper=0.0, fore=0.0)
    stretched = with_keyframe(
        stand, pose.keyframe, replace(keyframe, arm_near=reaching)
    )
    # The room of a scene is measured once: what grows afterwards is cut off.
    clear_wall_stage.scenes = {**shelf.scenes, "stand": stretched}
    clear_wall_stage._motions.clear()
    assert border_ink(drawn(clear_wall_stage, picture, (40, 96))) > FAINT

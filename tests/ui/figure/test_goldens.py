# SPDX-License-Identifier: MIT
"""Every keyframe looks as it did when somebody last looked at it.

After a change that is meant, draw the golden pictures anew and look at each one:

    python -m pytest tests/ui/figure/test_goldens.py --refresh-goldens

Both pictures are blurred before they are compared, so that smoother edges are not
taken for a change; a limb that has moved by 3 cm is, and so is another colour.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from backcare_desktop.core.figure.scene import with_keyframe
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf
from backcare_desktop.ui.figure.palette import Palette, palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from tests.figure_invariants.pictures import drawn, largest_difference, smaller

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.figure.keyframe import Keyframe

GOLDENS: Final = Path(__file__).parent / "goldens"
SIZE: Final = (160, 120)
BLUR_PX: Final = 4
MOST: Final = 16
"""The largest difference, of 255, that is not seen after the blur."""
MOST_BYTES: Final = 1_500_000
"""Of all golden pictures together; a clone of the project carries them."""


@cache
def shelf() -> Shelf:
    """All that ships."""
    return load_shelf(resource_folder())


def poses() -> list[Pose]:
    """Every pose there is, those that exercises change included."""
    scenes = shelf().scenes.values()
    return [Pose(scene.name, name) for scene in scenes for name in scene.keyframes]


@pytest.fixture
def palette() -> Palette:
    """The default look in the light theme."""
    looks = shelf().looks
    return palette_for(looks, looks.ready["default"], "light")


@pytest.fixture
def stage(palette: Palette) -> FigureStage:
    """A stage with every scene."""
    return FigureStage(shelf().scenes, palette)


def golden_of(pose: Pose) -> Path:
    """The file of a pose's golden picture."""
    return GOLDENS / f"{pose.scene}.{pose.keyframe}.png"


def shown(stage: FigureStage, pose: Pose, dpr: float = 1.0) -> QImage:
    """A pose as the golden pictures show it: in week 24, at rest."""
    return drawn(stage, Picture(pose, pose), SIZE, dpr)


def difference(actual: QImage, expected: QImage) -> int:
    """How much two pictures differ for somebody who looks: 0 to 255."""
    return largest_difference(smaller(actual, BLUR_PX), smaller(expected, BLUR_PX))


def side_by_side(actual: QImage, expected: QImage) -> QImage:
    """What is drawn, what should be, and how they differ, in one picture."""
    width, height = expected.width(), expected.height()
    image = QImage(3 * width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.drawImage(0, 0, actual)
    painter.drawImage(width, 0, expected)
    painter.drawImage(2 * width, 0, expected)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(2 * width, 0, actual)
    painter.end()
    return image.scaled(
        image.size() * 3, mode=Qt.TransformationMode.SmoothTransformation
    )


def assert_looks_like(actual: QImage, golden: Path, folder: Path) -> None:
    """The picture is the golden one, for the eye; else there is a file to look at."""
    expected = QImage(str(golden))
    assert not expected.isNull(), f"{golden.name} is missing: --refresh-goldens"
    found = difference(actual, expected.convertToFormat(actual.format()))
    if found > MOST:
        seen = folder / f"drawn-golden-difference.{golden.name}"
        assert side_by_side(actual, expected).save(str(seen))
        pytest.fail(f"differs by {found} of 255 (at most {MOST}); look at {seen}")


@pytest.mark.parametrize("key", poses(), ids=str)
def test_keyframe_looks_as_it_did(
    key: Pose, stage: FigureStage, refreshes_goldens: bool, tmp_path: Path
) -> None:
    """Nobody has changed this picture without looking at it."""
    actual = shown(stage, key)
    if refreshes_goldens:
        GOLDENS.mkdir(exist_ok=True)
        assert actual.save(str(golden_of(key)))
    assert_looks_like(actual, golden_of(key), tmp_path)


def test_no_golden_is_left_over(refreshes_goldens: bool) -> None:
    """Each golden picture belongs to a pose that there still is."""
    expected = {golden_of(pose) for pose in poses()}
    found = set(GOLDENS.glob("*.png"))
    if refreshes_goldens:
        for stale in found - expected:
            stale.unlink()
        return
    assert found == expected
    assert sum(path.stat().st_size for path in found) < MOST_BYTES


@pytest.mark.parametrize("key", poses(), ids=str)
def test_smoother_edges_are_no_change(key: Pose, stage: FigureStage) -> None:
    """The same picture, smoothed in another way, is still the same picture."""
    usual = shown(stage, key)
    fine = shown(stage, key, dpr=3.0)
    fine.setDevicePixelRatio(1.0)
    assert difference(smaller(fine, 3).convertToFormat(usual.format()), usual) <= MOST


def turned_arm(keyframe: Keyframe) -> Keyframe:
    """The hand 3 cm away: half a forearm's width."""
    arm = keyframe.arm_near
    return replace(
        keyframe,
        arm_near=replace(arm, upper=(arm.upper or 0) + 3.3, fore=(arm.fore or 0) + 3.3),
    )


def turned_leg(keyframe: Keyframe) -> Keyframe:
    """The foot 3 cm away."""
    leg = keyframe.leg_near
    return replace(
        keyframe,
        leg_near=replace(leg, thigh=(leg.thigh or 0) + 2, shin=(leg.shin or 0) + 2),
    )


def rounder_back(keyframe: Keyframe) -> Keyframe:
    """The head 3 cm further down, from bends that add up along the back."""
    low, middle, high = keyframe.spine
    return replace(keyframe, spine=(low + 2, middle + 2, high + 2))


@pytest.mark.parametrize(
    ("key", "change"),
    [
        (Pose("stand", "a"), turned_arm),
        (Pose("walk", "right"), turned_arm),
        (Pose("walk", "right"), turned_leg),
        (Pose("leg-lift", "up"), turned_leg),
        (Pose("all-fours", "neutral"), rounder_back),
        (Pose("seated", "out"), rounder_back),
    ],
    ids=lambda it: str(it) if isinstance(it, Pose) else it.__name__,
)
def test_a_moved_limb_is_a_change(
    key: Pose,
    change: Callable[[Keyframe], Keyframe],
    stage: FigureStage,
    tmp_path: Path,
) -> None:
    """3 cm are seen, and the failure names a picture of them."""
    usual = shown(stage, key)
    scene = shelf().scenes[key.scene]
    moved = with_keyframe(scene, key.keyframe, change(scene.keyframes[key.keyframe]))
    # Her room was measured before: she keeps her place, and only the limb moves.
    stage.scenes = {**shelf().scenes, key.scene: moved}
    stage._motions.clear()
    golden = tmp_path / "golden.png"
    assert usual.save(str(golden))
    with pytest.raises(pytest.fail.Exception, match="look at") as failed:
        assert_looks_like(shown(stage, key), golden, tmp_path)
    seen = Path(str(failed.value).rpartition(" ")[2])
    assert QImage(str(seen)).width() == 3 * 3 * SIZE[0]


@pytest.mark.parametrize("piece", ["skin", "legs", "top", "hair", "mat"])
def test_another_colour_is_a_change(
    piece: str, stage: FigureStage, palette: Palette
) -> None:
    """Near and far swapped, or two things in each other's colours, are seen."""
    pose = Pose("all-fours", "neutral")
    usual = shown(stage, pose)
    if piece in {"hair", "mat"}:
        swapped = replace(palette, hair=palette.mat, mat=palette.hair)
    else:
        tones = getattr(palette, piece)
        turned = {"near": tones["far"], "far": tones["near"]}
        changes: dict[str, Any] = {piece: turned}
        swapped = replace(palette, **changes)
    stage.set_palette(swapped)
    assert difference(shown(stage, pose), usual) > MOST

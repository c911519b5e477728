# SPDX-License-Identifier: MIT
"""The shipped scenes and looks, and a stage that paints with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.storage.scenes import load_looks, load_scenes
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.core.figure.looks import Looks
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.palette import Palette

ASSETS = Path(__file__).parents[3] / "assets"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give `pose` each shipped pose, as scene and keyframe."""
    if "pose" in metafunc.fixturenames:
        poses = [
            (scene.name, keyframe)
            for scene in load_scenes(ASSETS / "poses").values()
            for keyframe in scene.keyframes
        ]
        metafunc.parametrize("pose", poses, ids=["/".join(pose) for pose in poses])


@pytest.fixture(scope="session")
def scenes() -> dict[str, Scene]:
    """The shipped scenes by name."""
    return load_scenes(ASSETS / "poses")


@pytest.fixture(scope="session")
def looks() -> Looks:
    """The shipped looks."""
    return load_looks(ASSETS / "looks.yaml")


@pytest.fixture
def palette(looks: Looks) -> Palette:
    """The default look in the light theme."""
    return palette_for(looks, looks.ready["default"], "light")


@pytest.fixture
def stage(
    qapp: QApplication, scenes: dict[str, Scene], palette: Palette
) -> FigureStage:
    """A stage with nothing remembered; it paints once Qt has been started."""
    assert qapp is not None
    return FigureStage(scenes, palette)

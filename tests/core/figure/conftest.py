# SPDX-License-Identifier: MIT
"""The shipped scenes, and a parameter for each of their movements."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.core.figure.tween import can_tween
from backcare_desktop.storage.scenes import load_scenes

if TYPE_CHECKING:
    import pytest

    from backcare_desktop.core.figure.scene import Scene

POSES = Path(__file__).parents[3] / "assets" / "poses"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give `scene` each shipped scene, `movement` each (scene, start, end)."""
    scenes = load_scenes(POSES)
    if "scene" in metafunc.fixturenames:
        metafunc.parametrize("scene", scenes.values(), ids=scenes.keys())
    if "movement" in metafunc.fixturenames:
        movements = [
            (scene, start, end)
            for scene in scenes.values()
            for start, end in combinations(scene.keyframes, 2)
            if _bends(scene, start, end)
        ]
        names = [f"{scene.name}/{start}-{end}" for scene, start, end in movements]
        metafunc.parametrize("movement", movements, ids=names)


def _bends(scene: Scene, start: str, end: str) -> bool:
    """Whether the movement between two keyframes is drawn by bending."""
    keyframes = scene.keyframes
    return not scene.crossfade and can_tween(keyframes[start], keyframes[end])

# SPDX-License-Identifier: MIT
"""Parameters for all that is drawn: motions, keyframes and exercises, new ones too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from tests.figure_invariants.shown_motions import ShownMotion, shown_motions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.ui.figure.palette import Palette


@cache
def _shelf() -> Shelf:
    return load_shelf(resource_folder())


@cache
def _motions() -> dict[str, ShownMotion]:
    return shown_motions(_shelf())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give `motion`, `keyframe`, `scene` and `exercise` everything that ships."""
    shelf = _shelf()
    if "motion" in metafunc.fixturenames:
        metafunc.parametrize("motion", _motions().values(), ids=_motions())
    if "keyframe" in metafunc.fixturenames:
        names = [
            (scene, name) for scene in shelf.scenes.values() for name in scene.keyframes
        ]
        metafunc.parametrize(
            "keyframe",
            [scene.keyframes[name] for scene, name in names],
            ids=[f"{scene.name}/{name}" for scene, name in names],
        )
    if "scene" in metafunc.fixturenames:
        metafunc.parametrize("scene", shelf.scenes.values(), ids=shelf.scenes)
    if "exercise" in metafunc.fixturenames:
        exercises = shelf.library.exercises
        metafunc.parametrize("exercise", exercises.values(), ids=exercises)


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """All that ships."""
    return _shelf()


@pytest.fixture
def palette(shelf: Shelf) -> Palette:
    """The default look in the light theme."""
    return palette_for(shelf.looks, shelf.looks.ready["default"], "light")


@pytest.fixture
def stage(qapp: QApplication, shelf: Shelf, palette: Palette) -> FigureStage:
    """A stage with every scene, those that exercises change included."""
    assert qapp is not None
    return FigureStage(shelf.scenes, palette)

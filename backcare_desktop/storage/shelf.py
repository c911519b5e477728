# SPDX-License-Identifier: MIT
"""Everything that can be played and drawn, read from the shipped files and hers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.poses import steps_in_place, with_own_poses
from backcare_desktop.storage.library import Library, load_library
from backcare_desktop.storage.scenes import load_looks, load_scenes

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.core.exercise import Movement
    from backcare_desktop.core.figure.looks import Looks
    from backcare_desktop.core.figure.scene import Scene


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library, and the scenes and looks that its pictures are drawn with."""

    library: Library
    scenes: dict[str, Scene]
    looks: Looks

    @property
    def images(self) -> dict[str, Path]:
        """Pictures of their authors' own, by the owner that shows them."""
        return self.library.images


def load_shelf(resources: Path, own_routines: Path | None = None) -> Shelf:
    """Read the shelf.

    Args:
        resources: the folder that has `assets` and `routines`.
        own_routines: her folder of routines; None leaves it out.
    """
    scenes = load_scenes(resources / "assets" / "poses")
    library = load_library(resources / "routines", own_routines, scenes)
    movements: dict[str, Movement] = dict(library.exercises)
    for file in library.routines.values():
        movements |= steps_in_place(file.routine.steps)
    return Shelf(
        library,
        with_own_poses(scenes, movements),
        load_looks(resources / "assets" / "looks.yaml"),
    )

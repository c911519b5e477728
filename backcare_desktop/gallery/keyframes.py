# SPDX-License-Identifier: MIT
"""The sheet of a scene: its key pictures, week by week and mirrored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.gallery.sheet import Cell, Group, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from backcare_desktop.core.figure.scene import Scene

OVERVIEW = "overview"
OVERVIEW_WEEK = 24


def scene_sheet(scene: Scene, weeks: Sequence[int]) -> Sheet:
    """All keyframes of a scene: a row for each week, then one mirrored."""
    rows = [
        Group(f"{scene.name}, week {week}", _keyframes(scene, week)) for week in weeks
    ]
    middle = weeks[len(weeks) // 2]
    mirrored = _keyframes(scene, middle, mirrored=True)
    rows.append(Group(f"{scene.name}, week {middle}, mirrored", mirrored))
    return Sheet(f"scene-{scene.name}", tuple(rows))


def overview(scenes: Iterable[Scene]) -> Sheet:
    """Every keyframe there is, once."""
    cells = (cell for scene in scenes for cell in _keyframes(scene, OVERVIEW_WEEK))
    title = f"Every keyframe, week {OVERVIEW_WEEK}"
    return Sheet(OVERVIEW, (Group(title, tuple(cells)),))


def _keyframes(scene: Scene, week: int, *, mirrored: bool = False) -> tuple[Cell, ...]:
    bump = bump_for_week(week)
    return tuple(
        Cell(Picture(pose, pose, bump=bump, mirrored=mirrored), str(pose))
        for pose in (Pose(scene.name, keyframe) for keyframe in scene.keyframes)
    )

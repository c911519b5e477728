# SPDX-License-Identifier: MIT
"""A stage for the figure that follows the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.ui.figure.palette import Palette, palette_for
from backcare_desktop.ui.figure.stage import FigureStage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.looks import Looks
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.look.theme import Theme

DEFAULT_LOOK = "default"


def stage_for(
    scenes: Mapping[str, Scene],
    looks: Looks,
    theme: Theme,
    look_name: str = DEFAULT_LOOK,
) -> FigureStage:
    """Make a stage that changes its colours together with the theme."""

    def palette() -> Palette:
        look = looks.ready[look_name]
        return palette_for(looks, look, "dark" if theme.tokens.is_dark else "light")

    stage = FigureStage(scenes, palette())
    theme.tokens_changed.connect(lambda: stage.set_palette(palette()))
    return stage

# SPDX-License-Identifier: MIT
"""Dresses the figure: her look, in the tones of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from backcare_desktop.ui.figure.palette import Palette, palette_for
from backcare_desktop.ui.figure.stage import FigureStage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.looks import Look, Looks
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.look.theme import Theme

DEFAULT_LOOK = "default"


class Wardrobe(QObject):
    """Keeps a stage in the colours of one look; it lives as long as its theme.

    Attributes:
        looks: everything that can be worn.
        stage: paints whoever wears it.
        theme: whose tones they are.
    """

    def __init__(
        self,
        looks: Looks,
        theme: Theme,
        look: Look | None = None,
        scenes: Mapping[str, Scene] | None = None,
    ) -> None:
        super().__init__(theme)
        self.looks = looks
        self.theme = theme
        self._look = look or looks.ready[DEFAULT_LOOK]
        self.stage = FigureStage(scenes or {}, self.palette_of(self._look))
        theme.tokens_changed.connect(self._dress)

    @property
    def look(self) -> Look:
        """What she wears."""
        return self._look

    def palette_of(self, look: Look) -> Palette:
        """The colours of any look in the theme in use."""
        return palette_for(
            self.looks, look, "dark" if self.theme.tokens.is_dark else "light"
        )

    def wear(self, look: Look) -> None:
        """Paint her in another look from now on, wherever she is seen."""
        if look == self._look:
            return
        self._look = look
        self._dress()
        # Whoever keeps a picture of her paints it afresh when colours change.
        self.theme.tokens_changed.emit()

    @Slot()
    def _dress(self) -> None:
        self.stage.set_palette(self.palette_of(self._look))


def stage_for(
    scenes: Mapping[str, Scene],
    looks: Looks,
    theme: Theme,
    look: Look | None = None,
) -> FigureStage:
    """Make a stage that changes its colours together with the theme."""
    return Wardrobe(looks, theme, look, scenes).stage

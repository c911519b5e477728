# SPDX-License-Identifier: MIT
"""Where the figure stands on a card's stage when badges take its left part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.picture import AuthorImage
from backcare_desktop.ui.pages.still_picture import MAX_PX_PER_CM

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from backcare_desktop.core.picture import Picture, Shown
    from backcare_desktop.ui.figure.stage import FigureStage

STEP_PX = 8


def beside_badges(
    stage: FigureStage, picture: Shown, rect: QRect, badges_right_px: int
) -> QRect:
    """Give up as much of a stage's left as leaves the figure at its full size.

    Args:
        stage: Knows how much room the picture takes.
        picture: What will be painted.
        rect: The whole stage.
        badges_right_px: Where the badges end, in the same pixels; 0 without any.
    """
    if isinstance(picture, AuthorImage):
        # A picture of the author's own has no scale to keep, only room to fill.
        return rect.adjusted(max(0, badges_right_px - rect.left()), 0, 0, 0)
    for left_px in range(badges_right_px, rect.left(), -STEP_PX):
        narrower = rect.adjusted(left_px - rect.left(), 0, 0, 0)
        if _scale_in(stage, picture, narrower) == _scale_in(stage, picture, rect):
            return narrower
    return rect


def _scale_in(stage: FigureStage, picture: Picture, rect: QRect) -> float:
    _camera, placement = stage.camera_in(
        picture.start.scene,
        rect.width(),
        rect.height(),
        mirrored=picture.mirrored,
        max_px_per_cm=MAX_PX_PER_CM,
    )
    return placement.px_per_cm

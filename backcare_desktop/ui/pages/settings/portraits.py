# SPDX-License-Identifier: MIT
"""Small portraits: the figure's own head and shoulders, in any look."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QTransform

from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.picture import Picture
from backcare_desktop.core.positions import STARTING_POSE
from backcare_desktop.core.terms import Position
from backcare_desktop.ui.figure.stage import FigureStage

if TYPE_CHECKING:
    from backcare_desktop.core.figure.looks import Look
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.themed_stage import Wardrobe

SHOWN_CM = 46.0
"""From over the bun to the shoulders."""
HEAD_RISE_CM = 2.0
"""The middle of the portrait lies so far above the joint of the head."""
WHOLE_CM = 210.0
"""A canvas on which she stands at the portrait's scale."""
SHOWN = {"arm.far", "neck", "torso", "head", "arm.near"}
POSE = STARTING_POSE[Position.STANDING]


class Portraits:
    """Paints portraits, and keeps them until the theme changes."""

    def __init__(self, wardrobe: Wardrobe) -> None:
        self._wardrobe = wardrobe
        self._kept: dict[object, QPixmap] = {}
        self._stage: FigureStage | None = None
        wardrobe.theme.tokens_changed.connect(self._forget_other_theme)
        self._is_dark = wardrobe.theme.tokens.is_dark

    def brush(self, look: Look, box: QRectF, density: float) -> QBrush:
        """What fills a box with her portrait.

        Args:
            look: what she wears.
            box: where it goes, in page pixels.
            density: pixels of the screen to one of the page.
        """
        key = (look, box.size().toTuple(), density)
        if key not in self._kept:
            self._kept[key] = self._painted(look, box, density)
        brush = QBrush(self._kept[key])
        place = QTransform.fromTranslate(box.x(), box.y())
        brush.setTransform(place.scale(1 / density, 1 / density))
        return brush

    def _painted(self, look: Look, box: QRectF, density: float) -> QPixmap:
        """The portrait in pixels of the screen."""
        ground = QColor(self._wardrobe.theme.tokens.stage)
        size_px = round(box.width() * density)
        pixmap = QPixmap(size_px, size_px)
        pixmap.fill(ground)
        scene = self._wardrobe.stage.scenes.get(POSE.scene)
        if scene is None:
            return pixmap
        stage = self._stage_for(scene, look)
        px_per_cm = size_px / SHOWN_CM
        canvas = QRect(0, 0, round(WHOLE_CM * px_per_cm), round(WHOLE_CM * px_per_cm))
        camera, placement = stage.camera_in(
            POSE.scene, canvas.width(), canvas.height(), max_px_per_cm=px_per_cm
        )
        head = solve(scene.keyframes[POSE.keyframe]).spine.joints[5]
        x_cm, y_cm = camera.xy(head)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(
            round(size_px / 2 - placement.x - x_cm * px_per_cm),
            round(size_px / 2 - placement.y + (y_cm + HEAD_RISE_CM) * px_per_cm),
        )
        clear = QColor(Qt.GlobalColor.transparent)
        stage.paint(
            painter, canvas, Picture(POSE, POSE), clear, max_px_per_cm=px_per_cm
        )
        painter.end()
        return pixmap

    def _stage_for(self, scene: Scene, look: Look) -> FigureStage:
        """A stage with what a portrait shows of her; the rest is not painted."""
        palette = self._wardrobe.palette_of(look)
        if self._stage is None:
            bust = replace(
                scene,
                keyframes={POSE.keyframe: scene.keyframes[POSE.keyframe]},
                order=tuple(part for part in scene.order if part in SHOWN),
                props=(),
            )
            self._stage = FigureStage({POSE.scene: bust}, palette)
        self._stage.set_palette(palette)
        return self._stage

    def _forget_other_theme(self) -> None:
        is_dark = self._wardrobe.theme.tokens.is_dark
        if is_dark != self._is_dark:
            self._is_dark = is_dark
            self._kept.clear()

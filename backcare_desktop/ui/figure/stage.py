# SPDX-License-Identifier: MIT
"""The stage: paints any picture of the figure on any ground, fast enough to move."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.figure.tween import can_tween
from backcare_desktop.core.picture import Blend, Picture, Pose
from backcare_desktop.ui.figure.backdrop import Canvas, Setting
from backcare_desktop.ui.figure.camera import (
    Bounds,
    Camera,
    Placement,
    camera_for,
    fitted,
)
from backcare_desktop.ui.figure.framing import scene_bounds
from backcare_desktop.ui.figure.motion import Motion, make_motion, paint_motion
from backcare_desktop.ui.figure.silhouette import paint_shape

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.palette import Palette

MOST_MOTIONS: Final = 8
"""Enough for the phases of one exercise and its neighbours."""
MOST_BYTES: Final = 32 * 1024 * 1024
"""On a large dense screen few motions fit; the one in use always stays."""


class FigureStage:
    """Paints pictures of the figure; remembers what does not move.

    Attributes:
        scenes: by name; pictures speak of these.
    """

    def __init__(self, scenes: Mapping[str, Scene], palette: Palette) -> None:
        self.scenes = scenes
        self._palette = palette
        self._motions: OrderedDict[Hashable, Motion] = OrderedDict()
        self._bounds: dict[str, Bounds] = {}
        self._fades: dict[tuple[Pose, Pose], bool] = {}

    def set_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._palette = palette
        self._motions.clear()

    def set_scenes(self, scenes: Mapping[str, Scene]) -> None:
        """Paint other scenes from now on."""
        self.scenes = scenes
        self._motions.clear()
        self._bounds.clear()
        self._fades.clear()

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        picture: Picture | Blend,
        ground: QColor,
        *,
        max_px_per_cm: float | None = None,
    ) -> None:
        """Paint a picture into a rectangle, and nothing outside of it.

        Args:
            painter: is left as it was found.
            rect: in the painter's own pixels.
            picture: what to show.
            ground: fills the rectangle; a transparent one leaves what is there.
            max_px_per_cm: the largest scale; by default she fills the height well.
        """
        if rect.isEmpty():
            return
        density = painter.device().devicePixelRatioF()
        canvas = Canvas(rect.width(), rect.height(), density, QColor(ground))
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QPointF(rect.topLeft()), picture, canvas, max_px_per_cm)
        painter.restore()

    def paint_silhouette(
        self, painter: QPainter, rect: QRectF | QRect, pose: Pose, color: QColor
    ) -> None:
        """Paint the shape of a pose in one colour, without things and shadows."""
        scene = self.scenes[pose.scene]
        paint_shape(painter, QRectF(rect), scene, pose.keyframe, color)

    def camera_in(
        self,
        scene_name: str,
        width: float,
        height: float,
        *,
        mirrored: bool = False,
        max_px_per_cm: float | None = None,
    ) -> tuple[Camera, Placement]:
        """How a scene is seen, and where it lands on a canvas of a size in pixels."""
        bounds = self._bounds.get(scene_name)
        scene = self.scenes[scene_name]
        if bounds is None:
            bounds = self._bounds[scene_name] = scene_bounds(scene)
        placement = fitted(bounds, width, height, max_px_per_cm, mirrored=mirrored)
        return camera_for(scene.view), placement

    def _paint(
        self,
        painter: QPainter,
        corner: QPointF,
        picture: Picture | Blend,
        canvas: Canvas,
        max_px_per_cm: float | None,
    ) -> None:
        """Paint a picture with its corner at a point; cross-fade where it must be."""
        shown = self._without_bends(picture)
        if isinstance(shown, Picture):
            motion = self._motion(shown, canvas, max_px_per_cm)
            painter.save()
            paint_motion(painter, corner, motion, shown)
            painter.restore()
        elif canvas.ground.alpha() == 255:
            self._paint(painter, corner, shown.before, canvas, max_px_per_cm)
            after = self._layer(shown.after, canvas, max_px_per_cm)
            painter.save()
            painter.setOpacity(painter.opacity() * shown.share)
            painter.drawImage(corner, after)
            painter.restore()
        else:
            before = self._layer(shown.before, canvas, max_px_per_cm)
            after = self._layer(shown.after, canvas, max_px_per_cm)
            painter.drawImage(corner, _mixed(before, after, shown.share))

    def _without_bends(self, picture: Picture | Blend) -> Picture | Blend:
        """The picture, as a cross-fade where its two poses cannot be bent."""
        if isinstance(picture, Blend):
            if picture.share <= 0:
                return self._without_bends(picture.before)
            if picture.share >= 1:
                return self._without_bends(picture.after)
            return picture
        if picture.start == picture.end or not self._fades_between(picture):
            return picture
        before, after = _standing_still(picture)
        return self._without_bends(Blend(before, after, picture.progress))

    def _fades_between(self, picture: Picture) -> bool:
        """Whether two poses are too far apart to be bent into each other."""
        start, end = picture.start, picture.end
        if start.scene != end.scene:
            return True
        found = self._fades.get((start, end))
        if found is None:
            scene = self.scenes[start.scene]
            found = scene.crossfade or not can_tween(
                scene.keyframes[start.keyframe], scene.keyframes[end.keyframe]
            )
            self._fades[start, end] = found
        return found

    def _layer(
        self, picture: Picture | Blend, canvas: Canvas, max_px_per_cm: float | None
    ) -> QImage:
        """A picture on an image of its own."""
        layer = canvas.image()
        painter = QPainter(layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QPointF(0, 0), picture, canvas, max_px_per_cm)
        painter.end()
        return layer

    def _motion(
        self, picture: Picture, canvas: Canvas, max_px_per_cm: float | None
    ) -> Motion:
        """The prepared motion of a picture; the oldest ones are dropped."""
        width, height, density, ground = canvas
        key = (
            *(picture.start, picture.end, picture.neutral, picture.reach),
            *(picture.mirrored, picture.bump),
            *(width, height, density, ground.rgba(), max_px_per_cm),
        )
        motion = self._motions.get(key)
        if motion is not None:
            self._motions.move_to_end(key)
            return motion
        name = picture.start.scene
        camera, placement = self.camera_in(
            name,
            width,
            height,
            mirrored=picture.mirrored,
            max_px_per_cm=max_px_per_cm,
        )
        scene = self.scenes[name]
        setting = Setting(scene, camera, placement, self._palette, canvas)
        motion = make_motion(setting, picture)
        self._motions[key] = motion
        self._forget_old_motions()
        return motion

    def _forget_old_motions(self) -> None:
        """Keep the cache within its bounds."""
        taken = sum(motion.backdrop.size_bytes for motion in self._motions.values())
        while len(self._motions) > MOST_MOTIONS or (
            taken > MOST_BYTES and len(self._motions) > 1
        ):
            _, oldest = self._motions.popitem(last=False)
            taken -= oldest.backdrop.size_bytes


def figure_image(
    stage: FigureStage,
    picture: Picture | Blend,
    width: int,
    height: int,
    dpr: float,
    ground: QColor,
) -> QImage:
    """A picture as an image of a size in page pixels, at a density."""
    image = Canvas(width, height, dpr, QColor(ground)).image()
    painter = QPainter(image)
    stage.paint(painter, QRect(0, 0, width, height), picture, ground)
    painter.end()
    return image


def _standing_still(picture: Picture) -> tuple[Picture, Picture]:
    """The start and the end of a motion as two pictures at rest."""
    before = replace(picture, end=picture.start, progress=0.0)
    after = replace(picture, start=picture.end, progress=0.0)
    return before, after


def _mixed(before: QImage, after: QImage, share: float) -> QImage:
    """Cross-fade two clear layers exactly: neither is ever seen through the other.

    Both are thinned first and then added: adding with an opacity would cut off what
    is over full before it is thinned.
    """
    for layer, part in ((before, 1.0 - share), (after, share)):
        thinner = QPainter(layer)
        thinner.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_DestinationIn
        )
        bounds = QRectF(QPointF(0, 0), layer.deviceIndependentSize())
        thinner.fillRect(bounds, QColor.fromRgbF(0, 0, 0, part))
        thinner.end()
    painter = QPainter(before)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(QPointF(0, 0), after)
    painter.end()
    return before

# SPDX-License-Identifier: MIT
"""The stage: paints any picture of the figure on any ground, fast enough to move."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.figure.tween import can_tween
from backcare_desktop.core.picture import AuthorImage, Blend, Picture, Pose, Shown
from backcare_desktop.ui.figure.author_painting import paint_author_image
from backcare_desktop.ui.figure.backdrop import Canvas, Setting
from backcare_desktop.ui.figure.camera import (
    Bounds,
    Camera,
    Placement,
    camera_for,
    fitted,
)
from backcare_desktop.ui.figure.crossfade import mixed_layers
from backcare_desktop.ui.figure.framing import scene_bounds
from backcare_desktop.ui.figure.motion import Motion, make_motion, paint_motion
from backcare_desktop.ui.figure.motion_cache import Look, forget_old, motion_key
from backcare_desktop.ui.figure.silhouette import paint_shape
from backcare_desktop.ui.figure.thumbnails import Thumbnails

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.author_images import AuthorImages
    from backcare_desktop.ui.figure.palette import Palette


class FigureStage:
    """Paints pictures of the figure; remembers what does not move.

    Attributes:
        scenes: by name; pictures speak of these.
        images: pictures of their authors' own; None knows of none.
        thumbnails: paints small pictures that stand still, each once.
    """

    def __init__(self, scenes: Mapping[str, Scene], palette: Palette) -> None:
        self.scenes = scenes
        self.images: AuthorImages | None = None
        self.thumbnails = Thumbnails()
        self._palette = palette
        self._motions: OrderedDict[Hashable, Motion] = OrderedDict()
        self._bounds: dict[str, Bounds] = {}
        self._fades: dict[tuple[Pose, Pose], bool] = {}

    @property
    def palette(self) -> Palette:
        """The colours in use."""
        return self._palette

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
        picture: Shown | Blend,
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

    def prepare(
        self,
        picture: Shown | Blend,
        canvas: Canvas,
        *,
        max_px_per_cm: float | None = None,
    ) -> bool:
        """Make a motion that a picture is going to need, where one is missing.

        At most one is made; the answer is whether it was. The canvas and the scale
        must be those that the picture will be painted on.
        """
        for figure in self._figures_of(picture):
            key = motion_key(figure, canvas, max_px_per_cm)
            if key not in self._motions:
                self._motion(figure, canvas, max_px_per_cm)
                return True
            self._motions.move_to_end(key)
        return False

    def look_of(
        self,
        picture: Shown | Blend,
        canvas: Canvas,
        *,
        max_px_per_cm: float | None = None,
    ) -> Look | None:
        """What pictures have in common that nobody can tell apart; None tells all."""
        shown = self._without_bends(picture)
        if not isinstance(shown, Picture):
            return None
        key = motion_key(shown, canvas, max_px_per_cm)
        motion = self._motions.get(key)
        if motion is None:
            return None
        return Look(key, motion.look_of(shown), motion.box)

    def _figures_of(self, picture: Shown | Blend) -> Iterator[Picture]:
        """The figures that a picture is put together from, on its whole way."""
        if isinstance(picture, Picture):
            picture = self._without_bends(replace(picture, progress=0.5))
        if isinstance(picture, Blend):
            yield from self._figures_of(picture.before)
            yield from self._figures_of(picture.after)
        elif isinstance(picture, Picture):
            yield picture

    def version_of(self, picture: Shown) -> int:
        """Grows whenever a kept painting of a picture is no longer right."""
        if isinstance(picture, AuthorImage) and self.images is not None:
            return self.images.changes_of(picture.owner)
        return 0

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
        is_turned = mirrored != scene.flip
        placement = fitted(bounds, width, height, max_px_per_cm, mirrored=is_turned)
        return camera_for(scene.view), placement

    def _paint(
        self,
        painter: QPainter,
        corner: QPointF,
        picture: Shown | Blend,
        canvas: Canvas,
        max_px_per_cm: float | None,
    ) -> None:
        """Paint a picture with its corner at a point; cross-fade where it must be."""
        shown = self._without_bends(picture)
        if isinstance(shown, AuthorImage):
            area = QRectF(corner, QSizeF(canvas.width, canvas.height))
            paint_author_image(painter, area, shown, self.images, canvas.ground)
        elif isinstance(shown, Picture):
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
            painter.drawImage(corner, mixed_layers(before, after, shown.share))

    def _without_bends(self, picture: Shown | Blend) -> Shown | Blend:
        """The picture, as a cross-fade where its two poses cannot be bent."""
        if isinstance(picture, Blend):
            if picture.share <= 0:
                return self._without_bends(picture.before)
            if picture.share >= 1:
                return self._without_bends(picture.after)
            return picture
        if isinstance(picture, AuthorImage) or picture.start == picture.end:
            return picture
        if not self._fades_between(picture):
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
        self, picture: Shown | Blend, canvas: Canvas, max_px_per_cm: float | None
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
        key = motion_key(picture, canvas, max_px_per_cm)
        motion = self._motions.get(key)
        if motion is None:
            self._motions[key] = motion = self._made(picture, canvas, max_px_per_cm)
            forget_old(self._motions)
        else:
            self._motions.move_to_end(key)
        return motion

    def _made(
        self, picture: Picture, canvas: Canvas, max_px_per_cm: float | None
    ) -> Motion:
        """The motion of a picture, made anew."""
        name = picture.start.scene
        width, height = canvas.width, canvas.height
        camera, placement = self.camera_in(
            name, width, height, mirrored=picture.mirrored, max_px_per_cm=max_px_per_cm
        )
        scene = self.scenes[name]
        setting = Setting(scene, camera, placement, self._palette, canvas)
        return make_motion(setting, picture)


def figure_image(
    stage: FigureStage,
    picture: Shown | Blend,
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

# SPDX-License-Identifier: MIT
"""The figure without remembered layers: for paper, where every shape stays a shape.

A screen wants many frames, so what stands still is painted once and kept as an image.
On paper the same painters draw straight onto the page, and nothing shows its pixels.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from backcare_desktop.core.figure.tween import can_tween
from backcare_desktop.core.picture import Blend, Picture, Shown
from backcare_desktop.ui.figure.backdrop import (
    SHADOWED,
    Backdrop,
    Canvas,
    Setting,
    easel_for,
    glow_after,
    paint_behind,
    props_in_order,
)
from backcare_desktop.ui.figure.motion import make_motion, paint_motion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.stage import FigureStage

NO_GLOW: Final = -1


def paint_plain(
    painter: QPainter,
    rect: QRect,
    stage: FigureStage,
    picture: Shown | Blend,
    ground: QColor,
    *,
    max_px_per_cm: float | None = None,
) -> None:
    """Paint a picture into a rectangle, every part of it as shapes.

    Of a cross-fade only the later picture is painted: paper shows one moment. What
    is not a figure of ours, the stage paints as it does on a screen.

    Args:
        painter: is left as it was found; of a screen, a PDF or an SVG.
        rect: in the painter's own pixels.
        stage: whose scenes and colours are used.
        picture: what to show.
        ground: fills the rectangle; a transparent one leaves what is there.
        max_px_per_cm: the largest scale; by default she fills the height well.
    """
    if rect.isEmpty():
        return
    shown = picture.after if isinstance(picture, Blend) else picture
    if not isinstance(shown, Picture) or not _is_known(shown, stage):
        stage.paint(painter, rect, shown, ground, max_px_per_cm=max_px_per_cm)
        return
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ground.alpha():
        painter.fillRect(rect, ground)
    painter.translate(rect.topLeft())
    moment = _one_moment(shown, stage.scenes[shown.end.scene])
    canvas = Canvas(rect.width(), rect.height(), 1.0, ground)
    _paint_moment(painter, moment, _setting(stage, moment, canvas, max_px_per_cm))
    painter.restore()


def _setting(
    stage: FigureStage, moment: Picture, canvas: Canvas, max_px_per_cm: float | None
) -> Setting:
    name = moment.end.scene
    camera, placement = stage.camera_in(
        name,
        canvas.width,
        canvas.height,
        mirrored=moment.mirrored,
        max_px_per_cm=max_px_per_cm,
    )
    return Setting(stage.scenes[name], camera, placement, stage.palette, canvas)


def _paint_moment(painter: QPainter, moment: Picture, setting: Setting) -> None:
    """Paint everything of one scene, from the floor up."""
    scene = setting.scene
    motion = make_motion(setting, moment, _nothing_remembered)
    if _is_pdf(painter):
        motion = replace(motion, backdrop=replace(motion.backdrop, glow_after=NO_GLOW))
    painter.save()
    easel = easel_for(setting, motion.skeleton_at(moment.progress), painter)
    paint_behind(easel, scene, SHADOWED - scene.no_shadow)
    painter.restore()
    paint_motion(painter, QPointF(0, 0), motion, moment)


def _is_pdf(painter: QPainter) -> bool:
    """Whether the page is a PDF: there Qt makes every fading light a solid patch.

    It writes a mask of luminosities, but calls it one of alphas. An arrow only loses
    its fading tail by that; the glow must be left out.
    """
    engine = painter.paintEngine()
    return engine is not None and engine.type() == QPaintEngine.Type.Pdf


def _is_known(picture: Picture, stage: FigureStage) -> bool:
    """Whether the stage has both poses of a picture."""
    return all(
        pose.scene in stage.scenes
        and pose.keyframe in stage.scenes[pose.scene].keyframes
        for pose in (picture.start, picture.end)
    )


def _one_moment(picture: Picture, scene: Scene) -> Picture:
    """The picture, standing at its end where its poses cannot be bent."""
    start, end = picture.start, picture.end
    bends = start.scene == end.scene and (
        start == end
        or (
            not scene.crossfade
            and can_tween(
                scene.keyframes[start.keyframe], scene.keyframes[end.keyframe]
            )
        )
    )
    return picture if bends else replace(picture, start=end, progress=0.0)


def _nothing_remembered(setting: Setting, _skeletons: Sequence[Skeleton]) -> Backdrop:
    """A backdrop without images: every part is a step of its own."""
    steps = tuple(setting.scene.order)
    return Backdrop(
        image=QImage(),
        steps=steps,
        shadows=frozenset(),
        glow_after=glow_after(setting.scene, steps),
        props=props_in_order(setting.scene),
    )

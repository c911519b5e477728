# SPDX-License-Identifier: MIT
"""What does not move during a motion is painted once, at the screen's own pixels.

The parts that stay put at the beginning of the painting order go into a backdrop
together with the things behind her; later ones go into sprites, where that saves
work.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from backcare_desktop.core.figure.props import Block, Chair, Mat, Table
from backcare_desktop.ui.figure.easel import Easel
from backcare_desktop.ui.figure.overlays import parts_under_glow
from backcare_desktop.ui.figure.parts import paint_part
from backcare_desktop.ui.figure.props import carried, paint_prop
from backcare_desktop.ui.figure.shadow import paint_shadows
from backcare_desktop.ui.figure.stillness import still_parts
from backcare_desktop.ui.figure.torso_outline import torso_outline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.props import Prop
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.ui.figure.camera import Camera, Placement
    from backcare_desktop.ui.figure.palette import Palette

SHADOWED: Final = frozenset({"leg.near", "leg.far", "arm.near", "arm.far", "torso"})
"""Parts that throw shadows on the floor."""


class Sprite(NamedTuple):
    """A piece of picture, and where it goes, in the page's own pixels."""

    at: QPointF
    image: QImage


class Canvas(NamedTuple):
    """What pictures are painted on: size in the page's pixels, density and ground."""

    width: float
    height: float
    dpr: float
    ground: QColor

    def image(self, *, clear: bool = False) -> QImage:
        """A new image of this size, filled with the ground, or clear."""
        opaque = self.ground.alpha() == 255 and not clear
        kind = (
            QImage.Format.Format_RGB32
            if opaque
            else QImage.Format.Format_ARGB32_Premultiplied
        )
        width, height = ceil(self.width * self.dpr), ceil(self.height * self.dpr)
        image = QImage(max(width, 1), max(height, 1), kind)
        image.setDevicePixelRatio(self.dpr)
        image.fill(QColor(0, 0, 0, 0) if clear else self.ground)
        return image


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The part of a motion that stays the same in all its frames.

    Attributes:
        image: ground, things behind her, and the first parts if they stay put.
        steps: what comes on top, in order: parts, named props, or sprites.
        shadows: the parts whose shadows move.
        glow_after: the index of the step that the glow lies on.
        props: named props by name.
    """

    image: QImage
    steps: tuple[str | Sprite, ...]
    shadows: frozenset[str]
    glow_after: int
    props: dict[str, Prop]

    @property
    def size_bytes(self) -> int:
        """How much memory the images take."""
        sprites = (step.image for step in self.steps if isinstance(step, Sprite))
        return self.image.sizeInBytes() + sum(image.sizeInBytes() for image in sprites)


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pictures of one scene on one canvas have in common."""

    scene: Scene
    camera: Camera
    placement: Placement
    palette: Palette
    canvas: Canvas


def make_backdrop(setting: Setting, skeletons: Sequence[Skeleton]) -> Backdrop:
    """Paint what stays put.

    Args:
        setting: the scene and where it is painted.
        skeletons: a few poses along the motion; what is equal in all stays put.
    """
    scene = setting.scene
    still = still_parts(scene, skeletons)
    runs = _runs(scene, still)
    shadows = SHADOWED - scene.no_shadow
    # The neck is still exactly when the whole trunk is.
    still_shadows = shadows & (still | ({"torso"} if "neck" in still else set()))
    # A shadow that moves falls on the floor, under the parts that stay put.
    leads = bool(runs) and runs[0][0] == 0 and shadows == still_shadows
    leading = set(scene.order[: runs[0][1]]) if leads else set()
    props = props_in_order(scene)
    steps: list[str | Sprite] = []
    done = 0
    for first, last in runs:
        steps += scene.order[done:first]
        if first > 0 or not leads:
            names = scene.order[first:last]
            steps.append(_sprite(setting, skeletons[0], names, props))
        done = last
    steps += scene.order[done:]
    image = setting.canvas.image()
    _paint_backdrop(setting, skeletons[0], image, still_shadows, props, leading)
    return Backdrop(
        image=image,
        steps=tuple(steps),
        shadows=shadows - still_shadows,
        glow_after=glow_after(scene, steps),
        props=props,
    )


def props_in_order(scene: Scene) -> dict[str, Prop]:
    """The things that are painted between parts of her body, by name."""
    return {prop.name: prop for prop in scene.props if prop.name in scene.order}


def paint_step(easel: Easel, name: str, props: dict[str, Prop]) -> None:
    """Paint one entry of a scene's order: a prop, or a part of her body."""
    prop = props.get(name)
    if prop is None:
        paint_part(easel, name)
    else:
        paint_prop(easel, carried(prop, easel.skeleton))


def paint_behind(easel: Easel, scene: Scene, shadows: AbstractSet[str]) -> None:
    """Paint the mat, shadows of some parts on it, and the things behind her."""
    behind = [prop for prop in scene.props if prop.name not in scene.order]
    for prop in behind:
        if isinstance(prop, Mat):
            paint_prop(easel, prop)
    paint_shadows(easel, shadows)
    for prop in behind:
        if not isinstance(prop, Mat):
            paint_prop(easel, carried(prop, easel.skeleton))


def _runs(scene: Scene, still: set[str]) -> list[tuple[int, int]]:
    """Stretches of the painting order worth an image of their own."""
    large = {
        prop.name for prop in scene.props if isinstance(prop, Chair | Table | Block)
    }
    runs, index, count = [], 0, len(scene.order)
    while index < count:
        end = index
        while end < count and scene.order[end] in still:
            end += 1
        worth_it = index == 0 or end - index >= 2 or scene.order[index] in large
        if end > index and worth_it:
            runs.append((index, end))
        index = max(end, index + 1)
    return runs


def easel_for(setting: Setting, skeleton: Skeleton, painter: QPainter) -> Easel:
    """An easel for things that look the same whatever the size of the belly."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(setting.placement.transform(), True)
    torso = torso_outline(setting.camera, skeleton, 0.0)
    return Easel(painter, setting.camera, setting.palette, skeleton, torso)


def _paint_backdrop(
    setting: Setting,
    skeleton: Skeleton,
    image: QImage,
    shadows: AbstractSet[str],
    props: dict[str, Prop],
    leading: set[str],
) -> None:
    """Paint mat, shadows that stay, things behind her and the leading parts."""
    scene = setting.scene
    painter = QPainter(image)
    easel = easel_for(setting, skeleton, painter)
    paint_behind(easel, scene, shadows)
    for name in scene.order:
        if name in leading:
            paint_step(easel, name, props)
    painter.end()


def _sprite(
    setting: Setting,
    skeleton: Skeleton,
    names: Sequence[str],
    props: dict[str, Prop],
) -> Sprite:
    """Paint neighbours in the order into one image, cut down to its ink."""
    canvas = setting.canvas
    image = canvas.image(clear=True)
    painter = QPainter(image)
    easel = easel_for(setting, skeleton, painter)
    for name in names:
        paint_step(easel, name, props)
    painter.end()
    ink = ink_of(image)
    corner = QPointF(ink.x() / canvas.dpr, ink.y() / canvas.dpr)
    return Sprite(corner, image.copy(ink))


def ink_of(image: QImage) -> QRect:
    """The box around what was painted on a clear image of four bytes per pixel."""
    stride, width, height = image.bytesPerLine(), image.width(), image.height()
    pixels, clear = memoryview(image.constBits()), bytes(stride)
    rows = [y for y in range(height) if pixels[y * stride : (y + 1) * stride] != clear]
    if not rows:
        return QRect(0, 0, 1, 1)
    together = 0
    for y in rows:
        row = pixels[y * stride : (y + 1) * stride]
        together |= int.from_bytes(row, "little")
    line = together.to_bytes(stride, "little")
    columns = [x for x in range(width) if line[4 * x : 4 * x + 4] != bytes(4)]
    return QRect(
        columns[0],
        rows[0],
        columns[-1] - columns[0] + 1,
        rows[-1] - rows[0] + 1,
    )


def glow_after(scene: Scene, steps: Sequence[str | Sprite]) -> int:
    """The index of the step after which the glow is painted; -1 without a glow."""
    if scene.show.glow is None:
        return -1
    under = parts_under_glow(scene.show.glow)
    return max(
        (index for index, step in enumerate(steps) if step in under),
        default=len(steps) - 1,
    )

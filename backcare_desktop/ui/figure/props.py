# SPDX-License-Identifier: MIT
"""Painting the things around her."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainterPath, QTransform

from backcare_desktop.core.figure.joints import joint_place
from backcare_desktop.core.figure.props import (
    WALL_CM,
    Block,
    Chair,
    Cushion,
    Mat,
    Prop,
    Table,
    Wall,
)
from backcare_desktop.core.figure.vectors import Vector, add
from backcare_desktop.ui.figure.chair import paint_chair
from backcare_desktop.ui.figure.outline import capsule, polygon
from backcare_desktop.ui.figure.solids import block_shapes, rounded_quad
from backcare_desktop.ui.figure.templates import PILLOW

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.ui.figure.easel import Easel

MAT_CM = 1.6
"""A mat is a little thicker than paint."""
SKIRTING_CM = 6.0


def paint_prop(easel: Easel, prop: Prop) -> None:
    """Paint one thing where it lies or stands."""
    match prop:
        case Mat():
            _paint_mat(easel, prop)
        case Chair():
            paint_chair(easel, prop)
        case Table():
            _paint_table(easel, prop)
        case Wall():
            _paint_wall(easel, prop)
        case Block():
            _paint_block(easel, prop)
        case Cushion():
            _paint_cushion(easel, prop)


def carried(prop: Prop, skeleton: Skeleton) -> Prop:
    """The thing where the joint that carries it is now."""
    if not isinstance(prop, Cushion) or prop.joint is None:
        return prop
    return replace(prop, at=add(joint_place(skeleton, prop.joint), prop.at), joint=None)


def _paint_mat(easel: Easel, mat: Mat) -> None:
    """A mat with its edge."""
    edge = rounded_quad(easel.camera, mat.x, mat.z, y=-MAT_CM)
    easel.fill(edge, easel.palette.mat_edge)
    easel.fill(rounded_quad(easel.camera, mat.x, mat.z), easel.palette.mat)


def _paint_table(easel: Easel, table: Table) -> None:
    """A table, its legs alone, or its top alone."""
    palette = easel.palette
    if table.part != "top":
        _paint_table_legs(easel, table)
    if table.part != "legs":
        shapes = block_shapes(
            easel.camera,
            (table.x, (-table.depth, table.depth)),
            (table.height - 3.4, table.height),
            palette.wood_middle,
            palette.wood_far,
            radius=5,
        )
        for path, color in shapes:
            easel.fill(path, color)


def _paint_table_legs(easel: Easel, table: Table) -> None:
    """Four legs, or three where the near one would hide her."""
    palette, xy = easel.palette, easel.camera.xy
    left, right = table.x.start + 5, table.x.end - 5
    back, near = 5 - table.depth, table.depth - 5
    for x, z, color in (
        (left, back, palette.wood_far),
        (right, back, palette.wood_far),
        (right, near, palette.wood),
        (left, near, palette.wood),
    ):
        if table.open and (x, z) == (left, near):
            continue
        leg = capsule(xy((x, table.height - 3, z)), 2.3, xy((x, 1, z)), 1.5)
        easel.fill(leg, color)


def _paint_wall(easel: Easel, wall: Wall) -> None:
    """The face of a wall behind her, with its cut edge and a skirting."""
    palette = easel.palette
    x, (back, cut), height = wall.x, wall.z, wall.height
    beyond = x + (WALL_CM if wall.ahead else -WALL_CM)

    def quad(corners: tuple[Vector, ...], color: QColor) -> None:
        points = [easel.camera.xy(corner) for corner in corners]
        easel.fill(polygon(points), color)

    face = ((x, 0, back), (x, height, back), (x, height, cut), (x, 0, cut))
    quad(face, palette.wall)
    edge = ((x, 0, cut), (x, height, cut), (beyond, height, cut), (beyond, 0, cut))
    quad(edge, palette.wall_edge)
    foot = (
        (x, 0, back),
        (x, SKIRTING_CM, back),
        (x, SKIRTING_CM, cut),
        (x, 0, cut),
    )
    quad(foot, palette.skirting)


def _paint_block(easel: Easel, block: Block) -> None:
    """A firm block."""
    light, dark = _cushion_colors(easel, block.color)
    shapes = block_shapes(
        easel.camera, (block.x, block.z), (0, block.height), light, dark, radius=6
    )
    for path, color in shapes:
        easel.fill(path, color)


def _paint_cushion(easel: Easel, cushion: Cushion) -> None:
    """A cushion or a bolster, which looks the same from everywhere."""
    painter = easel.painter
    width, height = cushion.size
    light, dark = _cushion_colors(easel, cushion.color)
    if cushion.shape == "roll":
        path = QPainterPath()
        box = QRectF(-width / 2, -height / 2, width, height)
        path.addRoundedRect(box, height * 0.5, height * 0.5)
    else:
        path = QTransform.fromScale(width / 2, height / 2).map(PILLOW)
    shade = QLinearGradient(QPointF(0, height / 2), QPointF(0, -height / 2))
    shade.setColorAt(0, light)
    shade.setColorAt(0.45, light)
    shade.setColorAt(1, dark)
    painter.save()
    painter.translate(*easel.camera.xy(cushion.at))
    painter.rotate(cushion.angle)
    easel.fill(path, shade)
    painter.restore()


def _cushion_colors(easel: Easel, name: str) -> tuple[QColor, QColor]:
    """The light and the shaded colour of something soft."""
    palette = easel.palette
    if name == "cushion":
        return palette.cushion, palette.cushion_far
    return palette.cushion2, palette.cushion2_far

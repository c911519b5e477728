# SPDX-License-Identifier: MIT
"""Painting the head: two hand-drawn templates, from the side and from the front."""

from __future__ import annotations

from math import atan2, degrees, hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTransform

from backcare_desktop.core.figure.vectors import dot
from backcare_desktop.ui.figure import head_templates as shapes
from backcare_desktop.ui.figure.palette import mixed
from backcare_desktop.ui.figure.templates import ellipse

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainterPath

    from backcare_desktop.core.figure.vectors import Point, Vector
    from backcare_desktop.ui.figure.easel import Easel

TURNED_TO_VIEWER: Final = 0.62
"""From here on the face is drawn from the front."""
LEAST_SIZE: Final = 0.92
"""A head seen from above or below keeps this much of its height and width."""

TAIL_SWING_DEG: Final = (-25.0, 50.0)
"""A ponytail hangs, but neither through the floor behind her nor over the face."""
TAIL_SIDE_SWING_DEG: Final = 55.0


def paint_head(easel: Easel) -> None:
    """Paint the head with hair or scarf and a calm face."""
    head = easel.skeleton.spine.axes[5]
    ahead = abs(dot(head.front, easel.camera.towards)) > TURNED_TO_VIEWER
    easel.painter.save()
    if ahead:
        _paint_ahead(easel)
    else:
        _paint_profile(easel)
    easel.painter.restore()


def _paint_profile(easel: Easel) -> None:
    """The head from the side; it keeps its width however the camera is turned."""
    camera, spine, palette = easel.camera, easel.skeleton.spine, easel.palette
    up, front, _ = spine.axes[5]
    fx, fy = camera.xy(front)
    ux, uy = camera.xy(up)
    wide, high = hypot(fx, fy), hypot(ux, uy)
    x, y = camera.xy(spine.joints[5])
    easel.painter.setTransform(
        QTransform(fx / wide, fy / wide, ux / high, uy / high, x, y), True
    )
    if palette.style == "bun":
        easel.fill(shapes.BUN, palette.hair)
    elif palette.style == "ponytail":
        least, most = TAIL_SWING_DEG
        swing_deg = min(max(_hanging_deg(up, front), least), most)
        _paint_tail(easel, shapes.TAIL_AT, swing_deg)
    easel.fill(shapes.HEAD, palette.skin["near"])
    _paint_hair(easel)
    easel.stroke(shapes.EYE, palette.face_line, 0.6)
    easel.stroke(shapes.BROW, _brow(easel), 0.55)
    easel.stroke(shapes.MOUTH, palette.face_line, 0.5)
    easel.fill(shapes.BLUSH, palette.blush)


def _paint_hair(easel: Easel) -> None:
    """What covers the head from the side, with an ear where one shows."""
    palette = easel.palette
    if palette.style == "scarf":
        easel.fill(shapes.SCARF, palette.scarf)
        for fold in shapes.SCARF_FOLDS:
            easel.stroke(fold, palette.scarf_fold, 0.8)
    elif palette.style == "short":
        easel.fill(shapes.BOB, palette.hair)
        easel.stroke(shapes.HAIR_SHINE, palette.hair_shine, 0.7)
    else:
        easel.fill(shapes.HAIR, palette.hair)
        shines: tuple[QPainterPath, ...] = (shapes.HAIR_SHINE,)
        if palette.style == "curls":
            easel.fill(shapes.CURLS, palette.hair)
            shines = shapes.CURLS_SHINE
        elif palette.style == "bun":
            shines = (shapes.HAIR_SHINE, shapes.BUN_SHINE)
        easel.fill(shapes.EAR, palette.skin["near"])
        easel.stroke(shapes.EAR_LINE, palette.skin_line, 0.45)
        for shine in shines:
            easel.stroke(shine, palette.hair_shine, 0.7)


def _paint_tail(easel: Easel, tied_at: Point, swing_deg: float) -> None:
    """A ponytail that hangs from its tie."""
    painter, palette = easel.painter, easel.palette
    painter.save()
    painter.translate(*tied_at)
    painter.rotate(swing_deg)
    easel.fill(shapes.TAIL, palette.hair)
    easel.stroke(shapes.TAIL_SHINE, palette.hair_shine, 0.7)
    painter.restore()


def _hanging_deg(up: Vector, sideways: Vector) -> float:
    """How far what hangs from the head swings towards a direction of the head.

    Where the head lies so that neither direction points down it stays as it is.
    """
    down_cm, aside_cm = up[1], -sideways[1]
    swung_deg = degrees(atan2(aside_cm, down_cm))
    return swung_deg * min(1.0, hypot(down_cm, aside_cm))


def _brow(easel: Easel) -> QColor:
    """Brows follow the hair, and stay to be seen when it is fair or silver."""
    return mixed(easel.palette.hair, easel.palette.face_line, 0.4)


def _paint_ahead(easel: Easel) -> None:
    """The head from the front; its features slide the way the face points."""
    camera, spine, palette = easel.camera, easel.skeleton.spine, easel.palette
    up, front, right = spine.axes[5]
    rx, ry = _at_least(camera.xy(right))
    ux, uy = _at_least(camera.xy(up))
    fx, fy = camera.xy(front)
    area = rx * uy - ry * ux
    sideways, upwards = (fx * uy - fy * ux) / area, (rx * fy - ry * fx) / area
    x, y = camera.xy(spine.joints[5])
    painter = easel.painter
    painter.setTransform(QTransform(rx, ry, ux, uy, x, y), True)
    painter.translate(0, -1)
    if palette.style == "scarf":
        easel.fill(shapes.SCARF_AHEAD, palette.scarf)
        easel.stroke(shapes.SCARF_FOLD_AHEAD, palette.scarf_fold, 0.8)
    elif palette.style == "short":
        easel.fill(shapes.BOB_AHEAD, palette.hair)
    else:
        _paint_hair_ahead(easel)
    painter.translate(sideways * 2.0, upwards * 2.0)
    _paint_face_ahead(easel, sideways)
    painter.translate(sideways * 2.6, upwards * 2.6)
    _paint_features_ahead(easel, sideways)


def _paint_hair_ahead(easel: Easel) -> None:
    """Hair that is up, tied or curly, behind a face seen from the front."""
    palette = easel.palette
    if palette.style == "bun":
        easel.fill(shapes.BUN_AHEAD, palette.hair)
    elif palette.style == "curls":
        easel.fill(shapes.CURLS_AHEAD, palette.hair)
    else:
        up, _, right = easel.skeleton.spine.axes[5]
        least, most = -TAIL_SIDE_SWING_DEG, TAIL_SIDE_SWING_DEG
        swing_deg = min(max(_hanging_deg(up, right), least), most)
        _paint_tail(easel, shapes.TAIL_AT_AHEAD, swing_deg)
    easel.fill(shapes.HAIR_AHEAD, palette.hair)


def _paint_face_ahead(easel: Easel, sideways: float) -> None:
    """The face, with an ear where hair is up and the face looks straight ahead."""
    palette = easel.palette
    if palette.style == "scarf":
        easel.fill(shapes.SCARF_FACE_AHEAD, palette.skin["near"])
        return
    if abs(sideways) < 0.25 and palette.style in {"bun", "ponytail"}:
        ear_x = -7.6 if sideways > 0 else 7.6
        easel.fill(ellipse(ear_x, 1.5, 1.5, 2.1), palette.skin["far"])
    easel.fill(shapes.FACE_AHEAD, palette.skin["near"])
    curly = palette.style == "curls"
    fringe = shapes.CURLY_FRINGE_AHEAD if curly else shapes.FRINGE_AHEAD
    easel.fill(fringe, palette.hair)


def _paint_features_ahead(easel: Easel, sideways: float) -> None:
    """Eyes, brows, nose, mouth and cheeks; the cheek that turns away is smaller."""
    palette = easel.palette
    for eye in shapes.EYES_AHEAD:
        easel.stroke(eye, palette.face_line, 0.6)
    for brow in shapes.BROWS_AHEAD:
        easel.stroke(brow, _brow(easel), 0.5)
    easel.stroke(shapes.NOSE_AHEAD, palette.skin_line, 0.55)
    easel.stroke(shapes.MOUTH_AHEAD, palette.face_line, 0.6)
    for cheek_x in (-4.3, 4.3):
        x = cheek_x * 0.8 if cheek_x * sideways > 1.2 else cheek_x
        half_width = 1.3 if x * sideways > 1 else 1.8
        easel.fill(ellipse(x, -1.4, half_width, 1.2), palette.blush)


def _at_least(direction: Point) -> Point:
    """A direction in the picture, foreshortened no further than a head may be."""
    x, y = direction
    n = hypot(x, y)
    longer = max(n, LEAST_SIZE) / n
    return x * longer, y * longer

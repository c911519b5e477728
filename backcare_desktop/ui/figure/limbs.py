# SPDX-License-Identifier: MIT
"""What arms and legs share: the shade of a fold, and templates laid onto bones."""

from __future__ import annotations

from math import acos, degrees, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QLinearGradient, QTransform

from backcare_desktop.core.figure.vectors import Vector, dot, mix, step
from backcare_desktop.ui.figure.outline import TINY, unit_2d
from backcare_desktop.ui.figure.palette import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.core.figure.bones import Bone
    from backcare_desktop.ui.figure.camera import Camera
    from backcare_desktop.ui.figure.easel import Fill


class Fold(NamedTuple):
    """From which bend on a joint is shaded, when fully, and on which side it folds."""

    start_deg: float
    full_deg: float
    inside_cm: float


KNEE: Final = Fold(start_deg=35.0, full_deg=95.0, inside_cm=5.0)
"""A knee folds at its back."""
ELBOW: Final = Fold(start_deg=45.0, full_deg=110.0, inside_cm=-3.2)
"""An elbow folds at its front."""


def fold_shade(
    camera: Camera, upper: Bone, lower: Bone, fold: Fold, base: QColor, dark: QColor
) -> Fill:
    """The lower bone's colour, darker towards a bent joint.

    So a fold reads without an outline. Where the picture hides the bend, both
    bones in one line, the shade is stronger, or the limb would look straight.
    """
    flex_deg = degrees(acos(max(-1.0, min(1.0, dot(upper.along, lower.along)))))
    bent = (flex_deg - fold.start_deg) / (fold.full_deg - fold.start_deg)
    if bent <= 0:
        return base
    ux, uy = unit_2d(*camera.xy(upper.along))
    lx, ly = unit_2d(*camera.xy(lower.along))
    in_line = max(0.0, ux * lx + uy * ly) ** 4
    shade = mixed(base, dark, min(1.0, min(bent, 1.0) * (0.6 + 0.5 * in_line)))
    light_at = mix(lower.start, lower.end, 0.42 + 0.35 * in_line)
    light_at = step(light_at, lower.front, fold.inside_cm)
    dark_at = step(step(lower.start, lower.along, 3.0), lower.front, -fold.inside_cm)
    return gradient(camera, dark_at, light_at, ((0.0, shade), (1.0, base)))


def gradient(
    camera: Camera,
    start: Vector,
    end: Vector,
    stops: tuple[tuple[float, QColor], ...],
) -> QLinearGradient:
    """A gradient between two points in space."""
    found = QLinearGradient(QPointF(*camera.xy(start)), QPointF(*camera.xy(end)))
    for at, color in stops:
        found.setColorAt(at, color)
    return found


def template_transform(
    camera: Camera,
    bone: Bone,
    narrowest: float,
    shortest: float,
    turns_over_at: float = 0.0,
) -> QTransform:
    """Lay a template drawn from the side onto a hand or a foot.

    Args:
        camera: from where it is seen.
        bone: template x runs along it, template y to its front.
        narrowest: what is left of its width at least, however it is turned.
        shortest: what is left of its length at least.
        turns_over_at: the width, 0 when seen edge on, below which the other side
            shows; a foot that tips a little must not jump from side to side.
    """
    x, y = camera.xy(bone.along), camera.xy(bone.front)
    n = sqrt(x[0] ** 2 + x[1] ** 2) or TINY
    ux, uy = x[0] / n, x[1] / n
    n = max(n, shortest)
    skew, width = y[0] * ux + y[1] * uy, -y[0] * uy + y[1] * ux
    if abs(width) < narrowest:
        width = narrowest if width >= turns_over_at else -narrowest
        skew *= 0.5
    start = camera.xy(bone.start)
    return QTransform(
        ux * n, uy * n, ux * skew - uy * width, uy * skew + ux * width, *start
    )

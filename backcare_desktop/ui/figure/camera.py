# SPDX-License-Identifier: MIT
"""From space to the picture: an orthographic camera, and where the picture lands."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QTransform

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import View
    from backcare_desktop.core.figure.vectors import Point, Vector

PADDING_SHARE: Final = 0.07
"""Air on each side of the picture, as a share of its width or height."""
FLOOR_SHARE: Final = 0.62
"""How much of the spare height lies above her: feet stand low, but not on the edge."""
TALLEST_CM: Final = 118.0
"""She never grows so large that fewer centimetres than this fill the height."""


class Bounds(NamedTuple):
    """A box in the picture, in cm; y goes up."""

    left: float
    right: float
    bottom: float
    top: float


class Camera(NamedTuple):
    """The picture's own directions in space; distances stay in cm."""

    rightwards: Vector
    upwards: Vector
    towards: Vector

    def xy(self, point: Vector) -> Point:
        """A point, or a direction, in the picture; y goes up."""
        r, u = self.rightwards, self.upwards
        x, y, z = point
        return (x * r[0] + y * r[1] + z * r[2], x * u[0] + y * u[1] + z * u[2])


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the picture lands: pixels per cm, and the pixel of the picture's origin."""

    px_per_cm: float
    x: float
    y: float
    mirrored: bool = False

    def transform(self) -> QTransform:
        """From the picture, y up in cm, to pixels, y down."""
        across = -self.px_per_cm if self.mirrored else self.px_per_cm
        return QTransform(across, 0, 0, -self.px_per_cm, self.x, self.y)


def camera_for(view: View) -> Camera:
    """The camera that looks from a view."""
    turn, tilt = radians(view.turn), radians(view.tilt)
    level = (-sin(turn), 0.0, cos(turn))
    return Camera(
        rightwards=(cos(turn), 0.0, sin(turn)),
        upwards=(-level[0] * sin(tilt), cos(tilt), -level[2] * sin(tilt)),
        towards=(level[0] * cos(tilt), sin(tilt), level[2] * cos(tilt)),
    )


def fitted(
    bounds: Bounds,
    width: float,
    height: float,
    max_px_per_cm: float | None,
    *,
    mirrored: bool = False,
    padding_share: float = PADDING_SHARE,
) -> Placement:
    """Place a box as large as it fits, in the middle, with its floor rather low."""
    left, right, bottom, top = bounds
    inner = 1 - 2 * padding_share
    px_per_cm = min(
        width * inner / (right - left),
        height * inner / (top - bottom),
        height / TALLEST_CM if max_px_per_cm is None else max_px_per_cm,
    )
    middle = px_per_cm * (left + right) / 2
    spare = height - px_per_cm * (top - bottom)
    return Placement(
        px_per_cm,
        x=width / 2 + (middle if mirrored else -middle),
        y=spare * FLOOR_SHARE + px_per_cm * top,
        mirrored=mirrored,
    )

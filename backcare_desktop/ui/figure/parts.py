# SPDX-License-Identifier: MIT
"""Which room paints which part of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from backcare_desktop.ui.figure.arm import paint_arm
from backcare_desktop.ui.figure.head import paint_head
from backcare_desktop.ui.figure.leg import paint_leg
from backcare_desktop.ui.figure.torso import paint_neck, paint_torso

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.ui.figure.easel import Easel

_PAINTERS: Final[dict[str, Callable[[Easel], None]]] = {
    "leg.near": lambda easel: paint_leg(easel, "near"),
    "leg.far": lambda easel: paint_leg(easel, "far"),
    "arm.near": lambda easel: paint_arm(easel, "near"),
    "arm.far": lambda easel: paint_arm(easel, "far"),
    "torso": paint_torso,
    "neck": paint_neck,
    "head": paint_head,
}


def paint_part(easel: Easel, part: str) -> None:
    """Paint one part of the body."""
    _PAINTERS[part](easel)

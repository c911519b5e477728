# SPDX-License-Identifier: MIT
"""What prepared motions are known by, and how many are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections import OrderedDict
    from collections.abc import Hashable

    from PySide6.QtCore import QRect

    from backcare_desktop.core.picture import Picture
    from backcare_desktop.ui.figure.backdrop import Canvas
    from backcare_desktop.ui.figure.motion import Motion

MOST_MOTIONS: Final = 10
"""Enough for the phases of one exercise and for those that come next."""
MOST_BYTES: Final = 24 * 1024 * 1024
"""On a large dense screen few motions fit; the one in use always stays."""


class Look(NamedTuple):
    """What can be seen of a picture.

    Attributes:
        motion: equal for moments of one motion.
        moment: equal for moments that nobody could tell apart.
        box: where on the canvas moments of this motion differ.
    """

    motion: Hashable
    moment: Hashable
    box: QRect


def motion_key(
    picture: Picture, canvas: Canvas, max_px_per_cm: float | None
) -> Hashable:
    """What two pictures have in common that are moments of one motion."""
    width, height, density, ground = canvas
    return (
        *(picture.start, picture.end, picture.neutral, picture.reach),
        *(picture.mirrored, picture.bump),
        *(width, height, density, ground.rgba(), max_px_per_cm),
    )


def forget_old(motions: OrderedDict[Hashable, Motion]) -> None:
    """Keep a store of motions within its bounds; those used last stay."""
    taken = sum(motion.backdrop.size_bytes for motion in motions.values())
    while len(motions) > MOST_MOTIONS or (taken > MOST_BYTES and len(motions) > 1):
        _, oldest = motions.popitem(last=False)
        taken -= oldest.backdrop.size_bytes

# SPDX-License-Identifier: MIT
"""Which parts of a picture stay put while others move."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.bones import SIDES
from backcare_desktop.core.figure.props import Cushion
from backcare_desktop.ui.figure.props import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.figure.bones import Bone, Side, Skeleton
    from backcare_desktop.core.figure.props import Prop
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.figure.vectors import Vector

STILL_CM: Final = 0.02
STILL_DIRECTION: Final = 0.06
"""Less than this is not seen."""


def still_parts(scene: Scene, skeletons: Sequence[Skeleton]) -> set[str]:
    """The parts and named props that are the same in all poses of a motion.

    Never the torso: it breathes.
    """
    pairs = [(skeletons[0], other) for other in skeletons[1:]]
    still = {
        f"{kind}.{side}"
        for kind in ("leg", "arm")
        for side in SIDES
        if all(_same_limb(a, b, kind, side) for a, b in pairs)
    }
    if not all(_same_pelvis(a, b) for a, b in pairs):
        # The far leg carries its half of the seat.
        still.discard("leg.far")
    if all(_same_trunk(a, b) for a, b in pairs):
        still |= {"neck", "head"}
    still |= {prop.name for prop in scene.props if _is_still(prop, skeletons)}
    return still & set(scene.order)


def _is_still(prop: Prop, skeletons: Sequence[Skeleton]) -> bool:
    """Whether a thing stays in its place."""
    if not isinstance(prop, Cushion) or prop.joint is None:
        return True
    places = [carried(prop, skeleton) for skeleton in skeletons]
    return all(
        _close(a.at, b.at, STILL_CM)
        for a, b in pairwise(places)
        if isinstance(a, Cushion) and isinstance(b, Cushion)
    )


def _same_limb(a: Skeleton, b: Skeleton, kind: str, side: Side) -> bool:
    """Whether all bones of a limb are in the same place."""
    if kind == "leg":
        return all(map(_same_bone, a.legs[side], b.legs[side]))
    return all(map(_same_bone, a.arms[side], b.arms[side]))


def _same_bone(a: Bone, b: Bone) -> bool:
    """Whether two bones cannot be told apart."""
    return (
        _close(a.start, b.start, STILL_CM)
        and _close(a.end, b.end, STILL_CM)
        and _close(a.front, b.front, STILL_DIRECTION)
    )


def _same_pelvis(a: Skeleton, b: Skeleton) -> bool:
    """Whether the hips are in the same place and turned the same way."""
    return _close(a.spine.joints[0], b.spine.joints[0], STILL_CM) and _close(
        a.spine.axes[0].up, b.spine.axes[0].up, STILL_DIRECTION
    )


def _same_trunk(a: Skeleton, b: Skeleton) -> bool:
    """Whether the whole chain up to the head is the same."""
    return all(
        _close(p, q, STILL_CM)
        for p, q in zip(a.spine.joints, b.spine.joints, strict=True)
    ) and all(
        _close(p.front, q.front, STILL_CM)
        for p, q in zip(a.spine.axes, b.spine.axes, strict=True)
    )


def _close(a: Vector, b: Vector, most: float) -> bool:
    """Whether two vectors differ by less than `most` in each number."""
    return all(abs(p - q) < most for p, q in zip(a, b, strict=True))

# SPDX-License-Identifier: MIT
"""Where a named joint is: what carries cushions, and what arrows follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.figure.vectors import step

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Side, Skeleton
    from backcare_desktop.core.figure.vectors import Vector

HEAD_MIDDLE_CM = 4.0
"""From the top of the neck to where a cushion meets the head."""


def joint_place(skeleton: Skeleton, name: str) -> Vector:
    """The place of a joint such as `knee.far`, in cm; without a side, the near one.

    `wrist` and `hand` are one place, and so are `neck` and `shoulders`.
    """
    kind, _, word = name.partition(".")
    side: Side = "far" if word == "far" else "near"
    spine = skeleton.spine
    match kind:
        case "knee":
            return skeleton.legs[side].thigh.end
        case "ankle":
            return skeleton.legs[side].shin.end
        case "wrist" | "hand":
            return skeleton.arms[side].fore.end
        case "hips":
            return spine.joints[0]
        case "neck" | "shoulders":
            return spine.joints[4]
    return step(spine.joints[5], spine.axes[5].up, HEAD_MIDDLE_CM)

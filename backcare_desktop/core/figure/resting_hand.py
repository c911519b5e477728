# SPDX-License-Identifier: MIT
"""A hand that rests on the belly stays on it while the belly grows over the weeks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.spine import solve_spine
from backcare_desktop.core.figure.vectors import Vector, step

if TYPE_CHECKING:
    from backcare_desktop.core.figure.keyframe import ArmPose, Keyframe

GROWTH_CM: Final = 8.5
"""How far the skin under the hand moves ahead from no belly to one at term."""


def with_hands_on_bump(keyframe: Keyframe, bump: float) -> Keyframe:
    """The keyframe for a belly of a size, 0 to 1; its pins are written for 1."""
    if not (keyframe.arm_near.on_bump or keyframe.arm_far.on_bump):
        return keyframe
    ahead = solve_spine(keyframe, keyframe.trunk).axes[1].front
    back_cm = (1.0 - min(bump, 1.0)) * GROWTH_CM
    return replace(
        keyframe,
        arm_near=_moved(keyframe.arm_near, ahead, back_cm),
        arm_far=_moved(keyframe.arm_far, ahead, back_cm),
    )


def _moved(arm: ArmPose, ahead: Vector, back_cm: float) -> ArmPose:
    """The arm with its hand further back, when it rests on the belly."""
    pin = arm.hand
    if not arm.on_bump or pin is None:
        return arm
    x, y, z = step((pin.x, pin.y, pin.z or 0.0), ahead, -back_cm)
    return replace(arm, hand=pin._replace(x=x, y=y, z=None if pin.z is None else z))

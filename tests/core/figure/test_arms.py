# SPDX-License-Identifier: MIT
"""A hand that lies on something lies on its palm, whichever way it points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backcare_desktop.core.figure.keyframe import ArmPose, HipsAt, Keyframe, Pin
from backcare_desktop.core.figure.skeleton import solve

SITTING = Keyframe(root=HipsAt(0, 20))


@pytest.mark.parametrize("angle_deg", [0.0, 30.0, 150.0, 180.0, 214.0, 330.0])
def test_the_back_of_a_lying_hand_is_up(angle_deg: float) -> None:
    """To the left as well as to the right."""
    arm = ArmPose(hand=Pin(10, 30, 20), hand_angle=angle_deg)
    hand = solve(replace(SITTING, arm_near=arm)).arms["near"].hand
    assert hand.flat
    assert hand.front[1] > 0

# SPDX-License-Identifier: MIT
"""The smooth curve through the joints of the trunk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.figure.chain import front_at, place, point_and_direction
from backcare_desktop.core.figure.keyframe import Keyframe
from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.vectors import dot, length, subtract

SPINE = solve(Keyframe(trunk=70, spine=(20, 10, -5), side=(5, 0, 5))).spine


@pytest.mark.parametrize("joint", range(6))
def test_the_curve_goes_through_the_joints(joint: int) -> None:
    """Whole numbers are the joints themselves."""
    point, _ = point_and_direction(SPINE, place(joint))
    assert point == pytest.approx(SPINE.joints[joint])


@given(st.floats(-0.99, 5))
def test_directions_are_unit_and_square(at: float) -> None:
    """Along the whole curve there is a direction and a front at a right angle."""
    here = place(at)
    _, upwards = point_and_direction(SPINE, here)
    front = front_at(SPINE, here, upwards)
    assert length(upwards) == pytest.approx(1)
    assert length(front) == pytest.approx(1)
    assert dot(upwards, front) == pytest.approx(0, abs=1e-9)


@given(st.floats(-0.9, 4.9))
def test_the_curve_has_no_jumps(at: float) -> None:
    """Neighbouring places are neighbouring points."""
    a, _ = point_and_direction(SPINE, place(at))
    b, _ = point_and_direction(SPINE, place(at + 0.01))
    assert length(subtract(a, b)) < 0.5

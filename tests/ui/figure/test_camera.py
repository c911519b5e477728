# SPDX-License-Identifier: MIT
"""From space to the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from backcare_desktop.core.figure.scene import View
from backcare_desktop.core.figure.vectors import dot, length
from backcare_desktop.ui.figure.camera import (
    TALLEST_CM,
    Bounds,
    camera_for,
    fitted,
)

views = st.builds(View, st.floats(-90, 90), st.floats(-89, 89))


@given(views)
def test_directions_of_the_picture_are_square(view: View) -> None:
    """Right, up and towards the viewer are unit vectors at right angles."""
    camera = camera_for(view)
    for one in camera:
        assert length(one) == pytest.approx(1)
    assert dot(camera.rightwards, camera.upwards) == pytest.approx(0, abs=1e-9)
    assert dot(camera.rightwards, camera.towards) == pytest.approx(0, abs=1e-9)
    assert dot(camera.upwards, camera.towards) == pytest.approx(0, abs=1e-9)


def test_straight_ahead_nothing_is_turned() -> None:
    """Without turn and tilt a point keeps its place."""
    assert camera_for(View(0, 0)).xy((3, 4, 5)) == pytest.approx((3, 4))


@given(
    st.floats(-200, 0),
    st.floats(10, 200),
    st.floats(20, 2000),
    st.floats(20, 2000),
    st.booleans(),
)
def test_a_fitted_box_lies_within_the_canvas(
    left: float, wide: float, width: float, height: float, mirrored: bool
) -> None:
    """All corners are inside, and the middle is in the middle."""
    bounds = Bounds(left, left + wide, -5.0, 60.0)
    placement = fitted(bounds, width, height, None, mirrored=mirrored)
    to_page = placement.transform()
    corners = [
        to_page.map(QPointF(x, y))
        for x in (bounds.left, bounds.right)
        for y in (bounds.bottom, bounds.top)
    ]
    xs, ys = [p.x() for p in corners], [p.y() for p in corners]
    assert min(xs) > 0
    assert max(xs) < width
    assert min(ys) > 0
    assert max(ys) < height
    assert (min(xs) + max(xs)) / 2 == pytest.approx(width / 2)


def test_she_stands_rather_low() -> None:
    """There is more air above her than below the floor."""
    bounds = Bounds(-90, 90, 0, 60)
    to_page = fitted(bounds, 400, 400, None).transform()
    above = to_page.map(QPointF(0, bounds.top)).y()
    below = 400 - to_page.map(QPointF(0, bounds.bottom)).y()
    assert above > below > 0


def test_a_small_pose_does_not_grow_without_bound() -> None:
    """Someone lying down is not blown up to the height of the window."""
    bounds = Bounds(-10, 10, 0, 20)
    assert fitted(bounds, 800, 590, None).px_per_cm == pytest.approx(590 / TALLEST_CM)
    assert fitted(bounds, 800, 590, 1.5).px_per_cm == pytest.approx(1.5)

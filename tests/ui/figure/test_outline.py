# SPDX-License-Identifier: MIT
"""Smooth outlines through points."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.ui.figure.outline import (
    capsule,
    filled,
    new_path,
    on_spline,
    polygon,
    tangents,
    trace,
    trace_all,
    tube,
)

WAVE = [(0.0, 0.0), (10.0, 5.0), (12.0, 6.0), (30.0, 0.0), (31.0, -8.0)]


def test_a_curve_goes_through_its_points() -> None:
    """It starts at the first point, ends at the last, and meets those between."""
    path = new_path()
    trace_all(path, WAVE)
    ends = [path.elementAt(index) for index in range(0, path.elementCount(), 3)]
    assert [(end.x, end.y) for end in ends] == WAVE


@pytest.mark.parametrize("share", [0.0, 0.3, 0.8, 1.0])
def test_a_point_on_the_spline_lies_on_its_path(share: float) -> None:
    """A point put in between does not change the line."""
    path = new_path()
    trace(path, WAVE, 2, 3)
    x, y = on_spline(WAVE, 2, share)
    points = [path.pointAtPercent(percent / 500) for percent in range(501)]
    assert min(hypot(x - near.x(), y - near.y()) for near in points) < 0.05


def test_a_new_path_starts_at_its_first_point() -> None:
    """An empty path with a fill rule has no hidden point at the origin."""
    path = new_path()
    trace(path, [(20.0, 20.0), (30.0, 30.0)], 0, 1)
    assert path.boundingRect().left() == pytest.approx(20)


def test_the_way_back_is_the_same_curve() -> None:
    """Two shapes that share an edge leave no gap, whichever way they run."""
    there, back = new_path(), new_path()
    trace(there, WAVE, 1, 3)
    trace(back, WAVE, 3, 1)
    for share in (0.2, 0.5, 0.9):
        a, b = there.pointAtPercent(share), back.pointAtPercent(1 - share)
        assert hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6


def test_the_longer_neighbour_does_not_bend_the_curve_away() -> None:
    """At a joint of a short and a long chord the short one leads."""
    _, (x, y), _ = tangents([(0.0, 0.0), (1.0, 0.0), (1.0, 20.0)])
    assert x > 10 * y > 0


@given(
    st.tuples(st.floats(-50, 50), st.floats(-50, 50)),
    st.floats(0.5, 20),
    st.tuples(st.floats(-50, 50), st.floats(-50, 50)),
    st.floats(0.5, 20),
)
def test_a_capsule_holds_both_discs(
    a: tuple[float, float], a_radius: float, b: tuple[float, float], b_radius: float
) -> None:
    """It reaches as far as the discs do, on all sides, and no further."""
    box = capsule(a, a_radius, b, b_radius).boundingRect()
    lowest, highest = (
        [op(a[axis] + sign * a_radius, b[axis] + sign * b_radius) for axis in (0, 1)]
        for op, sign in ((min, -1), (max, 1))
    )
    assert [box.left(), box.top()] == pytest.approx(lowest, abs=0.05)
    assert [box.right(), box.bottom()] == pytest.approx(highest, abs=0.05)


def test_a_tube_is_closed_and_round_at_its_ends() -> None:
    """It bulges beyond both of its ends."""
    left = [(0.0, 5.0), (10.0, 5.0), (20.0, 5.0)]
    right = [(0.0, -5.0), (10.0, -5.0), (20.0, -5.0)]
    box = tube(left, right).boundingRect()
    assert box.left() < -3
    assert box.right() > 23


def test_a_polygon_has_its_corners() -> None:
    """Nothing else is in it."""
    box = polygon([(5.0, 5.0), (9.0, 5.0), (9.0, 8.0)]).boundingRect()
    assert box.getRect() == (5.0, 5.0, 4.0, 3.0)


def test_a_hollow_is_filled_in_part() -> None:
    """Of a dip of four a quarter is left."""
    x, y = filled((5.0, -4.0), (0.0, 0.0), (10.0, 0.0), (0.2, 1.0), 0.25)
    assert (x, y) == pytest.approx((5.0, -1.0))


def test_what_stands_out_stays() -> None:
    """Only hollows are filled."""
    assert filled((5.0, 3.0), (0.0, 0.0), (10.0, 0.0), (0.0, 1.0), 0.25) == (5.0, 3.0)

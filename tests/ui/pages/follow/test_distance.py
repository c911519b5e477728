# SPDX-License-Identifier: MIT
"""Words are as large as the eye needs them, within what the window holds."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.ui.pages.follow.distance import (
    DESIGN_PITCH_MM,
    MOST_BEYOND_WINDOW,
    pitch_mm,
    text_scale,
    window_scale,
)

SIZES = st.integers(320, 7680)


def test_the_design_is_its_own_scale() -> None:
    """1366x768 on a 14-inch laptop at 2 m is what all sizes are given for."""
    assert text_scale(1366, 768) == 1.0
    assert text_scale(1366, 768, distance_m=2.0, pitch_mm=0.227) == 1.0


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1366, 768, 1.0), (2732, 1536, 2.0), (3440, 768, 1.0), (683, 768, 0.5)],
)
def test_the_window_scales_by_its_tighter_side(
    width: int, height: int, scale: float
) -> None:
    """Nothing is cut by a window of another shape."""
    assert window_scale(width, height) == scale


def test_words_grow_with_the_distance() -> None:
    """From 2.2 m they are a tenth larger; nearer never makes them smaller."""
    assert text_scale(1366, 768, distance_m=2.2) == pytest.approx(1.1)
    assert text_scale(1366, 768, distance_m=0.5) == 1.0


def test_words_grow_on_a_finer_screen() -> None:
    """The same angle needs more of smaller pixels."""
    assert text_scale(1366, 768, pitch_mm=0.227 / 1.1) == pytest.approx(1.1)
    assert text_scale(1366, 768, pitch_mm=0.5) == 1.0


def test_words_never_outgrow_the_window() -> None:
    """Beyond a fifth more, they would find no room beside the figure."""
    assert text_scale(1366, 768, distance_m=30.0) == MOST_BEYOND_WINDOW
    assert text_scale(683, 384, distance_m=2.0) == 0.5 * MOST_BEYOND_WINDOW


@given(
    width=SIZES,
    height=SIZES,
    distance_m=st.floats(0.0, 1e6),
    pitch=st.floats(0.05, 1.2),
)
def test_the_scale_keeps_its_bounds(
    width: int, height: int, distance_m: float, pitch: float
) -> None:
    """Whatever is set, words lie between the window's scale and a fifth more."""
    scale = text_scale(width, height, distance_m=distance_m, pitch_mm=pitch)
    window = window_scale(width, height)
    assert window <= scale <= window * MOST_BEYOND_WINDOW


def test_a_pixel_is_measured_by_the_screen() -> None:
    """100 dots to the inch are 0.254 mm each."""
    assert pitch_mm(100.0) == pytest.approx(0.254)
    assert pitch_mm(111.9) == pytest.approx(0.227, abs=1e-4)


@pytest.mark.parametrize("nonsense", [0.0, -96.0, math.inf, math.nan, 1.0, 5_000.0])
def test_a_screen_that_tells_nonsense_counts_as_a_laptop(nonsense: float) -> None:
    """Projectors know no size, and some screens say that they have none."""
    assert pitch_mm(nonsense) == DESIGN_PITCH_MM

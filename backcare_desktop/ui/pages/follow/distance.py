# SPDX-License-Identifier: MIT
"""How large things must be to be read from where she lies."""

from __future__ import annotations

DESIGN_WIDTH = 1366
DESIGN_HEIGHT = 768
"""The window that all sizes of the follow-along page are given for."""
DESIGN_DISTANCE_M = 2.0
DESIGN_PITCH_MM = 0.227
"""A pixel of a 14-inch laptop; 40 px of text are 7.6 arc minutes high from 2 m."""
FINEST_PITCH_MM = 0.05
COARSEST_PITCH_MM = 1.2
"""A phone held close, a large television; outside lies what projectors make up."""
MM_PER_INCH = 25.4
MOST_BEYOND_WINDOW = 1.2
"""Above this the words no longer find room beside the figure."""


def window_scale(width_px: int, height_px: int) -> float:
    """How much larger the window is than the one that sizes are given for."""
    return min(width_px / DESIGN_WIDTH, height_px / DESIGN_HEIGHT)


def text_scale(
    width_px: int,
    height_px: int,
    *,
    distance_m: float = DESIGN_DISTANCE_M,
    pitch_mm: float = DESIGN_PITCH_MM,
) -> float:
    """Scale of all text: what the window gives, or what the eye needs if more.

    Args:
        width_px: of the window, in device-independent pixels.
        height_px: likewise.
        distance_m: from eye to screen.
        pitch_mm: size of one device-independent pixel on the real screen.
    """
    window = window_scale(width_px, height_px)
    eye = distance_m / DESIGN_DISTANCE_M * DESIGN_PITCH_MM / pitch_mm
    return max(window, min(eye, window * MOST_BEYOND_WINDOW))


def pitch_mm(dots_per_inch: float) -> float:
    """Size of a pixel on a screen; the design's where the screen tells nonsense.

    Args:
        dots_per_inch: device-independent pixels to a real inch, as the screen says.
    """
    if not dots_per_inch > 0:
        return DESIGN_PITCH_MM
    pitch = MM_PER_INCH / dots_per_inch
    is_plausible = FINEST_PITCH_MM <= pitch <= COARSEST_PITCH_MM
    return pitch if is_plausible else DESIGN_PITCH_MM

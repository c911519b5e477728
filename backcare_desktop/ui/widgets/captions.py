# SPDX-License-Identifier: MIT
"""Words under a row of cells that must not run into each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CAPTION_GAP_PX = 8.0


def place_captions(
    wanted: Sequence[tuple[float, float]], width_px: float
) -> list[tuple[float, int]]:
    """Place captions on two rows, the first ones first.

    Args:
        wanted: Left edge and width of each caption, in order of importance.
        width_px: The room from the left; no caption leaves it.

    Returns:
        For each caption its left edge and its row, 0 or 1.
    """
    placed: list[tuple[float, float, int]] = []
    for left, width in wanted:
        inside = min(max(0.0, left), max(0.0, width_px - width))
        right = inside + width + CAPTION_GAP_PX
        is_free = all(
            row != 0 or right <= other or other_right <= inside
            for other, other_right, row in placed
        )
        placed.append((inside, right, 0 if is_free else 1))
    return [(left, row) for left, _right, row in placed]

# SPDX-License-Identifier: MIT
"""How a movement starts and stops: softly, like a breath."""

from __future__ import annotations

from math import cos, pi


def ease(share: float) -> float:
    """The way covered after a share of the time, both from 0 to 1."""
    return 0.5 - 0.5 * cos(pi * min(max(share, 0.0), 1.0))

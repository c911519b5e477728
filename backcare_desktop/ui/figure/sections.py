# SPDX-License-Identifier: MIT
"""How thick she is: sections of limbs, sleeves and trunk, in cm.

Limbs: place on the bone, front, back, half width. Trunk: place on the chain (0
hips, 1 L5, 2 T12, 3 T6, 4 C7, 5 skull), front, back, half width.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from backcare_desktop.ui.figure.sweep import Section

THIGH: Final[tuple[Section, ...]] = (
    (0.00, 8.4, 9.6, 8.6),
    (0.18, 9.0, 9.2, 8.8),
    (0.45, 8.2, 8.0, 8.2),
    (0.72, 6.7, 6.4, 6.6),
    (0.92, 5.8, 5.5, 5.6),
    (1.00, 5.5, 5.3, 5.3),
)
FAR_THIGH: Final[tuple[Section, ...]] = (
    (0.00, 4.5, 9.6, 8.0),
    (0.18, 6.8, 9.2, 8.4),
    (0.45, 7.8, 8.0, 8.2),
    *THIGH[3:],
)
"""Slimmer at the groin: a full one would show beside a small belly."""
LEGGING_SHIN: Final[tuple[Section, ...]] = (
    (0.00, 5.4, 5.3, 5.3),
    (0.12, 4.8, 5.6, 5.2),
    (0.30, 4.1, 6.2, 5.2),
    (0.50, 3.7, 5.3, 4.5),
    (0.75, 3.1, 3.6, 3.3),
    (0.90, 2.7, 3.0, 2.8),
)
"""Leggings stop above the ankle."""
BARE_ANKLE: Final[tuple[Section, ...]] = ((0.84, 2.9, 3.3, 3.0), (1.0, 2.5, 3.1, 2.8))

UPPER_ARM: Final[tuple[Section, ...]] = (
    (0.00, 4.6, 4.7, 4.0),
    (0.20, 4.7, 4.8, 4.6),
    (0.50, 4.0, 4.1, 4.0),
    (0.85, 3.3, 3.4, 3.3),
    (1.00, 3.2, 3.3, 3.2),
)
SLEEVED_UPPER_ARM: Final = UPPER_ARM[1:]
"""What a short sleeve covers need not be painted."""
FOREARM: Final[tuple[Section, ...]] = (
    (0.00, 3.2, 3.3, 3.2),
    (0.22, 3.6, 3.6, 3.5),
    (0.50, 3.1, 3.1, 3.1),
    (0.85, 2.3, 2.3, 2.4),
    (1.00, 2.1, 2.2, 2.3),
)
SHORT_SLEEVE: Final[tuple[Section, ...]] = (
    (0.00, 5.5, 5.7, 4.4),
    (0.14, 5.6, 5.7, 4.9),
    (0.28, 5.5, 5.6, 5.0),
    (0.46, 5.1, 5.2, 4.9),
)
SHORT_SLEEVE_AHEAD: Final[tuple[Section, ...]] = (
    (0.00, 3.6, 3.6, 3.6),
    (0.14, 4.7, 4.7, 4.5),
    (0.30, 4.9, 4.9, 4.7),
    (0.46, 4.8, 4.8, 4.6),
)
"""Seen from the front; the other one would look puffed."""
LONG_SLEEVE: Final[tuple[Section, ...]] = (
    (0.00, 5.2, 5.3, 4.3),
    (0.20, 5.1, 5.2, 4.9),
    (0.50, 4.4, 4.5, 4.4),
    (0.85, 3.7, 3.8, 3.7),
    (1.00, 3.6, 3.7, 3.6),
)
LONG_SLEEVE_FOREARM: Final[tuple[Section, ...]] = (
    (0.00, 3.6, 3.7, 3.6),
    (0.22, 3.9, 3.9, 3.8),
    (0.50, 3.4, 3.4, 3.4),
    (0.90, 2.8, 2.8, 2.8),
)

TRUNK: Final[tuple[Section, ...]] = (
    (-0.62, 4.0, 4.0, 8.0),
    (-0.40, 7.0, 7.0, 13.0),
    (0.00, 9.0, 11.0, 16.5),
    (0.45, 9.6, 11.6, 16.8),
    (0.90, 9.6, 10.2, 15.2),
    (1.30, 9.4, 8.8, 13.2),
    (1.70, 9.4, 7.9, 12.4),
    (2.10, 10.0, 8.4, 12.6),
    (2.45, 11.0, 9.2, 13.4),
    (2.80, 12.0, 9.7, 14.0),
    (3.10, 11.2, 9.6, 14.2),
    (3.40, 8.8, 9.0, 14.0),
    (3.65, 6.8, 7.8, 11.5),
    (3.90, 5.4, 6.3, 7.6),
    (4.20, 4.7, 5.2, 5.4),
    (4.60, 4.4, 4.7, 4.8),
    (5.00, 4.6, 4.8, 5.0),
)


def station_near(at: float) -> int:
    """The index of the trunk's section nearest to a place on the chain."""
    return min(range(len(TRUNK)), key=lambda index: abs(TRUNK[index][0] - at))

# SPDX-License-Identifier: MIT
"""The field's own words: positions, sides, breath, and what an exercise counts for."""

from __future__ import annotations

from enum import StrEnum


class Position(StrEnum):
    """The body position in which an exercise is done."""

    SUPINE = "supine"
    SIDE_LYING = "side-lying"
    HANDS_AND_KNEES = "hands-and-knees"
    KNEELING = "kneeling"
    SEATED = "seated"
    STANDING = "standing"

    @property
    def is_on_the_floor(self) -> bool:
        """Whether getting back into it takes both hands."""
        return self not in {Position.SEATED, Position.STANDING}


class Counts(StrEnum):
    """Which weekly counter the exercise moves."""

    MOVEMENT = "movement"
    MODERATE = "moderate"
    RELAXATION = "relaxation"


class Breath(StrEnum):
    """What the breath does; there is no word for holding it, on purpose."""

    IN = "in"
    OUT = "out"
    FREE = "free"


class Sides(StrEnum):
    """How a dose is shared between the sides; the dose is always per side."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    ALTERNATE = "alternate"


class Side(StrEnum):
    """The working side."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.LEFT if self is Side.RIGHT else Side.RIGHT

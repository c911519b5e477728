# SPDX-License-Identifier: MIT
"""Taking the arrow and the glow away leaves everything else as it was."""

from __future__ import annotations

from dataclasses import replace

from backcare_desktop.core.effort import without_effort
from backcare_desktop.core.picture import AuthorImage, Blend, Picture, Pose

TILT = Picture(Pose("all-fours", "neutral"), Pose("all-fours", "tilt"), 0.4)
MARKED = replace(TILT, shows_effort=True)


def test_only_the_marks_go() -> None:
    """The same pose at the same moment, alone."""
    assert without_effort(MARKED) == TILT
    assert without_effort(TILT) is TILT


def test_both_sides_of_a_cross_fade_lose_them() -> None:
    """No mark flashes up between two steps."""
    assert without_effort(Blend(MARKED, MARKED, 0.5)) == Blend(TILT, TILT, 0.5)


def test_a_picture_of_the_authors_own_stays() -> None:
    """It has no marks of ours."""
    image = AuthorImage("her-stretch")
    assert without_effort(image) is image

# SPDX-License-Identifier: MIT
"""How big the figure's belly is for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.profile import Stage

if TYPE_CHECKING:
    from backcare_desktop.core.profile import Profile

WEEK_WITHOUT_A_PROFILE = 24.0
"""Visibly pregnant and still at ease in every pose: the figure of the handouts."""


def week_drawn(profile: Profile) -> float:
    """The week whose body is drawn."""
    if profile.stage in {Stage.PLANNING, Stage.AFTER_BIRTH}:
        return 0.0
    return WEEK_WITHOUT_A_PROFILE if profile.week is None else profile.week


def bump_at(profile: Profile) -> float:
    """Size of the belly, 0 not pregnant to 1 at term."""
    return bump_for_week(week_drawn(profile))

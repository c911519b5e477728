# SPDX-License-Identifier: MIT
"""The figure's belly is as big as her week."""

from __future__ import annotations

from itertools import pairwise

import pytest

from backcare_desktop.core.body_size import (
    WEEK_WITHOUT_A_PROFILE,
    bump_at,
    week_drawn,
)
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage


@pytest.mark.parametrize("stage", [Stage.PLANNING, Stage.AFTER_BIRTH])
def test_before_and_after_there_is_no_bump(stage: Stage) -> None:
    """Not pregnant is drawn not pregnant, whatever week is on record."""
    assert week_drawn(Profile(stage, 270)) == 0
    assert bump_at(Profile(stage, 270)) == bump_at(Profile(stage))


def test_bump_grows_until_it_drops() -> None:
    """Week by week it grows up to 1 in week 38; before birth it sinks a little."""
    weeks = range(46)
    sizes = [bump_at(Profile(Stage.PREGNANT, week * 7)) for week in weeks]
    assert all(before <= after for before, after in pairwise(sizes[:39]))
    assert (sizes[0], sizes[38]) == (0, 1)
    assert 0.9 < sizes[45] < 1


@pytest.mark.parametrize("profile", [AS_WRITTEN, Profile(Stage.PREGNANT)])
def test_unknown_week_is_drawn_visibly_pregnant(profile: Profile) -> None:
    """Without a week the figure is the one of the handouts."""
    assert week_drawn(profile) == WEEK_WITHOUT_A_PROFILE

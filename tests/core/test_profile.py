# SPDX-License-Identifier: MIT
"""The few facts about her that change how a routine comes out."""

from __future__ import annotations

import pytest

from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage


@pytest.mark.parametrize(
    ("days", "late"),
    [(None, True), (0, False), (195, False), (196, True), (300, True)],
)
def test_late_begins_at_28_weeks(days: int | None, late: bool) -> None:
    """28+0 is late, 27+6 is not, and an unknown week is."""
    assert Profile(Stage.PREGNANT, days).is_late_in_pregnancy is late


@pytest.mark.parametrize("stage", [Stage.AS_WRITTEN, Stage.PLANNING, Stage.AFTER_BIRTH])
def test_only_pregnancy_is_late(stage: Stage) -> None:
    """A number of days left over from before means nothing after birth."""
    assert not Profile(stage, 250).is_late_in_pregnancy


def test_week_is_a_number_with_its_days() -> None:
    """24+3 is three sevenths past week 24."""
    assert Profile(Stage.PREGNANT, 24 * 7 + 3).week == pytest.approx(24 + 3 / 7)
    assert Profile(Stage.PREGNANT).week is None


def test_nobody_in_mind_has_no_facts() -> None:
    """The profile of the author's own version is the empty one."""
    assert Profile() == AS_WRITTEN

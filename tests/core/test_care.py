# SPDX-License-Identifier: MIT
"""Care rows are matched to the day: the first that holds is the one that counts."""

from __future__ import annotations

import pytest

from backcare_desktop.core.care import SMALL_RANGE, Allowance, allowance, substitute
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from tests.core.written_routines import exercise, in_week

FROM_13 = {
    "weeks": "13-19+6",
    "allow": "after-clinician",
    "reps": 8,
    "sets": 1,
    "instead": ["wall"],
    "why": "Only with your clinician's yes.",
}
FROM_20 = {"weeks": "20-", "allow": "never", "instead": ["wall"], "why": "Left out."}
IN_PAIN = {"when": "pelvic-girdle-pain", "allow": "never", "instead": ["wall"]}
BRIDGE = exercise(care=[FROM_13, FROM_20])


@pytest.mark.parametrize(
    ("weeks", "days", "cleared", "allowed"),
    [
        (12, 6, False, True),
        (13, 0, False, False),
        (13, 0, True, True),
        (19, 6, True, True),
        (19, 6, False, False),
        (20, 0, True, False),
        (41, 6, True, False),
    ],
)
def test_rules_turn_on_their_day(
    weeks: int,
    days: int,
    cleared: bool,
    allowed: bool,
) -> None:
    """12+6 is free, 13+0 to 19+6 is gated, from 20+0 it is locked."""
    found = allowance(BRIDGE, in_week(weeks, days, cleared=cleared))
    assert found.allowed is allowed


@pytest.mark.parametrize("stage", [Stage.AS_WRITTEN, Stage.PLANNING, Stage.AFTER_BIRTH])
def test_weeks_only_count_in_pregnancy(stage: Stage) -> None:
    """Before and after it, rows about weeks do not hold."""
    assert allowance(BRIDGE, Profile(stage, 200)) == Allowance()


@pytest.mark.parametrize("cleared", [True, False])
def test_unknown_week_counts_as_late(cleared: bool) -> None:
    """Not to know the week is to be careful."""
    found = allowance(BRIDGE, Profile(Stage.PREGNANT, None, cleared=cleared))
    assert not found.allowed


@pytest.mark.parametrize("stage", Stage)
def test_pain_is_heeded_at_every_stage(stage: Stage) -> None:
    """Pelvic girdle pain counts whatever else is known about her."""
    sore = exercise(care=[IN_PAIN])
    assert not allowance(sore, Profile(stage, pelvic_girdle_pain=True)).allowed
    assert allowance(sore, Profile(stage)).allowed


def test_first_row_that_holds_wins() -> None:
    """Rows go from the special to the general."""
    rows = [{"weeks": "28-", "range": "small"}, {"weeks": "20-", "reps": 3}]
    both = exercise(care=rows)
    swapped = exercise(care=rows[::-1])
    assert allowance(both, in_week(30)).reach == SMALL_RANGE
    assert allowance(both, in_week(30)).most_reps is None
    assert allowance(swapped, in_week(30)).reach == 1.0


def test_row_with_both_conditions_needs_both() -> None:
    """Pain and late: only together."""
    row = {"weeks": "28-", "when": "pelvic-girdle-pain", "range": "small"}
    careful = exercise(care=[row])
    late_and_sore = in_week(28, pelvic_girdle_pain=True)
    sore = in_week(27, 6, pelvic_girdle_pain=True)
    assert allowance(careful, late_and_sore).reach == SMALL_RANGE
    assert allowance(careful, in_week(28)).reach == 1.0
    assert allowance(careful, sore).reach == 1.0


def test_cleared_still_comes_with_its_bounds() -> None:
    """A clinician's yes is for 8 in one set, and says so."""
    found = allowance(BRIDGE, in_week(15, cleared=True))
    assert (found.most_reps, found.most_sets) == (8, 1)
    assert found.reason == "Only with your clinician's yes."


def test_reason_is_never_empty() -> None:
    """A row without `why` still tells her something."""
    sore = exercise(care=[IN_PAIN])
    found = allowance(sore, Profile(Stage.PREGNANT, 99, pelvic_girdle_pain=True))
    assert found.reason == "Pelvic tilt is changed for you today."


def test_substitute_is_allowed_itself() -> None:
    """The first of `instead` that suits her, and never one that does not."""
    row = {**FROM_20, "instead": ["gone", "bridge-too", "wall"]}
    library = {
        "bridge": exercise(care=[row]),
        "bridge-too": BRIDGE,
        "wall": exercise(title="Wall tilt"),
    }
    assert substitute("bridge", library, in_week(24)) == "wall"
    del library["wall"]
    assert substitute("bridge", library, in_week(24)) is None


def test_two_that_name_each_other_end_in_nothing() -> None:
    """Exercises that stand in for each other and are both out: left out."""
    library = {
        "one": exercise(care=[{**FROM_20, "instead": ["two"]}]),
        "two": exercise(care=[{**FROM_20, "instead": ["one"]}]),
    }
    assert substitute("one", library, in_week(24)) is None


def test_nobody_in_mind_is_nothing_changed() -> None:
    """As written means as written."""
    assert allowance(BRIDGE, AS_WRITTEN) == Allowance()

# SPDX-License-Identifier: MIT
"""What is done, how often and on which sides, once everything is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter

from backcare_desktop.core.care import Action, Change
from backcare_desktop.core.dose import Dose, Pause, lay_out
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.routine import StepEntry
from backcare_desktop.core.terms import Side
from tests.core.written_routines import (
    LIBRARY,
    breathing_exercise,
    exercise,
    in_week,
    walking_exercise,
)

if TYPE_CHECKING:
    from backcare_desktop.core.exercise import Exercise

_STEP: TypeAdapter[Any] = TypeAdapter(StepEntry)


def laid_out(
    *steps: dict[str, Any],
    library: dict[str, Exercise] = LIBRARY,
    profile: Profile = AS_WRITTEN,
) -> tuple[list[Dose], tuple[Change, ...]]:
    """The doses of these steps, and what care changed."""
    entries = tuple(_STEP.validate_python(step) for step in steps)
    items, changes = lay_out(entries, library, profile)
    return [item for item in items if isinstance(item, Dose)], changes


def only(*steps: dict[str, Any], **about: Any) -> Dose:
    """The one dose of these steps."""
    (dose,), _ = laid_out(*steps, **about)
    return dose


def test_step_without_a_dose_takes_the_defaults() -> None:
    """Reps, sets, rest and sides come from the exercise's own file."""
    defaults = {"reps": 8, "sets": 2, "rest": 30, "sides": "both", "start_side": "left"}
    dose = only({"exercise": "tilt"}, library={"tilt": exercise(defaults=defaults)})
    assert (dose.reps, dose.sets, dose.rest_ms) == (8, 2, 30_000)
    assert dose.sides == (Side.LEFT, Side.RIGHT)
    assert dose.planned_reps == 32


def test_written_dose_means_exactly_that_many_sets() -> None:
    """`reps: 6` in a routine is one set of six, whatever the defaults repeat."""
    library = {"tilt": exercise(defaults={"reps": 8, "sets": 2})}
    assert only({"exercise": "tilt", "reps": 6}, library=library).sets == 1
    assert only({"exercise": "tilt", "sets": 3}, library=library).sets == 3


@pytest.mark.parametrize("kind", ["hold", "breaths", "minutes"])
def test_written_dose_takes_the_place_of_another_kind(kind: str) -> None:
    """Exactly one kind of dose is left, also when the default is another."""
    dose = only({"exercise": "tilt", kind: 2})
    written = (dose.reps, dose.hold_ms, dose.breaths, dose.walk_ms)
    assert sum(value is not None for value in written) == 1


def test_sides_of_the_step_go_before_the_defaults() -> None:
    """A routine may ask for one side of an exercise that has two."""
    assert only({"exercise": "clam", "sides": "left"}).sides == (Side.LEFT,)
    assert only({"exercise": "tilt"}).sides == (None,)


def test_alternating_counts_both_sides() -> None:
    """The dose is per side: three a side are six reps."""
    dose = only({"exercise": "clam", "reps": 3, "sides": "alternate"})
    assert dose.alternates
    assert dose.planned_reps == 6


def test_care_caps_and_never_raises() -> None:
    """A row's reps and sets are the most; who asks for less gets less."""
    care = [{"weeks": "28-", "reps": 6, "sets": 1, "why": "Fewer."}]
    library = {"tilt": exercise(care=care)}
    many = {"exercise": "tilt", "reps": 8, "sets": 2}
    few = {"exercise": "tilt", "reps": 4}
    dose = only(many, library=library, profile=in_week(28))
    assert (dose.reps, dose.sets) == (6, 1)
    assert only(few, library=library, profile=in_week(28)).reps == 4


def test_care_caps_minutes() -> None:
    """A walk of ten minutes becomes one of five."""
    walk = walking_exercise(care=[{"weeks": "28-", "minutes": 5}])
    step = {"exercise": "walk", "minutes": 10}
    dose = only(step, library={"walk": walk}, profile=in_week(30))
    assert dose.walk_ms == 300_000


def test_only_what_differs_is_called_reduced() -> None:
    """A rule that takes nothing away from this dose needs no explanation."""
    library = {"tilt": exercise(care=[{"weeks": "28-", "reps": 6, "why": "Fewer."}])}
    steps = [{"exercise": "tilt", "reps": 6}, {"exercise": "tilt", "reps": 8}]
    _, unchanged = laid_out(steps[0], library=library, profile=in_week(28))
    _, changed = laid_out(*steps, library=library, profile=in_week(28))
    assert unchanged == ()
    assert changed == (Change("tilt", Action.REDUCED, None, "Fewer."),)


def test_a_change_is_told_once() -> None:
    """Three rounds of a changed exercise give one reason, not three."""
    library = {"tilt": exercise(care=[{"weeks": "28-", "range": "small"}])}
    rounds = {"rounds": 3, "steps": [{"exercise": "tilt"}]}
    doses, changes = laid_out(rounds, library=library, profile=in_week(28))
    assert len(doses) == 3
    assert len(changes) == 1
    assert changes[0].reason
    assert {dose.reach for dose in doses} == {0.7}


def test_care_chooses_the_pictures_before_the_author() -> None:
    """A low lift stays low, whichever variant the routine prefers."""
    poses = {"up": "leg-lift/up", "low-up": "leg-lift/down", "far-up": "clam/open"}
    lift = exercise(poses=poses, rep=[], defaults={"hold": 3}, care=CARE_LOW)
    step = {"exercise": "lift", "variant": "far"}
    usual = only(step, library={"lift": lift})
    careful = only(step, library={"lift": lift}, profile=in_week(14))
    assert str(usual.poses["up"]) == "clam/open"
    assert str(careful.poses["up"]) == "leg-lift/down"


CARE_LOW = [{"weeks": "13-19+6", "variant": "low"}]


def test_variant_that_both_ask_for_is_no_change() -> None:
    """An author who chose the careful pictures already is not corrected."""
    lean = breathing_exercise(
        poses={"in": "lean/b", "out": "lean/a", "table-in": "table-lean/b"},
        care=[{"when": "pelvic-girdle-pain", "variant": "table"}],
    )
    profile = Profile(Stage.PREGNANT, 140, pelvic_girdle_pain=True)
    step = {"exercise": "lean", "variant": "table"}
    _, changes = laid_out(step, library={"lean": lean}, profile=profile)
    assert changes == ()


def test_rounds_rest_between_their_passes() -> None:
    """A pause knows after which round it comes; a rest step stands alone."""
    rounds = {"rounds": 2, "rest": 20, "steps": [{"exercise": "tilt"}]}
    entries = tuple(_STEP.validate_python(step) for step in (rounds, {"rest": 5}))
    items, _ = lay_out(entries, LIBRARY, AS_WRITTEN)
    assert [item for item in items if isinstance(item, Pause)] == [
        Pause(20_000, 1, 2),
        Pause(5_000),
    ]


def test_one_round_is_no_round() -> None:
    """`rounds: 1` inside three rounds is still round 1 to 3 of three."""
    inner = {"rounds": 1, "steps": [{"exercise": "tilt"}]}
    doses, _ = laid_out({"rounds": 3, "steps": [inner]})
    assert [(dose.round, dose.rounds) for dose in doses] == [(1, 3), (2, 3), (3, 3)]


def test_step_in_place_is_known_by_its_title() -> None:
    """An own step has no file: its title stands for it."""
    dose = only({"title": "My stretch", "position": "seated", "hold": 9})
    assert (dose.stem, dose.title) == ("My stretch", "My stretch")


@pytest.mark.parametrize(("tempo", "permille"), [(0.8, 800), (1, 1000), (1.3, 1300)])
def test_tempo_is_kept_in_whole_permille(tempo: float, permille: int) -> None:
    """No float goes into the arithmetic of time."""
    assert only({"exercise": "tilt", "tempo": tempo}).tempo_permille == permille

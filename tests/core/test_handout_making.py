# SPDX-License-Identifier: MIT
"""What a handout of each shipped routine says, as golden text, and the special cases.

After a change that is meant, write the golden files anew and read the difference:

    python -m pytest tests/core/test_handout_making.py --refresh-storyboards
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given

from backcare_desktop.core.handout_making import handout_of
from backcare_desktop.core.handout_text import as_text
from backcare_desktop.core.profile import AS_WRITTEN, Profile
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.warning_signs import WARNING_SIGNS
from tests.core.authored_routines import Authored, authored, compiled
from tests.core.written_routines import LIBRARY, exercise, in_week, timeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.handout import Handout
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.library import Library

HANDOUTS = Path(__file__).parents[1] / "handouts"
NAMES = (
    *("morning-loosener", "midday-break", "late-afternoon", "evening-walk"),
    *("evening-breathing", "flare-relief", "before-early-strength"),
    *("desk-and-standing", "easy-day"),
)
FOR_SOMEBODY = {
    "late-afternoon.pgp": ("late-afternoon", in_week(24, pelvic_girdle_pain=True)),
    "before-early-strength.week-16": ("before-early-strength", in_week(16)),
    "morning-loosener.week-32": ("morning-loosener", in_week(32, 4)),
}
CASES = {name: (name, AS_WRITTEN) for name in NAMES} | FOR_SOMEBODY


@pytest.mark.parametrize("case", CASES)
def test_a_handout_says_what_it_said(
    case: str,
    shipped: Callable[..., Timeline],
    shipped_library: Library,
    refreshes_storyboards: bool,
) -> None:
    """The routine comes out exactly as in its golden file."""
    name, profile = CASES[case]
    routine = shipped_library.routines[name].routine
    timeline = shipped(name, profile)
    exercises = shipped_library.exercises
    text = as_text(handout_of(routine, timeline, exercises, profile))
    golden = HANDOUTS / f"{case}.txt"
    if refreshes_storyboards:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_handout_is_left_over() -> None:
    """Each golden file belongs to a case."""
    assert {path.stem for path in HANDOUTS.glob("*.txt")} == set(CASES)


def made(
    *steps: Mapping[str, Any],
    library: Mapping[str, Exercise] = LIBRARY,
    profile: Profile = AS_WRITTEN,
) -> Handout:
    """The handout of a routine of these steps."""
    routine = Routine.model_validate(
        {"format": 1, "title": "Trial", "summary": "A trial.", "steps": steps}
    )
    timeline = timeline_of(*steps, library=library, profile=profile)
    return handout_of(routine, timeline, library, profile)


def test_rounds_are_printed_once() -> None:
    """Two rounds of two steps are two rows under one sentence."""
    tilt, lean = {"exercise": "tilt"}, {"exercise": "lean"}
    handout = made({"rounds": 3, "rest": 30, "steps": [tilt, lean]})
    (part,) = handout.parts
    assert part.rounds == "Steps 1 and 2: 3 times, with 30 s rest between."
    assert [step.number for step in handout.steps] == [1, 2]


def test_what_only_looks_alike_is_not_a_round() -> None:
    """The same exercise with another dose is a step of its own."""
    handout = made({"exercise": "tilt", "reps": 2}, {"exercise": "tilt", "reps": 3})
    assert [step.dose for step in handout.steps] == ["2 times", "3 times"]
    assert [part.rounds for part in handout.parts] == ["", ""]


def test_what_was_told_is_not_told_again() -> None:
    """A second step of the same exercise points at the first one."""
    first, second = made(
        {"exercise": "tilt", "reps": 2}, {"exercise": "tilt", "reps": 3}
    ).steps
    assert first.how == ("Tuck your tail.",)
    assert second.how == ("As in step 1.",)


def test_a_rest_between_steps_is_a_row() -> None:
    """It is part of the plan."""
    text = as_text(made({"exercise": "tilt"}, {"rest": 45}, {"exercise": "lean"}))
    assert "\nRest 45 s, breathe as you like\n" in text


def test_a_step_in_place_brings_its_own_words() -> None:
    """Two steps of one title may differ, in rounds as well."""
    reach = {"title": "Reach", "position": "standing", "hold": 5, "how": ["High."]}
    low = {**reach, "hold": 6, "how": ["Low."], "note": "Slowly today."}
    handout = made({"exercise": "tilt"}, {"rounds": 2, "steps": [reach, low]})
    assert [step.how for step in handout.steps] == [
        ("Tuck your tail.",),
        ("High.",),
        ("Low.",),
    ]
    assert handout.steps[2].note == "Slowly today."


def test_what_takes_another_place_brings_its_own_condition() -> None:
    """The head of the page tells of the exchange, the step how it holds for her."""
    why = "Lean on a table today."
    library = {
        "bridge": exercise(
            care=[{"weeks": "20-", "allow": "never", "instead": ["lean"], "why": "No."}]
        ),
        "lean": LIBRARY["lean"].model_copy(
            update={"care": exercise(care=[{"weeks": "1-", "why": why}]).care}
        ),
    }
    handout = made({"exercise": "bridge"}, library=library, profile=in_week(30))
    assert handout.changes == ("No.",)
    assert handout.steps[0].note == why


def test_a_reason_is_not_printed_twice() -> None:
    """What the head of the page says is not repeated at the step."""
    row = {"weeks": "28-", "reps": 1, "why": "One is enough."}
    library = {"tilt": exercise(care=[row])}
    handout = made({"exercise": "tilt"}, library=library, profile=in_week(30))
    assert handout.changes == ("One is enough.",)
    assert handout.steps[0].note == ""


def test_every_warning_sign_is_on_the_sheet() -> None:
    """Except the two rows that are no signs."""
    signs = " ".join(words for _whom, words in made({"exercise": "tilt"}).stop)
    wanted = [sign for sign in WARNING_SIGNS if "-" not in sign.key[:5] or sign.source]
    named = [sign for sign in wanted if sign.key not in {"just-stop", "something-else"}]
    assert len(named) == len(WARNING_SIGNS) - 2
    assert all(sign.words[1:] in signs for sign in named)


def test_the_most_urgent_call_comes_first() -> None:
    """In a hurry the first line is read."""
    calls = [whom for whom, _signs in made({"exercise": "tilt"}).stop]
    assert calls == [
        "Call your emergency number",
        "Call your maternity unit",
        "Call your midwife",
    ]


@given(authored())
def test_whatever_is_authored_can_be_printed(written: Authored) -> None:
    """Every step that is played is printed, numbered without a gap."""
    routine, exercises, profile = written
    timeline = compiled(written)
    assume(timeline is not None)
    assert timeline is not None
    handout = handout_of(routine, timeline, exercises, profile)
    numbers = [step.number for step in handout.steps]
    assert numbers == list(range(1, len(numbers) + 1))
    played = {step.title for step in timeline.steps}
    assert {step.title for step in handout.steps} == played
    assert all(step.dose and step.breath and step.pictures for step in handout.steps)
    ending = [part.label for part in timeline.segments if part.kind is Kind.FINISH]
    assert list(handout.finish) == ending
    assert routine.title in as_text(handout)

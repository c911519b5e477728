# SPDX-License-Identifier: MIT
"""What an author may write about a routine."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from backcare_desktop.core.routine import (
    LEAD_IN_MS,
    MOST_STEPS,
    ExerciseStep,
    OwnStep,
    RestStep,
    Rounds,
    Routine,
    count_steps,
)

TILT = {"exercise": "pelvic-tilt", "reps": 8}
PRESS = {"title": "Wall press", "position": "standing", "hold": "5s"}


def routine(*steps: Any, **more: Any) -> Routine:
    """A routine with these steps."""
    written = {"format": 1, "title": "Mine", "summary": "A test.", "steps": steps}
    return Routine.model_validate({**written, **more})


def refused(*steps: Any) -> str:
    """Why a routine with these steps is refused, in one text."""
    with pytest.raises(ValidationError) as error:
        routine(*steps)
    return " ".join(found["msg"] for found in error.value.errors())


def test_tells_the_kinds_of_steps_by_their_keys() -> None:
    """No step says its kind; its keys do."""
    rounds = {"rounds": 2, "rest": "30s", "steps": [TILT]}
    found = routine(TILT, PRESS, {"rest": "1:00"}, rounds).steps
    kinds = [ExerciseStep, OwnStep, RestStep, Rounds]
    assert [type(step) for step in found] == kinds


def test_has_a_lead_in_unless_it_says_otherwise() -> None:
    """Ten seconds to get ready, or what the author wrote."""
    assert routine(TILT).lead_in_ms == LEAD_IN_MS
    assert routine(TILT, lead_in="1m").lead_in_ms == 60_000
    assert routine(TILT, lead_in=0).lead_in_ms == 0


def test_counts_the_steps_of_rounds_as_often_as_they_are_played() -> None:
    """Rounds inside rounds multiply."""
    inner = {"rounds": 3, "steps": [TILT, TILT]}
    assert count_steps(routine({"rounds": 2, "steps": [inner, TILT]}).steps) == 14


def test_refuses_more_steps_than_anyone_does() -> None:
    """A small file cannot unfold into an endless routine."""
    inner: dict[str, Any] = {"rounds": 5, "steps": [TILT] * 100}
    assert count_steps(routine(inner).steps) == MOST_STEPS
    assert f"more than {MOST_STEPS} steps" in refused(inner, TILT)
    for _ in range(12):
        inner = {"rounds": 20, "steps": [inner]}
    assert f"more than {MOST_STEPS} steps" in refused(inner)


@pytest.mark.parametrize(
    "image",
    [
        "../a.png",
        "/a.png",
        "a/b.png",
        "a\\b.png",
        "c:a.png",
        "https://a/b.png",
        ".png",
        "a.exe",
        "a",
        "",
        "a\x00.png",
    ],
)
def test_a_picture_lies_beside_the_file(image: str) -> None:
    """No picture leads out of the folder or onto a network."""
    assert refused({**PRESS, "image": image})
    assert routine({**PRESS, "image": "Wall press.PNG"})


def test_a_step_written_in_place_needs_a_dose_it_can_do() -> None:
    """Without a dose, or with reps and no rep, there is nothing to play."""
    without = {key: value for key, value in PRESS.items() if key != "hold"}
    assert "needs one of reps" in refused(without)
    assert "`reps` needs `rep`" in refused({**without, "reps": 8})
    assert "one dose only" in refused({**PRESS, "breaths": 3})


def test_a_step_of_the_library_may_leave_its_dose_to_the_exercise() -> None:
    """No dose means the exercise's own."""
    step = routine({"exercise": "pelvic-tilt"}).steps[0]
    assert isinstance(step, ExerciseStep)
    assert step.kinds == []


@pytest.mark.parametrize("tempo", [0.79, 1.31, "fast"])
def test_tempo_stays_near_one(tempo: object) -> None:
    """Slow and controlled beats fast and jerky."""
    assert refused({**TILT, "tempo": tempo})


@pytest.mark.parametrize("step", ["pelvic-tilt", None, 8, [], {}, {"reps": 8}])
def test_refuses_what_is_no_step(step: object) -> None:
    """Nothing but a group of keys can be a step, and it has to say which one."""
    assert refused(step)


def test_can_be_built_of_models_as_an_editor_does() -> None:
    """Steps that are models already keep their kinds."""
    steps = routine(TILT, PRESS, {"rest": 5}, {"rounds": 2, "steps": [TILT]}).steps
    assert routine(*steps).steps == steps

# SPDX-License-Identifier: MIT
"""What an author writes about a routine: steps, rests and rounds."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from backcare_desktop.core.authored import (
    Authored,
    DurationMs,
    Line,
    PauseMs,
    Sentence,
    ShortLine,
    Stem,
    fault_at,
)
from backcare_desktop.core.exercise import REPS_NEED_PHASES, Amount, Movement
from backcare_desktop.core.terms import Counts, Position

LEAD_IN_MS = 10_000
"""Time to get ready before the first step, unless a routine says otherwise."""
OWN_STEP_NEEDS_A_DOSE = (
    "a step written in place needs one of reps, hold, breaths or minutes"
)
MOST_STEPS = 500
"""After rounds are counted out; a longer file is a mistake, not a routine."""

Tempo = Annotated[int | float, Field(ge=0.8, le=1.3)]
"""Slow and controlled beats fast and jerky (docs/sources.md): no faster than 1.3."""
LeadMs = Annotated[DurationMs, Field(ge=0, le=300_000)]


class Dosed(Amount):
    """What every played step may say besides what it is."""

    tempo: Tempo = 1.0
    pace: Literal["self"] | None = None
    note: ShortLine | None = None
    say: Line | None = None
    lead_ms: LeadMs | None = Field(default=None, alias="lead")


class ExerciseStep(Dosed):
    """A step that names an exercise of the library."""

    exercise: Stem
    variant: Stem | None = None


class OwnStep(Dosed, Movement):
    """A step written in place, with what it needs of an exercise."""

    title: ShortLine
    position: Position = Field(strict=False)
    counts: Counts = Field(default=Counts.MOVEMENT, strict=False)
    how: tuple[Sentence, ...] = Field(default=(), strict=False, max_length=20)
    switch_ms: PauseMs = Field(default=5_000, alias="switch")

    @model_validator(mode="after")
    def _has_a_dose_that_it_can_do(self) -> Self:
        if not self.kinds:
            raise ValueError(OWN_STEP_NEEDS_A_DOSE)
        if self.reps and not self.rep:
            raise fault_at(["reps"], REPS_NEED_PHASES)
        return self


class RestStep(Authored):
    """A rest of its own between steps."""

    rest_ms: Annotated[DurationMs, Field(ge=1_000, le=600_000)] = Field(alias="rest")


class Rounds(Authored):
    """Steps played several times over, with a rest between the rounds."""

    rounds: Annotated[int, Field(ge=1, le=20)]
    rest_ms: PauseMs = Field(default=0, alias="rest")
    steps: tuple[StepEntry, ...] = Field(strict=False, min_length=1, max_length=100)


def _kind_of_step(written: Any) -> str:
    if isinstance(written, Authored):
        keys = set(type(written).model_fields)
    else:
        keys = set(written) if isinstance(written, dict) else set()
    if "rounds" in keys or "steps" in keys:
        return "rounds"
    if "exercise" in keys:
        return "exercise step"
    if "title" in keys or "position" in keys:
        return "own step"
    if "rest" in keys or "rest_ms" in keys:
        return "rest"
    return "exercise step"


StepEntry = Annotated[
    Annotated[ExerciseStep, Tag("exercise step")]
    | Annotated[OwnStep, Tag("own step")]
    | Annotated[RestStep, Tag("rest")]
    | Annotated[Rounds, Tag("rounds")],
    Discriminator(_kind_of_step),
]

TimeOfDay = Literal[
    "morning",
    "midday",
    "late-afternoon",
    "evening",
    "flare",
    "any",
]


class Routine(Authored):
    """One routine, as its file says."""

    format: Literal[1]
    title: ShortLine
    when: TimeOfDay = "any"
    summary: Line
    lead_in_ms: LeadMs = Field(default=LEAD_IN_MS, alias="lead_in")
    ending_ms: LeadMs | None = Field(default=None, alias="ending")
    steps: tuple[StepEntry, ...] = Field(strict=False, min_length=1, max_length=100)

    @model_validator(mode="after")
    def _stays_within_bounds(self) -> Self:
        if count_steps(self.steps) > MOST_STEPS:
            sentence = f"more than {MOST_STEPS} steps after rounds are counted"
            raise fault_at(["steps"], sentence)
        return self


def count_steps(steps: tuple[StepEntry, ...]) -> int:
    """Number of steps once every round is written out."""
    return sum(
        step.rounds * count_steps(step.steps) if isinstance(step, Rounds) else 1
        for step in steps
    )


Rounds.model_rebuild()
Routine.model_rebuild()

# SPDX-License-Identifier: MIT
"""What a step is about: an exercise of the library, or one written in place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from backcare_desktop.core.poses import owner_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.exercise import Amount, Exercise, Movement, Variant
    from backcare_desktop.core.routine import OwnStep
    from backcare_desktop.core.terms import Counts, Position


@dataclass(frozen=True, slots=True)
class Subject:
    """What a step is about, from the library or written in place.

    Attributes:
        owner: under whose name its changed poses and its picture are kept.
        variants: what else is needed and said, by variant.
    """

    stem: str
    owner: str
    title: str
    position: Position
    counts: Counts
    movement: Movement
    defaults: Amount
    switch_ms: int
    easy_ms: int = 0
    get_ready: str = ""
    variants: Mapping[str, Variant] = field(default_factory=dict)


def of_library(stem: str, exercise: Exercise) -> Subject:
    """An exercise of the library."""
    return Subject(
        stem,
        stem,
        exercise.title,
        exercise.position,
        exercise.counts,
        exercise,
        exercise.defaults,
        exercise.switch_ms,
        exercise.easy_ms,
        exercise.get_ready or "",
        exercise.variants,
    )


def written_in_place(step: OwnStep) -> Subject:
    """A step that brings everything itself."""
    return Subject(
        step.title,
        owner_of(step),
        step.title,
        step.position,
        step.counts,
        step,
        step,
        step.switch_ms,
    )

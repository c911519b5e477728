# SPDX-License-Identifier: MIT
"""What a person's stage changes about an exercise, and why.

The rules themselves are data: the `care` rows beside each exercise. Here they are
only matched; the first row whose condition holds is the one that counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from backcare_desktop.core.pregnancy import LATE_PREGNANCY_DAYS, parse_week_range
from backcare_desktop.core.profile import FOREARMS, Profile, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.exercise import CareRow, Exercise

RULES_VERSION = 1
"""Kept with each session, so that an old record can be read with its own rules."""
SMALL_RANGE = 0.7
"""From 28 weeks the range drops by 30 % (docs/care-rules.md C6)."""


class Action(StrEnum):
    """What became of an exercise."""

    REDUCED = "reduced"
    REPLACED = "replaced"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Change:
    """One exercise that comes out otherwise than written, with its reason."""

    exercise: str
    action: Action
    instead: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Allowance:
    """How far an exercise is allowed for one person today.

    Attributes:
        reach: share of the full range of movement, 0-1.
        most_reps, most_sets, most_minutes: upper bounds; None without one.
        variant: the pictures to use, by the prefix of their names; "" as usual.
        instead: what to try when it is not allowed, best first.
    """

    allowed: bool = True
    reach: float = 1.0
    most_reps: int | None = None
    most_sets: int | None = None
    most_minutes: float | None = None
    variant: str = ""
    instead: tuple[str, ...] = ()
    reason: str = ""


def allowance(exercise: Exercise, profile: Profile) -> Allowance:
    """What the exercise's care rows say for this person."""
    row = next((row for row in exercise.care if _holds(row, profile)), None)
    if row is None:
        return Allowance()
    waits_for_clinician = row.allow == "after-clinician" and not profile.cleared
    return Allowance(
        allowed=row.allow != "never" and not waits_for_clinician,
        reach=SMALL_RANGE if row.range == "small" else 1.0,
        most_reps=row.reps,
        most_sets=row.sets,
        most_minutes=row.minutes,
        variant=row.variant or "",
        instead=row.instead,
        reason=row.why or f"{exercise.title} is changed for you today.",
    )


def comfort_of(exercise: Exercise, profile: Profile) -> str:
    """The variant that spares her, where the exercise has one; "" without."""
    return FOREARMS if profile.on_forearms and FOREARMS in exercise.variants else ""


def _holds(row: CareRow, profile: Profile) -> bool:
    if row.when is not None and not profile.pelvic_girdle_pain:
        return False
    if row.weeks is None:
        return True
    if profile.stage is not Stage.PREGNANT:
        return False
    days = profile.gestational_days
    # An unknown week counts as late (docs/care-rules.md).
    counted_days = LATE_PREGNANCY_DAYS if days is None else days
    return parse_week_range(row.weeks).holds(counted_days)


def substitute(
    stem: str,
    exercises: Mapping[str, Exercise],
    profile: Profile,
) -> str | None:
    """The first exercise named instead that is itself allowed; None without one."""
    for name in allowance(exercises[stem], profile).instead:
        candidate = exercises.get(name)
        if candidate is not None and allowance(candidate, profile).allowed:
            return name
    return None

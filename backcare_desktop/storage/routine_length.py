# SPDX-License-Identifier: MIT
"""How long a routine is by its doses, before anything is laid out in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.dose import Dose, lay_out
from backcare_desktop.core.duration import MS_PER_MINUTE
from backcare_desktop.core.profile import AS_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.routine import Routine

LONGEST_ROUTINE_MS = 3 * 60 * MS_PER_MINUTE
"""Longer is a mistake, and laying it out would fill the memory."""
BREATH_CYCLE_MS = 10_000
"""One breath at nobody's pace in particular, to estimate a length."""


def nominal_duration_ms(routine: Routine, exercises: Mapping[str, Exercise]) -> int:
    """How long the doses and rests of a routine take, before anything between them."""
    items, _ = lay_out(routine.steps, exercises, AS_WRITTEN)
    return sum(
        _dose_ms(item) if isinstance(item, Dose) else item.rest_ms for item in items
    )


def _dose_ms(dose: Dose) -> int:
    movement = dose.movement
    pacer = movement.breathe
    cycle_ms = pacer.in_ms + pacer.out_ms if pacer else BREATH_CYCLE_MS
    rep_ms = sum(phase.duration_ms for phase in movement.rep)
    once_ms = (
        (dose.reps or 0) * rep_ms
        + (dose.breaths or 0) * cycle_ms
        + (dose.hold_ms or 0)
        + (dose.walk_ms or 0)
    )
    sides = 2 if dose.alternates else len(dose.sides)
    return dose.sets * sides * once_ms + (dose.sets - 1) * dose.rest_ms

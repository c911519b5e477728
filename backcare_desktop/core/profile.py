# SPDX-License-Identifier: MIT
"""Who is moving: the few facts that change how a routine comes out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from backcare_desktop.core.pregnancy import DAYS_PER_WEEK, LATE_PREGNANCY_DAYS


class Stage(StrEnum):
    """Where she is on the way."""

    AS_WRITTEN = "as-written"
    """No person in mind: the routine comes out as its author wrote it."""
    PLANNING = "planning"
    PREGNANT = "pregnant"
    AFTER_BIRTH = "after-birth"


@dataclass(frozen=True, slots=True)
class Profile:
    """The person a routine is compiled for.

    Attributes:
        gestational_days: on the day of the session; None when pregnant and unknown.
        on_forearms: her wrists are sore; hands and knees become forearms and knees.
    """

    stage: Stage = Stage.AS_WRITTEN
    gestational_days: int | None = None
    pelvic_girdle_pain: bool = False
    cleared: bool = False
    on_forearms: bool = False

    @property
    def is_late_in_pregnancy(self) -> bool:
        """From 28+0; an unknown week counts as late (docs/care-rules.md)."""
        if self.stage is not Stage.PREGNANT:
            return False
        return (
            self.gestational_days is None
            or self.gestational_days >= LATE_PREGNANCY_DAYS
        )

    @property
    def week(self) -> float | None:
        """Weeks of pregnancy as a number; None without one."""
        if self.gestational_days is None:
            return None
        return self.gestational_days / DAYS_PER_WEEK


FOREARMS = "forearms"
"""The variant of an exercise that spares the wrists (docs/sources.md)."""
AS_WRITTEN = Profile()

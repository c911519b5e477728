# SPDX-License-Identifier: MIT
"""What follows from what she said about her week, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.body_size import WEEK_WITHOUT_A_PROFILE
from backcare_desktop.core.pregnancy import gestational_age
from backcare_desktop.core.profile import Stage

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from backcare_desktop.core.profile import Profile

# A number alone on the second line would be lost.
_DRAWN = f"week\N{NO-BREAK SPACE}{WEEK_WITHOUT_A_PROFILE:.0f}"


def what_follows(speaker: QObject, profile: Profile) -> tuple[str, str]:
    """A few words, and a sentence on the figure and the exercises.

    Args:
        speaker: Whose translation is used.
        profile: Who she is today.
    """
    if profile.stage is Stage.PLANNING:
        return speaker.tr("Before a pregnancy"), speaker.tr(
            "Exercises come out as written, and the figure has no bump yet."
        )
    if profile.stage is Stage.AFTER_BIRTH:
        return speaker.tr("After the birth"), speaker.tr(
            "Exercises come out as written, and the figure has no bump any more."
        )
    if profile.stage is Stage.AS_WRITTEN:
        return speaker.tr("As written"), speaker.tr(
            "Every routine comes out as its author wrote it. The figure is drawn in "
            "{week}."
        ).format(week=_DRAWN)
    if profile.gestational_days is None:
        return speaker.tr("Week not known"), speaker.tr(
            "Exercises come out as late in pregnancy, the gentlest way. The figure "
            "is drawn in {week}."
        ).format(week=_DRAWN)
    age = gestational_age(profile.gestational_days)
    return speaker.tr("{age} today").format(age=age), speaker.tr(
        "The figure and the exercises follow the calendar."
    )

# SPDX-License-Identifier: MIT
"""Says for what care changed a routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def changed_words(speaker: QObject, week: int | None) -> str:
    """Name the week, when she has one.

    Args:
        speaker: Whose translation is used.
        week: Completed weeks of pregnancy.
    """
    if week is None:
        return speaker.tr("Changed for you")
    return speaker.tr("Changed for week {week}").format(week=week)

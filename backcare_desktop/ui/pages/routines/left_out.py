# SPDX-License-Identifier: MIT
"""A routine of which care leaves nothing: it is named, with its reasons, not hidden."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.ui.pages.change_panel import ChangePanel

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


@dataclass(frozen=True, slots=True)
class LeftOutRoutine:
    """A routine that cannot start for her today, and why."""

    title: str
    reasons: tuple[str, ...]


def nothing_fits_words(title: str) -> str:
    """Say that a routine cannot start, without making it her fault."""
    words = QCoreApplication.translate(
        "left_out", "Nothing in {title} fits you just now"
    )
    return words.format(title=title)


def left_out_row(theme: Theme, routine: LeftOutRoutine) -> ChangePanel:
    """Make the calm row that stands where its card would."""
    return ChangePanel(theme, nothing_fits_words(routine.title), routine.reasons)

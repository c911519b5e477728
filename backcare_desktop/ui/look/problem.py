# SPDX-License-Identifier: MIT
"""The red edge of a field whose content cannot be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def mark_problem(field: QWidget, *, is_problem: bool) -> None:
    """Give a field the edge of a problem, or take it away again."""
    field.setProperty("problem", is_problem)
    # A style sheet looks at a property only when the widget is polished.
    field.style().unpolish(field)
    field.style().polish(field)
    field.update()

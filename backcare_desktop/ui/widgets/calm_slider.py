# SPDX-License-Identifier: MIT
"""A slider that a page can be scrolled over without moving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


class CalmSlider(QSlider):
    """Whole steps from left to right, by pointer and arrow keys."""

    def __init__(
        self, name: str, least: int, most: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSingleStep(1)
        self.setPageStep(max(1, (most - least) // 8))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

# SPDX-License-Identifier: MIT
"""The exercise and, beside it, side and set as words; both share one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.ui.look.theme import Theme

GAP = 24


class TitleRow(QWidget):
    """Two texts that shrink alike when the line is too short for both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = FittedLine(theme, Type.FOLLOW_TITLE, parent=self)
        self._detail = FittedLine(theme, Type.FOLLOW_TEXT, "ink2", parent=self)
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def set_words(self, title: str, detail: str) -> None:
        """Show other words."""
        if (title, detail) != (self._title.text, self._detail.text):
            self._title.set_text(title)
            self._detail.set_text(detail)
            self._share_room()

    def set_scale(self, scale: float) -> None:
        """Grow with the distance that the page is read from."""
        self._scale = scale
        self._title.set_scale(scale)
        self._detail.set_scale(scale)
        self.updateGeometry()
        self._share_room()

    def _share_room(self) -> None:
        title_px = self._title.natural_width()
        left = title_px
        if self._detail.text:
            gap = round(GAP * self._scale)
            wanted = title_px + self._detail.natural_width()
            share = min(1.0, max(0, self.width() - gap) / wanted)
            title_px = int(title_px * share)
            left = title_px + gap
        self._title.setGeometry(0, 0, min(title_px, self.width()), self.height())
        self._detail.setGeometry(left, 0, max(0, self.width() - left), self.height())

    def sizeHint(self) -> QSize:
        """One line, as long as both texts."""
        wanted = self._title.natural_width() + self._detail.natural_width()
        return QSize(wanted + GAP, self._title.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """One line; words shrink before they ask for width."""
        return QSize(80, self._title.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        self._share_room()

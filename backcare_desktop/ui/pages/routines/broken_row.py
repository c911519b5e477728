# SPDX-License-Identifier: MIT
"""A file that could not be read: its first problem in words, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.icon_picture import IconPicture

if TYPE_CHECKING:
    from backcare_desktop.core.catalogue import BrokenCard
    from backcare_desktop.ui.look.theme import Theme

RADIUS_PX = 16.0
TITLE = TextStyle(18, 700)
ONE_ROW_FROM_PX = 600
"""Below this width the buttons stand under the words."""


class BrokenRow(QWidget):
    """A row with the file's name, its first problem, "Try again" and "Open"."""

    retried = Signal()
    opened = Signal(str)

    def __init__(
        self, theme: Theme, broken: BrokenCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.broken = broken
        title = self.tr("{name} could not be read").format(name=broken.name)
        problem = _problem_words(self, broken)
        self.setAccessibleName(title)
        self.setAccessibleDescription(problem)
        self.retry_button = Button(theme, self.tr("Try again"), kind="quiet")
        self.open_button = Button(theme, self.tr("Open"))
        self.retry_button.setAccessibleName(
            self.tr("Read {name} again").format(name=broken.name)
        )
        self.open_button.setAccessibleName(
            self.tr("Open {name}").format(name=broken.name)
        )
        self.retry_button.clicked.connect(self.retried)
        self.open_button.clicked.connect(lambda: self.opened.emit(self.broken.path))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Words(theme, title, TITLE, "stop_ink"))
        words.addWidget(Words(theme, problem, Type.SMALL))
        words.addStretch(1)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addStretch(1)
        actions.addWidget(self.retry_button)
        actions.addWidget(self.open_button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addLayout(actions)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        whole.setSpacing(12)
        icon = IconPicture(theme, "warning-triangle", "stop_line")
        whole.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(self._row, 1)
        self.setMinimumHeight(64)
        theme.tokens_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted ground and its edge."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.stop_ink, 1))
        painter.setBrush(tokens.stop_soft)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the words where the row is narrow."""
        super().resizeEvent(event)
        is_wide = self.width() >= ONE_ROW_FROM_PX
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )


def _problem_words(widget: QWidget, broken: BrokenCard) -> str:
    more = broken.problem_count - 1
    if more <= 0:
        return broken.problem
    if more == 1:
        return widget.tr("{problem} (and one more)").format(problem=broken.problem)
    return widget.tr("{problem} (and {count} more)").format(
        problem=broken.problem, count=more
    )

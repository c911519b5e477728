# SPDX-License-Identifier: MIT
"""A message in the page itself: a warning or a calm word, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.widgets.buttons import Button, ButtonKind
from backcare_desktop.ui.widgets.icon_picture import IconPicture
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

BannerTone = Literal["warning", "calm"]

RADIUS_PX = 16.0
LEAST_WORDS_PX = 320
"""With less room for the words the actions go below them."""


class Banner(QWidget):
    """A row with an icon, a title, a sentence and the actions that mend it."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str = "",
        tone: BannerTone = "warning",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: BannerTone = tone
        self._icon = IconPicture(theme, "warning-triangle", "stop_line")
        self._title = Label(theme, title, Type.BODY_BOLD)
        self._detail = Label(theme, detail, Type.SMALL)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        message = QHBoxLayout()
        message.setSpacing(16)
        message.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        message.addLayout(words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(16)
        self._row.addLayout(message, 1)
        self._row.addLayout(self._actions)
        self.setMinimumHeight(64)
        theme.tokens_changed.connect(self.update)
        self.show_message(title, detail, tone)

    @Slot(str, str, str)
    def show_message(
        self, title: str, detail: str = "", tone: BannerTone = "warning"
    ) -> None:
        """Say something else."""
        self._tone = tone
        is_warning = tone == "warning"
        self._title.setText(title)
        self._title.set_ink("stop_ink" if is_warning else "primary_ink")
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        if is_warning:
            self._icon.show_icon("warning-triangle", "stop_line")
        else:
            self._icon.show_icon("information", "primary_ink")
        self.setAccessibleName(f"{title}. {detail}" if detail else title)
        self.update()

    def add_action(self, text: str, kind: ButtonKind = "plain") -> Button:
        """Add a button at the right; connect its `clicked`."""
        button = Button(self._theme, text, kind=kind)
        self._actions.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions beside the words or below them."""
        super().resizeEvent(event)
        beside_px = event.size().width() - self._actions.sizeHint().width()
        is_narrow = beside_px < LEAST_WORDS_PX and self._actions.count() > 0
        directions = QBoxLayout.Direction
        self._row.setDirection(
            directions.TopToBottom if is_narrow else directions.LeftToRight
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted ground; a warning has an edge as well."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.primary_soft)
        if self._tone == "warning":
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(tokens.stop_ink, 1))
            painter.setBrush(tokens.stop_soft)
        painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)

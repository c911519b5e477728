# SPDX-License-Identifier: MIT
"""A field to find things by, with a lens before it and a way to empty it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit

from backcare_desktop.ui.look.icons import paint_icon
from backcare_desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

LENS_PX = 24
LENS_LEFT_PX = 12
TEXT_LEFT_PX = 34
"""Beyond the padding that the style sheet gives to every field."""

CLEAR_PX = 40


class SearchField(QLineEdit):
    """Asks for a few letters; `textChanged` tells each of them."""

    def __init__(
        self, theme: Theme, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(TEXT_LEFT_PX, 0, 0, 0)
        self._clear_button = IconButton(
            theme, "close", self.tr("Empty the field"), parent=self
        )
        self._clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear_button.clicked.connect(self.clear)
        self._clear_button.hide()
        self.textChanged.connect(self._offer_to_clear)
        theme.tokens_changed.connect(self.update)

    @Slot(str)
    def _offer_to_clear(self, text: str) -> None:
        self._clear_button.setVisible(bool(text))
        self.setTextMargins(TEXT_LEFT_PX, 0, CLEAR_PX - 8 if text else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape empty the field before it means anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        margin = (self.height() - CLEAR_PX) // 2
        left = self.width() - CLEAR_PX - margin
        self._clear_button.setGeometry(left, margin, CLEAR_PX, CLEAR_PX)
        is_cut = self.width() < self.sizeHint().width()
        self.setToolTip(self.placeholderText() if is_cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lens over the field."""
        super().paintEvent(event)
        top = (self.height() - LENS_PX) / 2
        box = QRectF(LENS_LEFT_PX, top, LENS_PX, LENS_PX)
        paint_icon(QPainter(self), box, "search", self._theme.tokens.ink2)

    def sizeHint(self) -> QSize:
        """Wish for room enough to read the whole hint."""
        hint = QFontMetricsF(self.font()).horizontalAdvance(self.placeholderText())
        return QSize(round(hint) + TEXT_LEFT_PX + 32, 48)

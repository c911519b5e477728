# SPDX-License-Identifier: MIT
"""What care changed about a routine, with every reason, on honey ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.icon_picture import IconPicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.theme import Theme

RADIUS_PX = 16.0
TITLE = TextStyle(18, 700)


class ChangePanel(QWidget):
    """A title and one sentence for each change."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        reasons: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(reasons))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words(theme, title, TITLE, "honey_ink"))
        for reason in reasons:
            words.addWidget(Words(theme, reason, Type.BODY, "honey_ink"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        icon = IconPicture(theme, "information", "honey_ink")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme.tokens_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.honey_soft)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_PX, RADIUS_PX)

# SPDX-License-Identifier: MIT
"""An icon that stands by itself in a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.look.icons import paint_icon

if TYPE_CHECKING:
    from backcare_desktop.ui.look.glyphs import IconName
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.widgets.label import InkName

ICON_PX = 24


class IconPicture(QWidget):
    """An icon that is only to be seen; the words beside it say the same."""

    def __init__(
        self,
        theme: Theme,
        icon: IconName,
        ink: InkName,
        size_px: int = ICON_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon: IconName = icon
        self._ink: InkName = ink
        self._size_px = size_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self.update)

    def show_icon(self, icon: IconName, ink: InkName) -> None:
        """Show another icon in another token's colour."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(self._size_px, self._size_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon over the whole square."""
        color: QColor = getattr(self._theme.tokens, self._ink)
        paint_icon(QPainter(self), self.rect(), self._icon, color)

# SPDX-License-Identifier: MIT
"""The figure, large: the whole of it pauses and resumes at a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from backcare_desktop.core.picture import Blend, Picture
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

PAUSED_OPACITY = 0.45
"""Faded while paused, so that from 2 m nobody takes it for playing."""
LEAST_HEIGHT_SHOWN_CM = 78.0
"""Low poses are drawn large, but never so large that a change to a standing one
would look like another woman."""


class FigureView(QWidget):
    """Shows one picture of the figure.

    Signals:
        clicked(): the picture was pressed.
    """

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._picture: Picture | Blend | None = None
        self._is_faded = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("The movement, drawn"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)

    def show_picture(self, picture: Picture | Blend) -> None:
        """Show another moment of the movement."""
        if picture != self._picture:
            self._picture = picture
            self.update()

    def set_faded(self, faded: bool) -> None:
        """Pale while paused."""
        if faded != self._is_faded:
            self._is_faded = faded
            self.update()

    def sizeHint(self) -> QSize:
        """Room at the design's size."""
        return QSize(848, 420)

    def minimumSizeHint(self) -> QSize:
        """Room in which a movement can still be made out."""
        return QSize(200, 120)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any press anywhere on the picture counts: hands are busy."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one wish: twice would pause and resume at once."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure on the page's own paper."""
        painter = QPainter(self)
        ground = self._theme.tokens.bg
        if self._picture is None:
            painter.fillRect(self.rect(), ground)
            return
        self._stage.paint(
            painter,
            self.rect(),
            self._picture,
            ground,
            max_px_per_cm=self.height() / LEAST_HEIGHT_SHOWN_CM,
        )
        if self._is_faded:
            painter.setOpacity(1.0 - PAUSED_OPACITY)
            painter.fillRect(self.rect(), ground)

# SPDX-License-Identifier: MIT
"""A body position as a small silhouette with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.catalogue import POSITION_WORDS

if TYPE_CHECKING:
    from backcare_desktop.core.picture import Pose
    from backcare_desktop.core.terms import Position
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

WIDTH_PX = 38
HEIGHT_PX = 28


class PositionIcon(QWidget):
    """The figure in one colour; its name is heard and shown as a tooltip."""

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        position: Position,
        pose: Pose,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._pose = pose
        self.setAccessibleName(POSITION_WORDS[position])
        self.setToolTip(POSITION_WORDS[position])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.tokens_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape over the whole rectangle."""
        color = self._theme.tokens.ink2
        painter = QPainter(self)
        self._stage.paint_silhouette(painter, self.rect(), self._pose, color)

    def sizeHint(self) -> QSize:
        """Be as large as every position icon."""
        return QSize(WIDTH_PX, HEIGHT_PX)

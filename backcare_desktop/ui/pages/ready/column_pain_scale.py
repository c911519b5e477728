# SPDX-License-Identifier: MIT
"""The pain scale in two rows of cells, for a narrow column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt

from backcare_desktop.ui.widgets.scale import CELL_GAP_PX, CELLS, PainScale

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.look.theme import Theme

COLUMNS = 6
ROWS = 2
CELL_HEIGHT_PX = 52
LEAST_CELL_PX = 40
USUAL_CELL_PX = 55
ROW_PITCH_PX = CELL_HEIGHT_PX + CELL_GAP_PX
CELLS_PX = ROWS * ROW_PITCH_PX - CELL_GAP_PX
_TAKE_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ColumnPainScale(PainScale):
    """0 to 5 above 6 to 10; tapping the chosen cell again takes the answer back."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        # A crowded layout would otherwise take a pixel from the last row.
        self.setFixedHeight(CELLS_PX)

    def cell_rect(self, score: int) -> QRect:
        """Give the place of a score's cell."""
        row, column = divmod(score, COLUMNS)
        pitch = (self.width() + CELL_GAP_PX) / COLUMNS
        left = round(column * pitch)
        right = round((column + 1) * pitch) - CELL_GAP_PX
        return QRect(left, row * ROW_PITCH_PX, right - left, CELL_HEIGHT_PX)

    def score_at(self, at: QPointF) -> int | None:
        """Give the score whose cell is at a point, or None beside the cells."""
        point = at.toPoint()
        hits = (each for each in range(CELLS) if self.cell_rect(each).contains(point))
        return next(hits, None)

    def _paint_captions(self, painter: QPainter) -> None:
        """Leave the words to the page: under two rows they would name wrong ends."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was tapped, or take the answer back."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        score = self.score_at(event.position())
        if score is not None:
            self.set_score(None if score == self.score else score)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the cell under the pointer."""
        self._hovered = self.score_at(event.position())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the answer back by Backspace or Delete."""
        if event.key() in _TAKE_BACK:
            self.set_score(None)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Wish for cells that are about square."""
        width = COLUMNS * (USUAL_CELL_PX + CELL_GAP_PX) - CELL_GAP_PX
        return QSize(width, CELLS_PX)

    def minimumSizeHint(self) -> QSize:
        """Accept cells just wide enough for a finger."""
        width = COLUMNS * (LEAST_CELL_PX + CELL_GAP_PX) - CELL_GAP_PX
        return QSize(width, CELLS_PX)

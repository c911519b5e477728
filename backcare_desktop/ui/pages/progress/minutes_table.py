# SPDX-License-Identifier: MIT
"""The minutes chart as a table, for those who read numbers or hear them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from backcare_desktop.ui.look.fonts import Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.ui.pages.progress.minutes_words import WeekRow

ROW_PX = 40
HEAD_PADDING_PX = 10
EDGES_PX = 4
MOST_WIDTH_PX = 800
"""Wider, and the eye would lose the row between two numbers."""

CELL_STYLE = "QTableView::item { padding: 0 5px; }"
MOST_ROWS = 10
"""Longer tables scroll, so that the sessions below stay near."""


class MinutesTable(QTableWidget):
    """One row for each week, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        heads = (
            self.tr("Week from"),
            self.tr("Movement, min"),
            self.tr("Talk-test, min"),
            self.tr("Sessions"),
        )
        for column, head in enumerate(heads):
            item = QTableWidgetItem(head)
            item.setTextAlignment(_side(column))
            self.setHorizontalHeaderItem(column, item)
        self.setAccessibleName(self.tr("Minutes per week, as a table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusRadius", 12.0)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.setStyleSheet(CELL_STYLE)
        self.setMaximumWidth(MOST_WIDTH_PX)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(ROW_PX)
        # Heads are never cut: where all of them do not fit, the table scrolls.
        metrics = QFontMetricsF(Type.SMALL_BOLD.font())
        widest = max(metrics.horizontalAdvance(head) for head in heads)
        header.setMinimumSectionSize(math.ceil(widest) + 2 * HEAD_PADDING_PX)
        self.horizontalScrollBar().rangeChanged.connect(self._fit_height)

    def show_rows(self, rows: Sequence[WeekRow]) -> None:
        """Show other weeks, given oldest first."""
        self.setRowCount(len(rows))
        for place, row in enumerate(reversed(rows)):
            name = f"{row.name}, {self.tr('so far')}" if row.is_now else row.name
            words = (name, row.movement_min, row.talk_test_min, row.sessions)
            for column, word in enumerate(words):
                item = QTableWidgetItem(str(word))
                item.setTextAlignment(_side(column))
                self.setItem(place, column, item)
        self._fit_height()

    @Slot()
    def _fit_height(self) -> None:
        """Be as high as the rows, and the scroll bar below them."""
        bar = self.horizontalScrollBar()
        bar_px = bar.sizeHint().height() if bar.maximum() > 0 else 0
        shown = min(MOST_ROWS, self.rowCount())
        self.setFixedHeight((shown + 1) * ROW_PX + EDGES_PX + bar_px)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page where the table itself has nothing to scroll."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()


def _side(column: int) -> Qt.AlignmentFlag:
    """Words begin at the left, numbers end at the right."""
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

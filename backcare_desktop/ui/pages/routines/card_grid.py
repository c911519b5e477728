# SPDX-License-Identifier: MIT
"""A grid of equally large cards whose columns follow the width."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.pages.routines.routine_card import RoutineCardButton
from backcare_desktop.ui.widgets.card import SHADOW_PX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

ACROSS_PX = 24
DOWN_PX = 16 - SHADOW_PX
"""A card's widget ends below its shadow, which is part of the gap."""

USUAL_COLUMN_PX = 350
"""Three columns beside the navigation of a 1366 px wide window."""


def columns_for(width_px: int) -> int:
    """Give the number of columns whose width comes closest to the usual one."""
    return max(1, round((width_px + ACROSS_PX) / (USUAL_COLUMN_PX + ACROSS_PX)))


class CardGrid(QWidget):
    """Lays out cards in reading order; arrow keys move between them."""

    focus_moved = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[RoutineCardButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cards(self) -> tuple[RoutineCardButton, ...]:
        """The cards that are shown, in order."""
        return tuple(self._cards)

    def show_cards(self, cards: Sequence[RoutineCardButton]) -> None:
        """Show these cards, whose parent is this grid, and hide all others."""
        self._cards = list(cards)
        for each in self.findChildren(
            RoutineCardButton, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            if each not in self._cards:
                each.hide()
        self._arrange()
        for each in self._cards:
            each.show()
        self._set_tab_order()
        self.updateGeometry()

    def move_focus(self, card: RoutineCardButton, key: int) -> None:
        """Go to a neighbour of a card; at the edge stay."""
        at = self._cards.index(card)
        columns = columns_for(self.width())
        last = len(self._cards) - 1
        targets = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - columns,
            Qt.Key.Key_Down: at + columns,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets[Qt.Key(key)]
        is_below_short_row = target > last and at // columns < last // columns
        if is_below_short_row:
            target = last
        if 0 <= target <= last and target != at:
            self._cards[target].setFocus(Qt.FocusReason.TabFocusReason)
            self.focus_moved.emit(self._cards[target])

    def _set_tab_order(self) -> None:
        stops = [stop for card in self._cards for stop in (card, card.start_button)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _column_px(self, width_px: int) -> int:
        columns = columns_for(width_px)
        return (width_px - (columns - 1) * ACROSS_PX) // columns

    def _row_px(self, width_px: int) -> int:
        column_px = self._column_px(width_px)
        heights = (each.heightForWidth(column_px) for each in self._cards)
        return max(heights, default=0)

    def _arrange(self) -> None:
        columns = columns_for(self.width())
        pitch = (self.width() + ACROSS_PX) / columns
        row_px = self._row_px(self.width())
        for number, each in enumerate(self._cards):
            row, column = divmod(number, columns)
            left = round(column * pitch)
            right = round((column + 1) * pitch) - ACROSS_PX
            each.setGeometry(left, row * (row_px + DOWN_PX), right - left, row_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Tell that fewer columns mean more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all rows at a width."""
        if not self._cards:
            return 0
        rows = -(-len(self._cards) // columns_for(width))
        return rows * (self._row_px(width) + DOWN_PX) - DOWN_PX

    def sizeHint(self) -> QSize:
        """Wish for three columns."""
        width = 3 * USUAL_COLUMN_PX + 2 * ACROSS_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Accept one column."""
        return QSize(240, 0)

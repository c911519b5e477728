# SPDX-License-Identifier: MIT
"""The row of chips above the routines: one is on, each says how much it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from backcare_desktop.ui.pages.routines.routine_filter import (
    ALL,
    RoutineFilter,
    useful_filters,
)
from backcare_desktop.ui.widgets.chip import Chip
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.catalogue import RoutineCard
    from backcare_desktop.ui.look.theme import Theme


class FilterChips(QWidget):
    """Offers the filters that let something through; the first one is everything."""

    filter_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[RoutineFilter, Chip] = {}
        self.chosen = ALL
        self.setAccessibleName(self.tr("Show only"))
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips from left to right."""
        return tuple(self._chips.values())

    def chip(self, words: str) -> Chip | None:
        """Give the chip of a filter, or None while it is not offered."""
        found = (chip for each, chip in self._chips.items() if each.words == words)
        return next(found, None)

    def offer(self, cards: Sequence[RoutineCard]) -> None:
        """Count anew; a filter without matches goes, and with it its choice."""
        counted = dict(useful_filters(cards))
        for gone in [each for each in self._chips if each not in counted]:
            chip = self._chips.pop(gone)
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        if self.chosen not in counted:
            self.chosen = ALL
        self._chips = {each: self._chip_of(each) for each in counted}
        while self._row.count():
            self._row.takeAt(0)
        for each, chip in self._chips.items():
            self._row.addWidget(chip)
            count = counted[each]
            chip.setText(f"{self.tr(each.words)} {count}")
            chip.setAccessibleName(self._spoken(each, count))
        self._chips[self.chosen].setChecked(True)
        self._row.invalidate()
        self.updateGeometry()

    def _spoken(self, each: RoutineFilter, count: int) -> str:
        words = self.tr("{filter}, {count} routines")
        if count == 1:
            words = self.tr("{filter}, one routine")
        return words.format(filter=self.tr(each.words), count=count)

    def _chip_of(self, each: RoutineFilter) -> Chip:
        if each in self._chips:
            return self._chips[each]
        chip = Chip(self._theme, each.words, self)
        self._group.addButton(chip)
        chip.toggled.connect(lambda is_on: self._choose(each) if is_on else None)
        chip.show()
        return chip

    def _choose(self, each: RoutineFilter) -> None:
        if each is not self.chosen:
            self.chosen = each
            self.filter_changed.emit()

# SPDX-License-Identifier: MIT
"""A few answers as chips that wrap like words; exactly one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.widgets.chip import Chip
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.one_stop import keep_one_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.ui.look.theme import Theme


class ChoiceChips(QWidget):
    """Chooses one of a few answers, which are pairs of a key and words.

    Signals:
        current_changed(str): another answer was given; carries its key.
    """

    current_changed = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], name: str
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        flow = FlowLayout(self)
        for key, words in options:
            chip = Chip(theme, words, self)
            chip.setAutoExclusive(True)
            chip.setAccessibleName(f"{name}: {words}")
            # The first one is chosen before anybody listens.
            chip.setChecked(not self._chips)
            chip.toggled.connect(self._report)
            self._chips[key] = chip
            flow.addWidget(chip)
        keep_one_stop(list(self._chips.values()))

    @property
    def current(self) -> str:
        """The key of the answer."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Give an answer as a click would."""
        self._chips[key].setChecked(True)

    def chip(self, key: str) -> Chip:
        """Give the chip of an answer."""
        return self._chips[key]

    @Slot(bool)
    def _report(self, is_on: bool) -> None:
        if is_on:
            keep_one_stop(list(self._chips.values()))
            self.current_changed.emit(self.current)

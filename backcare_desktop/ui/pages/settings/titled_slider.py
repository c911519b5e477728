# SPDX-License-Identifier: MIT
"""A slider under words that say where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.hearing import VOLUME_PERCENT
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.calm_slider import CalmSlider

if TYPE_CHECKING:
    from backcare_desktop.core.setting_rules import Span
    from backcare_desktop.ui.look.theme import Theme

WIDEST_PX = 480
ROW_PX = 48
"""Room for a button beside the slider, on one line with it."""


class TitledSlider(QWidget):
    """Moves in the steps of a span.

    Signals:
        value_chosen(int): she moved it there.
    """

    value_chosen = Signal(int)

    def __init__(
        self, theme: Theme, name: str, span: Span, ends: tuple[str, str] | None = None
    ) -> None:
        """Make the slider.

        Args:
            theme: Where the colours come from.
            name: What it sets, to be heard.
            span: From where to where, in which steps.
            ends: What is at the left and at the right, when no number says so.
        """
        super().__init__()
        self._span = span
        self._value = span.least
        self._title = Words(theme, name, Type.SMALL_BOLD)
        self.slider = CalmSlider(name, span.least // span.step, span.most // span.step)
        self.slider.setProperty("focusRadius", 8.0)
        self.slider.valueChanged.connect(self._tell)
        self.setMaximumWidth(WIDEST_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        line = QHBoxLayout()
        line.addStrut(ROW_PX)
        line.addWidget(self.slider)
        column.addLayout(line)
        if ends is not None:
            row = QHBoxLayout()
            row.addWidget(Words(theme, ends[0], Type.SMALL, "ink2"))
            row.addStretch(1)
            row.addWidget(Words(theme, ends[1], Type.SMALL, "ink2"))
            column.addLayout(row)
        column.addStretch(1)

    @property
    def words(self) -> str:
        """Where it stands, in words."""
        return self._title.text()

    def show_value(self, value: int, words: str) -> None:
        """Show a value, which may lie between two steps; only her hand moves it."""
        self._value = value
        self.slider.blockSignals(True)
        self.slider.setValue(round(value / self._span.step))
        self.slider.blockSignals(False)
        self._title.setText(words)
        self.slider.setAccessibleDescription(words)

    @Slot(int)
    def _tell(self, steps: int) -> None:
        value = steps * self._span.step
        if value != self._value:
            self._value = value
            self.value_chosen.emit(value)


def volume_slider(theme: Theme, name: str) -> TitledSlider:
    """Make a slider from silence to full."""
    return TitledSlider(theme, name, VOLUME_PERCENT)

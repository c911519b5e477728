# SPDX-License-Identifier: MIT
"""The page after STOP: what happened, and whom to call."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.warning_signs import (
    JUST_STOP,
    SOMETHING_ELSE,
    WARNING_SIGNS,
    Action,
    ContactNumbers,
    advice_for,
)
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.page_scroll import (
    RING_ROOM_PX,
    PageScroll,
    ScrolledColumn,
)
from backcare_desktop.ui.pages.stop.stop_answer import StopAnswer
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.check_row import CheckRow
from backcare_desktop.ui.widgets.icon_picture import IconPicture
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

MARGIN_PX = 32
SIDE_PX = 48
ROW_GAP_PX = 8
COLUMN_GAP_PX = 16
CLOSE_HEIGHT_PX = 64
OCTAGON_PX = 42

SIGNS_SHARE, ANSWER_SHARE = 824, 454
LEAST_ANSWER_PX, MOST_ANSWER_PX = 340, 560
MOST_PAGE_PX, MOST_PAGE_HEIGHT_PX = 1600, 800
"""Larger than this the eye would travel too far from a row to its answer."""

_ALONE = (JUST_STOP, SOMETHING_ELSE)
"""Rows across both columns, first and last."""


class _SignGrid(QWidget):
    """The signs in two columns, in one where their words would not fit."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[CheckRow] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP_PX)
        self._grid.setVerticalSpacing(ROW_GAP_PX)

    def add_row(self, row: CheckRow) -> None:
        """Append a sign."""
        self._rows.append(row)
        self._columns = 0
        self._arrange(2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, row in enumerate(self._rows):
            self._grid.addWidget(row, *divmod(place, columns))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose one column or two."""
        super().resizeEvent(event)
        widest = max(row.minimumSizeHint().width() for row in self._rows)
        fits_two = 2 * widest + COLUMN_GAP_PX <= self.width()
        self._arrange(2 if fits_two else 1)


class StopPage(QWidget):
    """Asks what happened and answers at once.

    `reasons_changed` carries the keys of all ticked rows at every tick, so that
    they are kept even if the lid is closed now; `closed` carries them again.
    """

    reasons_changed = Signal(tuple)
    closed = Signal(tuple)

    def __init__(
        self,
        theme: Theme,
        numbers: ContactNumbers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_clearing = False
        self._rows = {
            sign.key: CheckRow(
                theme, sign.words, "calm" if sign.key == JUST_STOP else "warning"
            )
            for sign in WARNING_SIGNS
        }
        self._answer = StopAnswer(theme, numbers)
        self._close = Button(theme, "", height_px=CLOSE_HEIGHT_PX)
        self._answer.add_button(self._close)
        self._answer.setMinimumWidth(LEAST_ANSWER_PX)
        self._answer.setMaximumWidth(MOST_ANSWER_PX)
        self._assemble()
        for key, row in self._rows.items():
            row.toggled.connect(lambda is_on, key=key: self._note(key, is_on))
        self._close.clicked.connect(lambda: self.closed.emit(self.reasons))
        self._answer_now()

    @property
    def reasons(self) -> tuple[str, ...]:
        """The keys of the ticked rows, in the order of the page."""
        return tuple(key for key, row in self._rows.items() if row.isChecked())

    def row(self, key: str) -> CheckRow:
        """Give the row of a sign."""
        return self._rows[key]

    @property
    def answer(self) -> StopAnswer:
        """The card with the advice."""
        return self._answer

    @property
    def close_button(self) -> Button:
        """The button that leaves the page."""
        return self._close

    def set_numbers(self, numbers: ContactNumbers) -> None:
        """Show the numbers that she has set."""
        self._answer.set_numbers(numbers)

    def start_over(self) -> None:
        """Untick everything for another STOP, without reporting it."""
        self._tick_only(())
        self._answer_now()

    def _assemble(self) -> None:
        page = QHBoxLayout()
        page.setContentsMargins(0, 0, SIDE_PX, 0)
        page.setSpacing(SIDE_PX - RING_ROOM_PX)
        card = QVBoxLayout()
        card.setContentsMargins(0, MARGIN_PX, 0, MARGIN_PX)
        card.addWidget(self._answer)
        margins = QMargins(SIDE_PX, 36, RING_ROOM_PX, 24)
        scroll = PageScroll(self._theme, self._questions(), margins)
        page.addWidget(scroll, SIGNS_SHARE)
        page.addLayout(card, ANSWER_SHARE)
        body = QWidget()
        body.setLayout(page)
        body.setMaximumSize(MOST_PAGE_PX, MOST_PAGE_HEIGHT_PX)
        centered = QHBoxLayout(self)
        centered.setContentsMargins(0, 0, 0, 0)
        centered.addWidget(body)
        # Only widgets of one window have an order.
        self._order_keys()

    def _questions(self) -> ScrolledColumn:
        questions = ScrolledColumn()
        column = QVBoxLayout(questions)
        column.setSpacing(ROW_GAP_PX)
        column.addLayout(self._title())
        column.addSpacing(4)
        calm = self.tr("Sound is off, and nothing starts again by itself.")
        column.addWidget(Label(self._theme, calm, Type.BODY, "ink2"))
        column.addSpacing(20)
        grid = _SignGrid()
        for key, row in self._rows.items():
            if key not in _ALONE:
                grid.add_row(row)
        column.addWidget(self._rows[JUST_STOP])
        column.addSpacing(ROW_GAP_PX)
        column.addWidget(grid)
        column.addWidget(self._rows[SOMETHING_ELSE])
        column.addSpacing(2 * ROW_GAP_PX)
        hint = self.tr("Tick all that fit. The most urgent advice is shown.")
        column.addWidget(Label(self._theme, hint, Type.SMALL, "ink2"))
        column.addStretch(1)
        return questions

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(20)
        octagon = IconPicture(self._theme, "stop-octagon", "stop_line", OCTAGON_PX)
        row.addWidget(octagon)
        words = self.tr("Stopped. What happened?")
        row.addWidget(Label(self._theme, words, Type.HERO), 1)
        return row

    def _order_keys(self) -> None:
        rows = [*self._rows.values(), self._close]
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def _tick_only(self, keys: tuple[str, ...]) -> None:
        """Set every row without reporting one by one."""
        self._is_clearing = True
        for key, row in self._rows.items():
            row.setChecked(key in keys)
        self._is_clearing = False

    def _note(self, key: str, is_on: bool) -> None:
        """Keep "nothing worrying" and the signs apart, answer, and report."""
        if self._is_clearing:
            return
        if is_on:
            if key == JUST_STOP:
                kept: tuple[str, ...] = (JUST_STOP,)
            else:
                kept = tuple(one for one in self.reasons if one != JUST_STOP)
            self._tick_only(kept)
        self._answer_now()
        self._announce()
        self.reasons_changed.emit(self.reasons)

    @Slot()
    def _answer_now(self) -> None:
        advice = advice_for(self.reasons)
        self._answer.show_advice(advice)
        is_worrying = advice.action > Action.REST
        words = self.tr("Close. No exercise today") if is_worrying else self.tr("Close")
        self._close.setText(words)
        self._close.updateGeometry()

    def _announce(self) -> None:
        """Let a screen reader say the answer, which is not where the focus is."""
        event = QAccessibleAnnouncementEvent(
            self._answer, self._answer.accessibleName()
        )
        QAccessible.updateAccessibility(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Start on the first row."""
        super().showEvent(event)
        # A window that only comes back from the dock keeps its focus.
        if not event.spontaneous():
            self._rows[JUST_STOP].setFocus(Qt.FocusReason.OtherFocusReason)

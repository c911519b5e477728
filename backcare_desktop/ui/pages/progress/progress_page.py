# SPDX-License-Identifier: MIT
"""The page that looks back: minutes per week, and every session."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.page_scroll import PageScroll, ScrolledColumn
from backcare_desktop.ui.pages.progress.minutes_card import MinutesCard
from backcare_desktop.ui.pages.progress.minutes_words import week_rows
from backcare_desktop.ui.pages.progress.session_list import SessionList
from backcare_desktop.ui.pages.progress.session_words import when_words
from backcare_desktop.ui.widgets.banner import Banner
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.label import Label
from backcare_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from backcare_desktop.core.session import Session
    from backcare_desktop.core.weeks import WeekMinutes
    from backcare_desktop.ui.look.theme import Theme

MARGIN_PX = 32
TOP_PX = 24
GAP_PX = 16


class ProgressPage(QWidget):
    """Shows the history that it is given.

    `session_deleted` carries the id at once; `deletion_undone` takes the last
    deletion back. The page drops and returns the row by itself; the weeks change
    when the history is shown again.
    """

    session_deleted = Signal(str)
    deletion_undone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sessions: list[Session] = []
        self._this_year = 0
        self._deleted: Session | None = None
        self._view = Segmented(
            theme,
            [("chart", self.tr("Chart")), ("table", self.tr("Table"))],
            self.tr("Show minutes as"),
        )
        self._minutes = MinutesCard(theme)
        self._list = SessionList(theme)
        self._empty = self._empty_card()
        self._banner = Banner(theme, "", tone="calm")
        self._undo = self._banner.add_action(self.tr("Undo"))
        self._foot = QWidget()
        self._foot.hide()
        self._assemble()
        self._view.current_changed.connect(self._show_view)
        self._list.deletion_wished.connect(self._delete)
        self._list.rows_changed.connect(self._order_keys)
        self._undo.clicked.connect(self._take_back)
        undo_keys = QShortcut(QKeySequence.StandardKey.Undo, self)
        undo_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo_keys.activated.connect(self._take_back)
        self.show_history([], [])

    @property
    def minutes(self) -> MinutesCard:
        """The card of minutes per week."""
        return self._minutes

    @property
    def sessions(self) -> SessionList:
        """The card of sessions."""
        return self._list

    @property
    def view(self) -> Segmented:
        """The switch between chart and table."""
        return self._view

    @property
    def banner(self) -> Banner:
        """The message about the last deletion, not visible without one."""
        return self._banner

    @property
    def undo_button(self) -> QWidget:
        """The button that takes the last deletion back."""
        return self._undo

    def show_history(
        self,
        weeks: Sequence[WeekMinutes],
        sessions: Sequence[Session],
        today: date | None = None,
    ) -> None:
        """Show other weeks and sessions.

        Args:
            weeks: Oldest first, without gaps.
            sessions: In any order.
            today: Tells which week still runs and which year needs no naming.
        """
        self._sessions = sorted(sessions, key=_start, reverse=True)
        if today is not None:
            self._this_year = today.year
        elif self._sessions:
            self._this_year = self._sessions[0].local_date.year
        self._minutes.show_rows(week_rows(weeks, today))
        self._fill_list()

    def _assemble(self) -> None:
        header = QHBoxLayout()
        header.addWidget(Label(self._theme, self.tr("Progress"), Type.PAGE_TITLE))
        header.addStretch(1)
        header.addWidget(self._view)
        cards = ScrolledColumn()
        column = QVBoxLayout(cards)
        column.setSpacing(GAP_PX - 5)
        column.addLayout(header)
        for card in (self._minutes, self._list, self._empty):
            column.addWidget(card)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        margins = QMargins(MARGIN_PX, TOP_PX, MARGIN_PX, TOP_PX)
        self.scroll_area = PageScroll(self._theme, cards, margins)
        self._list.opened.connect(self.scroll_area.open_into_view)
        page.addWidget(self.scroll_area, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(MARGIN_PX, GAP_PX, MARGIN_PX, GAP_PX)
        foot.addWidget(self._banner)
        page.addWidget(self._foot)

    @Slot()
    def _order_keys(self) -> None:
        """Let Tab read from the top: chart and rows are made in another order."""
        chart = self._minutes.chart
        stops: list[QWidget] = [
            self._view.segment("chart"),
            self._view.segment("table"),
        ]
        stops += [] if chart is None else [chart]
        stops += [self._minutes.table, *self._list.stops, self._undo]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _empty_card(self) -> Card:
        card = Card(self._theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 48, 32, 48)
        column.setSpacing(8)
        title = self.tr("Nothing here yet, and that is fine.")
        column.addWidget(Label(self._theme, title, Type.SECTION_TITLE))
        words = self.tr(
            "After your first session, its minutes and how your back felt stand here."
        )
        column.addWidget(Label(self._theme, words, Type.BODY, "ink2"))
        return card

    def _fill_list(self) -> None:
        is_empty = not self._sessions
        has_weeks = any(row.sessions or row.movement_min for row in self._minutes.rows)
        self._list.show_sessions(self._sessions, self._this_year)
        self._list.setVisible(not is_empty)
        self._minutes.setVisible(has_weeks or not is_empty)
        self._view.setVisible(has_weeks or not is_empty)
        self._empty.setVisible(is_empty and not has_weeks)

    @Slot(str)
    def _show_view(self, view: str) -> None:
        self._minutes.show_view("table" if view == "table" else "chart")

    @Slot(str)
    def _delete(self, session_id: str) -> None:
        """Drop the row, offer to undo, and tell at once."""
        ids = [session.id for session in self._sessions]
        place = ids.index(session_id)
        session = self._sessions.pop(place)
        self._deleted = session
        title = self.tr("Deleted: {title}").format(title=session.title)
        when = when_words(session, self._this_year)
        self._banner.show_message(title, when, "calm")
        self._foot.show()
        self._fill_list()
        self._list.focus_near(place)
        self.session_deleted.emit(session_id)

    @Slot()
    def _take_back(self) -> None:
        """Return the row, unless the history was shown again with it."""
        session, self._deleted = self._deleted, None
        if session is None:
            return
        self._foot.hide()
        if all(one.id != session.id for one in self._sessions):
            self._sessions.append(session)
            self._sessions.sort(key=_start, reverse=True)
            self._fill_list()
        ids = [one.id for one in self._sessions]
        self._list.focus_near(ids.index(session.id))
        self.deletion_undone.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the chart when the page is first seen."""
        self._minutes.load_chart()
        self._order_keys()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the last deletion when the page is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._deleted = None
            self._foot.hide()


def _start(session: Session) -> datetime:
    return session.started_utc

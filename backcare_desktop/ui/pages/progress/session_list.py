# SPDX-License-Identifier: MIT
"""The card of sessions, newest first; each opens its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.progress.session_details import SessionDetails
from backcare_desktop.ui.pages.progress.session_row import (
    SessionRow,
    cells_of,
    column_widths,
)
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from backcare_desktop.core.session import Session
    from backcare_desktop.ui.look.theme import Theme

ROWS_AT_ONCE = 20
"""A long history is shown in parts: the page opens as fast with years in it."""

PADDING_PX = 24
ROW_OUTSET_PX = 12
"""Rows reach this far out of the padding, so that their words line up with it."""


class _Entry(QWidget):
    """A row, the steps that it opens, and a hairline above both."""

    deletion_wished = Signal(str)
    opened = Signal(QWidget)

    def __init__(
        self,
        theme: Theme,
        session: Session,
        this_year: int,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._session = session
        self._details: SessionDetails | None = None
        self.row = SessionRow(theme, session, this_year)
        self.row.toggled.connect(self._open)
        self.row.deletion_wished.connect(self._wish_deletion)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 3)
        column.setSpacing(0)
        column.addWidget(self.row)

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._session

    @property
    def details(self) -> SessionDetails | None:
        """What was opened; None until the first time."""
        return self._details

    @Slot(bool)
    def _open(self, is_open: bool) -> None:
        """Show the steps, which are made when they are first wanted."""
        if self._details is None:
            self._details = SessionDetails(self._theme, self._session)
            self._details.deletion_wished.connect(self._wish_deletion)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._details)
            QWidget.setTabOrder(self.row, self._details.delete_button)
        self._details.setVisible(is_open)
        if is_open:
            self.opened.emit(self)

    @Slot()
    def _wish_deletion(self) -> None:
        self.deletion_wished.emit(self._session.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline as wide as the words above it."""
        line = QRect(ROW_OUTSET_PX, 0, self.width() - 2 * ROW_OUTSET_PX, 1)
        QPainter(self).fillRect(line, self._theme.tokens.line)


class SessionList(Card):
    """Sessions newest first.

    `deletion_wished` names the one to delete; `opened` carries the
    part that got longer; `rows_changed` means that there are
    other rows than before.
    """

    deletion_wished = Signal(str)
    opened = Signal(QWidget)
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._sessions: Sequence[Session] = ()
        self._this_year = 0
        self._entries: list[_Entry] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._more = Button(theme, "")
        self._more.clicked.connect(self._show_more)
        outer = QVBoxLayout(self)
        outer.setSpacing(12)
        margin = PADDING_PX - ROW_OUTSET_PX
        outer.setContentsMargins(margin, 20, margin, 12)
        title = QHBoxLayout()
        title.setContentsMargins(ROW_OUTSET_PX, 0, ROW_OUTSET_PX, 0)
        title.addWidget(Label(theme, self.tr("Sessions"), Type.CARD_TITLE))
        outer.addLayout(title)
        outer.addLayout(self._column)
        foot = QHBoxLayout()
        foot.setContentsMargins(ROW_OUTSET_PX, 0, ROW_OUTSET_PX, 8)
        foot.addWidget(self._more)
        foot.addStretch(1)
        outer.addLayout(foot)

    def show_sessions(self, sessions: Sequence[Session], this_year: int) -> None:
        """Show other sessions, given newest first; what is unchanged stays open."""
        shown = max(ROWS_AT_ONCE, len(self._entries))
        old = {} if this_year != self._this_year else self._by_session()
        self._sessions = sessions
        self._this_year = this_year
        before, self._entries = self._entries, []
        self._add(shown, old)
        for entry in before:
            if entry not in self._entries:
                self._column.removeWidget(entry)
                # Hidden at once: it goes when the event that led here is over.
                entry.hide()
                entry.deleteLater()

    def row(self, place: int) -> SessionRow:
        """Give the row at a place, the newest at 0."""
        return self._entries[place].row

    def details(self, place: int) -> SessionDetails | None:
        """Give what a row has opened; None until the first time."""
        return self._entries[place].details

    @property
    def shown_ids(self) -> list[str]:
        """The ids of the sessions that have a row."""
        return [entry.session.id for entry in self._entries]

    @property
    def stops(self) -> list[QWidget]:
        """Everything that takes the keyboard, in reading order."""
        found: list[QWidget] = []
        for entry in self._entries:
            found.append(entry.row)
            if entry.details is not None:
                found.append(entry.details.delete_button)
        return [*found, self._more]

    @property
    def more_button(self) -> Button:
        """The button that shows older sessions."""
        return self._more

    def focus_near(self, place: int) -> None:
        """Put the keyboard on the row at a place, or the last one before it."""
        if self._entries:
            entry = self._entries[min(place, len(self._entries) - 1)]
            entry.row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_session(self) -> dict[Session, _Entry]:
        return {entry.session: entry for entry in self._entries}

    def _add(self, count: int, old: Mapping[Session, _Entry]) -> None:
        """Add rows for the next sessions, the old ones where nothing changed."""
        first = len(self._entries)
        known = self._sessions[: first + count]
        widths = column_widths([cells_of(one, self._this_year) for one in known])
        for entry in self._entries:
            entry.row.set_widths(widths)
        for session in known[first:]:
            entry = old.get(session) or self._new_entry(session)
            entry.row.set_widths(widths)
            self._entries.append(entry)
            self._column.addWidget(entry)
        left = len(self._sessions) - len(self._entries)
        words = self.tr("Show older sessions ({count})")
        self._more.setText(words.format(count=left))
        self._more.setVisible(left > 0)
        self.rows_changed.emit()

    def _new_entry(self, session: Session) -> _Entry:
        entry = _Entry(self._theme, session, self._this_year)
        entry.deletion_wished.connect(self.deletion_wished)
        entry.opened.connect(self.opened)
        return entry

    @Slot()
    def _show_more(self) -> None:
        place = len(self._entries)
        self._add(ROWS_AT_ONCE, {})
        self.focus_near(place)

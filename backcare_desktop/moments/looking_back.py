# SPDX-License-Identifier: MIT
"""Looking back: the history is kept here and shown on the Progress page."""

from __future__ import annotations

import logging
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop.storage.data_folder import StorageTrouble, prepare
from backcare_desktop.storage.history import History, open_history
from backcare_desktop.storage.history_backup import backup_if_due
from backcare_desktop.ui.main_window import PROGRESS

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.session import Session
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.pages.progress.progress_page import ProgressPage

WEEKS_SHOWN = 12
"""A trimester: long enough for a trend, short enough for bars that can be read."""

SESSIONS_SHOWN = 100
"""The list is for the last weeks; reading every step of years takes a second."""

_log = logging.getLogger(__name__)


class LookingBack(QObject):
    """Keeps sessions and answers the Progress page.

    Without a store the program plays all the same, and says so.

    Signals:
        kept(bool): whether the session at hand could be kept.
    """

    kept = Signal(bool)

    def __init__(self, window: MainWindow, clock: Clock, data_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._folder = data_folder
        self.history: History | None = None
        self._deleted: Session | None = None
        self._page: ProgressPage | None = None
        window.page_opened.connect(self._refresh)
        window.close_wanted.connect(self.close)

    def open(self) -> None:
        """Open the store, tell what had to be mended, and back it up once a day."""
        try:
            prepare(self._folder)
            path = self._folder / "history.db"
            opened = open_history(path, now_utc=self._clock.wall().astimezone(UTC))
        except StorageTrouble as trouble:
            self._tell(f"{trouble} Until then, sessions are not kept.")
            return
        self.history = opened.history
        if opened.notice:
            self._tell(opened.notice)
        self._back_up()

    def _back_up(self) -> None:
        if self.history is None:
            return
        today = self._clock.wall().date()
        try:
            backup_if_due(self.history, self._folder / "backups", today)
        except StorageTrouble as trouble:
            self._tell(str(trouble))

    @Slot(object)
    def keep(self, session: Session) -> None:
        """Insert a session, or bring it up to date."""
        if self.history is None:
            self.kept.emit(False)
            return
        try:
            self.history.save(session, self._clock.wall().astimezone(UTC))
        except StorageTrouble as trouble:
            _log.warning("a session could not be kept")
            self._tell(str(trouble))
            self.kept.emit(False)
        else:
            self.kept.emit(True)

    @Slot()
    def close(self) -> None:
        """Let go of the file."""
        if self.history is not None:
            self.history.close()
            self.history = None

    @Slot(str)
    def _refresh(self, key: str) -> None:
        if key != PROGRESS:
            return
        page = self._progress_page()
        today = self._clock.wall().date()
        monday = today - timedelta(days=today.weekday())
        first = monday - timedelta(weeks=WEEKS_SHOWN - 1)
        if self.history is None:
            page.show_history([], [], today)
            return
        try:
            weeks = self.history.week_minutes(first, monday + timedelta(days=6))
            page.show_history(weeks, self.history.sessions(SESSIONS_SHOWN), today)
        except StorageTrouble as trouble:
            self._tell(str(trouble))

    def _progress_page(self) -> ProgressPage:
        if self._page is None:
            self._page = self._window.progress
            self._page.session_deleted.connect(self._delete)
            self._page.deletion_undone.connect(self._undo_deletion)
        return self._page

    @Slot(str)
    def _delete(self, session_id: str) -> None:
        if self.history is None:
            return
        try:
            self._deleted = self.history.delete(session_id)
        except StorageTrouble as trouble:
            self._tell(str(trouble))
        self._refresh(PROGRESS)

    @Slot()
    def _undo_deletion(self) -> None:
        if self._deleted is not None:
            self.keep(self._deleted)
            self._deleted = None
            self._refresh(PROGRESS)

    def _tell(self, sentence: str) -> None:
        self._window.notices.show_notice(sentence)

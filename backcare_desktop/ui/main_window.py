# SPDX-License-Identifier: MIT
"""The window: which page is seen, and how one gets from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from backcare_desktop.ui.pages.notice_column import NoticeColumn
from backcare_desktop.ui.pages.routines.routines_page import RoutinesPage
from backcare_desktop.ui.widgets.side_nav import NavItem, SideNav

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from backcare_desktop.ui.pages.after.after_page import AfterPage
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage
    from backcare_desktop.ui.pages.progress.progress_page import ProgressPage
    from backcare_desktop.ui.pages.ready.ready_page import ReadyPage
    from backcare_desktop.ui.pages.settings.settings_page import SettingsPage
    from backcare_desktop.ui.pages.stop.stop_page import StopPage
    from backcare_desktop.ui.themed_stage import Wardrobe

PROGRAM = "Backcare"
ROUTINES = "routines"
PROGRESS = "progress"
SETTINGS = "settings"
SETTINGS_KEYS = "Ctrl+,"
SMALLEST = (900, 600)
FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """Holds the pages; what they wish is answered elsewhere.

    The first page is there at once; `add_rooms` makes the others, when the window
    has been painted.

    Attributes:
        routines, ready, follow, after, stopped: the pages.
        notices: sentences above the pages.
        may_close: asked before the window closes; who says no sees to the rest.

    Signals:
        page_opened(str): a page of the navigation came into view.
        room_opened(): the shell or one of the full pages fills the window now.
        close_wanted(): the window is about to close.
    """

    page_opened = Signal(str)
    room_opened = Signal()
    close_wanted = Signal()

    ready: ReadyPage
    follow: FollowPage
    after: AfterPage
    stopped: StopPage

    def __init__(self, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._wardrobe = wardrobe
        self._theme = theme = wardrobe.theme
        self._stage = stage = wardrobe.stage
        self._forget_routine()
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.routines = RoutinesPage(theme, stage)
        self.may_close: Callable[[], bool] = lambda: True
        self._progress: ProgressPage | None = None
        self._settings: SettingsPage | None = None
        self._nav = SideNav(
            theme,
            [
                NavItem(ROUTINES, self.tr("Routines"), "list"),
                NavItem(PROGRESS, self.tr("Progress"), "chart"),
            ],
            [NavItem(SETTINGS, self.tr("Settings"), "settings")],
            self.tr("General information, not medical advice"),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.routines)
        self.notices = NoticeColumn(theme, self._pages)
        self._shell = QWidget()
        row = QHBoxLayout(self._shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav)
        row.addWidget(self.notices, 1)
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self._shell)
        self.setCentralWidget(self._rooms)
        self._connect()
        self._nav.select(ROUTINES)

    def add_rooms(self) -> None:
        """Make the pages that nobody sees first."""
        from backcare_desktop.ui.pages.after.after_page import AfterPage  # noqa: PLC0415
        from backcare_desktop.ui.pages.follow.follow_page import (  # noqa: PLC0415
            FollowPage,
        )
        from backcare_desktop.ui.pages.ready.ready_page import ReadyPage  # noqa: PLC0415
        from backcare_desktop.ui.pages.stop.stop_page import StopPage  # noqa: PLC0415

        self.ready = ReadyPage(self._theme, self._stage)
        self.follow = FollowPage(self._theme, self._stage)
        self.follow.setProperty("focusRing", False)
        self.after = AfterPage(self._theme, self._stage)
        self.stopped = StopPage(self._theme)
        self._pages.addWidget(self.ready)
        for room in (self.follow, self.after, self.stopped):
            self._rooms.addWidget(room)
        self.follow.full_screen_wanted.connect(self.toggle_full_screen)

    def _connect(self) -> None:
        self._nav.page_chosen.connect(self.open_page)
        self._rooms.currentChanged.connect(self._forget_routine)
        self._rooms.currentChanged.connect(self.room_opened)
        keys = {"Ctrl+1": ROUTINES, "Ctrl+2": PROGRESS, SETTINGS_KEYS: SETTINGS}
        for keystroke, key in keys.items():
            shortcut = QShortcut(QKeySequence(keystroke), self._shell)
            shortcut.activated.connect(lambda key=key: self.open_page(key))
        self._nav.button(SETTINGS).setToolTip(SETTINGS_KEYS)
        leave = QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self)
        leave.activated.connect(self.close)

    @property
    def progress(self) -> ProgressPage:
        """The Progress page, made (and its charts loaded) when first needed."""
        if self._progress is None:
            from backcare_desktop.ui.pages.progress.progress_page import (  # noqa: PLC0415 - slow
                ProgressPage,
            )

            self._progress = ProgressPage(self._theme)
            self._pages.addWidget(self._progress)
        return self._progress

    @property
    def settings(self) -> SettingsPage:
        """The Settings page, made when first needed."""
        if self._settings is None:
            from backcare_desktop.ui.pages.settings.settings_page import (  # noqa: PLC0415 - rarely seen
                SettingsPage,
            )

            self._settings = SettingsPage(self._wardrobe)
            self._pages.addWidget(self._settings)
        return self._settings

    def _page(self, key: str) -> QWidget:
        if key == PROGRESS:
            return self.progress
        return self.settings if key == SETTINGS else self.routines

    def open_page(self, key: str) -> None:
        """Show a page of the navigation, in the window's own frame."""
        self._leave_full_screen()
        page = self._page(key)
        self._nav.select(key)
        self._pages.setCurrentWidget(page)
        comes_from_a_room = self.current_room is not self._shell
        self._rooms.setCurrentWidget(self._shell)
        self.page_opened.emit(key)
        # After a session the start that she pressed must not be one Enter away. And
        # a page that had no focus before gets it as a whole, and shows it nowhere.
        nowhere = {None, page, self._pages, self._shell}
        # A shortcut leaves the focus on the button of the page that was left.
        was_in_nav = self._nav.isAncestorOf(self.focusWidget() or self)
        if comes_from_a_room or was_in_nav or self.focusWidget() in nowhere:
            self._nav.button(key).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_routines(self) -> None:
        """Show the library."""
        self.open_page(ROUTINES)

    def open_ready(self) -> None:
        """Show what is to be read before the start."""
        self._nav.select(ROUTINES)
        self._pages.setCurrentWidget(self.ready)
        self._rooms.setCurrentWidget(self._shell)
        self.ready.setFocus()

    def open_follow(self, title: str) -> None:
        """Show the follow-along page; while it is there the window names the routine.

        Where the desktop wants the program's name too, Qt adds it.
        """
        self._rooms.setCurrentWidget(self.follow)
        self.setWindowTitle(title)
        self.follow.setFocus()

    def open_after(self) -> None:
        """Show the page after a session."""
        self._leave_full_screen()
        self._rooms.setCurrentWidget(self.after)

    def open_stopped(self) -> None:
        """Show what to do after STOP; it keeps the whole window."""
        self._rooms.setCurrentWidget(self.stopped)

    @property
    def current_room(self) -> QWidget | None:
        """What fills the window: the shell, or one of the full pages."""
        return self._rooms.currentWidget()

    @Slot()
    def _forget_routine(self) -> None:
        self.setWindowTitle(PROGRAM)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back."""
        if self.isFullScreen():
            self._leave_full_screen()
        else:
            self.showFullScreen()
            self.follow.show_full_screen(True)

    def _leave_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
            self.follow.show_full_screen(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the screen back, then ends a session that stands still."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.isFullScreen():
            self._leave_full_screen()
        elif self.current_room is self.follow:
            self.follow.leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let whoever keeps the session ask about it, and save it first."""
        if not self.may_close():
            event.ignore()
            return
        self.close_wanted.emit()
        super().closeEvent(event)

# SPDX-License-Identifier: MIT
"""Settling in: what she sets holds at once, everywhere, and at the next start."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from backcare_desktop.core.due_date import problem_with
from backcare_desktop.core.profile import Stage
from backcare_desktop.core.settings import (
    Settings,
    is_stillness_asked,
    look_of,
    profile_on,
)
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.settings_file import save_settings
from backcare_desktop.ui.look.stillness import desktop_is_still
from backcare_desktop.ui.look.theme import ThemeChoice
from backcare_desktop.ui.main_window import SETTINGS

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.hearing import Hearing
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.pages.settings.settings_page import SettingsPage
    from backcare_desktop.ui.playback import Playback
    from backcare_desktop.ui.themed_stage import Wardrobe

AFTER_BIRTH = (
    "The rules for pregnancy end with the birth. Let these routines rest until your "
    "midwife, doctor or physio has said when to begin again."
)
CM_PER_M = 100.0
KEEP_AFTER_MS = 1_000
"""A volume that is still being changed is not worth writing down."""


class Settling(QObject):
    """Answers the Settings page: keeps what she set and lets it hold.

    Signals:
        profile_changed(Profile): by what she said, or because another day began.
        hearing_changed(Hearing): she wants to hear otherwise.
    """

    profile_changed = Signal(object)
    hearing_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        wardrobe: Wardrobe,
        playback: Playback,
        clock: Clock,
        data_folder: Path,
        *,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wardrobe = wardrobe
        self._playback = playback
        self._clock = clock
        self._folder = data_folder
        self._settings = settings
        self._profile = profile_on(settings, self._today())
        self._page: SettingsPage | None = None
        self._said = ""
        self._has_said_not_kept = False
        self.keeping = QTimer(self)
        self.keeping.setSingleShot(True)
        self.keeping.setInterval(KEEP_AFTER_MS)
        self.keeping.timeout.connect(self._keep)
        window.page_opened.connect(self._open)
        window.close_wanted.connect(self._keep_now)
        self._let_hold(settings)
        self._say_what_holds()

    @property
    def settings(self) -> Settings:
        """What holds now."""
        return self._settings

    @property
    def profile(self) -> Profile:
        """Who she is, on the day that was looked at last."""
        return self._profile

    @Slot()
    def keep_up_with_the_day(self) -> None:
        """Count her week anew; the day may have changed while the window was open."""
        profile = profile_on(self._settings, self._today())
        if profile != self._profile:
            self._profile = profile
            self.profile_changed.emit(profile)
        self._say_what_holds()

    @Slot(object)
    def take(self, settings: Settings) -> None:
        """Let other settings hold, and keep them."""
        if settings == self._settings:
            return
        before, self._settings = self._settings, settings
        self._let_hold(settings)
        if settings.hearing != before.hearing:
            self.hearing_changed.emit(settings.hearing)
        self.keep_up_with_the_day()
        self._keep()

    @Slot(object)
    def hear(self, hearing: Hearing) -> None:
        """Let other wishes of hearing hold at once; the file follows in a moment.

        They come from keys, in the middle of a session.
        """
        if hearing != self._settings.hearing:
            self._settings = replace(self._settings, hearing=hearing)
            self.hearing_changed.emit(hearing)
            self.keeping.start()

    @Slot()
    def _keep_now(self) -> None:
        """What was still to be kept is kept before the window goes."""
        if self.keeping.isActive():
            self._keep()

    @Slot()
    def _keep(self) -> None:
        self.keeping.stop()
        try:
            save_settings(self._folder, self._settings)
        except StorageTrouble as trouble:
            if not self._has_said_not_kept:
                held = "Until then, settings hold until you close the window."
                self._window.notices.show_notice(f"{trouble} {held}")
            self._has_said_not_kept = True
        else:
            self._has_said_not_kept = False

    def _let_hold(self, settings: Settings) -> None:
        """Bring every part of the program in line; what is so already stays so."""
        movement = settings.movement
        is_still = is_stillness_asked(movement, desktop_is_still=desktop_is_still())
        self._playback.still = is_still
        follow = self._window.follow
        follow.shows_effort = movement.shows_effort and not is_still
        follow.set_still(is_still)
        follow.view_from(settings.screen.distance_cm / CM_PER_M)
        self._wardrobe.theme.choose(ThemeChoice(settings.screen.theme.value))
        self._wardrobe.wear(look_of(settings.figure, self._wardrobe.looks))

    def _say_what_holds(self) -> None:
        """Say once what follows from her stage and no page shows by itself."""
        sentence = self._sentence()
        if sentence == self._said:
            return
        notices = self._window.notices
        notices.drop_notice(self._said)
        self._said = sentence
        if sentence:
            notices.show_notice(sentence, "calm")

    def _sentence(self) -> str:
        week = self._settings.week
        if week.stage is Stage.AFTER_BIRTH:
            return AFTER_BIRTH
        if week.stage is Stage.PREGNANT and week.due_date is not None:
            problem = problem_with(week.due_date, self._today())
            return f"Your due date in Settings: {problem}" if problem else ""
        return ""

    @Slot(str)
    def _open(self, key: str) -> None:
        self.keep_up_with_the_day()
        if key == SETTINGS:
            self._settings_page().show_settings(
                self._settings, self._today(), desktop_is_still=desktop_is_still()
            )

    def _settings_page(self) -> SettingsPage:
        if self._page is None:
            self._page = self._window.settings
            self._page.settings_changed.connect(self.take)
        return self._page

    def _today(self) -> date:
        return self._clock.wall().date()

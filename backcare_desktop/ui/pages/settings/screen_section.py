# SPDX-License-Identifier: MIT
"""Screen: light or dark, and how far away it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from backcare_desktop.core.settings import DISTANCE_CM, ScreenSettings, ThemeName
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.settings.section import TITLE_GAP_PX, Section, titled
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.calm_slider import CalmSlider
from backcare_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

WIDEST_SLIDER_PX = 480


class ScreenSection(Section):
    """Tells what she chose as `ScreenSettings`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Screen"))
        self._value = ScreenSettings()
        name = self.tr("Colours")
        self.themes = Segmented(
            theme,
            [
                (ThemeName.SYSTEM.value, self.tr("As the desktop")),
                (ThemeName.LIGHT.value, self.tr("Light")),
                (ThemeName.DARK.value, self.tr("Dark")),
            ],
            name,
        )
        step = DISTANCE_CM.step
        self.distance = CalmSlider(
            self.tr("How far away the screen stands"),
            DISTANCE_CM.least // step,
            DISTANCE_CM.most // step,
        )
        self.distance.setProperty("focusRadius", 8.0)
        self.distance.setMaximumWidth(WIDEST_SLIDER_PX)
        self._distance_words = Words(theme, "", Type.SMALL_BOLD)
        words = self.tr(
            "On the follow-along page, words grow with the distance as far as the "
            "window has room for them."
        )
        column = QVBoxLayout()
        column.setSpacing(TITLE_GAP_PX)
        column.addWidget(self._distance_words)
        column.addWidget(self.distance)
        column.addWidget(Words(theme, words, Type.SMALL, "ink2"))
        self.body.addLayout(titled(theme, name, self.themes))
        self.body.addLayout(column)
        self.themes.current_changed.connect(self._choose_theme)
        self.distance.valueChanged.connect(self._choose_distance)

    def show_choices(self, value: object) -> None:
        """Show the theme and the distance."""
        if not isinstance(value, ScreenSettings):
            return
        self._value = value
        self.themes.choose(value.theme.value)
        # A file may hold a distance between two steps; only her hand moves it.
        self.distance.blockSignals(True)
        self.distance.setValue(round(value.distance_cm / DISTANCE_CM.step))
        self.distance.blockSignals(False)
        words = self.tr("The screen stands {distance} m away").format(
            distance=f"{value.distance_cm / 100:g}"
        )
        self._distance_words.setText(words)
        self.distance.setAccessibleDescription(words)

    @Slot(str)
    def _choose_theme(self, key: str) -> None:
        theme = ThemeName(key)
        if theme is not self._value.theme:
            self.changed.emit(replace(self._value, theme=theme))

    @Slot(int)
    def _choose_distance(self, steps: int) -> None:
        distance_cm = steps * DISTANCE_CM.step
        if distance_cm != self._value.distance_cm:
            self.changed.emit(replace(self._value, distance_cm=distance_cm))

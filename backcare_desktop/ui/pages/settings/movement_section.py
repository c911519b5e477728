# SPDX-License-Identifier: MIT
"""Movement: less of it, what shows where the work is, and what spares the wrists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from backcare_desktop.core.settings import MovementSettings, ReducedMotion
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.settings.section import Section, titled
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.check_row import CheckRow
from backcare_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


class MovementSection(Section):
    """Tells what she chose as `MovementSettings`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Movement"))
        self._value = MovementSettings()
        self._desktop_is_still = False
        name = self.tr("Reduced motion")
        self.reduced = Segmented(
            theme,
            [
                (ReducedMotion.SYSTEM.value, self.tr("As the desktop")),
                (ReducedMotion.ON.value, self.tr("On")),
                (ReducedMotion.OFF.value, self.tr("Off")),
            ],
            name,
        )
        self._meaning = Words(theme, "", Type.SMALL, "ink2")
        self.effort = CheckRow(
            theme, self.tr("Arrow and glow show what moves and where it works")
        )
        self.forearms = CheckRow(
            theme, self.tr("My wrists get sore: show me resting on my forearms")
        )
        self.body.addLayout(titled(theme, name, self.reduced))
        self.body.addWidget(self._meaning)
        self.body.addWidget(self.effort)
        self.body.addWidget(self.forearms)
        self.reduced.current_changed.connect(self._choose_reduced)
        self.effort.toggled.connect(self._choose_effort)
        self.forearms.toggled.connect(self._choose_forearms)

    @property
    def meaning(self) -> str:
        """What the choice means just now, in words."""
        return self._meaning.text()

    def set_desktop_is_still(self, is_still: bool) -> None:
        """Know what the desktop asks for."""
        self._desktop_is_still = is_still

    def show_choices(self, value: object) -> None:
        """Show both, and what they mean here."""
        if not isinstance(value, MovementSettings):
            return
        self._value = value
        self.reduced.choose(value.reduced_motion.value)
        self.effort.setChecked(value.shows_effort)
        self.forearms.setChecked(value.on_forearms)
        self._meaning.setText(self._meaning_of(value.reduced_motion))

    def _meaning_of(self, choice: ReducedMotion) -> str:
        still = self.tr(
            "Pictures fade into each other. Arrow and glow are off as well."
        )
        moving = self.tr("The figure moves with you.")
        if choice is ReducedMotion.ON:
            return still
        if choice is ReducedMotion.OFF:
            return moving
        if self._desktop_is_still:
            return self.tr("This desktop asks for less movement. {still}").format(
                still=still
            )
        return self.tr("This desktop does not ask for less. {moving}").format(
            moving=moving
        )

    @Slot(str)
    def _choose_reduced(self, key: str) -> None:
        choice = ReducedMotion(key)
        if choice is not self._value.reduced_motion:
            self.changed.emit(replace(self._value, reduced_motion=choice))

    @Slot(bool)
    def _choose_effort(self, is_on: bool) -> None:
        if is_on is not self._value.shows_effort:
            self.changed.emit(replace(self._value, shows_effort=is_on))

    @Slot(bool)
    def _choose_forearms(self, is_on: bool) -> None:
        if is_on is not self._value.on_forearms:
            self.changed.emit(replace(self._value, on_forearms=is_on))

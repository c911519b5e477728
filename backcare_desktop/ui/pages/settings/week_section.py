# SPDX-License-Identifier: MIT
"""Your week: where she is on the way, and what follows from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from backcare_desktop.core.profile import Stage
from backcare_desktop.core.settings import Settings, WeekSettings, profile_on
from backcare_desktop.ui.pages.settings.due_date_fields import DueDateFields
from backcare_desktop.ui.pages.settings.section import Section
from backcare_desktop.ui.pages.settings.week_words import what_follows
from backcare_desktop.ui.widgets.banner import Banner
from backcare_desktop.ui.widgets.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme


class WeekSection(Section):
    """Tells what she said as `WeekSettings`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Your week"))
        self._value = WeekSettings()
        self._today = date.min
        self.stages = ChoiceChips(
            theme,
            [
                (Stage.AS_WRITTEN.value, self.tr("Not said")),
                (Stage.PLANNING.value, self.tr("Planning")),
                (Stage.PREGNANT.value, self.tr("Pregnant")),
                (Stage.AFTER_BIRTH.value, self.tr("After the birth")),
            ],
            self.tr("Your week"),
        )
        self.fields = DueDateFields(theme)
        self.told = Banner(theme, "", tone="calm")
        self.body.addWidget(self.stages)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.told)
        self.stages.current_changed.connect(self._choose_stage)
        self.fields.due_changed.connect(self._choose_due)

    def set_today(self, today: date) -> None:
        """Count from another day."""
        self._today = today

    def show_choices(self, value: object) -> None:
        """Show the stage, its fields and what follows."""
        if not isinstance(value, WeekSettings):
            return
        self._value = value
        self.stages.choose(value.stage.value)
        self.fields.setVisible(value.stage is Stage.PREGNANT)
        if value.stage is Stage.PREGNANT:
            self.fields.show_due(value.due_date, self._today)
        profile = profile_on(Settings(week=value), self._today)
        self.told.show_message(*what_follows(self, profile), "calm")

    @Slot(str)
    def _choose_stage(self, key: str) -> None:
        stage = Stage(key)
        if stage is self._value.stage:
            return
        # A due date is kept only where it means something.
        self.changed.emit(WeekSettings(stage))

    @Slot(object)
    def _choose_due(self, due: date | None) -> None:
        self.changed.emit(WeekSettings(Stage.PREGNANT, due))

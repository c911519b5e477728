# SPDX-License-Identifier: MIT
"""The preview with what it can be looked at in: three positions and any week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from backcare_desktop.core.body_size import bump_at, week_drawn
from backcare_desktop.core.catalogue import POSITION_WORDS
from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.terms import Position
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.settings.figure_preview import FigurePreview
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.calm_slider import CalmSlider
from backcare_desktop.ui.widgets.card import Card
from backcare_desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.ui.themed_stage import Wardrobe

POSITIONS = (Position.STANDING, Position.HANDS_AND_KNEES, Position.SEATED)
LAST_WEEK = 40
"""The belly does not grow beyond it."""
PADDING_PX = 16


class PreviewPanel(Card):
    """Nothing here changes a setting: it is for looking."""

    def __init__(self, wardrobe: Wardrobe) -> None:
        theme = wardrobe.theme
        super().__init__(theme)
        self._profile: Profile | None = None
        self.preview = FigurePreview(wardrobe)
        self.positions = Segmented(
            theme,
            [(one.value, POSITION_WORDS[one]) for one in POSITIONS],
            self.tr("Show her"),
        )
        self.slider = CalmSlider(self.tr("See week"), 0, LAST_WEEK)
        self.slider.setProperty("focusRadius", 8.0)
        self.week_words = Words(theme, "", Type.SMALL_BOLD)
        self.back_button = Button(theme, "", kind="quiet", height_px=40)
        self.back_button.padding_px = 8
        keeps_room = QSizePolicy(self.back_button.sizePolicy())
        keeps_room.setRetainSizeWhenHidden(True)
        self.back_button.setSizePolicy(keeps_room)
        self._assemble(wardrobe)
        self.positions.current_changed.connect(
            lambda key: self.preview.show_position(Position(key))
        )
        self.slider.valueChanged.connect(self._look_ahead)
        self.back_button.clicked.connect(self.show_her_week)

    def _assemble(self, wardrobe: Wardrobe) -> None:
        head = QHBoxLayout()
        head.addWidget(self.week_words, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.back_button)
        controls = QVBoxLayout()
        controls.setContentsMargins(PADDING_PX, PADDING_PX, PADDING_PX, PADDING_PX)
        controls.setSpacing(0)
        controls.addStretch(1)
        controls.addWidget(self.positions)
        controls.addSpacing(8)
        controls.addLayout(head)
        controls.addWidget(self.slider)
        only = self.tr("Only to look: your own week stays as it is.")
        controls.addWidget(Words(wardrobe.theme, only, Type.SMALL, "ink2"))
        controls.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.preview, 1)
        self._row.addLayout(controls)

    def show_profile(self, profile: Profile) -> None:
        """Show her as far along as she is; a look at another week ends."""
        if profile != self._profile:
            self._profile = profile
            self.show_her_week()

    @Slot()
    def show_her_week(self) -> None:
        """Come back from another week."""
        if self._profile is None:
            return
        week = week_drawn(self._profile)
        self.slider.blockSignals(True)
        self.slider.setValue(round(min(week, LAST_WEEK)))
        self.slider.blockSignals(False)
        self.preview.show_bump(bump_at(self._profile))
        self._name_week(int(week))
        had_focus = self.back_button.hasFocus()
        self.back_button.setText(self.tr("Back to {week}").format(week=int(week)))
        self.back_button.hide()
        if had_focus:
            self.slider.setFocus()

    @Slot(int)
    def _look_ahead(self, week: int) -> None:
        self.preview.show_bump(bump_for_week(week))
        self._name_week(week)
        self.back_button.show()

    def _name_week(self, week: int) -> None:
        words = self.tr("See week {week}").format(week=week)
        if week == 0:
            words = self.tr("See her without a bump")
        self.week_words.setText(words)
        self.slider.setAccessibleDescription(words)

    def lie_flat(self, is_flat: bool) -> None:
        """Put picture and controls side by side, or under each other."""
        direction = QBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_flat else direction.TopToBottom
        )
        self.preview.is_flat = is_flat
        self.preview.update()

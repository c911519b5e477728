# SPDX-License-Identifier: MIT
"""The Settings page: her figure at the left, what can be set at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.settings import (
    Settings,
    is_stillness_asked,
    profile_on,
    with_section,
)
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.page_scroll import (
    RING_ROOM_PX,
    PageScroll,
    ScrolledColumn,
)
from backcare_desktop.ui.pages.settings.figure_section import FigureSection
from backcare_desktop.ui.pages.settings.hearing_section import HearingSection
from backcare_desktop.ui.pages.settings.movement_section import MovementSection
from backcare_desktop.ui.pages.settings.preview_panel import PreviewPanel
from backcare_desktop.ui.pages.settings.screen_section import ScreenSection
from backcare_desktop.ui.pages.settings.week_section import WeekSection
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.card import SHADOW_PX

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.ui.pages.settings.section import Section
    from backcare_desktop.ui.themed_stage import Wardrobe

MARGIN_PX = 32
TOP_PX = 24
GAP_PX = 24
TITLE_GAP_PX = 16
FLAT_BELOW_PX = 860
"""Below this width the figure lies above the sections."""
PANEL_WIDTHS_PX = (336, 520)
PANEL_SHARE = 0.36
MOST_PANEL_HEIGHT_PX = 820
FLAT_PANEL_PX = 200
WIDEST_PX = 1488
"""Wider rows would only move the choices away from the figure."""
LEAST_SIZE = QSize(600, 440)


class SettingsPage(QWidget):
    """Shows settings and tells others; it decides and keeps nothing.

    Signals:
        settings_changed(Settings): she chose something else.
    """

    settings_changed = Signal(object)

    def __init__(self, wardrobe: Wardrobe) -> None:
        super().__init__()
        theme = wardrobe.theme
        self._settings = Settings()
        self._today: date | None = None
        self._desktop_is_still = False
        self.panel = PreviewPanel(wardrobe)
        self.figure = FigureSection(wardrobe)
        self.week = WeekSection(theme)
        self.movement = MovementSection(theme)
        self.hearing = HearingSection(theme)
        self.screen_section = ScreenSection(theme)
        self.sections: dict[str, Section] = {
            "figure": self.figure,
            "week": self.week,
            "movement": self.movement,
            "hearing": self.hearing,
            "screen": self.screen_section,
        }
        content = ScrolledColumn()
        column = QVBoxLayout(content)
        column.setSpacing(TITLE_GAP_PX - SHADOW_PX)
        for name, section in self.sections.items():
            column.addWidget(section)
            section.changed.connect(partial(self._take, name))
            section.reset_wanted.connect(partial(self._reset, name))
        column.addStretch(1)
        self.scroll_area = PageScroll(theme, content, QMargins())
        self.hearing.opened.connect(self.scroll_area.open_into_view)
        self._title = Words(theme, self.tr("Settings"), Type.PAGE_TITLE)
        self.setProperty("focusRing", False)
        self._assemble()

    def _assemble(self) -> None:
        self._panel_room = QVBoxLayout()
        self._panel_room.addWidget(self.panel, 1)
        self._panel_room.addStretch(0)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addLayout(self._panel_room)
        self._body.addWidget(self.scroll_area, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(TITLE_GAP_PX - RING_ROOM_PX)
        self._whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        head.addWidget(self._title)
        self._whole.addLayout(head)
        self._whole.addLayout(self._body, 1)

    def show_settings(
        self, settings: Settings, today: date, *, desktop_is_still: bool
    ) -> None:
        """Show what is set, on a day.

        Args:
            settings: What holds.
            today: The day that weeks are counted to.
            desktop_is_still: Whether the desktop asks for less movement.
        """
        self._today = today
        self._desktop_is_still = desktop_is_still
        self.week.set_today(today)
        self.movement.set_desktop_is_still(desktop_is_still)
        self._show(settings)
        self.panel.show_her_week()

    def _show(self, settings: Settings) -> None:
        self._settings = settings
        usual = Settings()
        for name, section in self.sections.items():
            section.show_value(getattr(settings, name), getattr(usual, name))
        if self._today is not None:
            self.panel.show_profile(profile_on(settings, self._today))
        movement = settings.movement
        is_still = is_stillness_asked(movement, desktop_is_still=self._desktop_is_still)
        self.panel.preview.set_still(is_still)
        self.panel.preview.show_effort(movement.shows_effort and not is_still)

    def _take(self, name: str, value: object) -> None:
        """Put another value of one section in its place."""
        settings = with_section(self._settings, name, value)
        if settings != self._settings:
            self._show(settings)
            self.settings_changed.emit(settings)

    def _reset(self, name: str) -> None:
        """Put a section back; its button goes, so the focus moves to its controls."""
        section = self.sections[name]
        self._take(name, getattr(Settings(), name))
        section.focusNextChild()

    def _fit(self) -> None:
        """Choose where the figure stands, and how wide it is."""
        is_flat = self.width() < FLAT_BELOW_PX
        direction = QBoxLayout.Direction
        self._body.setDirection(
            direction.TopToBottom if is_flat else direction.LeftToRight
        )
        self.panel.lie_flat(is_flat)
        outer_px = max(0, (self.width() - WIDEST_PX) // 2)
        self._whole.setContentsMargins(outer_px, TOP_PX, outer_px, 0)
        left_px = MARGIN_PX if is_flat else 0
        self.scroll_area.set_margins(QMargins(left_px, RING_ROOM_PX, MARGIN_PX, TOP_PX))
        if is_flat:
            self._panel_room.setContentsMargins(MARGIN_PX, RING_ROOM_PX, MARGIN_PX, 8)
            self.panel.setMinimumWidth(0)
            self.panel.setMaximumWidth(WIDEST_PX)
            self.panel.setFixedHeight(FLAT_PANEL_PX)
            return
        self._panel_room.setContentsMargins(MARGIN_PX, RING_ROOM_PX, GAP_PX, TOP_PX)
        low, high = PANEL_WIDTHS_PX
        share_px = round(min(self.width(), WIDEST_PX) * PANEL_SHARE)
        self.panel.setFixedWidth(min(high, max(low, share_px)))
        self.panel.setMinimumHeight(0)
        self.panel.setMaximumHeight(MOST_PANEL_HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._fit()
        # The layout has seen this event before the page did.
        self._whole.activate()

    def minimumSizeHint(self) -> QSize:
        """Ask for the same room however wide the page is just now."""
        return LEAST_SIZE

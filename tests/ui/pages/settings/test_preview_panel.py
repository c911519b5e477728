# SPDX-License-Identifier: MIT
"""The preview shows her live, breathes only while it is seen, and changes nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.body_size import bump_at
from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.profile import Stage
from backcare_desktop.core.settings import (
    FigureSettings,
    MovementSettings,
    ReducedMotion,
    Settings,
    WeekSettings,
    look_of,
    profile_on,
)
from backcare_desktop.ui.pages.settings.figure_preview import (
    BREATH_IN_MS,
    BREATH_OUT_MS,
    breath_after,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from backcare_desktop.ui.pages.settings.settings_page import SettingsPage
    from backcare_desktop.ui.themed_stage import Wardrobe

TODAY = date(2026, 11, 21)
PREGNANT = Settings(week=WeekSettings(Stage.PREGNANT, date(2027, 3, 10)))


def seen(page: SettingsPage) -> QImage:
    """What the preview looks like, between two breaths."""
    page.panel.preview.set_still(True)
    return page.panel.preview.grab().toImage()


def test_a_breath_is_a_function_of_time() -> None:
    """Out, in, out again, and the next breath is the same."""
    assert breath_after(0) == pytest.approx(-1)
    assert breath_after(BREATH_IN_MS // 2) == pytest.approx(0)
    assert breath_after(BREATH_IN_MS) == pytest.approx(1)
    whole_ms = BREATH_IN_MS + BREATH_OUT_MS
    assert breath_after(whole_ms + 700) == breath_after(700)


def test_breathing_is_seen(page: SettingsPage) -> None:
    """Full and empty are two pictures."""
    preview = page.panel.preview
    preview.show_moment(0)
    empty = preview.grab().toImage()
    preview.show_moment(BREATH_IN_MS)
    assert preview.grab().toImage() != empty


def test_it_breathes_only_while_it_is_seen(page: SettingsPage) -> None:
    """Hidden behind another page it costs nothing; shown again it goes on."""
    preview = page.panel.preview
    assert preview.is_breathing
    page.hide()
    assert not preview.is_breathing
    page.show()
    assert preview.is_breathing


def test_reduced_motion_holds_it_still(page: SettingsPage) -> None:
    """On stops it at once and for the next showing too; off lets it go on."""
    preview = page.panel.preview
    page.movement.reduced.choose(ReducedMotion.ON.value)
    assert not preview.is_breathing
    assert preview.picture.breath == 0
    page.hide()
    page.show()
    assert not preview.is_breathing
    page.movement.reduced.choose(ReducedMotion.OFF.value)
    assert preview.is_breathing


def test_the_glow_follows_its_switch(page: SettingsPage) -> None:
    """It is off with the switch, and with reduced motion whatever the switch says."""
    for movement, is_shown in (
        (MovementSettings(), True),
        (MovementSettings(shows_effort=False), False),
        (MovementSettings(ReducedMotion.ON), False),
    ):
        shown = Settings(movement=movement)
        page.show_settings(shown, TODAY, desktop_is_still=False)
        assert page.panel.preview.picture.shows_effort is is_shown


def test_looking_at_another_week_changes_nothing(page: SettingsPage) -> None:
    """The belly grows, nothing is told, and one press leads back to her own."""
    page.show_settings(PREGNANT, TODAY, desktop_is_still=False)
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)
    hers = bump_at(profile_on(PREGNANT, TODAY))
    panel = page.panel
    assert panel.preview.picture.bump == hers
    assert not panel.back_button.isVisible()
    panel.slider.setValue(36)
    assert panel.preview.picture.bump == bump_for_week(36)
    assert panel.week_words.text() == "See week 36"
    assert heard == []
    panel.back_button.click()
    assert panel.preview.picture.bump == hers
    assert panel.slider.value() == 24
    assert not panel.back_button.isVisible()


def test_opening_the_page_again_shows_her_own_week(page: SettingsPage) -> None:
    """A look ahead is over when the page was left."""
    page.panel.slider.setValue(40)
    page.show_settings(Settings(), TODAY, desktop_is_still=False)
    assert page.panel.slider.value() == 24


def test_all_three_positions_show_her(page: SettingsPage) -> None:
    """Standing, on hands and knees and seated are three pictures."""
    pictures = []
    for position in ("standing", "hands-and-knees", "seated"):
        page.panel.positions.choose(position)
        pictures.append(seen(page))
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_another_look_is_seen_at_once(page: SettingsPage, wardrobe: Wardrobe) -> None:
    """When the stage is dressed anew, the preview is too."""
    before = seen(page)
    wardrobe.wear(look_of(FigureSettings(outfit="plum"), wardrobe.looks))
    assert seen(page) != before

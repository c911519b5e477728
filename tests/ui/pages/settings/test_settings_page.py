# SPDX-License-Identifier: MIT
"""Settings: every control tells one value, shows it, and can be reached by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFontInfo, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QWidget,
)

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.profile import Stage
from backcare_desktop.core.settings import (
    FigureSettings,
    MovementSettings,
    ReducedMotion,
    ScreenSettings,
    Settings,
    ThemeName,
    WeekSettings,
)
from backcare_desktop.ui.look.focus_ring import FocusRing

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.settings.settings_page import SettingsPage

TODAY = date(2026, 11, 21)
DUE = date(2027, 3, 10)
PREGNANT = Settings(week=WeekSettings(Stage.PREGNANT, DUE))
SMALLEST_TEXT_PX = 16
Key = Qt.Key


def told(page: SettingsPage) -> list[Settings]:
    """Everything that the page tells from now on."""
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)
    return heard


def scrolled(page: SettingsPage) -> QWidget:
    """What holds the sections."""
    content = page.scroll_area.widget()
    assert content is not None
    return content


def stops(page: SettingsPage) -> dict[QWidget, QRect | None]:
    """What Tab reaches until it comes round, and where the focus ring is then."""
    QApplication.processEvents()
    app = QApplication.instance()
    follower = app.findChild(FocusRing) if app is not None else None
    assert follower is not None
    QTest.keyClick(page, Key.Key_Tab)
    found: dict[QWidget, QRect | None] = {}
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in found:
            return found
        found[focused] = follower.visible_rect
        QTest.keyClick(focused, Key.Key_Tab)


def test_each_choice_is_told_as_settings(page: SettingsPage) -> None:
    """A swatch, a stage, a switch and a theme change just their own value."""
    heard = told(page)
    page.figure.rows["skin"].button("umber").click()
    assert heard[-1] == Settings(figure=FigureSettings(skin="umber"))
    page.week.stages.chip("planning").click()
    page.movement.effort.click()
    page.movement.reduced.choose("on")
    page.screen_section.themes.choose("dark")
    page.screen_section.distance.setValue(12)
    page.hearing.captions.click()
    assert heard[-1] == Settings(
        FigureSettings(skin="umber"),
        WeekSettings(Stage.PLANNING),
        MovementSettings(ReducedMotion.ON, shows_effort=False),
        ScreenSettings(ThemeName.DARK, 300),
        Hearing(has_captions=False),
    )
    assert len(heard) == 7


def test_showing_settings_tells_nothing(page: SettingsPage) -> None:
    """What is only shown was not chosen, distances between two steps too."""
    heard = told(page)
    shown = Settings(
        FigureSettings("bronze", "copper", "scarf", "plum"),
        PREGNANT.week,
        MovementSettings(ReducedMotion.OFF, shows_effort=False),
        ScreenSettings(ThemeName.LIGHT, 210),
        Hearing(volume_percent=83, voice_name="gone", voice_rate=-7, has_tones=False),
    )
    page.show_settings(shown, TODAY, desktop_is_still=False)
    page.show_settings(Settings(), TODAY, desktop_is_still=False)
    assert heard == []


def test_a_ready_look_sets_all_four_and_is_marked_while_it_is_whole(
    page: SettingsPage,
) -> None:
    """One press dresses her; another skin makes it a look of her own."""
    heard = told(page)
    page.figure.ready.button("plum-short").click()
    assert heard[-1].figure == FigureSettings("umber", "black", "short", "plum")
    assert page.figure.ready.key == "plum-short"
    assert {part: row.key for part, row in page.figure.rows.items()} == {
        "skin": "umber",
        "hair": "black",
        "style": "short",
        "outfit": "plum",
    }
    page.figure.rows["skin"].button("honey").click()
    assert page.figure.ready.key is None
    page.figure.rows["skin"].button("umber").click()
    assert page.figure.ready.key == "plum-short"


def test_every_section_goes_back_by_itself(page: SettingsPage) -> None:
    """Reset is there where something differs, and leaves the neighbours alone."""
    shown = Settings(
        FigureSettings(skin="umber"),
        PREGNANT.week,
        MovementSettings(ReducedMotion.ON),
        ScreenSettings(ThemeName.DARK),
        Hearing(has_voice=False),
    )
    page.show_settings(shown, TODAY, desktop_is_still=False)
    heard = told(page)
    for number, section in enumerate(page.sections.values(), start=1):
        assert section.reset_button.isVisible()
        section.reset_button.click()
        assert not section.reset_button.isVisible()
        assert len(heard) == number
    assert heard[0] == replace(shown, figure=FigureSettings())
    assert heard[-1] == Settings()


def test_arrows_choose_within_a_group_and_tab_goes_on(page: SettingsPage) -> None:
    """A row of swatches is one stop; its arrows choose, as a radio group's do."""
    row = page.figure.rows["skin"]
    honey = row.button("honey")
    honey.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(honey, Key.Key_Right)
    assert row.key == "olive"
    assert row.button("olive").hasFocus()
    QTest.keyClick(row.button("olive"), Key.Key_Tab)
    assert page.figure.rows["hair"].button("chestnut").hasFocus()


def test_tab_stops_at_what_is_chosen(page: SettingsPage) -> None:
    """Coming to a group, the keyboard stands on its choice, before any other key."""
    shown = Settings(FigureSettings(hair="copper"), PREGNANT.week)
    page.show_settings(shown, TODAY, desktop_is_still=False)
    page.figure.rows["skin"].button("honey").setFocus()
    QTest.keyClick(page.figure.rows["skin"].button("honey"), Key.Key_Tab)
    assert page.figure.rows["hair"].button("copper").hasFocus()
    page.week.reset_button.setFocus()
    QTest.keyClick(page.week.reset_button, Key.Key_Tab)
    assert page.week.stages.chip("pregnant").hasFocus()


def test_everything_is_reached_by_tab_with_a_name_and_a_ring(
    page: SettingsPage,
) -> None:
    """Each stop has a name to be heard and wears the ring; none is cut off."""
    page.show_settings(PREGNANT, TODAY, desktop_is_still=False)
    reached = stops(page)
    for stop, ring in reached.items():
        name = stop.accessibleName() or (
            stop.text() if isinstance(stop, QAbstractButton) else ""
        )
        assert name, stop
        assert ring is not None, name
        assert page.window().geometry().contains(ring), name
    fields, week = page.week.fields, page.week
    for control in (
        *(page.panel.slider, fields.day, fields.month, fields.year, fields.age),
        *(fields.unknown, week.reset_button, page.movement.effort),
        *(page.movement.reduced.segment("system"), page.screen_section.distance),
        *(page.hearing.mute_button, page.hearing.volume.slider),
        *(page.hearing.tones.switch, page.hearing.tones.volume.slider),
        *(page.hearing.tones.sample_button, page.hearing.voice.switch),
        *(page.hearing.voice.detail.segment("everything"), page.hearing.voice.voices),
        *(page.hearing.voice.sample_button, page.hearing.voice.rate.slider),
        *(page.hearing.voice.volume.slider, page.hearing.captions),
        *(row.button(row.key or "") for row in page.figure.rows.values()),
    ):
        assert control in reached, control.accessibleName()


def test_tab_reads_from_the_top(page: SettingsPage) -> None:
    """Picture, figure, week, movement, sound, screen: as the eye goes."""
    page.show_settings(PREGNANT, TODAY, desktop_is_still=False)
    content = scrolled(page)
    tops = [
        stop.mapTo(content, QPoint(0, 0)).y()
        for stop in stops(page)
        if content.isAncestorOf(stop)
    ]
    assert tops == sorted(tops)


@pytest.mark.parametrize("size", [(700, 600), (1166, 768), (3640, 2160)])
def test_nothing_is_cut_and_no_word_is_small(
    page: SettingsPage, size: tuple[int, int]
) -> None:
    """From the smallest window to a large one, words are whole and readable."""
    page.window().resize(*size)
    page.show_settings(PREGNANT, TODAY, desktop_is_still=False)
    page.hearing.set_trouble("No loudspeaker or headphones were found.")
    page.hearing.tones.sample_button.click()
    page.hearing.voice.sample_button.click()
    page.hearing.voice.question.no_button.click()
    # A part that opens is laid out from the outside in, and then once more.
    for _ in range(3):
        QApplication.processEvents()
    content = scrolled(page)
    assert content.width() <= page.scroll_area.viewport().width()
    for child in page.findChildren(QWidget):
        if not child.isVisibleTo(page):
            continue
        if isinstance(child, QLabel | QAbstractButton | QLineEdit | QComboBox):
            assert QFontInfo(child.font()).pixelSize() >= SMALLEST_TEXT_PX
            parent = child.parentWidget()
            assert parent is not None
            assert parent.rect().contains(child.geometry()), child
        if isinstance(child, QAbstractButton | QLineEdit | QSlider | QComboBox):
            assert child.height() >= 40
            assert child.width() >= 40


def test_the_wheel_scrolls_the_page_and_moves_no_slider(page: SettingsPage) -> None:
    """Passing over the distance changes nothing."""
    slider = page.screen_section.distance
    before = slider.value()
    at = QPointF(slider.rect().center())
    event = QWheelEvent(
        *(at, slider.mapToGlobal(at), QPoint(0, 0), QPoint(0, -240)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(slider, event)
    assert not event.isAccepted()
    assert slider.value() == before


@pytest.mark.parametrize(
    ("week", "words"),
    [
        (WeekSettings(), "As written"),
        (WeekSettings(Stage.PLANNING), "Before a pregnancy"),
        (WeekSettings(Stage.PREGNANT), "Week not known"),
        (PREGNANT.week, "24+3 today. The figure and the exercises follow"),
        (WeekSettings(Stage.AFTER_BIRTH), "After the birth"),
    ],
)
def test_what_follows_is_said(
    page: SettingsPage, week: WeekSettings, words: str
) -> None:
    """Each stage says what it means for the figure and the exercises."""
    page.show_settings(Settings(week=week), TODAY, desktop_is_still=False)
    assert page.week.told.accessibleName().startswith(words)
    is_pregnant = week.stage is Stage.PREGNANT
    assert page.week.fields.isVisibleTo(page) is is_pregnant


def test_another_stage_takes_the_due_date_back(page: SettingsPage) -> None:
    """Nothing about a pregnancy is kept when she says that there is none."""
    page.show_settings(PREGNANT, TODAY, desktop_is_still=False)
    heard = told(page)
    page.week.stages.chip("as-written").click()
    assert heard == [Settings()]


def test_reduced_motion_says_what_it_means_here(page: SettingsPage) -> None:
    """As the desktop is two different things on two desktops."""
    assert "does not ask for less" in page.movement.meaning
    page.show_settings(Settings(), TODAY, desktop_is_still=True)
    assert "asks for less" in page.movement.meaning
    assert not page.panel.preview.is_breathing


def test_the_dark_page_is_painted_in_the_dark_tones(
    page: SettingsPage, theme: Theme
) -> None:
    """Swatches and portraits follow the theme at once."""
    swatch = page.figure.rows["skin"].button("umber")
    middle = QPoint(swatch.width() // 2, swatch.height() // 2)
    light = swatch.grab().toImage().pixelColor(middle)
    theme.choose(theme.choice.DARK)
    dark = swatch.grab().toImage().pixelColor(middle)
    assert light.name() == "#8a563c"
    assert dark.name() == "#97624a"

# SPDX-License-Identifier: MIT
"""What she sets holds at once, everywhere, and still at the next start."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.core.body_size import bump_at
from backcare_desktop.core.due_date import due_date_from
from backcare_desktop.core.figure.bump import bump_for_week
from backcare_desktop.core.picture import Picture
from backcare_desktop.core.player import State
from backcare_desktop.core.profile import Profile, Stage
from backcare_desktop.core.settings import (
    FigureSettings,
    MovementSettings,
    ReducedMotion,
    ScreenSettings,
    Settings,
    ThemeName,
    WeekSettings,
)
from backcare_desktop.storage.settings_file import NAME, save_settings
from backcare_desktop.ui.look.theme import ThemeChoice
from tests.hands import MORNING
from tests.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.routines.routine_card import RoutineCardButton

TODAY = MORNING.date()
BRIDGES = "before-early-strength"
WEEK_36 = 36 * 7
NO_BUMP = 1e-9


@pytest.fixture
def open_window(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> Iterator[Callable[..., Pilot]]:
    """`open_window(settings)` opens the window over one folder, again and again."""
    opened: list[Pilot] = []

    def start(settings: Settings | None = None) -> Pilot:
        if settings is not None:
            save_settings(tmp_path / "data", settings)
        pilot = Pilot(qapp, theme, tmp_path / "data")
        opened.append(pilot)
        return pilot

    yield start
    for pilot in opened:
        pilot.close()
        pilot.window.deleteLater()
    theme.choose(ThemeChoice.LIGHT)


def in_week(weeks: int) -> Settings:
    """Settings of somebody so far along on the day of these tests."""
    return Settings(week=WeekSettings(Stage.PREGNANT, due_date_from(weeks * 7, TODAY)))


def card(pilot: Pilot, stem: str) -> RoutineCardButton:
    """A card of the library."""
    return next(
        one for one in pilot.window.routines.grid.cards if one.card.stem == stem
    )


def bump_on(pilot: Pilot, stem: str) -> float:
    """The size of the belly on a card."""
    picture = card(pilot, stem).card.picture
    assert isinstance(picture, Picture)
    return picture.bump


def stage_of(pilot: Pilot, stem: str) -> QImage:
    """What a card's picture looks like."""
    pilot.window.open_page("routines")
    return card(pilot, stem).grab().toImage()


def test_settings_made_in_the_window_are_there_at_the_next_start(
    open_window: Callable[..., Pilot],
) -> None:
    """Another skin and week 36: on her card at once, and after a new start."""
    pilot = open_window()
    before = stage_of(pilot, BRIDGES)
    assert card(pilot, BRIDGES).card.change_reasons == ()
    assert bump_on(pilot, BRIDGES) == bump_for_week(24)
    QTest.keyClick(pilot.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    page = pilot.window.settings
    assert page.isVisible()
    pilot.click(page.figure.rows["skin"].button("umber"))
    page.week.stages.chip("pregnant").click()
    page.week.fields.age.setFocus()
    QTest.keyClicks(page.week.fields.age, "36")
    assert page.week.told.accessibleName().startswith("36+0 today")
    for again in (pilot, None):
        if again is None:
            pilot.close()
            pilot = open_window()
        figure = pilot.program.settling.settings.figure
        assert figure == FigureSettings(skin="umber")
        assert pilot.program.settling.profile == Profile(Stage.PREGNANT, WEEK_36)
        assert bump_on(pilot, BRIDGES) == bump_for_week(36)
        assert any("Bridge" in why for why in card(pilot, BRIDGES).card.change_reasons)
        assert stage_of(pilot, BRIDGES) != before
        skin = pilot.window.routines._stage.palette.skin["near"].name()
        assert skin == "#8a563c"


def test_the_page_before_the_start_and_the_record_know_her_week(
    open_window: Callable[..., Pilot],
) -> None:
    """She is drawn, and remembered, as far along as she is."""
    pilot = open_window(in_week(30))
    pilot.program.choosing.show_ready("flare-relief")
    pilot.press(Qt.Key.Key_Return)
    pilot.advance(1_000)
    assert pilot.sessions()[0].gestational_days == 30 * 7


def test_without_a_stage_everything_is_as_written(
    open_window: Callable[..., Pilot],
) -> None:
    """Who has not said anything gets the author's own version, and no week."""
    pilot = open_window()
    assert all(not one.card.change_reasons for one in pilot.window.routines.grid.cards)
    pilot.program.choosing.start("flare-relief")
    pilot.advance(1_000)
    assert pilot.sessions()[0].gestational_days is None


def test_another_profile_does_not_disturb_what_plays(
    open_window: Callable[..., Pilot],
) -> None:
    """The session goes on to its end as it began; the next one is for her now."""
    pilot = open_window()
    pilot.program.choosing.start("flare-relief")
    pilot.advance(20_000, step_ms=50)
    player = pilot.program.playback.player
    assert player is not None
    timeline, position_ms = player.timeline, player.position_ms
    pilot.program.settling.take(in_week(36))
    assert pilot.program.playback.player is player
    assert player.timeline is timeline
    assert pilot.program.playback.state is State.PLAYING
    pilot.advance(1_000)
    assert player.position_ms > position_ms
    assert pilot.sessions()[0].gestational_days is None
    pilot.press(Qt.Key.Key_S)
    pilot.program.choosing.start("flare-relief")
    pilot.advance(1_000)
    assert {one.gestational_days for one in pilot.sessions()} == {None, WEEK_36}


def test_a_file_from_elsewhere_goes_on_playing_with_its_pictures(
    open_window: Callable[..., Pilot],
) -> None:
    """Laying the library out anew does not take the scenes that are on the stage."""
    pilot = open_window()
    before = pilot.window.routines._stage.scenes
    pilot.program.settling.take(in_week(36))
    assert pilot.window.routines._stage.scenes is before


def test_a_new_day_is_noticed_when_a_page_opens_or_a_routine_starts(
    open_window: Callable[..., Pilot],
) -> None:
    """A window that stays open over midnight still counts right."""
    pilot = open_window(in_week(30))
    pilot.hands.wall += timedelta(days=1)
    assert pilot.program.settling.profile.gestational_days == 30 * 7
    pilot.window.open_page("routines")
    assert pilot.program.settling.profile.gestational_days == 30 * 7 + 1
    pilot.hands.wall += timedelta(days=7)
    pilot.program.choosing.start("flare-relief")
    pilot.advance(1_000)
    assert pilot.sessions()[0].gestational_days == 31 * 7 + 1
    assert bump_on(pilot, BRIDGES) == bump_at(Profile(Stage.PREGNANT, 31 * 7 + 1))


def test_after_the_birth_one_calm_sentence_is_said(
    open_window: Callable[..., Pilot],
) -> None:
    """The library says that routines rest; taking it back takes the sentence too."""
    pilot = open_window(Settings(week=WeekSettings(Stage.AFTER_BIRTH)))
    (notice,) = pilot.window.notices.texts
    assert notice.startswith("The rules for pregnancy end with the birth.")
    assert card(pilot, BRIDGES).card.change_reasons == ()
    assert bump_on(pilot, BRIDGES) < NO_BUMP
    pilot.program.settling.take(Settings())
    assert pilot.window.notices.texts == ()


def test_a_due_date_of_long_ago_is_asked_about(
    open_window: Callable[..., Pilot],
) -> None:
    """It counts as a week not known, which is told until it is mended."""
    old = Settings(week=WeekSettings(Stage.PREGNANT, date(2026, 1, 1)))
    pilot = open_window(old)
    (notice,) = pilot.window.notices.texts
    assert "After the birth" in notice
    assert pilot.program.settling.profile == Profile(Stage.PREGNANT)
    pilot.program.settling.take(in_week(30))
    assert pilot.window.notices.texts == ()


def test_movement_and_screen_hold_at_once(open_window: Callable[..., Pilot]) -> None:
    """Stillness, marks, distance and theme reach every part that shows them."""
    pilot = open_window()
    follow = pilot.window.follow
    assert (pilot.program.playback.still, follow.shows_effort) == (False, True)
    pilot.program.settling.take(
        Settings(
            movement=MovementSettings(ReducedMotion.ON),
            screen=ScreenSettings(ThemeName.DARK, 350),
        )
    )
    assert (pilot.program.playback.still, follow.shows_effort) == (True, False)
    assert follow.distance_m == pytest.approx(3.5)
    assert pilot.window.routines._theme.tokens.is_dark
    pilot.program.settling.take(Settings(movement=MovementSettings(shows_effort=False)))
    assert (pilot.program.playback.still, follow.shows_effort) == (False, False)


@pytest.mark.parametrize("shows_effort", [True, False])
def test_arrow_and_glow_are_seen_only_when_she_wants_them(
    open_window: Callable[..., Pilot], shows_effort: bool
) -> None:
    """In the middle of a pelvic tilt the picture has its marks, or none."""
    pilot = open_window(Settings(movement=MovementSettings(shows_effort=shows_effort)))
    pilot.program.choosing.start("morning-loosener")
    pilot.program.playback.seek(45_000)
    picture = pilot.window.follow._figure._picture
    assert isinstance(picture, Picture)
    assert picture.shows_effort is shows_effort


def test_the_first_paint_is_in_her_theme(open_window: Callable[..., Pilot]) -> None:
    """Who chose dark is not dazzled at the start."""
    pilot = open_window(Settings(screen=ScreenSettings(ThemeName.DARK)))
    assert pilot.window.routines._theme.tokens.is_dark


def test_settings_that_cannot_be_kept_hold_for_the_run_and_say_so_once(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """A file in the folder's place costs her the memory, not the settings."""
    blocked = tmp_path / "data"
    blocked.write_text("a file")
    pilot = Pilot(qapp, theme, blocked)
    settling, notices = pilot.program.settling, pilot.window.notices
    for weeks in (30, 31):
        settling.take(in_week(weeks))
    assert settling.profile.gestational_days == 31 * 7
    told = [one for one in notices.texts if "settings hold until you close" in one]
    assert len(told) == 1
    pilot.close()


def test_a_damaged_file_is_told_in_the_window(
    open_window: Callable[..., Pilot], tmp_path: Path
) -> None:
    """She learns what happened, and where the damaged file is."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / NAME).write_text("{", "utf-8")
    pilot = open_window()
    (notice,) = pilot.window.notices.texts
    assert "settings-damaged-" in notice


def test_the_page_is_made_only_when_it_is_opened(
    open_window: Callable[..., Pilot],
) -> None:
    """A start pays nothing for it."""
    pilot = open_window()
    assert pilot.window._settings is None
    pilot.window.open_page("settings")
    assert pilot.window._settings is not None
    assert pilot.window._nav.current == "settings"


def test_a_shortcut_takes_the_focus_along(open_window: Callable[[], Pilot]) -> None:
    """After Ctrl+comma, Enter must not lead back to the page that was left."""
    pilot = open_window()
    pilot.window.open_page("routines")
    pilot.window.open_page("settings")
    button = pilot.window.focusWidget()
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Settings"

# SPDX-License-Identifier: MIT
"""The page before the start: reading at leisure, one optional answer, one button."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from backcare_desktop.core.catalogue import RoutineDetail, card_of, detail_of
from backcare_desktop.core.poses import with_own_poses
from backcare_desktop.core.profile import Profile, Stage
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks, load_scenes
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.page_scroll import RING_ROOM_PX
from backcare_desktop.ui.pages.ready.ready_page import FLAT_BELOW_PX, ReadyPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.library import Library

LONG_WORD = "Beckenbodenentspannungsübungszusammenstellung"
IN_WEEK_24 = Profile(Stage.PREGNANT, gestational_days=24 * 7 + 3)


@pytest.fixture(scope="module")
def stage(shipped_library: Library) -> FigureStage:
    """Give the stage with every shipped scene."""
    looks = load_looks(asset("looks.yaml"))
    scenes = with_own_poses(load_scenes(asset("poses")), shipped_library.exercises)
    return FigureStage(scenes, palette_for(looks, looks.ready["default"], "light"))


@pytest.fixture
def details(
    shipped_library: Library, shipped: Callable[..., Timeline]
) -> Callable[..., RoutineDetail]:
    """Give a function that makes what there is to read about a shipped routine."""

    def detail(stem: str, profile: Profile = IN_WEEK_24) -> RoutineDetail:
        timeline = shipped(stem, profile)
        routine = shipped_library.routines[stem].routine
        card = card_of(routine, timeline, is_own=False)
        return detail_of(card, timeline, shipped_library.exercises)

    return detail


@pytest.fixture
def page(
    theme: Theme,
    stage: FigureStage,
    qtbot: QtBot,
    details: Callable[..., RoutineDetail],
    show_active: Callable[[QWidget], None],
) -> ReadyPage:
    """Give the page of the morning routine in an active window."""
    made = ReadyPage(theme, stage)
    qtbot.addWidget(made)
    made.resize(1166, 768)
    made.show_detail(details("morning-loosener"), week=24)
    show_active(made)
    return made


def words(page: QWidget) -> str:
    """Join everything that can be read, in no particular order."""
    labels = page.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(page))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_start_has_the_focus(page: ReadyPage, qtbot: QtBot, key: Qt.Key) -> None:
    """One key starts, without an answer to anything."""
    assert page.start_button.hasFocus()
    with qtbot.waitSignal(page.started) as started:
        QTest.keyClick(page.start_button, key)
    assert started.args == ["morning-loosener", None]


def test_the_focus_of_the_page_is_its_start(page: ReadyPage) -> None:
    """A window that gives the focus to the page gives it to the button."""
    page.scale.setFocus()
    page.setFocus()
    assert page.start_button.hasFocus()


def test_start_names_the_routine_and_its_length(page: ReadyPage) -> None:
    """What the button does is written on it, on one line where that fits."""
    assert page.start_button.accessibleName() == "Start Morning loosener, 6:52"
    assert page.start_button.text().replace("\N{NO-BREAK SPACE}", " ") == (
        "Start Morning loosener, 6:52"
    )
    assert page.start_button.height() == 80


def test_a_very_long_name_leaves_the_length_on_the_button(
    page: ReadyPage, details: Callable[..., RoutineDetail]
) -> None:
    """The name is cut nowhere: the button is then brief, and still heard in full."""
    detail = details("morning-loosener")
    title = f"{LONG_WORD} und {LONG_WORD}"
    page.show_detail(replace(detail, card=replace(detail.card, title=title)))
    assert page.start_button.text() == "Start, 6:52"
    assert page.start_button.accessibleName() == f"Start {title}, 6:52"


def test_an_answer_goes_along(page: ReadyPage, qtbot: QtBot) -> None:
    """The score is handed on; Enter on the scale starts as well."""
    page.scale.setFocus()
    QTest.keyClick(page.scale, Qt.Key.Key_4)
    with qtbot.waitSignal(page.started) as started:
        QTest.keyClick(page.scale, Qt.Key.Key_Return)
    assert started.args == ["morning-loosener", 4]


@pytest.mark.parametrize("score", range(11))
def test_each_cell_answers_to_a_tap(page: ReadyPage, score: int) -> None:
    """Eleven cells in two rows; a second tap takes the answer back."""
    center = page.scale.cell_rect(score).center()
    QTest.mouseClick(page.scale, Qt.MouseButton.LeftButton, pos=center)
    assert page.scale.score == score
    QTest.mouseClick(page.scale, Qt.MouseButton.LeftButton, pos=center)
    assert page.scale.score is None


def test_cells_are_large_enough_for_a_finger(page: ReadyPage) -> None:
    """None overlaps another, and none is smaller than 40 px, on a narrow page too."""
    for width in (640, 700, 900, 1166):
        page.resize(width, 600)
        page.grab()
        cells = [page.scale.cell_rect(score) for score in range(11)]
        whole = page.scale.rect()
        for number, cell in enumerate(cells):
            assert min(cell.width(), cell.height()) >= 40
            assert whole.contains(cell)
            assert not any(cell.intersects(other) for other in cells[:number])


def test_the_answer_can_be_taken_back_by_a_key(page: ReadyPage) -> None:
    """Backspace opens the question again."""
    page.scale.set_score(7)
    QTest.keyClick(page.scale, Qt.Key.Key_Backspace)
    assert page.scale.score is None


def test_escape_leaves_from_anywhere(page: ReadyPage, qtbot: QtBot) -> None:
    """From the button, the scale and an exercise; the back button does the same."""
    for focused in (page.start_button, page.scale, page.exercise_cards[0].header):
        focused.setFocus()
        with qtbot.waitSignal(page.left):
            QTest.keyClick(focused, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_an_exercise_opens_in_place(page: ReadyPage, qtbot: QtBot, key: Qt.Key) -> None:
    """Why, how, comfort, caution and source come and go by one key."""
    card = page.exercise_cards[0]
    before = card.height()
    text = card.text
    parts = (text.why, *text.how, *text.comfort, *text.caution, text.source)
    assert not any(part in words(page) for part in parts)
    assert card.header.accessibleDescription() == "Closed"
    QTest.keyClick(card.header, key)
    qtbot.waitUntil(lambda: card.height() > before)
    assert all(part in words(page) for part in parts)
    assert card.header.accessibleDescription() == "Opened"
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    QTest.keyClick(card.header, key)
    qtbot.waitUntil(lambda: card.height() == before)


def test_it_says_what_to_expect(
    page: ReadyPage, details: Callable[..., RoutineDetail]
) -> None:
    """Title, length, summary, things at hand and every reason of care."""
    detail = details("before-early-strength")
    page.show_detail(detail, week=24)
    read = words(page)
    assert detail.card.change_reasons
    for expected in (
        detail.card.title,
        detail.card.length_and_time,
        detail.card.summary,
        "Changed for week 24",
        *detail.card.change_reasons,
        *detail.props,
        "General information, not medical advice.",
        "S or the red button stops at once.",
    ):
        assert expected in read
    headers = [card.header.accessibleName() for card in page.exercise_cards]
    assert headers == [f"{each.title}, {each.dose}" for each in detail.exercises]


def test_another_routine_starts_from_the_top(
    page: ReadyPage, details: Callable[..., RoutineDetail]
) -> None:
    """Nothing is left of the one before: answer, scrolling and opened parts."""
    page.scale.set_score(6)
    page.exercise_cards[0].header.click()
    page.grab()
    page.scroll_area.verticalScrollBar().setValue(200)
    page.show_detail(details("late-afternoon"))
    page.grab()
    assert page.scale.score is None
    assert page.scroll_area.verticalScrollBar().value() == 0
    assert not any(card.header.isChecked() for card in page.exercise_cards)
    assert page.start_button.hasFocus()
    assert "Changed for" not in words(page)


@pytest.mark.parametrize(
    "size",
    [(640, 600), (700, 600), (900, 600), (1166, 768), (1720, 1080), (2360, 1440)],
)
def test_nothing_sticks_out_and_start_stays(
    page: ReadyPage, details: Callable[..., RoutineDetail], size: tuple[int, int]
) -> None:
    """At any size the start stays whole while long words scroll."""
    detail = details("before-early-strength")
    card = replace(detail.card, title=f"{LONG_WORD} und {LONG_WORD}")
    exercises = tuple(
        replace(each, title=LONG_WORD, how=(LONG_WORD * 3,))
        for each in detail.exercises
    )
    page.resize(*size)
    page.show_detail(replace(detail, card=card, exercises=exercises))
    for each in page.exercise_cards:
        each.header.click()
    page.grab()
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    for shown in page.findChildren(QWidget):
        if shown.isVisibleTo(page):
            right = shown.mapTo(page, QPoint(shown.width(), 0)).x()
            assert right <= size[0], shown
    for whole in (page.start_button, page.scale):
        place = QRect(whole.mapTo(page, QPoint(0, 0)), whole.size())
        assert page.rect().contains(place)
        assert whole.visibleRegion().boundingRect() == whole.rect()


def test_a_narrow_page_puts_the_start_below(page: ReadyPage) -> None:
    """Beside the text while there is room, below it otherwise, and back again."""
    for width, is_below in ((FLAT_BELOW_PX - 1, True), (FLAT_BELOW_PX, False)):
        page.resize(width, 600)
        page.grab()
        text_bottom = page.scroll_area.geometry().bottom()
        assert (page.start_card.y() > text_bottom) == is_below
        assert page.start_card.stage_picture.isHidden() == is_below


def test_a_wide_window_can_get_small_in_one_go(page: ReadyPage) -> None:
    """What the page needs at least does not grow with the window."""
    small = page.minimumSizeHint()
    page.resize(2360, 1440)
    page.grab()
    assert page.minimumSizeHint() == small
    assert small.width() <= 700
    assert small.height() <= 600


def test_tab_goes_round(page: ReadyPage) -> None:
    """From the start to the top, down the exercises, and by the scale to the start."""
    stops: list[QWidget] = [page.start_button, page.back_button, page.print_button]
    stops += [card.header for card in page.exercise_cards]
    stops += [page.scale, page.start_button]
    for before, after in pairwise(stops):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert after.hasFocus()


def test_a_digit_answers_from_everywhere(page: ReadyPage) -> None:
    """The question needs no Tab: the start has the focus, and a digit answers."""
    QTest.keyClick(page.start_button, Qt.Key.Key_4)
    assert page.scale.score == 4
    QTest.keyClick(page.exercise_cards[0].header, Qt.Key.Key_7)
    assert page.scale.score == 7


def test_an_opened_exercise_comes_into_view(page: ReadyPage, qtbot: QtBot) -> None:
    """What was opened near the lower edge is read without scrolling by hand."""
    page.resize(1166, 600)
    page.grab()
    card = page.exercise_cards[-1]
    card.header.click()
    viewport = page.scroll_area.viewport()

    def is_in_view() -> bool:
        top = card.mapTo(viewport, QPoint(0, 0)).y()
        is_longer = card.height() > viewport.height() - RING_ROOM_PX
        shows_its_end = top + card.height() <= viewport.height()
        return card.height() > 200 and top >= 0 and (is_longer or shows_its_end)

    qtbot.waitUntil(is_in_view)
    assert page.scroll_area.verticalScrollBar().value() > 0


def test_everything_has_a_name(page: ReadyPage) -> None:
    """Whatever can be pressed says what it does, and the scale asks its question."""
    buttons = page.findChildren(QAbstractButton)
    assert [b for b in buttons if not (b.accessibleName() or b.text())] == []
    assert page.scale.accessibleName() == "How is your back right now?"
    page.scale.set_score(3)
    assert page.scale.accessibleDescription() == "3 of 10"


def test_the_page_follows_the_theme(page: ReadyPage, theme: Theme) -> None:
    """Stage, card and words change at once when the theme does."""
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        shot = page.start_card.grab().toImage()
        assert shot.pixelColor(24, 24) == theme.tokens.stage
        below = page.start_card.height() - 16
        assert shot.pixelColor(12, below) == theme.tokens.surface

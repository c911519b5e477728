# SPDX-License-Identifier: MIT
"""The Routines page: finding, opening and starting a routine, by mouse and keys."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from backcare_desktop.core.catalogue import BrokenCard, RoutineCard, card_of
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.core.poses import with_own_poses
from backcare_desktop.core.terms import Position
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks, load_scenes
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from backcare_desktop.ui.figure.thumbnails import Card, Thumbnails
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.change_panel import ChangePanel
from backcare_desktop.ui.pages.position_icon import PositionIcon
from backcare_desktop.ui.pages.routines.broken_row import BrokenRow
from backcare_desktop.ui.pages.routines.card_grid import columns_for
from backcare_desktop.ui.pages.routines.left_out import LeftOutRoutine
from backcare_desktop.ui.pages.routines.routines_page import RoutinesPage
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.chip import Badge

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap
    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.picture import Shown
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.library import Library

MINUTE_MS = 60_000
STANDING = Pose("stand", "a")
ON_ALL_FOURS = Pose("all-fours", "neutral")
LONG_WORD = "Beckenbodenentspannungsübungszusammenstellung"
BROKEN = BrokenCard("hip-set.yaml", "/home/her/hip-set.yaml", "14:11: write 8", 1)


def routine(stem: str, title: str, when: str, **more: object) -> RoutineCard:
    """Make a card of ten standing minutes, unless it says otherwise."""
    made = RoutineCard(
        stem=stem,
        title=title,
        summary="Ten easy minutes.",
        when=when,
        duration_ms=10 * MINUTE_MS,
        positions=(Position.STANDING,),
        position_poses=(STANDING,),
        picture=Picture(STANDING, STANDING),
    )
    return replace(made, **more)  # type: ignore[arg-type]


EVENING = routine("walk", "Evening walk", "evening", summary="Lets the day go.")
MORNING = routine(
    "loosener",
    "Morning loosener",
    "morning",
    duration_ms=412_000,
    positions=(Position.HANDS_AND_KNEES,),
    position_poses=(ON_ALL_FOURS,),
    picture=Picture(ON_ALL_FOURS, ON_ALL_FOURS),
    exercises=("Pelvic tilt", "Cat–cow"),  # noqa: RUF001 - as the card says it
)
CHANGED = routine(
    "strength",
    "Early strength",
    "any",
    change_reasons=("Bridge is left out from week 20.", "So is the leg lift."),
)
OWN = routine("physio", "From my physio", "any", is_own=True)
CARDS = (EVENING, MORNING, CHANGED, OWN)


@pytest.fixture(scope="module")
def stage(shipped_library: Library) -> FigureStage:
    """Give the stage with every shipped scene."""
    looks = load_looks(asset("looks.yaml"))
    scenes = with_own_poses(load_scenes(asset("poses")), shipped_library.exercises)
    return FigureStage(scenes, palette_for(looks, looks.ready["default"], "light"))


@pytest.fixture
def page(theme: Theme, stage: FigureStage, qtbot: QtBot) -> RoutinesPage:
    """Give a page with four routines in a window of a usual size."""
    made = RoutinesPage(theme, stage)
    qtbot.addWidget(made)
    made.resize(1166, 768)
    made.show_cards(CARDS, [], week=24)
    return made


@pytest.fixture
def shown(page: RoutinesPage, show_active: Callable[[QWidget], None]) -> RoutinesPage:
    """Give the same page with the keyboard in its window."""
    show_active(page)
    return page


def focused() -> QWidget:
    """Give the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def titles(page: RoutinesPage) -> list[str]:
    """List the titles that can be seen, in reading order."""
    return [each.card.title for each in page.grid.cards if not each.isHidden()]


def chip_words(page: RoutinesPage) -> list[str]:
    """List what the chips say."""
    return [chip.text() for chip in page.chips.chips]


def choose(page: RoutinesPage, words: str) -> None:
    """Press a chip."""
    chip = page.chips.chip(words)
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_own_come_first_then_the_day(page: RoutinesPage) -> None:
    """Her own lead; the shipped ones follow from morning to any time."""
    assert titles(page) == [
        "From my physio",
        "Morning loosener",
        "Evening walk",
        "Early strength",
    ]


def test_chips_offer_only_what_matches(page: RoutinesPage) -> None:
    """A chip that would show nothing is not there; each says how much it holds."""
    assert chip_words(page) == [
        "All 4",
        "Mine 1",
        "Morning 1",
        "Evening 1",
        "No floor 3",
        "Under 7 min 1",
    ]
    page.show_cards([EVENING], [])
    assert chip_words(page) == ["All 1", "Evening 1", "No floor 1"]


@pytest.mark.parametrize(
    ("chip", "found"),
    [
        ("Mine", ["From my physio"]),
        ("Evening", ["Evening walk"]),
        ("No floor", ["From my physio", "Evening walk", "Early strength"]),
        ("Under 7 min", ["Morning loosener"]),
    ],
)
def test_a_chip_filters(page: RoutinesPage, chip: str, found: list[str]) -> None:
    """Only what the chip names stays; All brings everything back."""
    choose(page, chip)
    assert titles(page) == found
    choose(page, "All")
    assert len(titles(page)) == 4


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("LOOSENER", ["Morning loosener"]),
        ("day go", ["Evening walk"]),
        ("hands knees", ["Morning loosener"]),
        ("all fours", ["Morning loosener"]),
        ("before bed", ["Evening walk"]),
        ("cat-cow", ["Morning loosener"]),
        (
            "  ",
            ["From my physio", "Morning loosener", "Evening walk", "Early strength"],
        ),
    ],
)
def test_search_reads_title_summary_and_positions(
    page: RoutinesPage, typed: str, found: list[str]
) -> None:
    """Every word must occur, wherever, in any case."""
    page.search.setText(typed)
    assert titles(page) == found


def test_an_empty_result_offers_the_way_back(shown: RoutinesPage) -> None:
    """A calm sentence names what was typed; one press empties the search."""
    shown.search.setText("handstand")
    assert shown.nothing.isVisible()
    assert "handstand" in shown.nothing.sentence.text()
    QTest.mouseClick(shown.nothing.clear_button, Qt.MouseButton.LeftButton)
    assert shown.nothing.isHidden()
    assert len(titles(shown)) == 4
    assert shown.search.hasFocus()


def test_no_routines_at_all_offers_to_read_again(
    shown: RoutinesPage, qtbot: QtBot
) -> None:
    """Without any file there is nothing to clear, but something to try."""
    shown.show_cards([], [])
    assert shown.nothing.clear_button.isHidden()
    with qtbot.waitSignal(shown.reload_requested):
        QTest.mouseClick(shown.nothing.retry_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_open_a_card(shown: RoutinesPage, qtbot: QtBot, key: Qt.Key) -> None:
    """Enter and Space do what a click does."""
    with qtbot.waitSignal(shown.routine_chosen) as chosen:
        QTest.keyClick(shown.grid.cards[1], key)
    assert chosen.args == ["loosener"]


def test_a_click_anywhere_opens_a_card(shown: RoutinesPage, qtbot: QtBot) -> None:
    """On a silhouette, too: what lies on the card lets clicks through."""
    card = shown.grid.cards[0]
    icons = card.findChildren(PositionIcon)
    for child, point in ((card, QPoint(20, 200)), (icons[0], QPoint(3, 3))):
        with qtbot.waitSignal(shown.routine_chosen) as chosen:
            QTest.mouseClick(child, Qt.MouseButton.LeftButton, pos=point)
        assert chosen.args == ["physio"]


def test_focus_offers_to_start(shown: RoutinesPage, qtbot: QtBot) -> None:
    """Start comes with the focus, is the next stop of Tab, and goes with it."""
    first, second = shown.grid.cards[:2]
    assert first.start_button.isHidden()
    first.setFocus()
    assert first.start_button.isVisible()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert focused() is first.start_button
    with qtbot.waitSignal(shown.routine_started) as started:
        QTest.keyClick(first.start_button, Qt.Key.Key_Return)
    assert started.args == ["physio"]
    QTest.keyClick(first.start_button, Qt.Key.Key_Tab)
    assert focused() is second
    assert first.start_button.isHidden()


def test_the_pointer_offers_to_start(shown: RoutinesPage, qtbot: QtBot) -> None:
    """Start comes and goes with the pointer; pressing it does not open the card."""
    card = shown.grid.cards[2]
    QTest.mouseMove(card)
    qtbot.waitUntil(card.start_button.isVisible)
    QTest.mouseMove(shown.search)
    qtbot.waitUntil(card.start_button.isHidden)
    QTest.mouseMove(card)
    qtbot.waitUntil(card.start_button.isVisible)
    opened: list[str] = []
    shown.routine_chosen.connect(opened.append)
    with qtbot.waitSignal(shown.routine_started):
        QTest.mouseClick(card.start_button, Qt.MouseButton.LeftButton)
    assert opened == []


def test_arrows_move_between_cards(shown: RoutinesPage) -> None:
    """Three columns: right and down go on, and the edges hold."""
    cards = shown.grid.cards
    steps = [
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 3),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 3),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 3),
    ]
    cards[0].setFocus()
    for key, expected in steps:
        QTest.keyClick(focused(), key)
        assert cards[expected].hasFocus(), (key, expected)


def test_tab_goes_from_search_to_the_last_file(shown: RoutinesPage) -> None:
    """Search, folder, the chip in use, the cards in order, then broken files."""
    shown.show_cards(CARDS, [BROKEN])
    shown.search.setFocus()
    seen: list[str] = []
    for _ in range(13):
        stop = focused()
        seen.append(stop.accessibleName())
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert seen == [
        "Find by name or position",
        "Open my routines folder",
        "All, 4 routines",
        "From my physio",
        "Start From my physio",
        "Morning loosener",
        "Start Morning loosener",
        "Evening walk",
        "Start Evening walk",
        "Early strength",
        "Start Early strength",
        "Read hip-set.yaml again",
        "Open hip-set.yaml",
    ]


def test_ctrl_f_goes_to_the_search(shown: RoutinesPage) -> None:
    """The usual key for finding works from a card."""
    card = shown.grid.cards[0]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert shown.search.hasFocus()


def test_a_reload_keeps_everything_in_place(shown: RoutinesPage) -> None:
    """Focus, chip, search and scrolling survive; the words are the new ones."""
    shown.resize(700, 420)
    choose(shown, "No floor")
    shown.search.setText("e")
    card = shown.grid.cards[1]
    card.setFocus()
    bar = shown.scroll_area.verticalScrollBar()
    bar.setValue(60)
    shown.show_cards([replace(EVENING, title="Evening stroll"), MORNING, OWN], [])
    assert card.hasFocus()
    assert card.card.title == "Evening stroll"
    assert card.start_button.isVisible()
    assert shown.search.text() == "e"
    assert titles(shown) == ["From my physio", "Evening stroll"]
    assert bar.value() == 60


def test_a_chip_that_lost_its_last_routine_gives_way(page: RoutinesPage) -> None:
    """A reload never leaves an empty page behind a chip that is gone."""
    choose(page, "Mine")
    page.show_cards([EVENING, MORNING], [])
    assert titles(page) == ["Morning loosener", "Evening walk"]
    all_chip = page.chips.chip("All")
    assert all_chip is not None
    assert all_chip.isChecked()


def test_the_focus_of_a_lost_card_goes_to_its_neighbour(shown: RoutinesPage) -> None:
    """Deleting a file elsewhere does not throw the keyboard out of the list."""
    shown.grid.cards[1].setFocus()
    shown.show_cards([EVENING, CHANGED, OWN], [])
    assert shown.grid.cards[1].hasFocus()
    shown.show_cards([], [])
    assert shown.search.hasFocus()


def test_a_broken_file_is_a_row_with_its_reason(
    shown: RoutinesPage, qtbot: QtBot
) -> None:
    """It hides no routine, says what is wrong, and can be opened or read again."""
    shown.show_cards(CARDS, [BROKEN, replace(BROKEN, name="b.yaml", problem_count=3)])
    rows = shown.findChildren(BrokenRow)
    assert len(titles(shown)) == 4
    assert [row.accessibleName() for row in rows] == [
        "hip-set.yaml could not be read",
        "b.yaml could not be read",
    ]
    assert [row.accessibleDescription() for row in rows] == [
        "14:11: write 8",
        "14:11: write 8 (and 2 more)",
    ]
    open_button = _named(shown, "Open hip-set.yaml")
    with qtbot.waitSignal(shown.file_opened) as opened:
        QTest.keyClick(open_button, Qt.Key.Key_Return)
    assert opened.args == ["/home/her/hip-set.yaml"]
    with qtbot.waitSignal(shown.reload_requested):
        QTest.keyClick(_named(shown, "Read b.yaml again"), Qt.Key.Key_Space)


def test_reading_again_keeps_the_focus_on_the_row(shown: RoutinesPage) -> None:
    """A file that is still broken stays the same row under her finger."""
    shown.show_cards(CARDS, [BROKEN])
    button = _named(shown, "Read hip-set.yaml again")
    button.setFocus()
    shown.show_cards(CARDS, [BROKEN])
    assert button.hasFocus()
    shown.show_cards(CARDS, [])
    assert not button.isVisible()


def _named(page: QWidget, name: str) -> QAbstractButton:
    found = [
        b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name
    ]
    return found[0]


def test_the_folder_button_asks_for_the_folder(
    page: RoutinesPage, qtbot: QtBot
) -> None:
    """Her files are one press away."""
    with qtbot.waitSignal(page.folder_opened):
        QTest.mouseClick(page.folder_button, Qt.MouseButton.LeftButton)


def test_a_change_shows_its_week_and_first_reason(page: RoutinesPage) -> None:
    """The reason takes the summary's place; all of them are heard."""
    card = page.grid.cards[3]
    heard = card.accessibleDescription()
    assert "Changed for week 24" in heard
    assert "Bridge is left out from week 20. So is the leg lift." in heard
    assert "Ten easy minutes" not in heard
    page.show_cards(CARDS, [])
    assert "Changed for you" in card.accessibleDescription()


def test_everything_has_a_name(page: RoutinesPage) -> None:
    """Whatever can be pressed, typed in or looked at says what it is."""
    page.show_cards(CARDS, [BROKEN])
    controls: list[QWidget] = [
        *page.findChildren(QAbstractButton),
        *page.findChildren(QLineEdit),
    ]
    assert [each for each in controls if not _name(each)] == []
    card = page.grid.cards[1]
    assert card.accessibleName() == "Morning loosener"
    assert "6:52 · Morning. Hands and knees" in card.accessibleDescription()
    icons = card.findChildren(PositionIcon)
    assert [each.toolTip() for each in icons] == ["Hands and knees"]
    assert [each.accessibleName() for each in icons] == ["Hands and knees"]


def _name(control: QWidget) -> str:
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text


@pytest.mark.parametrize(
    ("width", "columns"), [(240, 1), (636, 2), (836, 2), (1102, 3), (1656, 4)]
)
def test_columns_follow_the_width(width: int, columns: int) -> None:
    """Three columns beside the navigation of a usual laptop, fewer or more else."""
    assert columns_for(width) == columns


@pytest.mark.parametrize("width", [640, 700, 900, 1166, 1366, 2360])
def test_nothing_sticks_out(
    page: RoutinesPage,
    width: int,
    shipped_library: Library,
    shipped: Callable[..., Timeline],
) -> None:
    """All shipped routines and a word without end fit, without sideways scrolling."""
    cards = [
        card_of(file.routine, shipped(stem), is_own=False)
        for stem, file in shipped_library.routines.items()
    ]
    cards.append(replace(OWN, title=LONG_WORD, summary=LONG_WORD * 2))
    page.resize(width, 600)
    page.show_cards(cards, [replace(BROKEN, problem=LONG_WORD * 3)], week=24)
    page.grab()
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    assert page.minimumSizeHint().width() <= 640
    for each in page.findChildren(QWidget):
        if each.isVisibleTo(page):
            right = each.mapTo(page, QPoint(each.width(), 0)).x()
            assert right <= width, each
    heights = {each.height() for each in page.grid.cards}
    assert len(heights) == 1
    assert all(
        each.height() >= each.heightForWidth(each.width()) for each in page.grid.cards
    )


def test_a_page_with_room_does_not_scroll(page: RoutinesPage) -> None:
    """Four cards on a large screen leave nothing to scroll."""
    page.resize(1720, 1080)
    page.grab()
    assert page.scroll_area.verticalScrollBar().maximum() == 0


def test_cards_follow_the_theme(page: RoutinesPage, theme: Theme) -> None:
    """Ground and stage change at once when the theme does."""
    card = page.grid.cards[1]
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        shot = card.grab().toImage()
        assert shot.pixelColor(6, 200) == theme.tokens.surface
        assert shot.pixelColor(24, 60) == theme.tokens.stage


class CountingThumbnails(Thumbnails):
    """Counts how often a small picture is painted."""

    count = 0

    def pixmap(self, stage: FigureStage, picture: Shown, card: Card) -> QPixmap:
        """Count, and paint."""
        self.count += 1
        return super().pixmap(stage, picture, card)


def test_the_figure_is_painted_once(
    theme: Theme, stage: FigureStage, qtbot: QtBot
) -> None:
    """Hovering and scrolling cost no second painting; a new theme does."""
    own_stage = FigureStage(stage.scenes, stage.palette)
    counting = own_stage.thumbnails = CountingThumbnails()
    page = RoutinesPage(theme, own_stage)
    qtbot.addWidget(page)
    page.show_cards(CARDS, [])
    page.resize(1166, 768)
    for _ in range(3):
        page.grab()
    assert counting.count == 4
    theme.choose(ThemeChoice.DARK)
    page.grab()
    assert counting.count == 8


def test_what_an_author_wrote_is_never_markup(theme: Theme, qtbot: QtBot) -> None:
    """A problem that quotes a tag shows the tag."""
    words = Words(theme, "<b>bold</b>")
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText


def left_out_words(page: RoutinesPage) -> list[str]:
    """List what is said about routines of which nothing fits her."""
    rows = [row for row in page.findChildren(ChangePanel) if row.isVisible()]
    return [f"{row.accessibleName()}. {row.accessibleDescription()}" for row in rows]


def test_a_routine_that_does_not_fit_is_named_with_its_reason(
    shown: RoutinesPage,
) -> None:
    """It has no card and no start, and it is not silently gone."""
    gone = LeftOutRoutine("Only bridges", ("Bridge is left out from week 20.",))
    shown.show_cards(CARDS, [], week=24, left_out=[gone])
    assert left_out_words(shown) == [
        "Nothing in Only bridges fits you just now. Bridge is left out from week 20."
    ]
    shown.search.setText("loosener")
    assert left_out_words(shown) == []
    shown.search.setText("bridges")
    assert len(left_out_words(shown)) == 1
    choose(shown, "Evening")
    assert left_out_words(shown) == []
    shown.show_cards(CARDS, [], week=24)
    shown.search.clear()
    choose(shown, "All")
    assert left_out_words(shown) == []


def figure_points(page: RoutinesPage, place: int) -> list[QPoint]:
    """List where the figure of a card differs from its stage, every other pixel."""
    card = page.grid.cards[place]
    part = card.figure_rect()
    for child in card.findChildren(QWidget):
        child.hide()
    picture = card.grab(part).toImage()
    ground = picture.pixelColor(2, 2)
    return [
        QPoint(x, y) + part.topLeft()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
        if picture.pixelColor(x, y) != ground
    ]


def box_around(points: list[QPoint]) -> QRect:
    """Give the smallest rectangle that holds all points."""
    xs, ys = [each.x() for each in points], [each.y() for each in points]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def test_the_start_covers_nothing_of_the_figure(
    page: RoutinesPage, shipped_library: Library, shipped: Callable[..., Timeline]
) -> None:
    """She keeps her head when the pointer comes: the start stands beside her."""
    routines = shipped_library.routines
    cards = [
        card_of(file.routine, shipped(stem), is_own=False)
        for stem, file in routines.items()
    ]
    page.show_cards(cards, [])
    page.grab()
    for place, card in enumerate(page.grid.cards):
        start = card.start_button.geometry()
        points = figure_points(page, place)
        assert len(points) > 100
        reach = start.width() / 2
        covered = [
            each
            for each in points
            if math.hypot(*(each - start.center()).toTuple()) < reach
        ]
        assert covered == [], card.card.title


def test_a_badge_covers_nothing_of_a_standing_figure(page: RoutinesPage) -> None:
    """She steps aside for the words about her week, and keeps her size."""
    without = replace(CHANGED, change_reasons=())
    page.show_cards([CHANGED, replace(without, stem="as-written")], [], week=24)
    badge = page.grid.cards[0].findChildren(Badge)[0].geometry()
    beside, usual = (
        box_around(figure_points(page, 0)),
        box_around(figure_points(page, 1)),
    )
    assert not badge.intersects(beside)
    assert abs(beside.height() - usual.height()) <= 2

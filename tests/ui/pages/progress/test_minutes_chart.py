# SPDX-License-Identifier: MIT
"""The minutes chart: what is drawn, which week is chosen, and how it looks small."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.weeks import WeekMinutes
from backcare_desktop.ui.look.theme import ThemeChoice
from backcare_desktop.ui.pages.progress.minutes_chart import MinutesChart, grid_minutes
from backcare_desktop.ui.pages.progress.minutes_marks import bar_path, slot_at
from backcare_desktop.ui.pages.progress.minutes_words import (
    WeekRow,
    read_out,
    week_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

MINUTE_MS = 60_000
TODAY = date(2026, 11, 21)
MINUTES = ((62, 10), (0, 0), (142, 50), (186, 60), (86, 35))
Key = Qt.Key


def weeks(minutes: tuple[tuple[int, int], ...]) -> list[WeekMinutes]:
    """Weeks up to the one of TODAY, from pairs of movement and talk-test."""
    first = date(2026, 11, 16) - timedelta(weeks=len(minutes) - 1)
    return [
        WeekMinutes(
            first + timedelta(weeks=place), one * MINUTE_MS, two * MINUTE_MS, place
        )
        for place, (one, two) in enumerate(minutes)
    ]


ROWS = week_rows(weeks(MINUTES), TODAY)


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> Iterator[MinutesChart]:
    """Show five weeks."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 260)
    shown = MinutesChart(theme, host)
    shown.resize(host.size())
    shown.show_rows(ROWS)
    with qtbot.waitExposed(host):
        host.show()
    yield shown
    host.close()


def place_of_bar(chart: MinutesChart, place: int, minutes: float) -> QPoint:
    """Where the middle of a movement bar is at a height in minutes."""
    view = chart.plotItem.getViewBox()
    origin = view.mapViewToScene(QPointF(place, minutes))
    return QPoint(round(origin.x()) - 15, round(origin.y()))


def test_no_week_is_chosen_at_first(chart: MinutesChart) -> None:
    """Nothing is framed before she looks for it."""
    assert chart.chosen is None


def test_the_pointer_chooses_a_week(chart: MinutesChart, qtbot: QtBot) -> None:
    """Anywhere above or below its bars counts."""
    with qtbot.waitSignal(chart.week_chosen) as told:
        QTest.mouseMove(chart.viewport(), place_of_bar(chart, 2, 20))
    assert told.args == [2]


def test_arrows_choose_a_week(chart: MinutesChart) -> None:
    """The first arrow starts at the newest; the ends hold."""
    told: list[int] = []
    chart.week_chosen.connect(told.append)
    keys = (Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Home)
    for key in (*keys, Key.Key_Left, Key.Key_End):
        QTest.keyClick(chart, key)
    assert told == [4, 3, 4, 0, 4]


def test_a_screen_reader_hears_the_week(chart: MinutesChart) -> None:
    """The same sentence as the read-out."""
    chart.choose(2)
    assert chart.accessibleName() == "Minutes per week"
    assert chart.accessibleDescription() == read_out(ROWS[2])


def test_other_keys_go_on_to_the_page(chart: MinutesChart, qtbot: QtBot) -> None:
    """The chart takes no key that it has no use for."""
    with qtbot.assertNotEmitted(chart.week_chosen):
        QTest.keyClick(chart, Key.Key_A)


def test_bars_are_drawn_in_their_colour(chart: MinutesChart, theme: Theme) -> None:
    """A pixel inside of a bar has it, in both themes; above the bar it has not."""
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        picture = chart.grab().toImage()
        inside = QColor(picture.pixel(place_of_bar(chart, 2, 20)))
        above = QColor(picture.pixel(place_of_bar(chart, 2, 190)))
        assert inside == theme.tokens.kind_move
        assert above == theme.tokens.surface


def test_the_guide_has_its_number() -> None:
    """150 stands on the axis, whatever else does."""
    assert 150 in grid_minutes(200)
    assert grid_minutes(208.3) == [0, 50, 100, 150, 200]


@pytest.mark.parametrize("top_min", [168, 320, 900, 5_000, 40_000])
def test_the_axis_is_never_crowded(top_min: float) -> None:
    """However tall the bars, the numbers keep apart."""
    grid = grid_minutes(top_min)
    gaps = [after - before for before, after in pairwise(grid)]
    assert len(grid) <= 10
    others = [gap for gap in gaps if gap >= 0.05 * top_min]
    assert len(gaps) - len(others) <= 1, "only the guide may stand near 0"


def test_bars_get_narrower_with_many_weeks() -> None:
    """The two bars of a week never reach into the next one."""
    row = WeekRow("", "", 100, 50, 1)
    for slot_px in (3.0, 12.0, 40.0, 100.0):
        to_px = QTransform.fromScale(slot_px, -1)
        slot = slot_at(0, row, to_px)
        assert slot.talk_test.right() - slot.movement.left() <= slot_px
        assert slot.movement.height() == 100
        assert slot.movement.right() < slot.talk_test.left()


def test_a_bar_has_a_round_top_and_a_square_foot() -> None:
    """The corner above is empty, the one below is filled."""
    path = bar_path(QRectF(0, 0, 26, 80))
    assert not path.contains(QPointF(0.5, 0.5))
    assert path.contains(QPointF(0.5, 79.5))
    assert path.boundingRect() == QRectF(0, 0, 26, 80)


def test_no_minutes_draw_no_bar() -> None:
    """An empty week leaves its place empty."""
    assert bar_path(QRectF(0, 80, 26, 0)).isEmpty()


def test_a_chart_without_weeks_holds(chart: MinutesChart) -> None:
    """Keys and painting find nothing to choose."""
    chart.show_rows([])
    QTest.keyClick(chart, Key.Key_Left)
    assert chart.chosen is None
    assert not chart.grab().isNull()


def test_a_whole_pregnancy_fits(chart: MinutesChart, theme: Theme) -> None:
    """Forty weeks are drawn with the last one named at the right edge."""
    many = week_rows(weeks(tuple((90, 30) for _ in range(40))), TODAY)
    chart.show_rows(many)
    picture = chart.grab().toImage()
    bottom = picture.height()
    ink = {
        QColor(picture.pixel(x, y)) == theme.tokens.surface
        for x in range(picture.width() - 60, picture.width())
        for y in range(bottom - 28, bottom)
    }
    assert False in ink

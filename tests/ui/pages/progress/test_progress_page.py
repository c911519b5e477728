# SPDX-License-Identifier: MIT
"""Progress: the chart and its table agree, and sessions open, go and come back."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from backcare_desktop.core.session import Effort, Outcome, Session, StepRecord, Tally
from backcare_desktop.core.weeks import WeekMinutes
from backcare_desktop.ui.pages.progress.progress_page import ProgressPage
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

ROOT = Path(__file__).parents[4]
MINUTE_MS = 60_000
TODAY = date(2026, 11, 21)
WEEKS = [
    WeekMinutes(date(2026, 11, 2), 131 * MINUTE_MS, 45 * MINUTE_MS, 6),
    WeekMinutes(date(2026, 11, 9), 0, 0, 0),
    WeekMinutes(date(2026, 11, 16), 86 * MINUTE_MS, 35 * MINUTE_MS, 3),
]
LONG_NOTE = "Down to the river and back, slower at the bridge. " * 5
Key = Qt.Key


def session(number: int, note: str = "") -> Session:
    """The session that began `number` hours before five on 20 November."""
    start = datetime(2026, 11, 20, 17, 0, tzinfo=UTC) - timedelta(hours=number)
    return Session(
        id=f"id-{number}",
        started_utc=start,
        local_date=start.date(),
        utc_offset_min=0,
        gestational_days=171,
        routine="late-afternoon",
        title=f"Routine {number}",
        routine_hash="",
        app_version="1",
        rules_version=1,
        planned_ms=555_000,
        tally=Tally(555_000, 555_000, 0),
        steps=(
            StepRecord("clamshell", "Clamshell", 10, 10, 80_000, 80_000),
            StepRecord("wall-tilt", "Wall tilt", 10, 4, 100_000, 40_000),
        ),
        outcome=Outcome.FINISHED,
        pain_before=4,
        pain_after=3,
        effort=Effort.COMFORTABLE,
        note=note,
    )


SESSIONS = [session(2), session(0, LONG_NOTE), session(1)]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[ProgressPage]:
    """Show three weeks and three sessions at the usual size."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1166, 768)
    shown = ProgressPage(theme, host)
    shown.show_history(WEEKS, SESSIONS, TODAY)
    shown.resize(host.size())
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    yield shown
    host.close()


def visible_words(widget: QWidget) -> list[str]:
    """Every label that can be read."""
    return [one.text() for one in widget.findChildren(Label) if one.isVisible()]


PROBE = """
import sys
from PySide6.QtWidgets import QApplication
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.progress.progress_page import ProgressPage
app = QApplication([])
page = ProgressPage(Theme(app, ThemeChoice.LIGHT, lambda: False))
page.show_history([], [])
heavy = ("pyqtgraph", "numpy")
print([name in sys.modules for name in heavy])
page.show()
print([name in sys.modules for name in heavy])
"""


def test_the_chart_is_loaded_when_the_page_is_first_seen() -> None:
    """The start of the program does not pay for pyqtgraph and numpy."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        text=True,
    )
    assert done.stdout.splitlines() == ["[False, False]", "[True, True]"]


def test_the_read_out_tells_the_running_week_first(page: ProgressPage) -> None:
    """Before she chooses, it is about now."""
    assert page.minutes.read_out == (
        "This week so far: movement 86 min, talk-test 35 min, 3 sessions"
    )


def test_the_read_out_follows_the_chart(page: ProgressPage, qtbot: QtBot) -> None:
    """The chosen week's numbers stand in their fixed place."""
    chart = page.minutes.chart
    assert chart is not None
    with qtbot.waitSignal(chart.week_chosen):
        QTest.keyClick(chart, Key.Key_Home)
    assert page.minutes.read_out == (
        "Week from 2 November: movement 131 min, talk-test 45 min, 6 sessions"
    )


def test_the_table_has_the_numbers_of_the_chart(page: ProgressPage) -> None:
    """Twin and chart show the same weeks, the table newest first."""
    chart = page.minutes.chart
    assert chart is not None
    table = page.minutes.table
    cells = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(4)]
        cells.append([item.text() for item in items if item is not None])
    assert cells[0] == ["16 November, so far", "86", "35", "3"]
    assert [row[1:] for row in reversed(cells)] == [
        [str(one.movement_min), str(one.talk_test_min), str(one.sessions)]
        for one in chart.rows
    ]


def test_the_switch_shows_one_of_the_two(page: ProgressPage) -> None:
    """Chart or table, in the same card."""
    chart, table = page.minutes.chart, page.minutes.table
    assert chart is not None
    assert (chart.isVisible(), table.isVisible()) == (True, False)
    page.view.choose("table")
    assert (chart.isVisible(), table.isVisible()) == (False, True)
    page.view.choose("chart")
    assert (chart.isVisible(), table.isVisible()) == (True, False)


def test_the_guide_is_never_a_debt(page: ProgressPage) -> None:
    """The sentence stands under chart and table alike."""
    words = "150 is a guide for the week, not a debt."
    assert words in visible_words(page.minutes)
    page.view.choose("table")
    assert words in visible_words(page.minutes)


def test_sessions_stand_newest_first(page: ProgressPage) -> None:
    """In whichever order the history gives them."""
    assert page.sessions.shown_ids == ["id-0", "id-1", "id-2"]


def test_a_row_opens_its_steps_by_the_keyboard(page: ProgressPage) -> None:
    """Enter opens, Enter closes; planned and done stand beside each other."""
    row = page.sessions.row(1)
    QTest.keyClick(row, Key.Key_Return)
    details = page.sessions.details(1)
    assert details is not None
    words = visible_words(details)
    assert words[:3] == ["Step", "Planned", "Done"]
    assert words[6:9] == ["Wall tilt", "10 reps, 1:40", "4 reps, 0:40"]
    QTest.keyClick(row, Key.Key_Return)
    assert not details.isVisible()


def test_a_stopped_session_says_why(page: ProgressPage) -> None:
    """What was ticked is read in words."""
    stopped = replace(session(0), outcome=Outcome.STOPPED, stop_reason="dizzy; fluid")
    page.show_history(WEEKS, [stopped], TODAY)
    page.sessions.row(0).click()
    details = page.sessions.details(0)
    assert details is not None
    words = [label.text() for label in details.findChildren(Label)]
    assert "Stopped because: Dizzy or faint; Fluid leaking" in words


def test_a_long_note_is_in_the_tooltip_and_the_details(page: ProgressPage) -> None:
    """What the row has to cut can be read in two other places."""
    row = page.sessions.row(0)
    middle = row.rect().center()
    event = QHelpEvent(QEvent.Type.ToolTip, middle, row.mapToGlobal(middle))
    QApplication.sendEvent(row, event)
    assert QToolTip.text() == LONG_NOTE.strip()
    row.click()
    details = page.sessions.details(0)
    assert details is not None
    assert f"Note: {LONG_NOTE}" in visible_words(details)


def test_deleting_tells_and_offers_undo(page: ProgressPage, qtbot: QtBot) -> None:
    """The row is gone at once, and the way back is in sight."""
    page.sessions.row(1).click()
    details = page.sessions.details(1)
    assert details is not None
    with qtbot.waitSignal(page.session_deleted) as told:
        details.delete_button.click()
    assert told.args == ["id-1"]
    assert page.sessions.shown_ids == ["id-0", "id-2"]
    assert page.banner.isVisible()
    assert "Deleted: Routine 1" in page.banner.accessibleName()


def test_the_delete_key_keeps_the_keyboard_near(
    page: ProgressPage, qtbot: QtBot
) -> None:
    """After it the next row has the focus, at the end the one before."""
    with qtbot.waitSignal(page.session_deleted):
        QTest.keyClick(page.sessions.row(1), Key.Key_Delete)
    assert page.sessions.row(1).hasFocus()
    with qtbot.waitSignal(page.session_deleted):
        QTest.keyClick(page.sessions.row(1), Key.Key_Delete)
    assert page.sessions.row(0).hasFocus()


def test_undo_brings_the_session_back(page: ProgressPage, qtbot: QtBot) -> None:
    """To its place, with the keyboard on it, and told."""
    QTest.keyClick(page.sessions.row(1), Key.Key_Delete)
    with qtbot.waitSignal(page.deletion_undone):
        QTest.keyClick(page.undo_button, Key.Key_Return)
    assert page.sessions.shown_ids == ["id-0", "id-1", "id-2"]
    assert page.sessions.row(1).hasFocus()
    assert not page.banner.isVisible()


def test_undo_works_by_its_keys_and_once(page: ProgressPage, qtbot: QtBot) -> None:
    """Ctrl+Z does it too; a second one finds nothing to undo."""
    QTest.keyClick(page.sessions.row(0), Key.Key_Delete)
    undo = QKeySequence(QKeySequence.StandardKey.Undo)
    with qtbot.waitSignal(page.deletion_undone):
        QTest.keySequence(page.sessions.row(0), undo)
    with qtbot.assertNotEmitted(page.deletion_undone):
        QTest.keySequence(page.sessions.row(0), undo)
    assert page.sessions.shown_ids == ["id-0", "id-1", "id-2"]


def test_undo_survives_a_fresh_history(page: ProgressPage, qtbot: QtBot) -> None:
    """The history is shown again between deleting and undoing, without the row."""
    QTest.keyClick(page.sessions.row(0), Key.Key_Delete)
    page.show_history(WEEKS, SESSIONS[:1] + SESSIONS[2:], TODAY)
    assert page.banner.isVisible()
    with qtbot.waitSignal(page.deletion_undone):
        QTest.keyClick(page.undo_button, Key.Key_Return)
    assert page.sessions.shown_ids == ["id-0", "id-1", "id-2"]


def test_leaving_the_page_ends_the_offer(page: ProgressPage) -> None:
    """Undo does not wait for days."""
    QTest.keyClick(page.sessions.row(0), Key.Key_Delete)
    page.hide()
    page.show()
    assert not page.banner.isVisible()


def test_deleting_the_last_session_keeps_undo(page: ProgressPage, qtbot: QtBot) -> None:
    """The calm sentence comes, and the way back stays."""
    page.show_history([], SESSIONS[:1], TODAY)
    QTest.keyClick(page.sessions.row(0), Key.Key_Delete)
    assert "Nothing here yet, and that is fine." in visible_words(page)
    with qtbot.waitSignal(page.deletion_undone):
        QTest.keyClick(page.undo_button, Key.Key_Return)
    assert page.sessions.shown_ids == ["id-2"]


def test_without_a_history_it_is_calm(page: ProgressPage) -> None:
    """No empty axes, no zeros."""
    page.show_history([], [])
    words = visible_words(page)
    assert "Nothing here yet, and that is fine." in words
    assert not page.minutes.isVisible()
    assert not page.sessions.isVisible()
    assert not page.view.isVisible()


def test_a_long_history_comes_in_parts(page: ProgressPage) -> None:
    """Twenty at once; the next ones on demand, with the keyboard on the first."""
    page.show_history(WEEKS, [session(number) for number in range(45)], TODAY)
    assert len(page.sessions.shown_ids) == 20
    assert page.sessions.more_button.text() == "Show older sessions (25)"
    QTest.keyClick(page.sessions.more_button, Key.Key_Return)
    assert len(page.sessions.shown_ids) == 40
    assert page.sessions.row(20).hasFocus()
    page.sessions.more_button.click()
    assert not page.sessions.more_button.isVisible()


def test_deleting_far_down_keeps_what_is_shown(page: ProgressPage) -> None:
    """The list does not jump back to its first part."""
    page.show_history(WEEKS, [session(number) for number in range(45)], TODAY)
    page.sessions.more_button.click()
    QTest.keyClick(page.sessions.row(30), Key.Key_Delete)
    assert len(page.sessions.shown_ids) == 40
    assert page.sessions.row(30).hasFocus()


def test_an_unchanged_row_stays_open(page: ProgressPage) -> None:
    """Showing the history again does not close what she reads."""
    page.sessions.row(1).click()
    page.show_history(WEEKS, [session(9), *SESSIONS[1:]], TODAY)
    assert page.sessions.shown_ids == ["id-0", "id-1", "id-9"]
    assert page.sessions.row(1).isChecked()


def test_tab_reads_from_the_top(page: ProgressPage, qtbot: QtBot) -> None:
    """Switch, chart, rows from the newest, Undo; also after rows came and went."""
    QTest.keyClick(page.sessions.row(1), Key.Key_Delete)
    page.show_history(WEEKS, [session(9), *SESSIONS], TODAY)
    rows = [page.sessions.row(place) for place in range(4)]
    qtbot.waitUntil(lambda: all(row.isVisible() for row in rows))
    tops = [row.mapTo(page, QPoint(0, 0)).y() for row in rows]
    assert tops == sorted(tops)
    page.view.segment("chart").setFocus()
    reached: list[QWidget | None] = []
    for _stop in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    wanted: list[QWidget | None] = [page.minutes.chart, *rows, page.undo_button]
    assert [one for one in reached if one in wanted] == wanted


def test_a_changed_session_is_shown_anew(page: ProgressPage) -> None:
    """A new note is not hidden behind the old row."""
    page.show_history(WEEKS, [replace(session(1), note="Better")], TODAY)
    assert page.sessions.row(0).accessibleName().endswith("Comfortable, Better")


def test_the_table_never_cuts_its_heads(page: ProgressPage, qtbot: QtBot) -> None:
    """In a narrow window it scrolls sideways instead."""
    page.view.choose("table")
    page.resize(420, 600)
    table = page.minutes.table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.verticalScrollBar().maximum() == 0


def test_everything_has_a_name(page: ProgressPage) -> None:
    """Chart, table, switch and rows say what they are."""
    chart = page.minutes.chart
    assert chart is not None
    assert chart.accessibleName() == "Minutes per week"
    assert page.minutes.table.accessibleName() == "Minutes per week, as a table"
    assert page.view.accessibleName() == "Show minutes as"
    assert page.sessions.row(1).accessibleName() == (
        "Routine 1, Friday 20 November, 16:00, 9:15, Finished, "
        "pain 4 before, 3 after, Comfortable"
    )


def test_a_narrow_window_wraps_the_rows(page: ProgressPage, qtbot: QtBot) -> None:
    """At 900x600 with the navigation beside it the numbers go below the title."""
    titled = [replace(one, title=one.title + ", gently and slowly") for one in SESSIONS]
    page.show_history(WEEKS, titled, TODAY)
    page.resize(640, 600)
    row = page.sessions.row(1)

    def is_wrapped() -> bool:
        title, played = row.cell_rects()[:2]
        return played.top() >= title.bottom()

    qtbot.waitUntil(is_wrapped)
    boxes = row.cell_rects()
    assert max(box.right() for box in boxes) <= row.width()
    assert max(box.bottom() for box in boxes) <= row.height()

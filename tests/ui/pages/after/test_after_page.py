# SPDX-License-Identifier: MIT
"""After a session three things are asked, kept at once, and none is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from backcare_desktop.core.session import (
    Effort,
    Outcome,
    Session,
    StepRecord,
    Tally,
)
from backcare_desktop.storage.scenes import load_looks, load_scenes
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from backcare_desktop.ui.pages.after.after_page import AfterPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

ASSETS = Path(__file__).parents[4] / "assets"
Key = Qt.Key


def step(exercise: str, done_ms: int = 80_000) -> StepRecord:
    """A step of 80 s, done as far as said."""
    return StepRecord(exercise, exercise.title(), 10, 10, 80_000, done_ms)


SESSION = Session(
    id="one",
    started_utc=datetime(2026, 11, 20, 17, 5, tzinfo=UTC),
    local_date=date(2026, 11, 20),
    utc_offset_min=60,
    gestational_days=171,
    routine="late-afternoon",
    title="Late afternoon",
    routine_hash="",
    app_version="1",
    rules_version=1,
    planned_ms=555_000,
    tally=Tally(555_000, 555_000, 0),
    steps=tuple(map(step, ("clamshell", "clamshell", "calf-stretch", "wall-tilt"))),
    outcome=Outcome.FINISHED,
    pain_before=4,
)


@pytest.fixture(scope="module")
def stage() -> FigureStage:
    """The figure as it ships."""
    looks = load_looks(ASSETS / "looks.yaml")
    palette = palette_for(looks, looks.ready["default"], "light")
    return FigureStage(load_scenes(ASSETS / "poses"), palette)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, stage: FigureStage) -> Iterator[AfterPage]:
    """Show the page about a finished session at the usual size."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1366, 768)
    shown = AfterPage(theme, stage, host)
    shown.show_session(SESSION)
    shown.resize(host.size())
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(shown.scale.hasFocus)
    yield shown
    host.close()


def answers(page: AfterPage) -> list[tuple[object, object, str]]:
    """Collect what the page tells from now on."""
    told: list[tuple[object, object, str]] = []
    page.answered.connect(lambda *words: told.append(words))
    return told


def test_it_says_what_was_done(page: AfterPage) -> None:
    """The words are hers: which routine, how long, how much of it."""
    assert page.panel.headline == "Well done."
    what, how_much = page.panel.lines
    assert what == "Late afternoon · 9:15"
    assert how_much.startswith("All 3 exercises.")


@pytest.mark.parametrize("outcome", [Outcome.ENDED_EARLY, Outcome.STOPPED])
def test_ending_early_counts_too(page: AfterPage, outcome: Outcome) -> None:
    """No blame for stopping, and the count is honest."""
    steps = (*SESSION.steps[:3], step("wall-tilt", 20_000))
    page.show_session(replace(SESSION, outcome=outcome, steps=steps))
    assert page.panel.headline == "You stopped early. That counts too."
    assert page.panel.lines[1].startswith("2 of 3 exercises.")


def test_digits_choose_the_score(page: AfterPage) -> None:
    """The scale has the keyboard, so that one key is the answer."""
    told = answers(page)
    QTest.keyClick(page.scale, Key.Key_3)
    assert told == [(3, None, "")]
    assert page.change_words == "One less than before"


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (4, "The same as before"),
        (6, "Two more than before"),
        (0, "Four less than before"),
    ],
)
def test_the_change_is_told_in_words(page: AfterPage, score: int, words: str) -> None:
    """Beside the question stands how now compares with before."""
    page.scale.set_score(score)
    assert page.change_words == words


def test_without_a_score_before_nothing_is_compared(page: AfterPage) -> None:
    """There is nothing to be less than."""
    page.show_session(replace(SESSION, pain_before=None))
    page.scale.set_score(3)
    assert page.change_words == ""


def test_every_change_is_told(page: AfterPage) -> None:
    """Each tap and each letter is kept at once, with all that came before."""
    told = answers(page)
    page.scale.set_score(2)
    page.efforts.card("some-effort").click()
    QTest.keyClicks(page.note, "ok")
    assert told == [
        (2, None, ""),
        (2, Effort.SOME_EFFORT, ""),
        (2, Effort.SOME_EFFORT, "o"),
        (2, Effort.SOME_EFFORT, "ok"),
    ]


def test_every_effort_has_its_card(page: AfterPage) -> None:
    """The talk test stands under each of the four."""
    told = answers(page)
    for effort in Effort:
        page.efforts.card(effort.value).click()
    assert [one[1] for one in told] == list(Effort)
    assert page.efforts.card("easy").accessibleName() == "Easy, Could sing"


def test_showing_answers_does_not_tell_them(page: AfterPage) -> None:
    """What the history knows already is not written again."""
    told = answers(page)
    page.show_session(replace(SESSION, pain_after=3, effort=Effort.EASY, note="Hm"))
    assert (page.scale.score, page.efforts.choice) == (3, "easy")
    assert page.note.toPlainText() == "Hm"
    assert told == []


def test_another_session_starts_empty(page: AfterPage) -> None:
    """Yesterday's answers do not become today's."""
    page.scale.set_score(3)
    page.efforts.card("easy").click()
    page.note.setPlainText("Hm")
    page.show_session(SESSION)
    told = answers(page)
    page.scale.set_score(5)
    assert told == [(5, None, "")]


def test_done_is_never_blocked(page: AfterPage, qtbot: QtBot) -> None:
    """All three questions may stay open."""
    with qtbot.waitSignal(page.done):
        page.done_button.click()


def test_skip_leaves_until_something_is_answered(page: AfterPage, qtbot: QtBot) -> None:
    """Skip means that nothing is said; after an answer only Done is left."""
    with qtbot.waitSignal(page.done):
        page.skip_button.click()
    page.scale.set_score(1)
    assert page.skip_button.isHidden()
    assert page.done_button.isVisible()


def test_something_hurts_is_told(page: AfterPage, qtbot: QtBot) -> None:
    """It leads to the questions of STOP."""
    with qtbot.waitSignal(page.hurts):
        page.hurts_button.click()


def test_tab_reaches_everything_and_leaves_the_note(page: AfterPage) -> None:
    """From the scale through efforts and note to the three buttons."""
    wanted = [
        *(page.efforts.card(effort.value) for effort in Effort),
        *(page.note, page.hurts_button, page.skip_button, page.done_button),
    ]
    reached: list[QWidget | None] = []
    while len(reached) < len(wanted):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    # Of four exclusive cards Tab may stop at one and leave the rest to the arrows.
    assert reached[0] in wanted[:4]
    assert [one for one in reached if one in wanted[4:]][:4] == wanted[4:]


def test_everything_has_a_name(page: AfterPage) -> None:
    """Scale, cards and note say what they ask."""
    assert page.scale.accessibleName() == "How is your back now?"
    assert page.efforts.accessibleName() == "How hard was it?"
    assert page.note.accessibleName() == "A note, if you like"


def test_it_fits_without_scrolling_at_the_usual_size(page: AfterPage) -> None:
    """At 1366x768 all three questions are seen at once."""
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0


def test_a_narrow_window_puts_the_panel_above(page: AfterPage, qtbot: QtBot) -> None:
    """At 900x600 nothing is cut; the questions scroll, and Done stays."""
    page.resize(900, 600)
    qtbot.waitUntil(lambda: page.panel.width() == 900)
    assert page.scale.width() > 700
    assert not page.done_button.visibleRegion().isEmpty()
    page.resize(1366, 768)
    qtbot.waitUntil(lambda: page.panel.height() == 768)


def test_the_figure_is_seen_at_rest(page: AfterPage) -> None:
    """The left third is not a blank sheet."""
    picture = page.panel.grab().toImage()
    step_px = 12
    colors = {
        picture.pixel(x, y)
        for x in range(0, picture.width(), step_px)
        for y in range(picture.height() // 3, picture.height(), step_px)
    }
    assert len(colors) > 20


def test_a_digit_answers_from_everywhere_but_the_note(page: AfterPage) -> None:
    """On an effort a digit is still the score; in her note it is a digit."""
    QTest.keyClick(page.efforts.card("easy"), Key.Key_5)
    assert page.scale.score == 5
    QTest.keyClick(page.note, Key.Key_2)
    assert (page.scale.score, page.note.toPlainText()) == (5, "2")


def test_enter_leaves_from_the_scale(page: AfterPage, qtbot: QtBot) -> None:
    """A score and Enter is enough; Enter chooses an effort, and breaks a line."""
    QTest.keyClick(page.efforts.card("easy"), Key.Key_Return)
    QTest.keyClick(page.note, Key.Key_Return)
    assert page.efforts.choice == "easy"
    assert page.note.toPlainText() == "\n"
    with qtbot.waitSignal(page.done):
        QTest.keyClick(page.scale, Key.Key_Return)

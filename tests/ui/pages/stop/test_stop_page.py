# SPDX-License-Identifier: MIT
"""STOP asks what happened, answers at each tick and tells at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from backcare_desktop.core.warning_signs import (
    CALLING_IS_RIGHT,
    WARNING_SIGNS,
    Action,
    ContactNumbers,
    advice_for,
)
from backcare_desktop.ui.look.theme import ThemeChoice
from backcare_desktop.ui.pages.headline import Headline
from backcare_desktop.ui.pages.stop.stop_page import StopPage
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

NUMBERS = ContactNumbers("112", "0123 456 789", "Ward 4, City Hospital")
KEYS = [sign.key for sign in WARNING_SIGNS]
Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> Iterator[StopPage]:
    """Show the page in a window of the usual size."""
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1366, 768)
    shown = StopPage(theme, parent=host)
    shown.resize(host.size())
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(shown.row("just-stop").hasFocus)
    yield shown
    host.close()


def visible_words(page: QWidget) -> str:
    """Everything that can be read on the page without ticking."""
    labels = page.findChildren(Label)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press_tab() -> None:
    """Press Tab wherever the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_Tab)


def test_it_says_that_everything_is_off(page: StopPage) -> None:
    """The first words calm: nothing goes on behind this page."""
    words = visible_words(page)
    assert "Stopped. What happened?" in words
    assert "Sound is off, and nothing starts again by itself." in words


def test_every_sign_is_a_row_in_order(page: StopPage) -> None:
    """Just stopping comes first, something else last, and no sign is missing."""
    tops = [page.row(key).mapTo(page, QPoint(0, 0)).y() for key in KEYS]
    assert [page.row(sign.key).text() for sign in WARNING_SIGNS] == [
        sign.words for sign in WARNING_SIGNS
    ]
    assert tops[0] == min(tops)
    assert tops[-1] == max(tops)


def test_rows_are_as_large_as_a_finger(page: StopPage) -> None:
    """56 px, and two columns at the usual size."""
    assert {page.row(key).height() for key in KEYS} == {56}
    assert page.row("pain").y() == page.row("dizzy").y()


def test_rows_are_check_boxes_with_names(page: StopPage) -> None:
    """A screen reader hears what can be ticked."""
    for sign in WARNING_SIGNS:
        spoken = QAccessible.queryAccessibleInterface(page.row(sign.key))
        assert spoken.role() == QAccessible.Role.CheckBox
        assert spoken.text(QAccessible.Text.Name) == sign.words


@pytest.mark.parametrize("key", KEYS)
def test_a_tick_answers_at_once(page: StopPage, key: str) -> None:
    """The card shows the advice for exactly what is ticked."""
    page.row(key).click()
    assert page.answer.advice == advice_for([key])
    assert advice_for([key]).headline in page.answer.accessibleName()


def test_each_tick_is_told_at_once(page: StopPage, qtbot: QtBot) -> None:
    """What is ticked is known before she closes the lid, in the page's order."""
    told: list[tuple[str, ...]] = []
    page.reasons_changed.connect(told.append)
    for key in ("fluid", "pain", "fluid"):
        with qtbot.waitSignal(page.reasons_changed):
            page.row(key).click()
    assert told == [("fluid",), ("pain", "fluid"), ("pain",)]


def test_nothing_worrying_excludes_the_signs(page: StopPage) -> None:
    """The two cannot both be true, whichever comes last holds, told once each."""
    told: list[tuple[str, ...]] = []
    page.reasons_changed.connect(told.append)
    page.row("bleeding").click()
    page.row("just-stop").click()
    page.row("dizzy").click()
    assert told == [("bleeding",), ("just-stop",), ("dizzy",)]


def test_the_most_urgent_answer_stays(page: StopPage) -> None:
    """A second, milder sign does not calm the card down."""
    page.row("chest").click()
    page.row("pain").click()
    assert page.answer.advice.action is Action.EMERGENCY


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("just-stop", "Close"),
        ("pain", "Close. No exercise today"),
        ("fluid", "Close. No exercise today"),
        ("chest", "Close. No exercise today"),
    ],
)
def test_close_says_what_it_means(page: StopPage, key: str, words: str) -> None:
    """After a worrying sign there is no exercise today, and the button says so."""
    page.row(key).click()
    assert page.close_button.text() == words


def test_close_carries_the_reasons(page: StopPage, qtbot: QtBot) -> None:
    """Leaving the page hands over what was ticked."""
    page.row("calf").click()
    with qtbot.waitSignal(page.closed) as told:
        page.close_button.click()
    assert told.args == [("calf",)]


def test_without_numbers_they_are_named_in_words(page: StopPage) -> None:
    """No number is made up."""
    page.row("fluid").click()
    words = visible_words(page.answer)
    assert "Your maternity unit's number" in words
    assert CALLING_IS_RIGHT in words
    assert not any(letter.isdigit() for letter in words)


def test_her_numbers_are_shown(page: StopPage) -> None:
    """With numbers set, the one to call is large and the other one near."""
    page.set_numbers(NUMBERS)
    page.row("fluid").click()
    words = visible_words(page.answer).replace("\N{NO-BREAK SPACE}", " ")
    assert "0123 456 789" in words
    assert "Ward 4, City Hospital" in words
    assert "112" in words


def test_an_emergency_shows_only_its_own_number(page: StopPage) -> None:
    """One number, so that there is nothing to choose."""
    page.set_numbers(NUMBERS)
    page.row("chest").click()
    words = visible_words(page.answer)
    assert words.count("112") == 1
    assert "0123" not in words


def test_just_stopping_shows_no_number(page: StopPage) -> None:
    """A red number beside "rest" would frighten; before any tick it is offered."""
    page.set_numbers(NUMBERS)
    assert "112" in visible_words(page.answer)
    page.row("just-stop").click()
    assert "112" not in visible_words(page.answer)


def test_the_keyboard_does_everything(page: StopPage, qtbot: QtBot) -> None:
    """Space ticks, Tab and arrows go on, and the last stop is Close."""
    QTest.keyClick(page.row("just-stop"), Key.Key_Tab)
    assert page.row("pain").hasFocus()
    QTest.keyClick(page.row("pain"), Key.Key_Space)
    QTest.keyClick(page.row("pain"), Key.Key_Down)
    assert page.row("dizzy").hasFocus()
    QTest.keyClick(page.row("dizzy"), Key.Key_Return)
    assert page.reasons == ("pain", "dizzy")
    for key in KEYS[3:]:
        press_tab()
        assert page.row(key).hasFocus()
    press_tab()
    assert page.close_button.hasFocus()
    with qtbot.waitSignal(page.closed) as told:
        QTest.keyClick(page.close_button, Key.Key_Return)
    assert told.args == [("pain", "dizzy")]


def test_a_low_window_scrolls_to_the_row_with_the_keyboard(
    page: StopPage, qtbot: QtBot
) -> None:
    """At 900x600 every row is reached, and Close is always to be seen."""
    page.resize(900, 600)
    for _key in KEYS[1:]:
        press_tab()
    last = page.row("something-else")
    assert last.hasFocus()
    area = page.findChild(QScrollArea)
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    assert area is not None
    assert area.verticalScrollBar().value() > 0
    assert not page.close_button.visibleRegion().isEmpty()


def test_it_fits_without_scrolling_at_the_usual_size(page: StopPage) -> None:
    """At 1366x768 nothing asked is below the edge."""
    areas = page.findChildren(QScrollArea)
    assert [area.verticalScrollBar().maximum() for area in areas] == [0, 0]


def test_another_stop_starts_afresh(page: StopPage, qtbot: QtBot) -> None:
    """Old ticks are gone, and nothing is told about it."""
    page.row("fluid").click()
    with qtbot.assertNotEmitted(page.reasons_changed):
        page.start_over()
    assert page.reasons == ()
    assert page.answer.advice == advice_for([])


def test_the_page_follows_the_theme(page: StopPage, theme: Theme) -> None:
    """The head's words are readable on the head in the dark too."""
    page.row("pain").click()
    theme.choose(ThemeChoice.DARK)
    heads = [one for one in page.answer.findChildren(Headline) if one.isVisible()]
    color = heads[0].palette().windowText().color()
    assert color == theme.tokens.stop_ink


def test_a_headline_never_cuts_a_word(theme: Theme, qtbot: QtBot) -> None:
    """Long words of other languages get smaller type, not an ellipsis."""
    headline = Headline(theme, (42, 36, 28, 20), 800)
    qtbot.addWidget(headline)
    headline.setText("Rufen Sie Ihre Entbindungsstation an")
    font, lines = headline.fitted(300)
    assert " ".join(lines) == headline.text()
    assert font.pixelSize() < 42
    assert headline.heightForWidth(300) >= font.pixelSize() * len(lines)


def test_a_headline_in_too_little_room_takes_more_lines(
    theme: Theme, qtbot: QtBot
) -> None:
    """At the smallest size the words still all stand there."""
    headline = Headline(theme, (42, 36), 800)
    qtbot.addWidget(headline)
    headline.setText("Call your maternity unit")
    font, lines = headline.fitted(60)
    assert font.pixelSize() == 36
    assert lines == ["Call", "your", "maternity", "unit"]


def test_the_midwife_is_called_by_her_own_number(page: StopPage) -> None:
    """Who is to be called, and whose number is meant, are the same person."""
    page.row("pain").click()
    headlines = [one.text() for one in page.findChildren(Headline) if one.isVisible()]
    assert headlines == ["Call your midwife", "Your midwife's number"]

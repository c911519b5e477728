# SPDX-License-Identifier: MIT
"""The verb, its caption, and the two buttons that take their place in a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.ui.pages.follow.words_row import WordsRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

LONG = "Breathe as you like, until you have had enough"


@pytest.fixture
def row(
    theme: Theme,
    qtbot: QtBot,
    show_active: Callable[..., None],
    settled: Callable[[], None],
) -> WordsRow:
    """Give the row at the design's size."""
    made = WordsRow(theme)
    qtbot.addWidget(made)
    made.resize(840, 128)
    made.show_words("Breathe out", "Out.")
    show_active(made)
    settled()
    return made


def test_one_line_has_its_caption(row: WordsRow) -> None:
    """Verb and caption are both seen, and no button."""
    assert (row.verb, row.caption) == ("Breathe out", "Out.")
    assert row._caption.isVisible()
    assert not row._resume.isVisible()
    assert not row._end.isVisible()


def test_without_captions_the_verb_has_the_row(
    row: WordsRow, settled: Callable[[], None]
) -> None:
    """Nothing below moves, and a pause still says how to go on."""
    height, top = row.height(), row._verb.y()
    row.show_words("Breathe out", None)
    settled()
    assert not row._caption.isVisible()
    assert row.height() == height
    assert row._verb.y() > top
    row.show_paused("Space to go on.")
    assert row._caption.isVisible()
    row.show_words("Breathe out", "")
    settled()
    assert row._caption.isVisible(), "a moment without a cue moves nothing"


def test_two_lines_take_the_caption_s_place(
    row: WordsRow, settled: Callable[[], None]
) -> None:
    """The verb never goes; the caption does, and comes back."""
    height = row.height()
    row.show_words(LONG, "Breathe.")
    settled()
    assert not row._caption.isVisible()
    assert row.height() == height
    row.show_words("Breathe out", "Out.")
    settled()
    assert row._caption.isVisible()


def test_a_long_verb_keeps_inside_beside_a_button(
    row: WordsRow, settled: Callable[[], None]
) -> None:
    """While a step waits, two lines beside "Done" are not cut in height."""
    row.show_words(LONG, "Breathe.")
    row.show_waiting(LONG, "Enter when you are done.")
    settled()
    assert row._verb.lines_for(row._verb.width()) == 2
    assert row._verb.height() >= 2 * 60
    assert row.rect().contains(row._verb.geometry())
    assert row.rect().contains(row._resume.geometry())
    assert not row._caption.isVisible()


def test_a_pause_offers_both_ways(row: WordsRow, qtbot: QtBot) -> None:
    """Resume and End here, each with its own signal."""
    row.show_paused("Space to go on.")
    assert row.verb == "Paused"
    assert row._resume.text() == "Resume"
    with qtbot.waitSignal(row.resume_wanted):
        QTest.mouseClick(row._resume, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.end_wanted):
        QTest.mouseClick(row._end, Qt.MouseButton.LeftButton)


def test_a_waiting_step_offers_done(row: WordsRow) -> None:
    """Where a step waits, the button says "Done" and nothing ends the session."""
    row.show_waiting("Look around", "Enter when you are done.")
    assert row._resume.text() == row._resume.accessibleName() == "Done"
    assert row._resume.isVisible()
    assert not row._end.isVisible()


def test_it_knows_when_it_is_crowded(row: WordsRow) -> None:
    """Only a verb that would have to shrink beside its buttons asks for more room."""
    assert not row.is_crowded_in(100)
    row.show_paused("Space to go on.")
    assert row.is_crowded_in(500)
    assert not row.is_crowded_in(840)


@pytest.mark.parametrize("scale", [0.6, 1.0, 2.0])
def test_button_words_are_as_large_as_all_others(row: WordsRow, scale: float) -> None:
    """Resume, Done and End here are read from the mat too."""
    row.set_scale(scale)
    for button in (row._resume, row._end):
        assert button.text_font().pixelSize() == round(40 * scale)
        assert button.lines(button.sizeHint().width()) == [button.text()]

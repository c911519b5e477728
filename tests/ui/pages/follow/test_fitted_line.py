# SPDX-License-Identifier: MIT
"""Words use the room they have, and lose none of their letters silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GERMAN = "Rückenmuskulaturkräftigung"


@pytest.fixture
def verb(theme: Theme, qtbot: QtBot) -> FittedLine:
    """Give a verb of up to two lines."""
    made = FittedLine(theme, Type.FOLLOW_VERB, max_lines=2)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def caption(theme: Theme, qtbot: QtBot) -> FittedLine:
    """Give a caption of one line."""
    made = FittedLine(theme, Type.FOLLOW_TEXT, "ink2")
    qtbot.addWidget(made)
    return made


def shown(line: FittedLine, width_px: int) -> list[str]:
    """Give the lines that would be painted."""
    return line._fitting(width_px)[1]


def test_a_short_text_keeps_its_size(verb: FittedLine) -> None:
    """What fits in one line stays in one line, at full size."""
    verb.set_text("Breathe out")
    assert verb._fitting(800) == (1.0, ["Breathe out"])
    assert verb.fits(800)
    assert verb.lines_for(800) == 1


def test_two_lines_break_after_the_breath(verb: FittedLine) -> None:
    """A comma is where a reader pauses anyway."""
    verb.set_text("Breathe out, lean to the side")
    assert shown(verb, 560) == ["Breathe out,", "lean to the side"]
    assert verb.lines_for(560) == 2


def test_two_lines_without_a_comma_are_of_even_length(verb: FittedLine) -> None:
    """No word stands alone where two could."""
    verb.set_text("Lean forward and stand slowly")
    wide = verb.natural_width() - 10
    assert shown(verb, wide) == ["Lean forward", "and stand slowly"]


def test_a_comma_too_far_back_is_not_used(verb: FittedLine) -> None:
    """Where the first part fits no line, the lines are shared out evenly."""
    verb.set_text("Walk your hands slowly back to your knees, up")
    lines = shown(verb, verb.natural_width() * 2 // 3)
    assert lines[0] != "Walk your hands slowly back to your knees,"
    assert " ".join(lines) == verb.text


def test_a_long_word_shrinks_before_it_is_cut(verb: FittedLine) -> None:
    """German words stay whole down to 0.6 of their size."""
    verb.set_text(GERMAN)
    share, lines = verb._fitting(verb.natural_width() * 0.7)
    assert lines == [GERMAN]
    assert 0.6 <= share <= 0.7
    assert not verb.fits(verb.natural_width() * 0.7)


def test_what_is_cut_says_so(caption: FittedLine) -> None:
    """A text that fits at no size ends in an ellipsis, in every number of lines."""
    caption.set_text("Rechte Seite · Satz 1 von 2")
    (line,) = shown(caption, caption.natural_width() // 3)
    assert line.endswith("…")
    assert line.startswith("Rechte")


def test_a_text_with_spaces_shrinks_as_one(caption: FittedLine) -> None:
    """One line is one line: its last words are not left out to keep the size."""
    caption.set_text("Rechte Seite · Satz 1 von 2")
    assert shown(caption, round(caption.natural_width() * 0.8)) == [caption.text]


@pytest.mark.parametrize("width", [0, 1, 5])
def test_no_room_is_no_error(verb: FittedLine, width: int) -> None:
    """A window that is being folded away does not matter."""
    verb.set_text("Breathe out, round your back")
    share, lines = verb._fitting(width)
    assert 0.6 <= share < 1.0
    assert len(lines) <= 2
    verb.resize(width, 10)
    verb.grab()


def test_it_grows_with_the_scale(verb: FittedLine) -> None:
    """Twice as far away is twice as large, up to rounding of a pixel."""
    verb.set_text("Breathe out")
    before = verb.natural_width()
    verb.set_scale(2.0)
    assert verb.natural_width() == pytest.approx(2 * before, abs=6)
    assert verb.sizeHint().height() == 144


def test_its_words_are_its_name(verb: FittedLine) -> None:
    """A screen reader reads what is painted."""
    verb.set_text("Breathe in")
    heard = QAccessible.queryAccessibleInterface(verb)
    assert heard.text(QAccessible.Text.Name) == "Breathe in"


def test_it_wears_the_theme(theme: Theme, caption: FittedLine) -> None:
    """Another theme repaints the words at once."""
    caption.set_text("Now your left side")
    caption.resize(caption.sizeHint())
    light = caption.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    assert caption.grab().toImage() != light

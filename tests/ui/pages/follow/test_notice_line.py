# SPDX-License-Identifier: MIT
"""A sentence on the side: said once, put away by hand, never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backcare_desktop.ui.pages.follow.notice_line import LEAST_TEXT_PX, NoticeLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

DARK = "The screen may go dark on its own."
SILENT = "No sound: no loudspeaker or headphones were found. Captions go on."


@pytest.fixture
def line(
    theme: Theme, qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> Iterator[NoticeLine]:
    """Give the line in a row of the usual size that can have the keyboard."""
    host = QWidget()
    host.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(host)
    made = NoticeLine(theme)
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(made)
    host.resize(740, 48)
    show_active(host)
    yield made
    host.close()


def test_each_sentence_is_said_once(line: NoticeLine) -> None:
    """Put away, it does not come back before another session."""
    assert line.say(DARK)
    assert (line.text, line.isVisible()) == (DARK, True)
    assert not line.say(DARK)
    QTest.mouseClick(line.close_button, Qt.MouseButton.LeftButton)
    assert (line.text, line.isVisible()) == ("", False)
    assert not line.say(DARK)
    assert not line.isVisible()
    line.start_over()
    assert line.say(DARK)


def test_nothing_is_no_sentence(line: NoticeLine) -> None:
    """An empty text shows no empty box."""
    assert not line.say("")
    assert not line.isVisible()


def test_the_newest_uncovers_the_one_before(line: NoticeLine) -> None:
    """Two at once are read one after the other; dropped, both are gone."""
    line.say(DARK)
    line.say(SILENT)
    assert line.text == line.accessibleName() == line.toolTip() == SILENT
    line.close_button.click()
    assert line.text == DARK
    line.say("Another.")
    line.drop()
    assert line.text == ""


def test_what_is_no_longer_so_is_taken_back_alone(line: NoticeLine) -> None:
    """The other one stays; and should it be so again, it is said again."""
    line.say(DARK)
    line.say(SILENT)
    line.drop(DARK)
    assert line.text == SILENT
    line.drop(SILENT)
    assert not line.isVisible()
    assert line.say(SILENT)


def test_the_keyboard_goes_back_to_the_page(line: NoticeLine) -> None:
    """Closed by Enter, the next key is not pressed on whatever stands beside it."""
    line.say(DARK)
    line.close_button.setFocus()
    QTest.keyClick(line.close_button, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert line.window().hasFocus()


@pytest.mark.parametrize("width_px", [390, 500, 740, 1_400])
@pytest.mark.parametrize("text", [DARK, SILENT])
def test_words_are_whole_and_large_enough(
    line: NoticeLine, text: str, width_px: int
) -> None:
    """In the smallest window too, in one line or two; the button stays outside."""
    line.window().resize(width_px, max(48, 48 * width_px // 740 + 1))
    line.set_scale(width_px / 740)
    line.say(text)
    font, lines = line._fitting()
    assert " ".join(lines) == text
    assert len(lines) <= 2
    assert font.pixelSize() >= LEAST_TEXT_PX
    assert QRectF(line.rect()).contains(line._box())
    assert line.rect().contains(line.close_button.geometry())
    assert line.close_button.width() >= 40


def test_what_is_far_too_long_is_cut_and_told_whole(line: NoticeLine) -> None:
    """The tooltip and a screen reader have all of it."""
    text = " ".join([SILENT] * 4)
    line.say(text)
    assert line._fitting()[1][-1].endswith("…")
    assert line.toolTip() == line.accessibleName() == text

# SPDX-License-Identifier: MIT
"""The pain scale is answered by tap, arrow or digit, and may stay unanswered."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.scale import TEN_WITHIN_MS, PainScale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

QUESTION = "How is your back now?"


@pytest.fixture
def scale(theme: Theme, qtbot: QtBot) -> PainScale:
    """Give an unanswered scale as wide as on its page."""
    made = PainScale(theme, QUESTION)
    qtbot.addWidget(made)
    made.resize(832, made.sizeHint().height())
    return made


def type_digit(scale: PainScale, digit: int, at_ms: int) -> None:
    """Press a digit at a time of the keyboard's clock."""
    key = Qt.Key(Qt.Key.Key_0 + digit)
    event = QKeyEvent(
        QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, str(digit)
    )
    event.setTimestamp(at_ms)
    QApplication.sendEvent(scale, event)


def test_it_starts_without_an_answer(scale: PainScale) -> None:
    """Nobody is asked to take back what she did not say."""
    assert scale.score is None


@pytest.mark.parametrize("score", [0, 3, 10])
def test_a_tap_chooses(scale: PainScale, qtbot: QtBot, score: int) -> None:
    """Every cell can be tapped, and the signal carries its score."""
    with qtbot.waitSignal(scale.score_changed) as told:
        QTest.mouseClick(
            scale, Qt.MouseButton.LeftButton, pos=scale.cell_rect(score).center()
        )
    assert told.args == [score]
    assert scale.score == score


def test_a_tap_below_the_cells_does_nothing(scale: PainScale) -> None:
    """The words are not buttons."""
    below = scale.cell_rect(3).center()
    below.setY(scale.height() - 4)
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=below)
    assert scale.score is None


def test_the_first_arrow_starts_at_the_score_before(scale: PainScale) -> None:
    """She goes on from what she said at the start."""
    scale.set_before(4)
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scale.score == 4
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scale.score == 3
    QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scale.score == 4


def test_arrows_stop_at_the_ends(scale: PainScale) -> None:
    """Less than no pain and more than the worst do not exist."""
    QTest.keyClick(scale, Qt.Key.Key_End)
    QTest.keyClick(scale, Qt.Key.Key_Right)
    assert scale.score == 10
    QTest.keyClick(scale, Qt.Key.Key_Home)
    QTest.keyClick(scale, Qt.Key.Key_Left)
    assert scale.score == 0


def test_digits_choose(scale: PainScale) -> None:
    """A digit is its score, and 1 and 0 in one go are ten."""
    type_digit(scale, 7, at_ms=1000)
    assert scale.score == 7
    type_digit(scale, 1, at_ms=5000)
    assert scale.score == 1
    type_digit(scale, 0, at_ms=5000 + TEN_WITHIN_MS)
    assert scale.score == 10


def test_a_late_zero_corrects_the_one(scale: PainScale) -> None:
    """A 0 that comes later means 0."""
    type_digit(scale, 1, at_ms=1000)
    type_digit(scale, 0, at_ms=1001 + TEN_WITHIN_MS)
    assert scale.score == 0


def test_tab_is_left_alone(scale: PainScale) -> None:
    """Keys that mean nothing here go on to the page."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s"
    )
    scale.keyPressEvent(event)
    assert not event.isAccepted()
    assert scale.score is None


def test_it_is_heard_as_a_slider(scale: PainScale) -> None:
    """Role, name, value and description say what she sees."""
    heard = QAccessible.queryAccessibleInterface(scale)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == QUESTION
    assert heard.text(QAccessible.Text.Description) == "Not answered"
    scale.set_before(4)
    scale.set_score(3)
    value = heard.valueInterface()
    assert value is not None
    assert (value.currentValue(), value.maximumValue()) == (3, 10)
    assert heard.text(QAccessible.Text.Description) == "3 of 10, before: 4"


def test_assistive_technology_can_answer(scale: PainScale, qtbot: QtBot) -> None:
    """A value set from outside is an answer like any other."""
    with qtbot.waitSignal(scale.score_changed) as told:
        scale.setValue(6)
    assert told.args == [6]
    assert scale.score == 6


def test_the_wheel_does_not_answer(scale: PainScale) -> None:
    """Scrolling the page over the scale leaves it as it is."""
    event = QWheelEvent(
        QPointF(40, 40),
        QPointF(40, 40),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(scale, event)
    assert scale.score is None
    assert not event.isAccepted()


def test_an_answer_can_be_taken_back(scale: PainScale, qtbot: QtBot) -> None:
    """None empties the scale without telling a score."""
    scale.set_score(5)
    with qtbot.assertNotEmitted(scale.score_changed):
        scale.set_score(None)
    assert scale.score is None


def test_cells_fill_any_width_without_touching(scale: PainScale) -> None:
    """Eleven cells share the width; the last one ends where the scale does."""
    for width in (scale.minimumSizeHint().width(), 701, 832, 1300):
        scale.resize(width, scale.height())
        cells = [scale.cell_rect(score) for score in range(11)]
        assert cells[0].left() == 0
        assert cells[-1].right() == width - 1
        for cell, following in pairwise(cells):
            assert following.left() - cell.right() - 1 == 4
        assert min(cell.width() for cell in cells) >= 43


def test_the_chosen_cell_is_filled(theme: Theme, scale: PainScale) -> None:
    """Now is a filled cell, in the dark in the dark's colour."""
    scale.set_score(3)
    spot = scale.cell_rect(3).topLeft() + QPointF(8, 30).toPoint()
    assert scale.grab().toImage().pixelColor(spot) == theme.tokens.primary
    theme.choose(ThemeChoice.DARK)
    assert scale.grab().toImage().pixelColor(spot) == theme.tokens.primary


def test_before_is_dashed(theme: Theme, scale: PainScale) -> None:
    """The edge of the score before has gaps, that of others has none."""
    scale.set_before(4)
    image = scale.grab().toImage()

    def edge_colors(score: int) -> set[str]:
        cell = scale.cell_rect(score)
        return {
            image.pixelColor(x, cell.top()).name()
            for x in range(cell.left() + 16, cell.right() - 16)
        }

    assert edge_colors(5) == {theme.tokens.border.name()}
    assert theme.tokens.ink2.name() in edge_colors(4)
    assert len(edge_colors(4)) > 1


def test_the_focus_ring_goes_around_the_cell(scale: PainScale) -> None:
    """The ring is told where the keyboard stands."""
    scale.set_score(8)
    assert scale.property("focusRect") == scale.cell_rect(8)
    scale.resize(700, scale.height())
    scale.show()
    assert scale.property("focusRect") == scale.cell_rect(8)
    assert isinstance(scale.property("focusRect"), QRect)

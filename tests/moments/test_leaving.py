# SPDX-License-Identifier: MIT
"""Closing in the middle of a session asks once, and loses nothing either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from backcare_desktop.core.player import State

if TYPE_CHECKING:
    from backcare_desktop.ui.leave_question import LeaveQuestion
    from tests.pilot import Pilot

PLAYED_MS = 42_000


def follow_flare(pilot: Pilot) -> None:
    """Be in the middle of the shortest routine."""
    pilot.program.choosing.start("flare-relief")
    pilot.advance(PLAYED_MS, step_ms=50)


def asked(pilot: Pilot) -> LeaveQuestion:
    """Close the window, and be asked."""
    pilot.window.close()
    pilot.app.processEvents()
    question = pilot.program.leaving.question
    assert question is not None
    assert question.isVisible()
    assert pilot.window.isVisible()
    return question


def test_the_question_pauses_and_going_on_plays(pilot: Pilot) -> None:
    """While she thinks nothing goes on; "Go on" is the answer of Enter."""
    follow_flare(pilot)
    states: list[State] = []
    pilot.program.playback.state_changed.connect(states.append)
    question = asked(pilot)
    pilot.press(Qt.Key.Key_Return, question.go_on_button)
    assert states == [State.PAUSED, State.PLAYING]
    assert pilot.program.leaving.question is None
    assert pilot.window.isVisible()


def test_ending_keeps_what_was_done(pilot: Pilot) -> None:
    """The session is in the history with its time, and the window is gone."""
    follow_flare(pilot)
    question = asked(pilot)
    pilot.press(Qt.Key.Key_Space, question.end_button)
    assert not pilot.window.isVisible()
    (row,) = pilot.rows()
    assert row[0] == "ended-early"
    assert row[2] == pytest.approx(PLAYED_MS, abs=100)


def test_escape_goes_on_as_it_was(pilot: Pilot) -> None:
    """A session that was paused stays so after a question that was none."""
    follow_flare(pilot)
    pilot.press(Qt.Key.Key_Space)
    question = asked(pilot)
    pilot.press(Qt.Key.Key_Escape, question)
    assert pilot.program.playback.state is State.PAUSED
    assert pilot.window.isVisible()


def test_it_is_asked_once(pilot: Pilot) -> None:
    """Closing again while it is asked opens no second question."""
    follow_flare(pilot)
    first = asked(pilot)
    assert asked(pilot) is first


def test_the_keys_for_quitting_ask_too(pilot: Pilot) -> None:
    """Ctrl+Q in the middle of a session is a question."""
    follow_flare(pilot)
    keys = QKeySequence(QKeySequence.StandardKey.Quit)
    QTest.keySequence(pilot.window.follow, keys)
    if keys.isEmpty():
        pilot.window.close()
    assert pilot.program.leaving.question is not None


def test_without_a_session_nothing_is_asked(pilot: Pilot) -> None:
    """From the library the window just closes."""
    pilot.window.close()
    assert pilot.program.leaving.question is None
    assert not pilot.window.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_S, Qt.Key.Key_Escape])
def test_after_the_end_nothing_is_asked(pilot: Pilot, key: Qt.Key) -> None:
    """After STOP, and after "end here", everything has been said and kept."""
    follow_flare(pilot)
    pilot.press(key)
    pilot.press(key)
    assert not pilot.program.following.is_under_way
    pilot.window.close()
    assert not pilot.window.isVisible()


def test_the_end_of_the_desktop_is_not_held_up(pilot: Pilot) -> None:
    """Where the whole desktop ends, the session is kept and nothing is asked."""
    follow_flare(pilot)
    pilot.program.leaving.save()
    assert pilot.rows()[0][2] == pytest.approx(PLAYED_MS, abs=100)
    pilot.window.close()
    assert not pilot.window.isVisible()


def test_a_desktop_that_stays_asks_again(pilot: Pilot) -> None:
    """She took the logout back and plays on: closing is a question again."""
    follow_flare(pilot)
    pilot.program.leaving.save()
    pilot.press(Qt.Key.Key_Space)
    assert pilot.program.playback.state is State.PLAYING
    asked(pilot)


def test_a_signal_leaves_at_once_even_while_asking(pilot: Pilot) -> None:
    """No dialog is left open that would keep the program alive."""
    follow_flare(pilot)
    question = asked(pilot)
    pilot.program.leaving.leave_at_once()
    assert not question.isVisible()
    assert not pilot.window.isVisible()
    assert pilot.rows()[0][2] == pytest.approx(PLAYED_MS, abs=100)

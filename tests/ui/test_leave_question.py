# SPDX-License-Identifier: MIT
"""The question can be read, heard and answered without a mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from backcare_desktop.ui.leave_question import LeaveQuestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def question(qapp: QApplication, theme: Theme) -> Iterator[LeaveQuestion]:
    """The question, open over a window."""
    window = QWidget()
    window.show()
    made = LeaveQuestion(theme, window)
    made.open()
    qapp.processEvents()
    yield made
    window.close()
    window.deleteLater()


def test_going_on_has_the_keyboard(question: LeaveQuestion) -> None:
    """Whoever presses Enter without reading loses nothing."""
    assert question.focusWidget() is question.go_on_button
    QTest.keyClick(question.go_on_button, Qt.Key.Key_Return)
    assert question.result() == QDialog.DialogCode.Rejected


def test_tab_leads_to_the_other_answer(question: LeaveQuestion) -> None:
    """Tab, then Space, ends the session."""
    QTest.keyClick(question, Qt.Key.Key_Tab)
    assert question.focusWidget() is question.end_button
    QTest.keyClick(question.end_button, Qt.Key.Key_Space)
    assert question.result() == QDialog.DialogCode.Accepted


def test_escape_goes_on(question: LeaveQuestion) -> None:
    """As everywhere, Escape is the way without a change."""
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert question.result() == QDialog.DialogCode.Rejected


def test_a_screen_reader_says_what_is_asked(question: LeaveQuestion) -> None:
    """Question, comfort and both answers have names."""
    assert question.accessibleName() == "End this session?"
    assert question.accessibleDescription() == "What you did so far is kept."
    assert question.go_on_button.text() == "Go on"
    assert question.end_button.text() == "End"

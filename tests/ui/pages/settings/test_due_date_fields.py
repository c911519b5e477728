# SPDX-License-Identifier: MIT
"""Due date and week fill each other; slips are sentences; not knowing is an answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.ui.pages.settings.due_date_fields import DueDateFields

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit, QWidget
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

TODAY = date(2026, 11, 21)
DUE = date(2027, 3, 10)


@pytest.fixture
def fields(
    qtbot: QtBot, theme: Theme, show_active: Callable[[QWidget], None]
) -> DueDateFields:
    """Empty fields of somebody who has just said that she is pregnant."""
    made = DueDateFields(theme)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_due(None, TODAY)
    show_active(made)
    return made


@pytest.fixture
def heard(fields: DueDateFields) -> list[date | None]:
    """Every due date that was told."""
    found: list[date | None] = []
    fields.due_changed.connect(found.append)
    return found


def write(field: QLineEdit, text: str) -> None:
    """Type into a field in place of what it holds."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, text)


def day_in(fields: DueDateFields) -> tuple[str, str, str]:
    """What stands in the three fields of the day."""
    return fields.day.text(), fields.month.text(), fields.year.text()


def test_a_due_date_fills_in_the_week(
    fields: DueDateFields, heard: list[date | None]
) -> None:
    """The 10th of March is 24+3, as soon as its year is typed."""
    write(fields.day, "10")
    write(fields.month, "march")
    write(fields.year, "202")
    assert heard == []
    write(fields.year, "2027")
    assert heard == [DUE]
    assert fields.age.text() == "24+3"
    assert not fields.unknown.isChecked()


def test_a_week_fills_in_the_due_date(
    fields: DueDateFields, heard: list[date | None]
) -> None:
    """24+3 is the 10th of March; the way there may pass through week 2 and 24."""
    write(fields.age, "24+3")
    assert heard[-1] == DUE
    assert day_in(fields) == ("10", "March", "2027")
    assert not fields.unknown.isChecked()


def test_not_knowing_is_an_answer(
    fields: DueDateFields, heard: list[date | None]
) -> None:
    """It empties the fields, tells so, and stays pressed when pressed again."""
    assert fields.unknown.isChecked()
    fields.show_due(DUE, TODAY)
    assert not fields.unknown.isChecked()
    fields.unknown.click()
    assert heard == [None]
    assert day_in(fields) == ("", "", "")
    assert fields.age.text() == ""
    fields.unknown.click()
    assert fields.unknown.isChecked()
    assert heard == [None]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (("30", "2", "2027"), "no such day"),
        (("10", "3", "2028"), "more than 40 weeks away"),
        (("10", "3", "2026"), "After the birth"),
    ],
)
def test_a_slip_in_the_day_is_a_sentence(
    fields: DueDateFields,
    heard: list[date | None],
    day: tuple[str, str, str],
    words: str,
) -> None:
    """It is said when the field is left, not while it is typed, and nothing is told."""
    for field, text in zip((fields.day, fields.month, fields.year), day, strict=True):
        write(field, text)
    assert fields.problem == ""
    QTest.keyClick(fields.year, Qt.Key.Key_Return)
    assert words in fields.problem
    assert fields.year.property("problem") is True
    assert heard == []
    write(fields.year, "2")
    assert fields.problem == ""
    assert fields.year.property("problem") is False


def test_a_slip_in_the_week_is_a_sentence(
    fields: DueDateFields, heard: list[date | None]
) -> None:
    """Week 52 and 24+9 are told with what would be right."""
    write(fields.age, "52")
    assert heard == [date(2027, 7, 24)]  # week 5, on the way to 52
    QTest.keyClick(fields.age, Qt.Key.Key_Return)
    assert "write it like 24 or 24+3" in fields.problem
    assert fields.age.property("problem") is True
    assert fields.day.property("problem") is False


def test_showing_what_is_typed_leaves_the_words_alone(fields: DueDateFields) -> None:
    """Her own way to write a month is not corrected under her hands."""
    fields.due_changed.connect(lambda due: fields.show_due(due, TODAY))
    write(fields.day, "10")
    write(fields.month, "3")
    write(fields.year, "27")
    assert day_in(fields) == ("10", "3", "27")
    assert fields.age.text() == "24+3"


def test_a_due_date_of_long_ago_can_be_seen_and_mended(fields: DueDateFields) -> None:
    """The day is shown as she said it, without a week that would be nonsense."""
    fields.show_due(date(2026, 1, 1), TODAY)
    assert day_in(fields) == ("1", "January", "2026")
    assert fields.age.text() == ""

# SPDX-License-Identifier: MIT
"""The due date, or weeks and days today: whichever she knows fills in the other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backcare_desktop.core.due_date import (
    days_pregnant,
    due_date_from,
    problem_with,
    read_day,
)
from backcare_desktop.core.pregnancy import gestational_age, parse_gestational_age
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.problem import mark_problem
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.chip import Chip
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.icon_picture import IconPicture

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme

FIELD_PX = {"day": 64, "month": 96, "year": 88, "age": 112}
GROUP_GAP_PX = 32


class DueDateFields(QWidget):
    """Three fields for a day, one for an age, and a way to say that she knows neither.

    Signals:
        due_changed(date | None): she gave another day, or took it back.
    """

    due_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._today = date.min
        self._due: date | None = None
        due = self.tr("Due date")
        self.day = self._field("day", self.tr("{group}: day").format(group=due))
        self.month = self._field("month", self.tr("{group}: month").format(group=due))
        self.year = self._field("year", self.tr("{group}: year").format(group=due))
        self.age = self._field("age", self.tr("Weeks and days today"))
        self.age.setPlaceholderText("24+3")
        self.unknown = Chip(theme, self.tr("I do not know"))
        self._problem = self._problem_row()
        self._assemble(due)
        for field in (self.day, self.month, self.year):
            field.textEdited.connect(self._read_day)
            field.editingFinished.connect(self._judge_day)
        self.age.textEdited.connect(self._read_age)
        self.age.editingFinished.connect(self._judge_age)
        self.unknown.clicked.connect(self._say_unknown)

    @property
    def problem(self) -> str:
        """The sentence under the fields; empty while nothing is wrong."""
        return self._problem_words.text()

    def show_due(self, due: date | None, today: date) -> None:
        """Show a due date, unless the fields say it already."""
        is_new = due != self._due or today != self._today
        self._due, self._today = due, today
        if is_new or due is None:
            self.unknown.setChecked(due is None and not self._typed())
        if is_new:
            self._show_problem("")
            self._fill_day()
            self._fill_age()

    def _typed(self) -> str:
        fields = (self.day, self.month, self.year, self.age)
        return "".join(field.text() for field in fields)

    def _field(self, kind: str, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setFixedWidth(FIELD_PX[kind])
        return field

    def _problem_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        icon = IconPicture(self._theme, "warning-triangle", "stop_line")
        self._problem_words = Words(self._theme, "", Type.SMALL, "stop_ink")
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._problem_words, 1)
        row.hide()
        return row

    def _assemble(self, due: str) -> None:
        groups = QWidget()
        flow = FlowLayout(groups, GROUP_GAP_PX, 16)
        flow.addWidget(self._group(due, (self.day, self.month, self.year)))
        flow.addWidget(self._group(self.tr("or weeks + days today"), (self.age,)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(groups)
        column.addWidget(self._problem)
        column.addWidget(self.unknown, 0, Qt.AlignmentFlag.AlignLeft)

    def _group(self, title: str, fields: tuple[QLineEdit, ...]) -> QWidget:
        """Fields in a row under what they ask for."""
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Words(self._theme, title, Type.SMALL_BOLD))
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, name in zip(fields, names, strict=False):
            if len(fields) > 1:
                field.setPlaceholderText(name)
            row.addWidget(field)
        row.addStretch(1)
        column.addLayout(row)
        return group

    @Slot()
    def _read_day(self) -> None:
        """Take a day as soon as it is one; what is unfinished is no mistake yet."""
        self._show_problem("")
        self.age.clear()
        due = self._day()
        if due is not None and problem_with(due, self._today) is None:
            self._take(due)
            self._fill_age()
        self.unknown.setChecked(not self._typed())

    @Slot()
    def _judge_day(self) -> None:
        parts = [field.text().strip() for field in (self.day, self.month, self.year)]
        if not all(parts):
            return
        try:
            self._show_problem(problem_with(read_day(*parts), self._today) or "")
        except ValueError as mistake:
            self._show_problem(str(mistake))

    def _day(self) -> date | None:
        try:
            return read_day(self.day.text(), self.month.text(), self.year.text())
        except ValueError:
            return None

    @Slot()
    def _read_age(self) -> None:
        self._show_problem("")
        for field in (self.day, self.month, self.year):
            field.clear()
        try:
            days = parse_gestational_age(self.age.text())
        except ValueError:
            days = None
        if days is not None:
            self._take(due_date_from(days, self._today))
            self._fill_day()
        self.unknown.setChecked(not self._typed())

    @Slot()
    def _judge_age(self) -> None:
        if not self.age.text().strip():
            return
        try:
            parse_gestational_age(self.age.text())
        except ValueError as mistake:
            self._show_problem(f"{mistake}.", is_age=True)

    @Slot()
    def _say_unknown(self) -> None:
        """Take everything back; pressed again it stays as it is."""
        self.unknown.setChecked(True)
        self._show_problem("")
        for field in (self.day, self.month, self.year, self.age):
            field.clear()
        self._take(None)

    def _take(self, due: date | None) -> None:
        if due != self._due:
            self._due = due
            self.due_changed.emit(due)

    def _fill_day(self) -> None:
        if self._due is None:
            texts = ("", "", "")
        else:
            texts = (str(self._due.day), f"{self._due:%B}", str(self._due.year))
        for field, text in zip((self.day, self.month, self.year), texts, strict=True):
            field.setText(text)

    def _fill_age(self) -> None:
        if self._due is None or problem_with(self._due, self._today):
            self.age.clear()
        else:
            self.age.setText(gestational_age(days_pregnant(self._due, self._today)))

    def _show_problem(self, sentence: str, *, is_age: bool = False) -> None:
        self._problem_words.setText(sentence)
        self._problem.setVisible(bool(sentence))
        for field in (self.day, self.month, self.year):
            mark_problem(field, is_problem=bool(sentence) and not is_age)
        mark_problem(self.age, is_problem=bool(sentence) and is_age)

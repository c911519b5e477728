# SPDX-License-Identifier: MIT
"""The answer to what was ticked after STOP: one thing to do, and the number for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.warning_signs import (
    NOTHING_TICKED,
    Action,
    Advice,
    ContactNumbers,
)
from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.pages.headline import Headline
from backcare_desktop.ui.pages.page_scroll import PageScroll, ScrolledColumn
from backcare_desktop.ui.widgets.icon_picture import IconPicture
from backcare_desktop.ui.widgets.label import InkName, Label

if TYPE_CHECKING:
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.look.tokens import Tokens

RADIUS_PX = 24.0
EDGE_PX = 3.0
PADDING_PX = 32
PHONE_PX = 36
HEADLINE_PX = (42, 36, 32, 28, 24)
NUMBER_PX = (40, 34, 28, 24)
NUMBER_IN_WORDS_PX = (24, 22, 20)
SPACE_THAT_HOLDS = "\N{NO-BREAK SPACE}"
NUMBER_TO_FALL_BACK_ON = TextStyle(32, 800)

_MAY_GET_WORSE = (Action.TODAY, Action.MATERNITY_UNIT_NOW)
"""Where the advice speaks of the emergency number as the next step."""


@dataclass(frozen=True)
class _Dress:
    """The colours that an urgency wears."""

    head: QColor
    edge: QColor
    edge_px: float
    ink: InkName


def _dress(action: Action, tokens: Tokens) -> _Dress:
    if action >= Action.MATERNITY_UNIT_NOW:
        return _Dress(tokens.stop, tokens.stop_line, EDGE_PX, "on_stop")
    if action is Action.TODAY:
        return _Dress(tokens.stop_soft, tokens.stop_ink, 2.0, "stop_ink")
    return _Dress(tokens.primary_soft, tokens.border, 1.0, "primary_ink")


class _Line(QWidget):
    """A hairline between what is first and what comes after."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it over the whole width."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.line)


class _NumberToCall(QWidget):
    """The number at its largest; in words while nobody has set one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._place = Label(theme, "", Type.BODY, "ink2")
        self._number = Headline(theme, NUMBER_PX, 800)
        self._in_words = Headline(theme, NUMBER_IN_WORDS_PX, 700)
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._place, self._number, self._in_words):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        icon = IconPicture(theme, "phone", "stop_line", PHONE_PX)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    def show_number(self, place: str, number: str, in_words: str) -> None:
        """Show a place and its number, or how the number is known to her."""
        self._place.setText(place)
        self._place.setVisible(bool(place and number))
        self._number.setText(number.replace(" ", SPACE_THAT_HOLDS))
        self._number.setVisible(bool(number))
        self._in_words.setText(in_words)
        self._in_words.setVisible(not number)


class _EmergencyPill(QWidget):
    """The number for when it gets worse, ready below the advice."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number = Label(theme, "", NUMBER_TO_FALL_BACK_ON, "stop_ink")
        words = Label(theme, self.tr("your emergency number"), Type.BODY, "stop_ink")
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.addWidget(self._number)
        row.addWidget(words, 1)
        self.setMinimumHeight(64)
        theme.tokens_changed.connect(self.update)

    def show_number(self, number: str) -> None:
        """Show the number that she has set."""
        self._number.setText(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tinted ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.stop_soft)
        painter.drawRoundedRect(QRectF(self.rect()), 16, 16)


class _Head(QWidget):
    """When, and what to do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._when = Label(theme, "", Type.CARD_TITLE)
        self._headline = Headline(theme, HEADLINE_PX, 800)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING_PX, 16, PADDING_PX, 24)
        column.setSpacing(4)
        column.addWidget(self._when)
        column.addWidget(self._headline)

    def show_words(self, when: str, headline: str, ink: InkName) -> None:
        """Say something else."""
        self._when.setText(when)
        self._when.setVisible(bool(when))
        self._headline.setText(headline)
        for label in (self._when, self._headline):
            label.set_ink(ink)


class StopAnswer(QWidget):
    """The card at the right; it stays where it is while rows are ticked."""

    def __init__(
        self,
        theme: Theme,
        numbers: ContactNumbers | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the card as it is before the first tick.

        Args:
            theme: Where the colours come from.
            numbers: The numbers that she has set; without them the card names
                them in words.
            parent: The widget it lies in.
        """
        super().__init__(parent)
        self._theme = theme
        self._numbers = numbers or ContactNumbers()
        self._advice = NOTHING_TICKED
        self._head = _Head(theme)
        self._number = _NumberToCall(theme)
        self._say = Label(theme)
        self._line = _Line(theme)
        self._also = Label(theme, "", Type.BODY_MEDIUM)
        self._pill = _EmergencyPill(theme)
        self._sentence = Label(theme, "", Type.BODY, "ink2")
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(PADDING_PX, 12, PADDING_PX, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        margins = QMargins(PADDING_PX, 24, PADDING_PX, 0)
        column.addWidget(PageScroll(theme, self._body(), margins), 1)
        column.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.tokens_changed.connect(self._tint)
        self.show_advice(self._advice)

    @property
    def advice(self) -> Advice:
        """What the card says now."""
        return self._advice

    def add_button(self, button: QWidget) -> None:
        """Put a button at the foot, which never scrolls away."""
        self._foot.addWidget(button)

    def set_numbers(self, numbers: ContactNumbers) -> None:
        """Show other numbers from now on."""
        self._numbers = numbers
        self.show_advice(self._advice)

    def show_advice(self, advice: Advice) -> None:
        """Say what to do."""
        self._advice = advice
        self._show_number()
        is_call = advice.action > Action.REST
        # With nobody to call, the sentence itself comes first.
        first = advice.say if is_call else advice.sentence
        self._say.setText(first)
        self._say.setVisible(bool(first))
        self._sentence.setText(advice.sentence)
        self._sentence.setVisible(is_call)
        self._also.setText(advice.also)
        self._also.setVisible(bool(advice.also))
        self._line.setVisible(is_call and bool(advice.also))
        emergency = self._numbers.emergency
        self._pill.show_number(emergency)
        speaks_of_it = advice == NOTHING_TICKED or advice.action in _MAY_GET_WORSE
        self._pill.setVisible(speaks_of_it and bool(emergency))
        self._tint()
        words = (advice.headline, advice.say, advice.also, advice.sentence)
        self.setAccessibleName(self._head_words())
        self.setAccessibleDescription(" ".join(word for word in words[1:] if word))

    def _body(self) -> ScrolledColumn:
        body = ScrolledColumn()
        column = QVBoxLayout(body)
        column.setSpacing(16)
        parts = (self._number, self._say, self._line, self._also, self._pill)
        for part in (*parts, self._sentence):
            column.addWidget(part)
        column.addStretch(1)
        return body

    def _show_number(self) -> None:
        numbers, action = self._numbers, self._advice.action
        self._number.setVisible(action > Action.REST)
        if action is Action.EMERGENCY:
            place, number = self.tr("Emergency"), numbers.emergency
            in_words = self.tr("Your emergency number")
        else:
            place, number = numbers.maternity_unit_name, numbers.maternity_unit
            in_words = self.tr("Your maternity unit's number")
            if action is Action.TODAY:
                in_words = self.tr("Your midwife's number")
        self._number.show_number(place, number, in_words)

    def _when(self) -> str:
        if self._advice.action >= Action.MATERNITY_UNIT_NOW:
            return self.tr("Now")
        return self.tr("Today") if self._advice.action is Action.TODAY else ""

    def _head_words(self) -> str:
        when = self._when()
        headline = self._advice.headline
        return f"{when}: {headline}" if when else headline

    @Slot()
    def _tint(self) -> None:
        ink = _dress(self._advice.action, self._theme.tokens).ink
        self._head.show_words(self._when(), self._advice.headline, ink)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, its head and an edge around both."""
        tokens = self._theme.tokens
        dress = _dress(self._advice.action, tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = dress.edge_px / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        sheet = QPainterPath()
        sheet.addRoundedRect(box, RADIUS_PX - inset, RADIUS_PX - inset)
        head = QPainterPath()
        head.addRect(QRectF(0, 0, self.width(), self._head.geometry().bottom() + 1))
        painter.fillPath(sheet, tokens.surface)
        painter.fillPath(sheet.intersected(head), dress.head)
        painter.setPen(QPen(dress.edge, dress.edge_px))
        painter.drawPath(sheet)

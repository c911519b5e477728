# SPDX-License-Identifier: MIT
"""The page after a session: how the back is, how hard it was, a note; all optional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from backcare_desktop.core.session import Effort, Session
from backcare_desktop.core.words import number_word
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.after.after_panel import AfterPanel
from backcare_desktop.ui.pages.page_scroll import PageScroll, ScrolledColumn
from backcare_desktop.ui.pages.progress.session_words import effort_words
from backcare_desktop.ui.widgets.buttons import Button, MainButton
from backcare_desktop.ui.widgets.choice_card import ChoiceCards
from backcare_desktop.ui.widgets.label import Label
from backcare_desktop.ui.widgets.scale import PainScale

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

SIDE_PX = 48
PANEL_SHARE, QUESTIONS_SHARE = 432, 934
MOST_PANEL_PX = 560
NARROW_PX = 1120
"""Below this the panel lies above the questions: four efforts need the width."""

NOTE_HEIGHT_PX = 112
FOOT_BUTTON_PX = 64
FOOT_BOTTOM_PX, FOOT_BOTTOM_NARROW_PX = 48, 24
QUESTIONS_TOP_PX = 44
DONE_WIDTH_PX = 200
HURTS_WIDTH_PX = 240
SKIP_WIDTH_PX = 120


class _NoteField(QPlainTextEdit):
    """Room for a few lines; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(Type.BODY.font())
        self.setTabChangesFocus(True)
        self.setProperty("focusRadius", 8.0)
        self.setMinimumHeight(NOTE_HEIGHT_PX)
        self.setMaximumHeight(2 * NOTE_HEIGHT_PX)

    def sizeHint(self) -> QSize:
        """Wish for less than half a page, which is what Qt would give."""
        return QSize(super().sizeHint().width(), NOTE_HEIGHT_PX)


class AfterPage(QWidget):
    """Asks three things and waits for none of them.

    `answered` carries pain (0-10 or None), effort (or None) and the note at every
    change, so that all of it is kept at once; `done` leaves the page; `hurts` asks
    what happened, as STOP does.
    """

    answered = Signal(object, object, str)
    done = Signal()
    hurts = Signal()

    def __init__(
        self, theme: Theme, stage: FigureStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: int | None = None
        self._is_showing = False
        self._panel = AfterPanel(theme, stage)
        self._panel.setMaximumWidth(MOST_PANEL_PX)
        self._scale = PainScale(theme, self.tr("How is your back now?"))
        self._change = Label(theme, "", Type.BODY_BOLD, "primary_ink")
        self._efforts = ChoiceCards(
            theme,
            [(effort.value, *effort_words(effort)) for effort in Effort],
            self.tr("How hard was it?"),
        )
        self._note = _NoteField()
        self._note.setAccessibleName(self.tr("A note, if you like"))
        self._hurts = Button(
            theme,
            self.tr("Something hurts"),
            kind="danger",
            height_px=FOOT_BUTTON_PX,
        )
        self._skip = Button(
            theme, self.tr("Skip"), kind="quiet", height_px=FOOT_BUTTON_PX
        )
        self._done = MainButton(theme, self.tr("Done"), height_px=FOOT_BUTTON_PX)
        self._assemble()
        self._scale.score_changed.connect(self._report)
        self._efforts.choice_changed.connect(self._report)
        self._note.textChanged.connect(self._report)
        self._hurts.clicked.connect(self.hurts)
        self._skip.clicked.connect(self.done)
        self._done.clicked.connect(self.done)

    @property
    def panel(self) -> AfterPanel:
        """What was done, at the left."""
        return self._panel

    @property
    def scale(self) -> PainScale:
        """The pain scale."""
        return self._scale

    @property
    def efforts(self) -> ChoiceCards:
        """The four efforts."""
        return self._efforts

    @property
    def note(self) -> QPlainTextEdit:
        """The field for her own words."""
        return self._note

    @property
    def change_words(self) -> str:
        """How the score compares with the one before; "" without both."""
        return self._change.text()

    @property
    def done_button(self) -> Button:
        """Leaves the page; never blocked."""
        return self._done

    @property
    def skip_button(self) -> Button:
        """Leaves the page; away as soon as something was answered."""
        return self._skip

    @property
    def hurts_button(self) -> Button:
        """Asks what happened."""
        return self._hurts

    def show_session(self, session: Session) -> None:
        """Ask about a session, with whatever has been answered already."""
        self._is_showing = True
        self._before = session.pain_before
        self._panel.show_session(session)
        self._scale.set_before(session.pain_before)
        self._scale.set_score(session.pain_after)
        self._show_effort(session.effort)
        self._note.setPlainText(session.note)
        self._is_showing = False
        self._compare()

    def show_bump(self, bump: float) -> None:
        """Show the figure as far along as she is, 0 to 1."""
        self._panel.show_bump(bump)

    @Slot(bool)
    def show_saved(self, saved: bool) -> None:
        """Say truly whether the record was kept."""
        self._panel.show_saved(saved=saved)

    @property
    def saved_words(self) -> str:
        """What is said about the record."""
        return self._panel.saved_words

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        margins = QMargins(SIDE_PX, QUESTIONS_TOP_PX, SIDE_PX, 16)
        right.addWidget(PageScroll(self._theme, self._questions(), margins), 1)
        right.addWidget(self._foot())
        self._page = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addWidget(self._panel, PANEL_SHARE)
        self._page.addLayout(right, QUESTIONS_SHARE)

    def _questions(self) -> ScrolledColumn:
        questions = ScrolledColumn()
        column = QVBoxLayout(questions)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(self._title(self.tr("How is your back now?")), 1)
        head.addWidget(self._change)
        column.addLayout(head)
        column.addWidget(self._scale)
        column.addSpacing(8)
        column.addWidget(self._title(self.tr("How hard was it?")))
        column.addWidget(self._efforts)
        column.addSpacing(24)
        column.addWidget(self._title(self.tr("A note, if you like")))
        column.addWidget(self._note, 1)
        column.addStretch(0)
        return questions

    def _title(self, words: str) -> Label:
        return Label(self._theme, words, Type.SECTION_TITLE)

    def _foot(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(SIDE_PX, 16, SIDE_PX, FOOT_BOTTOM_PX)
        self._foot_row = row
        row.setSpacing(16)
        sizes = (
            (self._hurts, HURTS_WIDTH_PX),
            (self._skip, SKIP_WIDTH_PX),
            (self._done, DONE_WIDTH_PX),
        )
        for button, width in sizes:
            button.least_width_px = width
        row.addWidget(self._hurts)
        row.addStretch(1)
        row.addWidget(self._skip)
        row.addWidget(self._done)
        return holder

    def _show_effort(self, effort: Effort | None) -> None:
        """Choose an effort, or none; exclusive cards do not let go by themselves."""
        for one in Effort:
            card = self._efforts.card(one.value)
            card.setAutoExclusive(False)
            card.setChecked(one is effort)
            card.setAutoExclusive(True)

    @property
    def _answers(self) -> tuple[int | None, Effort | None, str]:
        choice = self._efforts.choice
        effort = None if choice is None else Effort(choice)
        return self._scale.score, effort, self._note.toPlainText()

    @Slot()
    def _report(self) -> None:
        if self._is_showing:
            return
        self._compare()
        self.answered.emit(*self._answers)

    def _compare(self) -> None:
        """Say how now compares with before, and take Skip away once it is late."""
        self._change.setText(self._comparison())
        self._skip.setVisible(self._answers == (None, None, ""))

    def _comparison(self) -> str:
        before, now = self._before, self._scale.score
        if before is None or now is None:
            return ""
        if now == before:
            return self.tr("The same as before")
        word = number_word(abs(now - before))
        words = self.tr("{n} more than before") if now > before else ""
        words = words or self.tr("{n} less than before")
        return words.format(n=word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by a digit from everywhere but the note; leave by Enter."""
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self._scale.keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._done.click()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Start on the scale, where a digit is an answer."""
        super().showEvent(event)
        # A window that only comes back from the dock keeps its focus.
        if not event.spontaneous():
            self._scale.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the panel above the questions where there is little room."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW_PX
        across = QBoxLayout.Direction.LeftToRight
        down = QBoxLayout.Direction.TopToBottom
        wanted = down if is_narrow else across
        if self._page.direction() == wanted:
            return
        self._page.setDirection(wanted)
        self._panel.setMaximumWidth(10_000 if is_narrow else MOST_PANEL_PX)
        self._panel.set_strip(is_strip=is_narrow)
        self._page.setStretch(0, 0 if is_narrow else PANEL_SHARE)
        bottom = FOOT_BOTTOM_NARROW_PX if is_narrow else FOOT_BOTTOM_PX
        self._foot_row.setContentsMargins(SIDE_PX, 16, SIDE_PX, bottom)

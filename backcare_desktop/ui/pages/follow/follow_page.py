# SPDX-License-Identifier: MIT
"""The follow-along page: lays its parts out and forwards keys and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.duration import clock_left
from backcare_desktop.core.effort import without_effort
from backcare_desktop.core.player import State
from backcare_desktop.core.words import paused_words
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.follow.breath_ring import BreathRing
from backcare_desktop.ui.pages.follow.distance import (
    DESIGN_DISTANCE_M,
    pitch_mm,
    text_scale,
    window_scale,
)
from backcare_desktop.ui.pages.follow.figure_view import FigureView
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine
from backcare_desktop.ui.pages.follow.keys import PRESSES_BUTTONS, WISHES
from backcare_desktop.ui.pages.follow.next_up_corner import WIDTH, NextUpCorner
from backcare_desktop.ui.pages.follow.readiness import Readiness
from backcare_desktop.ui.pages.follow.step_bar import StepBar
from backcare_desktop.ui.pages.follow.title_row import TitleRow
from backcare_desktop.ui.pages.follow.transport import Transport
from backcare_desktop.ui.pages.follow.words_row import WordsRow
from backcare_desktop.ui.widgets.stop_button import StopButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from backcare_desktop.core.frame import Frame
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

MARGIN = 32
WORDS_HEIGHT = 128
LARGEST_RING_SHARE = 0.36
"""The ring's column takes about a third of the width, the figure the rest."""

_NEW_SCREEN = {QEvent.Type.ScreenChangeInternal, QEvent.Type.DevicePixelRatioChange}


class FollowPage(QWidget):
    """Everything that is seen while following along.

    It shows frames and forwards wishes; what they do is the playback's affair.

    Signals:
        toggle_wanted(), next_wanted(), previous_wanted(), repeat_wanted(),
        done_wanted(), stop_wanted(), pause_wanted(), end_wanted(),
        full_screen_wanted(): keys and buttons.
        position_chosen(int): a click on the step bar, in milliseconds.
        seen_changed(bool): the page came into sight, or went out of it.
    """

    toggle_wanted = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    repeat_wanted = Signal()
    done_wanted = Signal()
    stop_wanted = Signal()
    pause_wanted = Signal()
    end_wanted = Signal()
    full_screen_wanted = Signal()
    position_chosen = Signal(int)
    seen_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.distance_m = DESIGN_DISTANCE_M
        self.pitch_mm: float | None = None
        """Size of a pixel; None asks the screen that the page is on."""
        self.shows_effort = True
        """Whether an arrow and a glow point at the work."""
        self._state = State.READY
        self._frame: Frame | None = None
        self._told: object = None
        self._title = TitleRow(theme)
        self._stop = StopButton(theme)
        self._figure = FigureView(theme, stage)
        self._ring = BreathRing(theme)
        self._words = WordsRow(theme)
        self._next_up = NextUpCorner(theme, stage)
        self._bar = StepBar(theme)
        self._transport = Transport(theme)
        self._left = FittedLine(theme, Type.FOLLOW_TEXT)
        self.readiness = Readiness(self._figure, self._next_up)
        theme.tokens_changed.connect(self.readiness.start_over)
        self._assemble()
        self._connect()
        self._keep_the_keyboard()

    def _assemble(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._stop)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._figure, 1)
        self._middle.addWidget(self._ring)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self._words, 1)
        self._lower.addWidget(self._next_up)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self._transport)
        self._bottom.addStretch(1)
        self._bottom.addWidget(self._left)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._middle, 1)
        self._column.addLayout(self._lower)
        self._column.addWidget(self._bar)
        self._column.addLayout(self._bottom)

    def _connect(self) -> None:
        self._stop.clicked.connect(self.stop_wanted)
        self._figure.clicked.connect(self.toggle_wanted)
        self._figure.seen_changed.connect(self.seen_changed)
        self._words.resume_wanted.connect(self._resume)
        self._words.end_wanted.connect(self.end_wanted)
        self._bar.position_chosen.connect(self.position_chosen)
        self._transport.previous_wanted.connect(self.previous_wanted)
        self._transport.toggle_wanted.connect(self.toggle_wanted)
        self._transport.next_wanted.connect(self.next_wanted)
        self._transport.repeat_wanted.connect(self.repeat_wanted)
        self._transport.full_screen_wanted.connect(self.full_screen_wanted)

    def _keep_the_keyboard(self) -> None:
        """Let a click leave the keyboard where it is: Space goes on pausing."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)

    def show_timeline(self, timeline: Timeline) -> None:
        """Make ready for another routine."""
        self._frame = None
        self._bar.show_timeline(timeline)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Show a moment."""
        self._frame = frame
        shown = frame.picture if self.shows_effort else without_effort(frame.picture)
        self._figure.show_picture(shown)
        self._ring.show_frame(frame)
        self._bar.show_position(frame.position_ms)
        self._next_up.show_next(frame.next_up)
        self._title.set_words(frame.title, frame.detail)
        self._left.set_text(f"{clock_left(frame.left_ms)} left")
        self._show_words(frame)

    def set_still(self, still: bool) -> None:
        """Let nothing fade by itself when movement is reduced."""
        self._figure.is_still = still
        self._ring.is_still = still

    @Slot(object)
    def show_state(self, state: State) -> None:
        """Fade while paused, and offer the way on."""
        self._state = state
        paused = state is State.PAUSED
        self._figure.set_faded(paused)
        self._ring.set_faded(paused)
        self._ring.end_fade()
        self._transport.show_playing(state is State.PLAYING)
        if self._frame is not None:
            self._show_words(self._frame)

    def view_from(self, distance_m: float) -> None:
        """Be read from another distance."""
        self.distance_m = distance_m
        self._scale_parts()

    def show_full_screen(self, full_screen: bool) -> None:
        """Tell the button which way it leads."""
        self._transport.show_full_screen(full_screen)

    def leave(self) -> None:
        """Escape: pause first; from a pause, end here."""
        if self._state is State.PLAYING:
            self.pause_wanted.emit()
        else:
            self.end_wanted.emit()

    def show_lying_reminder(self) -> None:
        """Remind her not to rest flat on her back."""
        self._told = None
        reminder = self.tr("Roll to your side while you rest.")
        if self._state is State.WAITING and self._frame is not None:
            self._words.show_waiting(self._frame.verb, reminder)
        else:
            self._words.show_paused(reminder)

    def _show_words(self, frame: Frame) -> None:
        told = (
            *(self._state, frame.kind, frame.verb, frame.caption),
            *(frame.number, frame.unit, frame.next_up is None),
        )
        if told == self._told:
            return
        self._told = told
        if self._state is State.PAUSED:
            self._words.show_paused(paused_words(frame.kind, frame.number, frame.unit))
        elif self._state is State.WAITING:
            self._words.show_waiting(frame.verb, self.tr("Enter when you are done."))
        else:
            self._words.show_words(frame.verb, frame.caption)
        self._share_lower_row(frame)

    def _share_lower_row(self, frame: Frame) -> None:
        """Where buttons and verb need the whole width, what comes next can wait."""
        margins = self._column.contentsMargins()
        taken = margins.left() + margins.right() + self._lower.spacing()
        beside = self.width() - taken - self._next_up.width()
        crowded = self._words.is_crowded_in(beside)
        self._next_up.setVisible(frame.next_up is not None and not crowded)

    @Slot()
    def _resume(self) -> None:
        if self._state is State.WAITING:
            self.done_wanted.emit()
        else:
            self.toggle_wanted.emit()

    def _pitch_mm(self) -> float:
        return self.pitch_mm or pitch_mm(self.screen().physicalDotsPerInch())

    def _scale_parts(self) -> None:
        window = window_scale(self.width(), self.height())
        text = text_scale(
            self.width(),
            self.height(),
            distance_m=self.distance_m,
            pitch_mm=self._pitch_mm(),
        )
        for part in (self._title, self._left, self._words, self._stop):
            part.set_scale(text)
        self._bar.set_scale(window)
        self._transport.set_scale(window)
        corner_px = round(min(WIDTH * text, self.width() * LARGEST_RING_SHARE))
        self._next_up.set_scale(text, corner_px)
        self._ring.setFixedWidth(corner_px)
        self._words.setFixedHeight(round(WORDS_HEIGHT * text))
        margin = round(MARGIN * window)
        self._column.setContentsMargins(
            margin, round(24 * window), margin, round(16 * window)
        )
        self._column.setSpacing(round(8 * window))
        for row in (self._middle, self._lower):
            row.setSpacing(round(16 * window))
        self._top.setSpacing(round(24 * window))
        if self._frame is not None:
            self._share_lower_row(self._frame)
        self.readiness.start_over()

    def event(self, event: QEvent) -> bool:
        """Size everything anew on a screen with other pixels."""
        if event.type() in _NEW_SCREEN:
            self._scale_parts()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a key its one meaning on a button too; only Space and Enter press it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in PRESSES_BUTTONS:
            return event.isAutoRepeat()
        if self._wanted_by(event.key()) is None:
            return False
        self.keyPressEvent(event)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every size follow the window."""
        self._scale_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for everything: hands are on the floor."""
        wanted = self._wanted_by(event.key())
        if wanted is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            wanted.emit()

    def _wanted_by(self, key: int) -> SignalInstance | None:
        wish = WISHES.get(Qt.Key(key))
        return None if wish is None else getattr(self, f"{wish}_wanted")

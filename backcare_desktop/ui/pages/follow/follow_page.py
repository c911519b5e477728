# SPDX-License-Identifier: MIT
"""The follow-along page: lays its parts out and forwards keys and frames."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.effort import without_effort
from backcare_desktop.core.hearing import Hearing
from backcare_desktop.core.player import State
from backcare_desktop.ui.announcing import announce
from backcare_desktop.ui.pages.follow.bottom_row import BottomRow
from backcare_desktop.ui.pages.follow.breath_ring import BreathRing
from backcare_desktop.ui.pages.follow.distance import (
    DESIGN_DISTANCE_M,
    pitch_mm,
    text_scale,
    window_scale,
)
from backcare_desktop.ui.pages.follow.figure_view import FigureView
from backcare_desktop.ui.pages.follow.keyboard import Keyboard
from backcare_desktop.ui.pages.follow.keys import VOLUME_STEPS, WISHES
from backcare_desktop.ui.pages.follow.lower_row import LowerRow
from backcare_desktop.ui.pages.follow.next_up_corner import WIDTH
from backcare_desktop.ui.pages.follow.readiness import Readiness
from backcare_desktop.ui.pages.follow.step_bar import StepBar
from backcare_desktop.ui.pages.follow.telling import Telling
from backcare_desktop.ui.pages.follow.title_row import TitleRow
from backcare_desktop.ui.widgets.stop_button import StopButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from backcare_desktop.core.frame import Frame
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.announcing import Announce
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

MARGIN = 32
LARGEST_RING_SHARE = 0.36
"""The ring's column takes about a third of the width, the figure the rest."""

_NEW_SCREEN = {QEvent.Type.ScreenChangeInternal, QEvent.Type.DevicePixelRatioChange}


class FollowPage(QWidget):
    """Everything that is seen while following along.

    It shows frames and forwards wishes; what they do is the playback's affair.

    Signals:
        toggle_wanted(), next_wanted(), previous_wanted(), repeat_wanted(),
        done_wanted(), stop_wanted(), pause_wanted(), end_wanted(), mute_wanted(),
        full_screen_wanted(): keys and buttons.
        volume_step_wanted(int): so many steps louder, or softer below 0.
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
    mute_wanted = Signal()
    volume_step_wanted = Signal(int)
    position_chosen = Signal(int)
    seen_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        parent: QWidget | None = None,
        *,
        say: Announce = announce,
    ) -> None:
        super().__init__(parent)
        self.distance_m = DESIGN_DISTANCE_M
        self.pitch_mm: float | None = None
        """Size of a pixel; None asks the screen that the page is on."""
        self.shows_effort = True
        """Whether an arrow and a glow point at the work."""
        self._state = State.READY
        self._frame: Frame | None = None
        self._hearing = Hearing()
        self._telling = Telling(self, say)
        self._title = TitleRow(theme)
        self._stop = StopButton(theme)
        self._figure = FigureView(theme, stage)
        self._ring = BreathRing(theme)
        self._lower = LowerRow(theme, stage)
        self._lower.setFocusProxy(self)
        self._words = self._lower.words
        self._next_up = self._lower.next_up
        self._bar = StepBar(theme)
        self._bottom = BottomRow(theme)
        self._transport = self._bottom.transport
        self.readiness = Readiness(self._figure, self._next_up)
        theme.tokens_changed.connect(self.readiness.start_over)
        self._assemble()
        self._connect()
        self._keyboard = Keyboard(self, self._wishes())

    def _assemble(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1)
        self._top.addWidget(self._stop)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._figure, 1)
        self._middle.addWidget(self._ring)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self._lower)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._bottom)

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
        self._transport.mute_wanted.connect(self.mute_wanted)
        self._transport.full_screen_wanted.connect(self.full_screen_wanted)

    def _wishes(self) -> dict[Qt.Key, Callable[[], object]]:
        """What each key does."""
        told = {key: getattr(self, f"{wish}_wanted") for key, wish in WISHES.items()}
        return {
            **{key: wanted.emit for key, wanted in told.items()},
            **{key: partial(self._step, steps) for key, steps in VOLUME_STEPS.items()},
        }

    def show_timeline(self, timeline: Timeline) -> None:
        """Make ready for another routine."""
        self._frame = None
        self._telling.start_over()
        self._bottom.notice.start_over()
        self._bar.show_timeline(timeline)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Show a moment."""
        self._frame = frame
        shown = frame.picture if self.shows_effort else without_effort(frame.picture)
        self._figure.show_picture(shown)
        self._ring.show_frame(frame)
        self._bar.show_position(frame.position_ms)
        self._title.set_words(frame.title, frame.detail)
        self._bottom.show_left(frame.left_ms)
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

    @Slot(object)
    def show_hearing(self, hearing: Hearing) -> None:
        """Show how loud it is, read out for a moment when that has changed."""
        self._hearing = hearing
        if self._bottom.show_hearing(hearing) and self.isVisible():
            self._read_volume()
        if self._frame is not None:
            self._show_words(self._frame)

    @Slot(str)
    def show_notice(self, text: str) -> None:
        """Say a sentence on the side; put away, it does not come back this session."""
        if self._bottom.notice.say(text):
            self._telling.tell(text)

    @Slot(str)
    def drop_notice(self, text: str = "") -> None:
        """Take back a sentence that is no longer so, or without one all of them."""
        self._bottom.notice.drop(text)

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
        self._lower.remind_of_lying(self._frame, self._state)
        self._telling.tell(self._words.caption)

    def _show_words(self, frame: Frame) -> None:
        has_captions = self._hearing.has_captions
        if self._lower.show_moment(frame, self._state, has_captions=has_captions):
            self._telling.tell_moment(self._state, self._words.caption)

    def _step(self, steps: int) -> None:
        """Wish, and show where it is now: at its loudest that is no change."""
        self.volume_step_wanted.emit(steps)
        self._bottom.show_volume()

    def _read_volume(self) -> None:
        self._bottom.show_volume()
        self._telling.tell(self._bottom.volume.words)

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
        self._title.set_scale(text)
        self._stop.set_scale(text)
        self._bar.set_scale(window)
        self._bottom.set_scale(window, text)
        corner_px = round(min(WIDTH * text, self.width() * LARGEST_RING_SHARE))
        self._lower.set_scale(window, text, corner_px)
        self._ring.setFixedWidth(corner_px)
        margin = round(MARGIN * window)
        self._column.setContentsMargins(
            margin, round(24 * window), margin, round(16 * window)
        )
        self._column.setSpacing(round(8 * window))
        self._middle.setSpacing(round(16 * window))
        self._top.setSpacing(round(24 * window))
        self.readiness.start_over()

    def event(self, event: QEvent) -> bool:
        """Size everything anew on a screen with other pixels."""
        if event.type() in _NEW_SCREEN:
            self._scale_parts()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every size follow the window."""
        self._scale_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key for everything: hands are on the floor."""
        if not self._keyboard.press(event):
            super().keyPressEvent(event)

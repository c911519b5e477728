# SPDX-License-Identifier: MIT
"""The thin adapter: a timer wakes the player and its news become signals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from backcare_desktop.core.coming import coming_after
from backcare_desktop.core.frame import Frame, frame_at, ready_in
from backcare_desktop.core.picture import Blend, Picture
from backcare_desktop.core.player import Player, State, is_lying_on_back
from backcare_desktop.core.recording import recorded
from backcare_desktop.core.timeline import Kind

if TYPE_CHECKING:
    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.session import Session
    from backcare_desktop.core.timeline import Timeline

MOVING_INTERVAL_MS = 33
BREATHING_INTERVAL_MS = 50
"""30 pictures a second while a limb moves, 20 while only the breath does.

Unseen, there are none; cues are still looked for as often as with the breath.
"""
SAVE_EVERY_MS = 5_000
"""A power cut loses at most this much of a session."""
LYING_REMINDER_MS = 30_000
"""A pause on the back says "roll to your side" after this."""

_STILL_KINDS = {Kind.HOLD, Kind.STAY, Kind.REST, Kind.GATE}


class Playback(QObject):
    """Plays one timeline at a time.

    Signals:
        moment_reached(): time has passed or a command was given, seen or unseen.
        frame_changed(Frame): what the screen shows now; not while nobody sees it.
        coming_changed(Coming): what it will show soon.
        cues_reached(tuple[Cue, ...]): what to sound and caption now.
        state_changed(State): playing, paused, waiting, finished, stopped.
        session_changed(Session): the record, brought up to date.
        stalled(): playback paused itself because time had jumped.
        lying_reminder_due(): she has paused on her back for a while.
    """

    moment_reached = Signal()
    frame_changed = Signal(object)
    coming_changed = Signal(object)
    cues_reached = Signal(object)
    state_changed = Signal(object)
    session_changed = Signal(object)
    stalled = Signal()
    lying_reminder_due = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._player: Player | None = None
        self._session: Session | None = None
        self._saved_at_ms = 0
        self._saved_step = -1
        self._last_state = State.READY
        self.still = False
        self._is_seen = True
        self._coming_in: tuple[int, bool] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._lying_timer = QTimer(self)
        self._lying_timer.setSingleShot(True)
        self._lying_timer.setInterval(LYING_REMINDER_MS)
        self._lying_timer.timeout.connect(self.lying_reminder_due)

    @property
    def player(self) -> Player | None:
        """The player of the loaded timeline, None before the first."""
        return self._player

    @property
    def state(self) -> State:
        """What the player is doing; READY before the first timeline."""
        return self._player.state if self._player else State.READY

    @property
    def session(self) -> Session | None:
        """The record of the loaded session as last brought up to date."""
        return self._session

    @property
    def interval_ms(self) -> int | None:
        """Milliseconds between ticks; None while nothing moves."""
        return self._timer.interval() if self._timer.isActive() else None

    def load(self, timeline: Timeline, session: Session) -> None:
        """Make a timeline ready at its start; its record exists from now on."""
        self._timer.stop()
        self._player = Player(timeline)
        self._session = session
        self._saved_step = -1
        self._last_state = State.READY
        self._coming_in = None
        self._show()

    def play(self) -> None:
        """Start or go on."""
        if self._player:
            self._player.play(self._clock.now_ms())
            self._after_command()

    def pause(self) -> None:
        """Stand still."""
        if self._player:
            self._player.pause()
            self._after_command()

    def toggle(self) -> None:
        """Pause when playing, else play."""
        if self._player:
            self._player.toggle(self._clock.now_ms())
            self._after_command()

    def next(self) -> None:
        """Go to the next block."""
        if self._player:
            self._player.next(self._clock.now_ms())
            self._after_command()

    def previous(self) -> None:
        """Restart the block, or go to the one before."""
        if self._player:
            self._player.previous(self._clock.now_ms())
            self._after_command()

    def repeat(self) -> None:
        """Do the current block again."""
        if self._player:
            self._player.repeat(self._clock.now_ms())
            self._after_command()

    def done(self) -> None:
        """Leave a self-paced step."""
        if self._player:
            self._player.done(self._clock.now_ms())
            self._after_command()

    def stop(self) -> None:
        """End at once and for good."""
        if self._player:
            self._player.stop()
            self._after_command()

    @Slot(int)
    def seek(self, position_ms: int) -> None:
        """Go to a moment."""
        if self._player:
            self._player.seek(position_ms, self._clock.now_ms())
            self._after_command()

    @Slot()
    def tick(self) -> None:
        """Let the player know the time and tell what became of it."""
        if self._player is None:
            return
        tick = self._player.tick(self._clock.now_ms(), self._clock.wall_ms())
        if tick.cues:
            self.cues_reached.emit(tick.cues)
        self._show_moment(tick.position_ms, tick.count_in)
        self._tell_state()
        if tick.stalled:
            self.stalled.emit()
        self._save_when_due(tick.position_ms)

    def _after_command(self) -> None:
        self._show()
        self._tell_state()

    @Slot(bool)
    def set_seen(self, seen: bool) -> None:
        """Make frames only while somebody can see them; cues go on."""
        if seen != self._is_seen:
            self._is_seen = seen
            self._show()

    def _show(self) -> None:
        if self._player is None:
            return
        left_ms = 0
        if self._player.state is State.PLAYING:
            left_ms = self._player.playhead.count_in_left(self._clock.now_ms())
        self._show_moment(self._player.position_ms, -(-left_ms // 1_000))

    def _show_moment(self, position_ms: int, count_in: int) -> None:
        if self._player is None:
            return
        self.moment_reached.emit()
        if not self._is_seen:
            self._keep_pace(BREATHING_INTERVAL_MS)
            return
        timeline = self._player.timeline
        frame = frame_at(timeline, position_ms, still=self.still)
        if count_in:
            frame = ready_in(frame, count_in)
        self.frame_changed.emit(frame)
        place = (frame.segment, self.still)
        if place != self._coming_in:
            self._coming_in = place
            coming = coming_after(timeline, frame.segment, still=self.still)
            self.coming_changed.emit(coming)
        self._keep_pace(MOVING_INTERVAL_MS if _moves(frame) else BREATHING_INTERVAL_MS)

    def _keep_pace(self, interval_ms: int) -> None:
        if self.state is not State.PLAYING:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(interval_ms)
        elif self._timer.interval() != interval_ms:
            self._timer.setInterval(interval_ms)

    def _tell_state(self) -> None:
        state = self.state
        if state is self._last_state:
            return
        self._last_state = state
        self._watch_the_back(state)
        self._save()
        self.state_changed.emit(state)

    def _watch_the_back(self, state: State) -> None:
        player = self._player
        paused = state in {State.PAUSED, State.WAITING}
        if player and paused and is_lying_on_back(player.timeline, player.position_ms):
            self._lying_timer.start()
        else:
            self._lying_timer.stop()

    def _save_when_due(self, position_ms: int) -> None:
        if self._player is None or self.state is not State.PLAYING:
            return
        step = self._player.timeline.segment_at(position_ms).step
        late = self._clock.now_ms() - self._saved_at_ms >= SAVE_EVERY_MS
        if late or step != self._saved_step:
            self._saved_step = step
            self._save()

    def _save(self) -> None:
        if self._player is None or self._session is None:
            return
        self._saved_at_ms = self._clock.now_ms()
        self._session = recorded(self._session, self._player)
        self.session_changed.emit(self._session)

    def annotate(self, **answers: object) -> None:
        """Add what she said afterwards (pain, effort, note, reasons) to the record."""
        if self._session is not None:
            self._session = replace(self._session, **answers)  # type: ignore[arg-type]
            self.session_changed.emit(self._session)


def _moves(frame: Frame) -> bool:
    """Whether more than the breath moves, or one picture fades into another."""
    picture = frame.picture
    if isinstance(picture, Blend):
        return True
    stands = isinstance(picture, Picture) and picture.start == picture.end
    return not stands and frame.kind not in _STILL_KINDS

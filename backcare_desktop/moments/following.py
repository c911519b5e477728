# SPDX-License-Identifier: MIT
"""Following along: a session from its first second to its last note."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from backcare_desktop import __version__
from backcare_desktop.core.body_size import bump_at
from backcare_desktop.core.player import State
from backcare_desktop.core.recording import begin_session

if TYPE_CHECKING:
    from backcare_desktop.core.clock import Clock
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.session import Effort
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.playback import Playback


class Following(QObject):
    """Answers the follow-along page, the After page and the STOP page.

    Signals:
        session_begins(Timeline): from its page on; nothing of it has played yet.
        session_changed(Session): the record, to be kept.
    """

    session_begins = Signal(object)
    session_changed = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        playback: Playback,
        clock: Clock,
        profile: Profile,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._playback = playback
        self._clock = clock
        self._profile = profile
        self._connect_playback()
        after, stopped = window.after, window.stopped
        self.set_profile(profile)
        after.answered.connect(self._keep_answers)
        after.done.connect(window.open_routines)
        after.hurts.connect(self._ask_what_happened)
        stopped.reasons_changed.connect(self._keep_reasons)
        stopped.closed.connect(self._leave_stopped)
        window.close_wanted.connect(playback.pause)

    @property
    def is_under_way(self) -> bool:
        """Whether there is a session that she has not ended: playing or paused."""
        on_its_page = self._window.current_room is self._window.follow
        return on_its_page and not self._playback.state.is_over

    @Slot(object)
    def set_profile(self, profile: Profile) -> None:
        """Record the next session for her as she is now."""
        self._profile = profile
        self._window.after.show_bump(bump_at(profile))

    def _connect_playback(self) -> None:
        follow, playback = self._window.follow, self._playback
        follow.toggle_wanted.connect(playback.toggle)
        follow.next_wanted.connect(playback.next)
        follow.previous_wanted.connect(playback.previous)
        follow.repeat_wanted.connect(playback.repeat)
        follow.done_wanted.connect(playback.done)
        follow.position_chosen.connect(playback.seek)
        follow.seen_changed.connect(playback.set_seen)
        follow.stop_wanted.connect(playback.stop)
        follow.pause_wanted.connect(playback.pause)
        follow.end_wanted.connect(self._end_here)
        playback.frame_changed.connect(follow.show_frame)
        playback.coming_changed.connect(follow.readiness.expect)
        playback.state_changed.connect(follow.show_state)
        playback.state_changed.connect(self._go_where_state_leads)
        playback.lying_reminder_due.connect(follow.show_lying_reminder)
        playback.session_changed.connect(self.session_changed)

    def play(self, timeline: Timeline, pain_before: object = None) -> None:
        """Play a routine from its start; its record exists from now on.

        A session that is still under way ends here, with what was done of it.
        """
        self._playback.pause()
        session = begin_session(
            str(uuid.uuid4()),
            timeline,
            self._profile,
            self._clock.wall(),
            app_version=__version__,
            pain_before=pain_before if isinstance(pain_before, int) else None,
        )
        self._window.follow.show_timeline(timeline)
        self.session_begins.emit(timeline)
        self._playback.load(timeline, session)
        self._window.open_follow(timeline.title)
        self._playback.play()

    @Slot(object)
    def _go_where_state_leads(self, state: State) -> None:
        if state is State.FINISHED:
            self._show_after()
        elif state is State.STOPPED:
            self._ask_what_happened()

    @Slot()
    def _end_here(self) -> None:
        self._playback.pause()
        self._show_after()

    def _show_after(self) -> None:
        session = self._playback.session
        if session is not None:
            self._window.after.show_session(session)
            self._window.open_after()

    @Slot()
    def _ask_what_happened(self) -> None:
        self._window.stopped.start_over()
        self._window.open_stopped()

    def _keep_answers(
        self, pain_after: int | None, effort: Effort | None, note: str
    ) -> None:
        self._playback.annotate(pain_after=pain_after, effort=effort, note=note)

    def _keep_reasons(self, reasons: tuple[str, ...]) -> None:
        self._playback.annotate(stop_reason="; ".join(reasons))

    def _leave_stopped(self, reasons: tuple[str, ...]) -> None:
        self._keep_reasons(reasons)
        self._window.open_routines()

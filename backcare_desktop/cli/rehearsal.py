# SPDX-License-Identifier: MIT
"""Playing a routine through the real player without a window."""

from __future__ import annotations

import sys
import time
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TextIO

from backcare_desktop import __version__
from backcare_desktop.cli.arguments import profile_of
from backcare_desktop.cli.finding import find_timeline
from backcare_desktop.core.duration import timestamp
from backcare_desktop.core.player import Player, State
from backcare_desktop.core.recording import begin_session, recorded
from backcare_desktop.core.words import spoken
from backcare_desktop.storage.data_folder import prepare
from backcare_desktop.storage.history import open_history

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.session import Session
    from backcare_desktop.core.timeline import Timeline

TICK_MS = 33
"""The same pace as the window's, in the routine's own time."""
SAVE_EVERY_MS = 5_000


def rehearse(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Play a routine, each cue as a line on stdout."""
    profile = profile_of(arguments)
    found = find_timeline(arguments.routine, profile, data_folder)
    save = _recorder(data_folder) if arguments.record else None
    play_through(found.timeline, profile, arguments.speed, out=sys.stdout, save=save)
    return 0


def play_through(
    timeline: Timeline,
    profile: Profile,
    speed: float,
    *,
    out: TextIO,
    save: Callable[[Session], None] | None = None,
    wait_until: Callable[[float], None] | None = None,
) -> Session:
    """Drive the player by a clock that runs `speed` times as fast as the wall's.

    `wait_until` is told how many real seconds after the start the next tick is due.
    Gates are passed as soon as they are reached: nobody is there to say "done".
    """
    player = Player(timeline)
    wait = wait_until or _waiting_from(time.monotonic())
    wall = datetime.now(UTC).astimezone()
    session = begin_session(
        str(uuid.uuid4()), timeline, profile, wall, app_version=__version__
    )
    save = save or _forget
    save(session)
    now_ms = saved_ms = saved_step = 0
    player.play(now_ms)
    while not player.state.is_over:
        tick = player.tick(now_ms)
        for cue in tick.cues:
            print(f"{timestamp(cue.at_ms)} {cue.kind} {spoken(cue)}", file=out)
        if tick.state is State.WAITING:
            player.done(now_ms)
        step = timeline.segment_at(tick.position_ms).step
        late = now_ms - saved_ms >= SAVE_EVERY_MS * max(speed, 1.0)
        if late or step != saved_step:
            saved_ms, saved_step = now_ms, step
            save(recorded(session, player))
        if tick.cues:
            out.flush()
        now_ms += TICK_MS
        wait(now_ms / 1_000 / speed)
    session = recorded(session, player)
    save(session)
    return session


def _waiting_from(start_s: float) -> Callable[[float], None]:
    def wait_until(due_s: float) -> None:
        time.sleep(max(0.0, start_s + due_s - time.monotonic()))

    return wait_until


def _forget(_session: Session) -> None:
    """A rehearsal leaves no trace unless it is asked to."""


def _recorder(data_folder: Path) -> Callable[[Session], None]:
    folder = prepare(data_folder)
    opened = open_history(folder / "history.db", now_utc=datetime.now(UTC))
    if opened.notice:
        print(opened.notice, file=sys.stderr)
    return lambda session: opened.history.save(session, datetime.now(UTC))

# SPDX-License-Identifier: MIT
"""Playing a routine through the real player without a window."""

from __future__ import annotations

import sys
import time
import uuid
from collections import deque
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TextIO

from backcare_desktop import __version__
from backcare_desktop.cli.finding import find_timeline
from backcare_desktop.cli.person import person_of
from backcare_desktop.core.duration import timestamp
from backcare_desktop.core.player import Player, State, Tick
from backcare_desktop.core.recording import begin_session, recorded
from backcare_desktop.core.transcript import transcript
from backcare_desktop.core.words import spoken
from backcare_desktop.resources import asset
from backcare_desktop.storage.data_folder import prepare
from backcare_desktop.storage.history import open_history
from backcare_desktop.storage.sound_lengths import sound_lengths

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.session import Session
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.core.transcript import Line

TICK_MS = 33
"""The same pace as the window's, in the routine's own time."""
SAVE_EVERY_MS = 5_000


def rehearse(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Play a routine, each cue as a line on stdout, or all that one channel tells."""
    profile = person_of(arguments, data_folder)
    timeline = find_timeline(arguments.routine, profile, data_folder).timeline
    tell: Callable[[Tick], Iterator[str]] = cue_lines
    if arguments.channel is not None:
        lengths_ms = sound_lengths(asset("sounds"))
        tell = told_lines(transcript(timeline, arguments.channel, lengths_ms))
    keeping = _history(data_folder) if arguments.record else nullcontext()
    with keeping as save:
        play_through(
            timeline, profile, arguments.speed, out=sys.stdout, save=save, tell=tell
        )
    return 0


def cue_lines(tick: Tick) -> Iterator[str]:
    """Each cue that the player gives, with its kind."""
    for cue in tick.cues:
        yield f"{timestamp(cue.at_ms)} {cue.kind} {spoken(cue)}"


def told_lines(lines: Iterable[Line]) -> Callable[[Tick], Iterator[str]]:
    """The lines of a transcript, each when the player gets there."""
    waiting = deque(lines)

    def told(tick: Tick) -> Iterator[str]:
        while waiting and (tick.state.is_over or waiting[0].at_ms <= tick.position_ms):
            line = waiting.popleft()
            yield f"{timestamp(line.at_ms)} {line.text}"

    return told


def play_through(
    timeline: Timeline,
    profile: Profile,
    speed: float,
    *,
    out: TextIO,
    save: Callable[[Session], None] | None = None,
    wait_until: Callable[[float], None] | None = None,
    tell: Callable[[Tick], Iterator[str]] = cue_lines,
) -> Session:
    """Drive the player by a clock that runs `speed` times as fast as the wall's.

    `wait_until` is told how many real seconds after the start the next tick is due;
    `tell` gives the lines for what a tick found.
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
    try:
        for tick in _ticks(
            player, speed, wait, lambda: save(recorded(session, player))
        ):
            lines = list(tell(tick))
            for line in lines:
                print(line, file=out)
            if lines:
                out.flush()
    finally:
        # Ctrl+C and a closed pipe end a session too: it is kept up to there.
        session = recorded(session, player)
        save(session)
    return session


def _ticks(
    player: Player,
    speed: float,
    wait: Callable[[float], None],
    keep: Callable[[], None],
) -> Iterator[Tick]:
    """Play to the end; every tick is kept, when it is due, before it is told."""
    now_ms = saved_ms = saved_step = 0
    player.play(now_ms)
    while not player.state.is_over:
        tick = player.tick(now_ms)
        if tick.state is State.WAITING:
            player.done(now_ms)
        step = player.timeline.segment_at(tick.position_ms).step
        late = now_ms - saved_ms >= SAVE_EVERY_MS * max(speed, 1.0)
        if late or step != saved_step:
            saved_ms, saved_step = now_ms, step
            keep()
        yield tick
        now_ms += TICK_MS
        wait(now_ms / 1_000 / speed)


def _waiting_from(start_s: float) -> Callable[[float], None]:
    def wait_until(due_s: float) -> None:
        time.sleep(max(0.0, start_s + due_s - time.monotonic()))

    return wait_until


def _forget(_session: Session) -> None:
    """A rehearsal leaves no trace unless it is asked to."""


@contextmanager
def _history(data_folder: Path) -> Iterator[Callable[[Session], None]]:
    """Her history, open for as long as one session takes."""
    folder = prepare(data_folder)
    opened = open_history(folder / "history.db", now_utc=datetime.now(UTC))
    if opened.notice:
        print(opened.notice, file=sys.stderr)
    with closing(opened.history) as history:
        yield lambda session: history.save(session, datetime.now(UTC))

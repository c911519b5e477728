# SPDX-License-Identifier: MIT
"""A rehearsal plays the whole routine, and keeps it only when asked to."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.cli.rehearsal import play_through
from backcare_desktop.core.duration import timestamp
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.session import Outcome, Session
from backcare_desktop.core.transcript import Channel, transcript
from backcare_desktop.resources import asset
from backcare_desktop.storage.history import open_history
from backcare_desktop.storage.sound_lengths import sound_lengths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from backcare_desktop.core.timeline import Timeline
    from tests.cli.conftest import Ran

FAST = ("--speed", "100000")
LINE = re.compile(r"^(?P<minutes>\d\d):(?P<seconds>\d\d\.\d{3}) (?P<rest>[a-z-]+ .+)$")


def read_line(line: str) -> tuple[int, str]:
    """Milliseconds of a printed cue, and the rest of its line."""
    match = LINE.match(line)
    assert match is not None, line
    at_ms = int(match["minutes"]) * 60_000 + int(match["seconds"].replace(".", ""))
    return at_ms, match["rest"]


def sessions_in(folder: Path) -> list[Session]:
    """What the history of a data folder holds."""
    opened = open_history(folder / "history.db", now_utc=datetime.now(UTC))
    assert opened.notice is None
    found = opened.history.sessions()
    opened.history.close()
    return found


def at_once(_due_s: float) -> None:
    """Wait for nothing."""


@pytest.mark.parametrize(
    "routine", ["morning-loosener", "late-afternoon", "evening-walk"]
)
def test_every_cue_is_told_once_and_in_order(
    backcare: Callable[..., Ran], routine: str
) -> None:
    """The lines of a rehearsal are the cues of the storyboard."""
    ran = backcare("rehearse", routine, *FAST)
    assert (ran.code, ran.err) == (0, "")
    told = [read_line(line) for line in ran.out.splitlines()]
    board = json.loads(backcare("storyboard", routine, "--json").out)
    assert told == [
        (cue["at_ms"], f"{cue['kind']} {cue['text']}") for cue in board["cues"]
    ]


@pytest.mark.parametrize("channel", Channel)
def test_one_channel_can_be_read_alone(
    backcare: Callable[..., Ran], shipped: Callable[..., Timeline], channel: Channel
) -> None:
    """Each line is a moment and what the channel tells there, and no kind of cue."""
    ran = backcare("rehearse", "late-afternoon", "--channel", channel.value, *FAST)
    assert (ran.code, ran.err) == (0, "")
    told = transcript(
        shipped("late-afternoon"), channel, sound_lengths(asset("sounds"))
    )
    assert ran.out.splitlines() == [
        f"{timestamp(line.at_ms)} {line.text}" for line in told
    ]


def test_tones_are_told_with_their_length(backcare: Callable[..., Ran]) -> None:
    """Name and length: how a breath sounds can be read."""
    ran = backcare("rehearse", "flare-relief", "--channel", "tones", *FAST)
    lines = ran.out.splitlines()
    assert "00:30.000 breathe-in 4.0 s" in lines
    assert all(line.endswith(" s") for line in lines)


def test_a_channel_that_is_none_is_wrong_usage(backcare: Callable[..., Ran]) -> None:
    """What can be asked for is named."""
    ran = backcare("rehearse", "flare-relief", "--channel", "smells")
    assert ran.code == 2
    assert "voice" in ran.err


def test_a_gate_is_passed(backcare: Callable[..., Ran], short_routine: Path) -> None:
    """Nobody is there to say "done", so a self-paced step goes on by itself."""
    ran = backcare("rehearse", str(short_routine), *FAST)
    told = [read_line(line)[1].partition(" ")[0] for line in ran.out.splitlines()]
    assert "your-pace" in told
    assert told[-1] == "finish"


def test_it_is_played_for_whom_it_is_said(backcare: Callable[..., Ran]) -> None:
    """A rehearsal for week 24 has no bridge in it."""
    ran = backcare("rehearse", "before-early-strength", "--week", "24", *FAST)
    assert ran.code == 0
    assert "Bridge" not in ran.out
    assert "Wall tilt" in ran.out


def test_recorded_it_is_a_finished_session(
    backcare: Callable[..., Ran], data_folder: Path
) -> None:
    """--record puts everything that was done into the history, for her week."""
    ran = backcare("rehearse", "flare-relief", "--week", "24+3", "--record", *FAST)
    assert (ran.code, ran.err) == (0, "")
    (session,) = sessions_in(data_folder)
    assert session.outcome is Outcome.FINISHED
    assert session.routine == "flare-relief"
    assert session.gestational_days == 171
    assert session.tally.played_ms == session.planned_ms == 165_000
    assert [(step.done_reps, step.planned_reps) for step in session.steps] == [(12, 12)]


def test_two_rehearsals_are_two_sessions(
    backcare: Callable[..., Ran], data_folder: Path, short_routine: Path
) -> None:
    """Each has an id of its own."""
    for _ in range(2):
        assert backcare("rehearse", str(short_routine), "--record", *FAST).code == 0
    assert len({session.id for session in sessions_in(data_folder)}) == 2


def test_without_record_nothing_is_kept(
    backcare: Callable[..., Ran], data_folder: Path, short_routine: Path
) -> None:
    """A rehearsal leaves no trace unless it is asked to."""
    assert backcare("rehearse", str(short_routine), *FAST).code == 0
    assert not data_folder.exists()


def test_a_data_folder_that_is_a_file_is_a_sentence(
    backcare: Callable[..., Ran], short_routine: Path
) -> None:
    """What cannot be kept is said before anything is played."""
    ran = backcare(
        *("rehearse", "flare-relief", "--record", *FAST),
        *("--data-dir", str(short_routine)),
    )
    assert (ran.code, ran.out) == (1, "")
    assert "cannot be a folder" in ran.err


def test_killed_in_the_second_step_the_first_is_kept(
    environ: dict[str, str], data_folder: Path
) -> None:
    """After a power cut, the history holds what was done up to the step before."""
    arguments = ["rehearse", "morning-loosener", "--record", "--speed", "60"]
    with subprocess.Popen(
        [sys.executable, "-m", "backcare_desktop", *arguments],
        stdout=subprocess.PIPE,
        env={**environ, "PYTHONUNBUFFERED": "1"},
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "get-ready" in line and "cow" in line:
                process.kill()
                break
        else:
            pytest.fail("the second step was never announced")
    (session,) = sessions_in(data_folder)
    assert session.outcome is Outcome.ENDED_EARLY
    first, second = session.steps[:2]
    assert (first.exercise, first.done_reps) == ("pelvic-tilt", 8)
    assert (second.exercise, second.done_reps) == ("cat-cow", 0)
    assert 84_000 <= first.done_ms <= first.planned_ms
    assert 0 < session.tally.played_ms < session.planned_ms


class ClosedPipe(io.StringIO):
    """A reader that goes away at its fifth line."""

    def write(self, text: str) -> int:
        """Take a text, or find the reader gone."""
        if self.getvalue().count("\n") >= 5:
            raise BrokenPipeError
        return super().write(text)


def test_a_reader_that_leaves_ends_the_session_where_it_was(
    shipped: Callable[..., Timeline],
) -> None:
    """What was played before the pipe broke is kept to the last tick."""
    kept: list[Session] = []
    with pytest.raises(BrokenPipeError):
        play_through(
            shipped("flare-relief"),
            AS_WRITTEN,
            1.0,
            out=ClosedPipe(),
            save=kept.append,
            wait_until=at_once,
        )
    assert kept[-1].outcome is Outcome.ENDED_EARLY
    assert kept[-1].tally.played_ms > kept[-2].tally.played_ms > 0


def test_the_record_exists_before_the_first_cue(
    shipped: Callable[..., Timeline],
) -> None:
    """Whoever hears anything is in the history already."""
    out = io.StringIO()
    heard_at_save: list[str] = []
    play_through(
        shipped("flare-relief"),
        AS_WRITTEN,
        1.0,
        out=out,
        save=lambda _: heard_at_save.append(out.getvalue()),
        wait_until=at_once,
    )
    assert heard_at_save[0] == ""


def test_the_clock_runs_as_fast_as_it_is_told(
    shipped: Callable[..., Timeline],
) -> None:
    """At 60 times the speed, 165 s of routine are due after 2.75 s of clock."""
    due_s: list[float] = []
    play_through(
        shipped("flare-relief"),
        AS_WRITTEN,
        60.0,
        out=io.StringIO(),
        wait_until=due_s.append,
    )
    assert due_s == sorted(due_s)
    assert due_s[-1] == pytest.approx(165 / 60, abs=0.01)

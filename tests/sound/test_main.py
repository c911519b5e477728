# SPDX-License-Identifier: MIT
"""The processes end when they should, and never make a scene."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.sound_lines import format_line, parse_event
from backcare_desktop.core.sound_messages import Hello, Here, Quit, Trouble, TroubleKind
from backcare_desktop.resources import asset

if TYPE_CHECKING:
    from benchmarks.sound_daemon import SoundDaemon

ROLES = (("tones", str(asset("sounds"))), ("voice",))
MODULE = (sys.executable, "-m", "backcare_desktop.sound")


def run(*arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    """Start one, say something, close its input, and wait for its end."""
    return subprocess.run(
        [*MODULE, *arguments], input=said, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role[0])
def test_it_ends_when_its_window_dies(
    role: tuple[str, ...], lonely: SoundDaemon
) -> None:
    """End of input, without a word before."""
    assert lonely
    assert run(*role).returncode == 0


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role[0])
def test_it_answers_and_ends_when_told(
    role: tuple[str, ...], lonely: SoundDaemon
) -> None:
    """What it cannot read it tells; it says nothing but events on its output."""
    assert lonely
    lines = (format_line(Hello(5)), "gibberish", format_line(Quit()), "")
    done = run(*role, said="\n".join(lines))
    events = [parse_event(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [event for event in events if isinstance(event, Here)]
    kinds = [event.kind for event in events if isinstance(event, Trouble)]
    assert TroubleKind.BAD_LINE in kinds
    assert all(isinstance(event, Here | Trouble) for event in events)


def test_wrong_usage_is_told() -> None:
    """As every command line does."""
    assert run().returncode == 2
    assert run("sing").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_an_abort_ends_it_like_an_exit() -> None:
    """No core dump, no dialog about a crash: its window expects that it may die."""
    script = (
        "from backcare_desktop.sound.quiet_end import end_quietly_on_abort; import os;"
        "end_quietly_on_abort(); os.abort()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True
    )
    assert done.returncode == signal.SIGABRT


def test_what_libraries_print_is_no_event() -> None:
    """Standard output is for events alone."""
    script = (
        "from backcare_desktop.sound.post import private_output, teller; import os;"
        "from backcare_desktop.core.sound_messages import Here;"
        "tell = teller(private_output()); os.write(1, b'noise\\n'); tell(Here(1))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert parse_event(done.stdout) == Here(1)
    assert done.stderr == "noise\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows break otherwise")
def test_it_ends_when_nobody_listens() -> None:
    """Telling something into a broken pipe is the end, and not an error."""
    script = (
        "from backcare_desktop.sound.post import teller; import os;"
        "from backcare_desktop.core.sound_messages import Here;"
        "end, pipe = os.pipe(); os.close(end); teller(pipe)(Here(1)); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0

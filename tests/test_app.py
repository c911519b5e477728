# SPDX-License-Identifier: MIT
"""The whole program from outside: what it loads to start, and how it is ended."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.session import Outcome
from backcare_desktop.storage.history import open_history

if TYPE_CHECKING:
    from pathlib import Path

PLAYING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backcare_desktop.app import end_when_asked, furnish, real_clock
app = QApplication([])
program = furnish(app, real_clock(), Path(sys.argv[1])).fill()
def tell(session):
    if session.tally.played_ms >= 1_000:
        print(session.tally.played_ms, flush=True)
program.following.session_changed.connect(tell)
end_when_asked(app, program)
program.choosing.start("flare-relief")
raise SystemExit(app.exec())
"""
FILLED = """
import sys, tempfile
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backcare_desktop.app import furnish, real_clock
from backcare_desktop.moments.outside import real_outside
app = QApplication([])
with tempfile.TemporaryDirectory() as folder:
    clock = real_clock()
    furnish(app, clock, Path(folder), outside=real_outside(clock)).fill().window.close()
print(*sys.modules)
"""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_session_is_kept_when_the_system_ends_the_program(
    tmp_path: Path, name: str
) -> None:
    """Nobody is asked, nothing hangs, and what was done is in the history."""
    with subprocess.Popen(
        [sys.executable, "-c", PLAYING, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        told_ms = int(program.stdout.readline())
        program.send_signal(getattr(signal, name))
        assert program.wait() == 0
    opened = open_history(tmp_path / "history.db", now_utc=datetime.now(UTC))
    (session,) = opened.history.sessions()
    opened.history.close()
    assert session.outcome is Outcome.ENDED_EARLY
    assert session.tally.played_ms >= told_ms


def test_a_start_loads_nothing_that_only_a_session_needs() -> None:
    """Sound, keys, sleep and the screen cost the first page nothing."""
    done = subprocess.run(
        [sys.executable, "-c", FILLED], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "backcare_desktop.moments.listening" in loaded
    rooms = ("backcare_desktop.machine", "backcare_desktop.sound")
    assert not {name for name in loaded if name.startswith(rooms)}
    late = ("PySide6.QtMultimedia", "PySide6.QtTextToSpeech", "wakepy", "jeepney")
    assert loaded.isdisjoint(late)
    mouths = ("backcare_desktop.ui.mouth", "backcare_desktop.ui.sounding")
    assert loaded.isdisjoint(mouths)

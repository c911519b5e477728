# SPDX-License-Identifier: MIT
"""The system's wish to end reaches a window that only waits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.machine.end_signals import EndSignals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def end_signals(qapp: QCoreApplication) -> Iterator[EndSignals]:
    """Installed for one test."""
    made = EndSignals(qapp)
    made.install()
    yield made
    made.close()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_is_told_in_the_event_loop(
    end_signals: EndSignals, qtbot: QtBot, name: str
) -> None:
    """No handler of Python's is due while Qt waits, and it is told all the same."""
    with qtbot.waitSignal(end_signals.asked):
        os.kill(os.getpid(), getattr(signal, name))


def test_afterwards_everything_is_as_before(qapp: QCoreApplication) -> None:
    """Whoever handled these signals does so again."""
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    made = EndSignals(qapp)
    made.install()
    assert signal.getsignal(signal.SIGTERM) is not before[0]
    made.close()
    made.close()
    after = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    assert after == before


def test_what_was_ignored_stays_ignored(qapp: QCoreApplication) -> None:
    """A program under nohup outlives its terminal."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    made = EndSignals(qapp)
    made.install()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    made.close()
    signal.signal(signal.SIGHUP, before)


WAITING = """
from PySide6.QtCore import QCoreApplication, QTimer
from backcare_desktop.machine.end_signals import EndSignals
app = QCoreApplication([])
signals = EndSignals(app)
signals.asked.connect(lambda: app.exit(3))
signals.install()
QTimer.singleShot(0, lambda: print("waiting", flush=True))
raise SystemExit(app.exec())
"""


def test_a_waiting_program_ends_in_good_order() -> None:
    """From outside: SIGTERM is answered by an orderly end, and not by death."""
    with subprocess.Popen(
        [sys.executable, "-c", WAITING], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.terminate()
        assert process.wait() == 3

# SPDX-License-Identifier: MIT
"""The peak of memory after a whole routine, to that of a bare window."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.clock import Clock
from benchmarks.measurement import Measurement
from benchmarks.memory import peak_mb
from benchmarks.program import open_program, timelines

if TYPE_CHECKING:
    from collections.abc import Iterator

BUDGET: Final = 1.7
LONGEST: Final = "before-early-strength"
STEP_MS: Final = 200
MORNING: Final = datetime(2026, 1, 1, 8, tzinfo=UTC)


def measure() -> Iterator[Measurement]:
    """Play a routine with many motions to its end, on a clock that runs ahead."""
    now_ms = 0

    def wall() -> datetime:
        return MORNING + timedelta(milliseconds=now_ms)

    opened = open_program(Clock(now_ms=lambda: now_ms, wall=wall))
    opened.app.processEvents()
    before = peak_mb()
    timeline = timelines()[LONGEST]
    opened.follow(timeline)
    while now_ms < timeline.duration_ms - STEP_MS:
        now_ms += STEP_MS
        opened.program.playback.tick()
        opened.app.processEvents()
    peak, bare = peak_mb(), bare_window_mb()
    told = f"{peak:.0f} MB, before playing {before:.0f}, bare window {bare:.0f}"
    yield Measurement("peak / bare window", peak / bare, "x", BUDGET, told)


def bare_window_mb() -> float:
    """The peak of a process that shows an empty window and leaves."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.bare_window"],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[-1])

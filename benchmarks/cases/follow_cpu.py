# SPDX-License-Identifier: MIT
"""The share of a core that following along takes, and whether frames are on time."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer

from backcare_desktop.core.player import State
from backcare_desktop.ui.playback import MOVING_INTERVAL_MS
from benchmarks.measurement import Measurement, middle, nearly_all, share_over
from benchmarks.program import OpenProgram, open_program, timelines
from benchmarks.reference import Fills

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.timeline import Timeline

SECONDS: Final = 6.0
MOVING: Final = ("morning-loosener", "cat-cow")
"""The most that moves in any exercise: the whole trunk and all four limbs."""
GENTLE: Final = ("desk-and-standing", "pelvic-sway")
BREATHING: Final = ("evening-breathing", "breathing")
MOVING_BUDGET: Final = 12.0
BREATHING_BUDGET: Final = 7.0
PAUSED_BUDGET: Final = 0.5
LATE_BUDGET: Final = 3.0
"""Percent of frames later than 1.5 intervals, on a machine that does other work."""


def measure() -> Iterator[Measurement]:
    """Play stretches in real time and read the process's own clock."""
    opened = open_program()
    told = "how fast the machine is now"
    yield Measurement("25 plain fills at 30 fps", fills_share(opened), "%", None, told)
    cases = (
        ("moving, all of her", MOVING, MOVING_BUDGET),
        ("moving, upright", GENTLE, MOVING_BUDGET),
        ("breath only", BREATHING, BREATHING_BUDGET),
    )
    for what, (routine, exercise), budget in cases:
        timeline = timelines()[routine]
        opened.follow(timeline)
        opened.program.playback.seek(second_rep_ms(timeline, exercise))
        opened.run_for(1.0)
        share, times = cpu_share(opened)
        gaps = [(b - a) * 1_000 for a, b in pairwise(times)]
        told = f"{len(times) / SECONDS:.1f} frames a second"
        yield Measurement(f"{what}: cpu", share, "%", budget, told)
        interval_ms = opened.program.playback.interval_ms or 0
        told = f"median {middle(gaps):.1f}, 95 % {nearly_all(gaps):.1f} ms"
        late = share_over(gaps, 1.5 * interval_ms)
        yield Measurement(f"{what}: late frames", late, "%", LATE_BUDGET, told)
    opened.program.playback.pause()
    opened.run_for(1.0)
    share, _ = cpu_share(opened)
    yield Measurement("paused: cpu", share, "%", PAUSED_BUDGET)


def fills_share(opened: OpenProgram) -> float:
    """Percent of a core for the reference at 30 fps: how fast the machine is now."""
    fills = Fills()
    fills.show()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(fills.step)
    timer.start(MOVING_INTERVAL_MS)
    opened.run_for(0.5)
    wall, cpu = perf_counter(), process_time()
    opened.run_for(SECONDS / 2)
    share = 100.0 * (process_time() - cpu) / (perf_counter() - wall)
    timer.stop()
    fills.close()
    return share


def cpu_share(opened: OpenProgram) -> tuple[float, list[float]]:
    """Percent of a core in a real-time stretch, and when its frames came."""
    times: list[float] = []
    playback = opened.program.playback

    def note() -> None:
        times.append(perf_counter())

    playback.frame_changed.connect(note)
    wall, cpu = perf_counter(), process_time()
    opened.run_for(SECONDS)
    share = 100.0 * (process_time() - cpu) / (perf_counter() - wall)
    playback.frame_changed.disconnect(note)
    if times and playback.state is not State.PLAYING:
        raise RuntimeError("playback stopped by itself: was the machine suspended?")
    return share, times


def second_rep_ms(timeline: Timeline, exercise: str) -> int:
    """Where the second part of an exercise begins: the first one fades in."""
    parts = [part for part in timeline.segments if part.exercise == exercise]
    return parts[min(2, len(parts) - 1)].start_ms

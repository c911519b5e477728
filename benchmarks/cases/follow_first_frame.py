# SPDX-License-Identifier: MIT
"""What the first frame of a motion costs when nothing was made ready before."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.frame import frame_at
from backcare_desktop.ui.pages.follow.figure_view import FigureView
from benchmarks.measurement import Measurement, middle
from benchmarks.movements import movements
from benchmarks.program import open_program, timelines

if TYPE_CHECKING:
    from collections.abc import Iterator

BUDGET_MS: Final = 33.0
"""A frame: even after a jump to another step none is left out."""


def measure() -> Iterator[Measurement]:
    """The first frame of each part of each exercise, with an empty stage."""
    opened = open_program()
    view = opened.page.findChild(FigureView)
    if view is None:
        raise LookupError("the page has no figure")
    stage = view.stage
    found: dict[str, float] = {}
    for movement in movements(timelines()):
        opened.program.window.open_follow(movement.timeline.title)
        opened.show_playing(movement.timeline)
        for part in movement.parts:
            opened.app.processEvents()
            stage.set_scenes(stage.scenes)
            opened.page.show_frame(frame_at(movement.timeline, part.start_ms + 500))
            start = process_time()
            view.repaint()
            took_ms = (process_time() - start) * 1_000
            found[movement.exercise] = max(took_ms, found.get(movement.exercise, 0.0))
    for exercise, took_ms in found.items():
        yield Measurement(exercise, took_ms, "ms", BUDGET_MS)
    yield Measurement("median", middle(list(found.values())), "ms", BUDGET_MS)

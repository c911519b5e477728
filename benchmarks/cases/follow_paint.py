# SPDX-License-Identifier: MIT
"""Painting one frame of the follow-along page while each exercise moves."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Final

from backcare_desktop.core.frame import frame_at
from backcare_desktop.ui.pages.follow.figure_view import FigureView
from benchmarks.measurement import Measurement, middle
from benchmarks.movements import Movement, movements
from benchmarks.program import OpenProgram, open_program, timelines
from benchmarks.reference import Fills, reference_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

BUDGET: Final = 1.2
"""A frame of the whole page to 25 plain fills in the same run."""
MOST_FRAMES: Final = 180
FRAMES_BETWEEN: Final = 6
"""The machine's speed changes within seconds; so the reference is never far."""


def measure() -> Iterator[Measurement]:
    """The ratio for each exercise, and for all of them together."""
    opened = open_program()
    fills = Fills()
    fills.show()
    reference_ms(opened.app, fills, pictures=40)
    ratios, plain = [], []
    for movement in movements(timelines()):
        show_all(opened, movement)
        frames, references = frames_ms(opened, movement, fills)
        plain += references
        ratios.append(middle(frames) / middle(references))
        told = f"{middle(frames):.2f} ms"
        yield Measurement(movement.exercise, ratios[-1], "x", BUDGET, told)
    told = f"25 fills took {middle(plain):.2f} ms"
    yield Measurement("mean", sum(ratios) / len(ratios), "x", BUDGET, told)


def show_all(opened: OpenProgram, movement: Movement) -> None:
    """Show a rep once, so that all its motions are made."""
    opened.program.window.open_follow(movement.timeline.title)
    opened.show_playing(movement.timeline)
    for position_ms in movement.positions_ms():
        opened.page.show_frame(frame_at(movement.timeline, position_ms))
        opened.app.processEvents()


def frames_ms(
    opened: OpenProgram, movement: Movement, fills: Fills
) -> tuple[list[float], list[float]]:
    """Processor time of frames that paint the figure, and of the reference.

    Frames in which only the ring moves are not counted: they would flatter.
    """
    found: list[float] = []
    references: list[float] = []
    painted: list[None] = []
    view = opened.page.findChild(FigureView)
    if view is None:
        raise LookupError("the page has no figure")
    view.painted.connect(lambda: painted.append(None))
    for number, position_ms in enumerate(movement.positions_ms()[:MOST_FRAMES]):
        if number % FRAMES_BETWEEN == 0:
            references += reference_ms(opened.app, fills, pictures=3)[1:]
        opened.page.show_frame(frame_at(movement.timeline, position_ms))
        painted.clear()
        start = process_time()
        opened.app.processEvents()
        if painted:
            found.append((process_time() - start) * 1_000)
    return found, references

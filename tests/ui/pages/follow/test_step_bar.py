# SPDX-License-Identifier: MIT
"""The step bar: blocks that can be hit, a playhead, and clicks that seek."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.routine import Routine
from backcare_desktop.ui.pages.follow.step_bar import SHORTEST, StepBar, _shared_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.look.theme import Theme

WIDTHS = (640, 858, 1302, 3360)
NAMES = ("morning-loosener", "late-afternoon", "evening-walk", "flare-relief")


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot, timeline: Timeline) -> StepBar:
    """Give the bar at the design's size."""
    made = StepBar(theme)
    qtbot.addWidget(made)
    made.resize(1302, 36)
    made.set_scale(1.0)
    made.show_timeline(timeline)
    return made


@pytest.fixture
def crowd(library_exercises: dict[str, Exercise]) -> Timeline:
    """Give a routine of 400 steps, which is about as many as there may be."""
    step = {"title": "Reach up", "position": "standing", "hold": "5s"}
    routine = Routine.model_validate(
        {
            "format": 1,
            "title": "Many",
            "summary": "Many steps.",
            "steps": [{"rounds": 5, "steps": [step] * 80}],
        }
    )
    return compile_routine("many", routine, library_exercises, AS_WRITTEN)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scale", [0.66, 1.0, 1.9])
def test_blocks_can_be_hit_and_fill_the_bar(
    bar: StepBar,
    shipped: Callable[..., Timeline],
    name: str,
    width: int,
    scale: float,
) -> None:
    """None is narrower than 8 px, and together with the gaps they are the width."""
    bar.resize(width, 36)
    bar.set_scale(scale)
    bar.show_timeline(shipped(name))
    boxes = bar._boxes
    assert min(box.width() for box in boxes) >= SHORTEST - 1e-9
    gaps = [after.left() - before.right() for before, after in zip(boxes, boxes[1:])]  # noqa: B905, RUF007 - one shorter
    assert all(gap == pytest.approx(4 * scale) for gap in gaps)
    assert boxes[0].left() == 0
    assert boxes[-1].right() == pytest.approx(width)


def test_a_crowd_still_stands_in_order(bar: StepBar, crowd: Timeline) -> None:
    """With more blocks than room, all are narrow, none is turned inside out."""
    bar.resize(858, 36)
    bar.show_timeline(crowd)
    boxes = bar._boxes
    assert len(boxes) > 400
    assert all(box.width() > 0 for box in boxes)
    assert boxes[-1].right() == pytest.approx(858)
    lefts = [box.left() for box in boxes]
    assert lefts == sorted(lefts)
    bar.grab()


@given(
    lengths=st.lists(st.integers(1, 10_800_000), min_size=1, max_size=60),
    room=st.floats(1.0, 4_000.0),
)
def test_widths_share_out_the_room(lengths: list[int], room: float) -> None:
    """Their sum is the room; none is below the shortest while there is room."""
    widths = _shared_out(lengths, room, SHORTEST)
    assert sum(widths) == pytest.approx(room)
    least = min(SHORTEST, room / len(lengths))
    assert min(widths) >= least - 1e-6
    for one, other in zip(lengths, lengths[1:]):  # noqa: B905, RUF007 - one shorter
        if one > other:
            first = lengths.index(one)
            assert widths[first] >= widths[lengths.index(other)] - 1e-6


@pytest.mark.parametrize("name", NAMES)
def test_a_click_seeks_to_what_lies_under_it(
    bar: StepBar, shipped: Callable[..., Timeline], name: str
) -> None:
    """From pixel to moment and back is the same pixel; blocks are told apart."""
    timeline = shipped(name)
    bar.show_timeline(timeline)
    chosen: list[int] = []
    bar.position_chosen.connect(chosen.append)
    for x in range(0, bar.width(), 7):
        chosen.clear()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(x, 18))
        (position_ms,) = chosen
        assert 0 <= position_ms < timeline.duration_ms
        # Half a gap beside a block belongs to it.
        assert bar._x_of(position_ms) == pytest.approx(x, abs=4.1)


def test_the_first_pixel_is_the_start(bar: StepBar) -> None:
    """A click at the very left begins again."""
    chosen: list[int] = []
    bar.position_chosen.connect(chosen.append)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(0, 18))
    assert chosen == [0]


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
)
def test_only_the_left_button_seeks(bar: StepBar, button: Qt.MouseButton) -> None:
    """Whoever looks for a menu does not want to be somewhere else."""
    chosen: list[int] = []
    bar.position_chosen.connect(chosen.append)
    QTest.mouseClick(bar, button, pos=QPoint(400, 18))
    assert chosen == []


def test_an_empty_bar_takes_no_click(theme: Theme, qtbot: QtBot) -> None:
    """Before the first routine there is nothing to seek in."""
    bar = StepBar(theme)
    qtbot.addWidget(bar)
    bar.resize(600, 36)
    chosen: list[int] = []
    bar.position_chosen.connect(chosen.append)
    bar.show_position(5_000)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(300, 18))
    bar.grab()
    assert chosen == []


def test_the_playhead_stays_on_the_bar(bar: StepBar, timeline: Timeline) -> None:
    """From the first to the last moment it only moves to the right."""
    xs = []
    for position_ms in range(0, timeline.duration_ms + 1, 500):
        bar.show_position(position_ms)
        xs.append(bar._x_of(position_ms))
    assert xs == sorted(xs)
    assert xs[0] == 0
    assert xs[-1] == pytest.approx(bar.width())


def test_it_says_where_she_is(bar: StepBar) -> None:
    """Heard, it names the step and the time."""
    assert bar.accessibleName() == "Steps of the routine"
    bar.show_position(32_000)
    assert bar.accessibleDescription() == "Pelvic tilt · Set 1 of 2, 0:32"
    bar.show_position(5_000)
    assert bar.accessibleDescription().startswith("Get ready: ")


def test_done_and_to_come_look_different(bar: StepBar, theme: Theme) -> None:
    """What is behind the playhead wears its kind in full, what is ahead is pale."""
    bar.show_position(200_000)
    image = bar.grab().toImage()
    done, ahead = (bar._boxes[2].center().toPoint(), bar._boxes[-2].center().toPoint())
    assert image.pixelColor(done).rgb() == theme.tokens.kind("move").rgb()
    assert image.pixelColor(ahead).rgb() == theme.tokens.to_come("move").rgb()

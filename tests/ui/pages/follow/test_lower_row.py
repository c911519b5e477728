# SPDX-License-Identifier: MIT
"""What to do now has the room first; what comes next has it while there is some."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.player import State
from backcare_desktop.ui.pages.follow.lower_row import LowerRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def row(
    theme: Theme,
    stage: FigureStage,
    qtbot: QtBot,
    show_active: Callable[..., None],
) -> LowerRow:
    """Give the row at the design's width."""
    made = LowerRow(theme, stage)
    qtbot.addWidget(made)
    made.set_scale(1.0, 1.0, 446)
    made.resize(1302, 128)
    show_active(made)
    return made


def test_it_tells_whether_there_is_anything_new(
    row: LowerRow, timeline: Timeline
) -> None:
    """Frames of one breath are one thing to do; another state is another."""

    def shown(at_ms: int, state: State, *, has_captions: bool = True) -> bool:
        frame = frame_at(timeline, at_ms)
        return row.show_moment(frame, state, has_captions=has_captions)

    assert shown(32_000, State.PLAYING)
    assert not shown(32_033, State.PLAYING)
    assert shown(32_066, State.PAUSED)
    assert shown(32_066, State.PLAYING)
    assert shown(32_066, State.PLAYING, has_captions=False)


def test_a_crowded_row_gives_the_corner_s_room_away(
    row: LowerRow, timeline: Timeline, settled: Callable[[], None]
) -> None:
    """Made narrow in a pause, and back, without another frame."""
    frame = frame_at(timeline, 32_000)
    row.show_moment(frame, State.PAUSED, has_captions=True)
    assert row.next_up.isVisible()
    row.resize(860, 128)
    settled()
    assert not row.next_up.isVisible()
    row.resize(1302, 128)
    settled()
    assert row.next_up.isVisible()


def test_a_reminder_stays_until_something_else_is_shown(
    row: LowerRow, timeline: Timeline
) -> None:
    """The same moment shown anew takes it away."""
    frame = frame_at(timeline, 32_000)
    row.show_moment(frame, State.PAUSED, has_captions=True)
    row.remind_of_lying(frame, State.PAUSED)
    assert row.words.caption == "Roll to your side while you rest."
    assert row.show_moment(frame, State.PAUSED, has_captions=True)
    assert row.words.caption.startswith("Space to go on.")

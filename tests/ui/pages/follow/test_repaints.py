# SPDX-License-Identifier: MIT
"""What does not change is not painted again: the page costs next to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.frame import frame_at
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage


class Painted(QObject):
    """Keeps which widgets were painted, and where."""

    def __init__(self, page: FollowPage) -> None:
        super().__init__(page)
        self.rects: dict[QWidget, list[QRect]] = {}
        for widget in page.findChildren(QWidget):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint event and let it through."""
        if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
            self.rects.setdefault(watched, []).append(event.rect())
        return False


@pytest.fixture
def painted(page: FollowPage, settled: Callable[[], None]) -> Painted:
    """Watch the page from now on."""
    watcher = Painted(page)
    page._ring.update()
    settled()
    assert page._ring in watcher.rects, "the watcher sees what is painted"
    watcher.rects.clear()
    return watcher


def test_the_same_moment_twice_paints_nothing(
    page: FollowPage,
    timeline: Timeline,
    painted: Painted,
    settled: Callable[[], None],
) -> None:
    """A frame that looks like the one before costs no paint event at all."""
    for _ in range(5):
        page.show_frame(frame_at(timeline, 32_000))
        settled()
    assert painted.rects == {}


def test_a_breath_paints_only_what_breathes(
    page: FollowPage,
    timeline: Timeline,
    painted: Painted,
    settled: Callable[[], None],
) -> None:
    """A 30th of a second later: figure and ring, no word, no corner, no button."""
    page.show_frame(frame_at(timeline, 32_033))
    settled()
    assert set(painted.rects) <= {page._figure, page._ring, page._bar}
    assert page._figure in painted.rects
    assert page._ring in painted.rects


def test_a_second_paints_the_time_left_and_no_other_word(
    page: FollowPage,
    timeline: Timeline,
    painted: Painted,
    settled: Callable[[], None],
) -> None:
    """Only the words that changed are painted."""
    page.show_frame(frame_at(timeline, 33_000))
    settled()
    words = {each for each in painted.rects if isinstance(each, FittedLine)}
    assert words == {page._bottom.left}


def test_the_playhead_paints_only_where_it_was_and_is(
    page: FollowPage,
    timeline: Timeline,
    painted: Painted,
    settled: Callable[[], None],
) -> None:
    """Through half a minute of playing, no paint of the bar is wider than 40 px."""
    for position_ms in range(32_000, 62_000, 500):
        page.show_frame(frame_at(timeline, position_ms))
        settled()
    rects = painted.rects[page._bar]
    assert len(rects) >= 20
    assert max(rect.width() for rect in rects) <= 40


def test_moving_the_playhead_bit_by_bit_leaves_no_trace(
    page: FollowPage, timeline: Timeline, settled: Callable[[], None]
) -> None:
    """What small repaints leave behind is what one large repaint would paint."""
    for position_ms in range(0, timeline.duration_ms, 1_100):
        page._bar.show_position(position_ms)
        settled()
    bit_by_bit = page.screen().grabWindow(page.winId(), *_rect_of(page)).toImage()
    page._bar.update()
    settled()
    at_once = page.screen().grabWindow(page.winId(), *_rect_of(page)).toImage()
    assert bit_by_bit.size() == at_once.size()
    assert bit_by_bit == at_once


def _rect_of(page: FollowPage) -> tuple[int, int, int, int]:
    return page._bar.geometry().getRect()  # type: ignore[return-value]


def test_a_hidden_page_paints_nothing(
    page: FollowPage,
    timeline: Timeline,
    painted: Painted,
    settled: Callable[[], None],
) -> None:
    """Behind another page, frames cost no painting."""
    page.hide()
    painted.rects.clear()
    for position_ms in (40_000, 50_000):
        page.show_frame(frame_at(timeline, position_ms))
        settled()
    assert painted.rects == {}

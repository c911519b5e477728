# SPDX-License-Identifier: MIT
"""The figure paints what can be seen to have changed: not less, and hardly more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent

from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.picture import Picture
from backcare_desktop.ui.pages.follow.figure_view import FADE_MS, FigureView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Segment, Timeline
    from backcare_desktop.storage.library import Library
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage

FRAME_MS = 33
PARTS_OF_A_WAY = 12
MOST_DIFFERENCE = 0.15
"""Mean difference per channel, of 255, between what is shown and what would be."""


class Rects(QObject):
    """Keeps which parts of a view were painted."""

    def __init__(self, view: FigureView) -> None:
        super().__init__(view)
        self.found: list[QRect] = []
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint event and let it through."""
        if isinstance(event, QPaintEvent) and watched is self.parent():
            self.found.append(event.rect())
        return False


@pytest.fixture
def view(
    theme: Theme,
    stage: FigureStage,
    qtbot: QtBot,
    show_active: Callable[..., None],
) -> FigureView:
    """Give a shown figure."""
    made = FigureView(theme, stage)
    qtbot.addWidget(made)
    made.resize(424, 210)
    show_active(made)
    return made


def seen(view: FigureView) -> QImage:
    """What is on the screen now."""
    window = view.window()
    corner = view.mapTo(window, view.rect().topLeft())
    where = (corner.x(), corner.y(), view.width(), view.height())
    return view.screen().grabWindow(window.winId(), *where).toImage()


def difference(a: QImage, b: QImage) -> float:
    """The mean difference of two images per channel."""
    pairs = zip(bytes(a.constBits()), bytes(b.constBits()), strict=True)
    return sum(abs(p - q) for p, q in pairs) / a.sizeInBytes()


def ways(library: Library, shipped: Callable[..., Timeline]) -> Iterator[Picture]:
    """Each motion of every shipped routine, once, on one side, with its arrow."""
    found: set[tuple[object, object]] = set()
    for name in library.routines:
        timeline = shipped(name)
        for part in timeline.segments:
            if (part.pose, part.next_pose) in found:
                continue
            found.add((part.pose, part.next_pose))
            yield moment(timeline, part)


def moment(timeline: Timeline, part: Segment) -> Picture:
    """A moment in the middle of a part of a rep."""
    shown = frame_at(timeline, (part.start_ms + part.end_ms) // 2).picture
    assert isinstance(shown, Picture)
    return replace(shown, shows_effort=True, bump=1.0)


def test_no_motion_leaves_a_trace(
    view: FigureView,
    shipped_library: Library,
    shipped: Callable[..., Timeline],
    settled: Callable[[], None],
) -> None:
    """Painted bit by bit she looks as she does when all of her is painted at once."""
    for picture in ways(shipped_library, shipped):
        for number in range(PARTS_OF_A_WAY + 1):
            share = number / PARTS_OF_A_WAY
            view.show_picture(
                replace(picture, progress=share, breath=1.0 - 2.0 * share)
            )
            settled()
        assert view._look is not None
        view.update(view._look.box)
        settled()
        bit_by_bit = seen(view)
        view.update()
        settled()
        assert difference(bit_by_bit, seen(view)) == 0.0, picture


def test_only_her_own_part_of_the_picture_is_painted(
    page: FollowPage, timeline: Timeline, settled: Callable[[], None]
) -> None:
    """Standing and breathing, she takes a third of the room; the rest stays."""
    for at_ms in (900, 1_000):
        page.show_frame(frame_at(timeline, at_ms))
        settled()
    rects = Rects(page._figure)
    for at_ms in range(1_000, 4_000, FRAME_MS):
        shown = frame_at(timeline, at_ms).picture
        assert isinstance(shown, Picture)
        page._figure.show_picture(replace(shown, breath=(at_ms - 2_500) / 1_500))
        settled()
    assert rects.found
    assert max(rect.width() for rect in rects.found) < page._figure.width() / 2


def test_what_nobody_could_see_is_not_painted(
    page: FollowPage, timeline: Timeline, settled: Callable[[], None]
) -> None:
    """A breath of three pixels takes some pictures, and not eighty."""
    page.show_frame(frame_at(timeline, 1_000))
    settled()
    shown = frame_at(timeline, 1_000).picture
    assert isinstance(shown, Picture)
    rects = Rects(page._figure)
    for number in range(81):
        page._figure.show_picture(replace(shown, breath=number / 40 - 1))
        settled()
    assert 4 <= len(rects.found) <= 40


def test_what_is_left_out_could_not_be_seen(
    page: FollowPage,
    timeline: Timeline,
    settled: Callable[[], None],
) -> None:
    """At every moment of a rep the screen shows what a fresh painting would."""
    view = page._figure
    start_ms = next(
        part.start_ms for part in timeline.segments if part.exercise == "pelvic-tilt"
    )
    for at_ms in range(start_ms + 500, start_ms + 4_000, 5 * FRAME_MS):
        page.show_frame(frame_at(timeline, at_ms))
        settled()
        shown = seen(view)
        view.update()
        settled()
        assert difference(shown, seen(view)) < MOST_DIFFERENCE


def test_a_pause_fades_and_comes_back(view: FigureView, timeline: Timeline) -> None:
    """In a fifth of a second, evenly, and only as long as it takes."""
    view.show_picture(frame_at(timeline, 32_000).picture)
    view.set_faded(True)
    assert view._fade_timer.isActive()
    view._fade_timer.stop()
    view._fade_timer.start(1_000_000)
    shades = []
    for _ in range(5):
        shades.append(view._fade)
        view.fade_by(FADE_MS / 4)
    assert shades == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert not view._fade_timer.isActive()
    view.set_faded(False)
    view.fade_by(FADE_MS / 2)
    assert view._fade == 0.5
    view.fade_by(FADE_MS)
    assert view._fade == 0.0
    assert not view._fade_timer.isActive()


def test_a_pause_in_the_middle_of_a_fade_turns_back(view: FigureView) -> None:
    """From where it is, without a jump."""
    view.set_faded(True)
    view.fade_by(FADE_MS / 4)
    view.set_faded(False)
    assert view._fade == 0.25
    view.fade_by(FADE_MS / 8)
    assert view._fade == 0.125
    view._fade_timer.stop()


def test_still_means_at_once(view: FigureView) -> None:
    """With less movement asked for, a pause is pale from its first picture on."""
    view.is_still = True
    view.set_faded(True)
    assert view._fade == 1.0
    assert not view._fade_timer.isActive()
    view.set_faded(False)
    assert view._fade == 0.0

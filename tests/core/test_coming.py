# SPDX-License-Identifier: MIT
"""What is announced is what will be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.coming import SEGMENTS_AHEAD, coming_after
from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.picture import Blend, Picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.coming import Coming
    from backcare_desktop.core.picture import Shown
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.library import Library

STEP_MS = 150
Way = tuple[object, object, bool]


def way_of(shown: Shown) -> Way:
    """What a picture moves between."""
    assert isinstance(shown, Picture)
    return shown.start, shown.end, shown.mirrored


def ways_of(picture: Shown | Blend) -> set[Way]:
    """The same, of both sides of a cross-fade."""
    parts = (
        (picture.before, picture.after) if isinstance(picture, Blend) else (picture,)
    )
    return {way_of(part) for part in parts}


def announced(coming: Coming) -> set[Way]:
    """Everything that is announced."""
    return {way for picture in coming.pictures for way in ways_of(picture)}


@pytest.mark.parametrize("still", [False, True])
def test_everything_shown_was_announced_one_segment_before(
    shipped_library: Library, shipped: Callable[..., Timeline], still: bool
) -> None:
    """Every moment of every shipped routine."""
    for name in shipped_library.routines:
        timeline = shipped(name)
        known = announced(coming_after(timeline, 0, still=still))
        for index, segment in enumerate(timeline.segments):
            now = announced(coming_after(timeline, index, still=still))
            for at_ms in range(segment.start_ms, segment.end_ms, STEP_MS):
                shown = frame_at(timeline, at_ms, still=still).picture
                assert ways_of(shown) <= known
                assert ways_of(shown) <= now
            known = now


def test_the_next_corner_is_announced(shipped: Callable[..., Timeline]) -> None:
    """In each block, what the corner says in the block after it."""
    timeline = shipped("morning-loosener")
    for index, segment in enumerate(timeline.segments):
        if segment.block + 1 < len(timeline.blocks):
            start_ms = timeline.blocks[segment.block + 1].start_ms
            coming = coming_after(timeline, index)
            assert coming.next_up == frame_at(timeline, start_ms).next_up


def test_a_skip_is_announced(shipped: Callable[..., Timeline]) -> None:
    """The first picture of the next block, however far away it is."""
    timeline = shipped("late-afternoon")
    for index, segment in enumerate(timeline.segments):
        if segment.block + 1 < len(timeline.blocks):
            start_ms = timeline.blocks[segment.block + 1].start_ms
            shown = frame_at(timeline, start_ms + 1_000).picture
            assert ways_of(shown) <= announced(coming_after(timeline, index))


def test_it_is_little_enough_to_be_kept(
    shipped_library: Library, shipped: Callable[..., Timeline]
) -> None:
    """As many motions as a stage remembers, and no more than a few segments."""
    for name in shipped_library.routines:
        timeline = shipped(name)
        for index in range(len(timeline.segments)):
            assert len(announced(coming_after(timeline, index))) <= SEGMENTS_AHEAD + 6


def test_the_last_segment_announces_itself(shipped: Callable[..., Timeline]) -> None:
    """After it comes nothing."""
    timeline = shipped("flare-relief")
    coming = coming_after(timeline, len(timeline.segments) - 1)
    assert coming.pictures
    assert coming.next_up is None

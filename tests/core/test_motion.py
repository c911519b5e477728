# SPDX-License-Identifier: MIT
"""The figure moves, strides, cross-fades, or stands still for who wants that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.motion import (
    CROSS_FADE_MS,
    STRIDE_CYCLE_MS,
    picture_at,
    typical_picture,
)
from backcare_desktop.core.picture import Blend, Picture, Pose, Shown
from backcare_desktop.core.timeline import Kind
from tests.core.authored_routines import timelines
from tests.core.written_routines import (
    blocks_of,
    exercise,
    in_week,
    timeline_of,
)

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Timeline


def picture_in(
    timeline: Timeline,
    kind: Kind,
    after_ms: int,
    *,
    still: bool = False,
) -> Shown | Blend:
    """The figure some time into the first block of a kind."""
    start_ms = blocks_of(timeline, kind)[0].start_ms
    return picture_at(timeline, start_ms + after_ms, still=still)


def plain(picture: Shown | Blend) -> Picture:
    """The picture, which is not in the middle of a cross-fade."""
    assert isinstance(picture, Picture)
    return picture


@given(timelines(), st.floats(0, 1), st.booleans())
def test_only_poses_of_the_routine_are_shown(
    timeline: Timeline,
    share: float,
    still: bool,
) -> None:
    """No picture comes from outside the segments."""
    found = picture_at(timeline, round(share * timeline.duration_ms), still=still)
    poses = {
        pose
        for part in timeline.segments
        for pose in (part.pose, part.next_pose, *part.strides)
    }
    shown = (found.before, found.after) if isinstance(found, Blend) else (found,)
    for each in shown:
        picture = plain(each)
        assert {picture.start, picture.end} <= poses
        assert 0 <= picture.progress <= 1
        assert -1 <= picture.breath <= 1


def test_phase_moves_from_pose_to_pose() -> None:
    """Half way through the tilt the figure is half way between its poses."""
    timeline = timeline_of({"exercise": "tilt"})
    picture = plain(picture_in(timeline, Kind.MOVE, 2_000))
    assert picture.start == Pose("all-fours", "neutral")
    assert picture.end == Pose("all-fours", "tilt")
    assert round(picture.progress, 6) == 0.5
    assert picture.shows_effort


def test_new_scene_fades_in() -> None:
    """Where the next picture is another one, both are shown for a moment."""
    timeline = timeline_of({"exercise": "tilt"}, {"exercise": "lean"})
    blend = picture_at(timeline, timeline.blocks[-1].start_ms + CROSS_FADE_MS // 2)
    assert isinstance(blend, Blend)
    assert round(blend.share, 6) == 0.5
    later = picture_at(timeline, timeline.blocks[-1].start_ms + CROSS_FADE_MS)
    assert isinstance(later, Picture)


def test_other_side_is_mirrored_and_fades_over() -> None:
    """The left side is the mirror of the right, and never snaps round."""
    timeline = timeline_of({"exercise": "clam", "reps": 2})
    right, left = (block.start_ms for block in blocks_of(timeline, Kind.MOVE))
    assert not plain(picture_at(timeline, right + 1_000)).mirrored
    assert plain(picture_at(timeline, left + 1_000)).mirrored
    turning = picture_in(timeline, Kind.SWITCH, 0)
    assert isinstance(turning, Blend)


def test_walk_strides_in_a_loop() -> None:
    """After a whole cycle the same foot is in front again."""
    timeline = timeline_of({"exercise": "walk"})
    feet = [
        (picture.start, picture.end, round(picture.progress, 6))
        for part in range(3)
        for picture in [
            plain(picture_in(timeline, Kind.WALK, 1_000 + part * STRIDE_CYCLE_MS // 2)),
        ]
    ]
    assert feet[0] == feet[2]
    assert feet[0][0] == feet[1][1] != feet[0][1]


def test_reduced_motion_keeps_the_walk_in_one_picture() -> None:
    """No legs that jump from stride to stride three times a second."""
    timeline = timeline_of({"exercise": "walk"})
    shown = {
        plain(picture_in(timeline, Kind.WALK, after_ms, still=True))
        for after_ms in range(1_000, 60_000, 250)
    }
    assert len(shown) == 1


def test_reduced_motion_shows_where_the_movement_goes() -> None:
    """A phase is its last picture, without breath, and the next one fades in."""
    timeline = timeline_of({"exercise": "tilt"})
    settled = {
        plain(picture_in(timeline, Kind.MOVE, after_ms, still=True))
        for after_ms in (1_000, 2_000, 3_999)
    }
    (picture,) = settled
    assert picture.start == picture.end == Pose("all-fours", "tilt")
    assert picture.breath == 0
    back = picture_in(timeline, Kind.MOVE, 6_600, still=True)
    assert isinstance(back, Blend)


def test_small_range_is_told_to_the_painter() -> None:
    """From 28 weeks poses are drawn 70 % of the way from neutral."""
    care = [{"weeks": "28-", "range": "small"}]
    library = {"tilt": exercise(care=care)}
    timeline = timeline_of({"exercise": "tilt"}, library=library, profile=in_week(28))
    picture = plain(picture_in(timeline, Kind.MOVE, 2_000))
    assert (picture.reach, picture.neutral) == (0.7, Pose("all-fours", "neutral"))


def test_typical_picture_shows_the_effort() -> None:
    """The corner shows the exercise at its end, not at its start."""
    timeline = timeline_of({"exercise": "tilt"})
    work = blocks_of(timeline, Kind.MOVE)[0]
    assert plain(typical_picture(timeline, work)).end == Pose("all-fours", "tilt")
    finish = timeline.blocks[-1]
    first_part = timeline.segments_of(finish)[0]
    assert plain(typical_picture(timeline, finish)).end == first_part.next_pose

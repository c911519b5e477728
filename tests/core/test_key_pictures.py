# SPDX-License-Identifier: MIT
"""Which pictures tell an exercise on paper, and how a single pose is reached."""

from __future__ import annotations

import pytest

from backcare_desktop.core.key_pictures import key_pictures, posed
from backcare_desktop.core.picture import AuthorImage, Picture, Pose
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.terms import Side
from tests.core.written_routines import (
    LIBRARY,
    TILT_REP,
    exercise,
    in_week,
    timeline_of,
    work_of,
)

NEUTRAL, TUCKED = Pose("all-fours", "neutral"), Pose("all-fours", "tilt")


def pictures_of(stem: str, **step: object) -> list[tuple[str, str]]:
    """Where each key picture stands, and its words."""
    parts = work_of(timeline_of({"exercise": stem, **step}))
    found = key_pictures(parts, 0.5)
    assert all(isinstance(each.picture, Picture) for each in found)
    return [(str(each.picture.end), each.words) for each in found]  # type: ignore[union-attr]


def test_a_movement_is_told_by_where_it_begins_and_ends() -> None:
    """Two positions, each with the breath that leads there."""
    assert pictures_of("tilt") == [
        ("all-fours/neutral", "Breathe in, back to flat"),
        ("all-fours/tilt", "Breathe out, tuck your tail"),
    ]


@pytest.mark.parametrize("stem", ["lean", "walk"])
def test_what_only_breathes_or_walks_is_one_picture(stem: str) -> None:
    """Two pictures that differ by a breath would only puzzle."""
    assert len(pictures_of(stem)) == 1


def test_the_work_shows_its_way_on_the_side_that_comes_first() -> None:
    """The arrow belongs to the picture that is reached, mirrored for the left."""
    step = {"exercise": "clam", "start_side": "left"}
    start, end = key_pictures(work_of(timeline_of(step)), 0.5)
    assert isinstance(start.picture, Picture)
    assert isinstance(end.picture, Picture)
    assert (start.picture.shows_effort, end.picture.shows_effort) == (False, True)
    assert (end.picture.start, end.picture.progress) == (NEUTRAL, 1.0)
    assert start.picture.mirrored
    assert end.picture.mirrored


def test_more_than_three_positions_are_not_drawn() -> None:
    """Four poses of an author's own: the first three are shown."""
    names = ("neutral", "cat", "cow", "tilt")
    rep = [
        {"do": f"To {name}", "breathe": "out", "for": "2s", "pose": name}
        for name in (*names[1:], names[0])
    ]
    poses = {name: f"all-fours/{name}" for name in names}
    library = {"four": exercise(rep=rep, poses=poses)}
    parts = work_of(timeline_of({"exercise": "four"}, library=library))
    assert len(key_pictures(parts, 0.5)) == 3


def test_an_authors_own_picture_stays_alone() -> None:
    """It takes the place of the figure on paper as well."""
    step = {
        "title": "Roll",
        "position": "standing",
        "image": "roll.png",
        "rep": [{key: value for key, value in TILT_REP[0].items() if key != "pose"}],
        "reps": 2,
    }
    (only,) = key_pictures(work_of(timeline_of(step)), 0.5)
    assert isinstance(only.picture, AuthorImage)


@pytest.mark.parametrize(
    ("name", "pose", "breath"),
    [("neutral", NEUTRAL, 1.0), ("tucked", TUCKED, -1.0)],
)
def test_a_pose_comes_with_the_breath_that_leads_there(
    name: str, pose: Pose, breath: float
) -> None:
    """Tucked is reached breathing out, neutral breathing in."""
    picture = posed("tilt", LIBRARY["tilt"], name, AS_WRITTEN, Side.RIGHT)
    assert (picture.start, picture.end, picture.breath) == (pose, pose, breath)


def test_a_pose_is_hers() -> None:
    """Belly, side and range are those of the person."""
    small = exercise(care=[{"weeks": "28-", "range": "small"}])
    early = posed("tilt", small, "tucked", in_week(12), Side.RIGHT)
    late = posed("tilt", small, "tucked", in_week(36), Side.LEFT)
    assert early.bump < late.bump
    assert (early.reach, late.reach) == (1.0, 0.7)
    assert (early.mirrored, late.mirrored) == (False, True)
    assert late.neutral == NEUTRAL


def test_a_breathing_pose_is_as_full_as_its_name() -> None:
    """`in` is breathed in, `out` breathed out."""
    lean = LIBRARY["lean"]
    assert posed("lean", lean, "in", AS_WRITTEN, Side.RIGHT).breath == 1.0
    assert posed("lean", lean, "out", AS_WRITTEN, Side.RIGHT).breath == -1.0


def test_an_unknown_pose_is_an_error() -> None:
    """Whoever asks says what was meant instead."""
    with pytest.raises(KeyError):
        posed("tilt", LIBRARY["tilt"], "tuked", AS_WRITTEN, Side.RIGHT)

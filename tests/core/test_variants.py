# SPDX-License-Identifier: MIT
"""Other pictures of the same exercise: chosen by care, by comfort or by the author."""

from __future__ import annotations

from typing import Any

import pytest

from backcare_desktop.core.catalogue import card_of, detail_of
from backcare_desktop.core.key_pictures import posed
from backcare_desktop.core.picture import Pose
from backcare_desktop.core.profile import AS_WRITTEN, Profile
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.terms import Side
from backcare_desktop.core.timeline import Kind
from tests.core.written_routines import exercise, in_week, timeline_of

POSES = {
    "neutral": "all-fours/neutral",
    "tucked": "all-fours/tilt",
    "forearms-neutral": "forearms/neutral",
    "forearms-tucked": "forearms/tilt",
    "low-tucked": "all-fours/cat",
}
ON_A_BENCH = {
    "props": ["bench"],
    "get_ready": "A bench for your arms.",
    "arrive": "Arms on the bench",
    "how": ["Kneel at the bench."],
}
TILT = exercise(
    poses=POSES,
    variants={"forearms": ON_A_BENCH},
    props=["mat"],
    care=[{"weeks": "28-", "variant": "low", "why": "Lower from week 28."}],
)
SPARED = Profile(on_forearms=True)


def poses_played(profile: Profile, **step: Any) -> set[Pose]:
    """Every pose of the work."""
    timeline = timeline_of(
        {"exercise": "tilt", "reps": 1, **step}, library={"tilt": TILT}, profile=profile
    )
    return {
        pose
        for part in timeline.segments
        if part.kind.is_work
        for pose in (part.pose, part.next_pose)
    }


def test_sore_wrists_rest_on_the_forearms() -> None:
    """What she needs goes through all exercises that can do it."""
    expected = {Pose("forearms", "neutral"), Pose("forearms", "tilt")}
    assert poses_played(SPARED) == expected


def test_sparing_her_wrists_is_no_change_for_her_week() -> None:
    """She asked for it herself: nobody has to give her a reason."""
    timeline = timeline_of({"exercise": "tilt"}, library={"tilt": TILT}, profile=SPARED)
    assert timeline.changes == ()


def test_care_goes_before_comfort() -> None:
    """From week 28 the low one, whatever else she likes."""
    late = in_week(30, on_forearms=True)
    assert Pose("all-fours", "cat") in poses_played(late)


def test_comfort_goes_before_the_author() -> None:
    """An author's favourite does not hurt her wrists."""
    assert Pose("forearms", "tilt") in poses_played(SPARED, variant="low")


def test_without_a_variant_she_does_it_as_it_is() -> None:
    """Poses alone do not make a variant; without `variants` nothing is chosen."""
    plain = exercise(poses=POSES)
    timeline = timeline_of(
        {"exercise": "tilt", "reps": 1}, library={"tilt": plain}, profile=SPARED
    )
    assert {part.pose.scene for part in timeline.segments if part.kind.is_work} == {
        "all-fours"
    }


@pytest.mark.parametrize(
    ("profile", "ready", "needed"),
    [
        (AS_WRITTEN, "", ("Mat",)),
        (SPARED, "A bench for your arms.", ("Mat", "Low bench")),
    ],
)
def test_a_variant_says_what_else_it_needs(
    profile: Profile, ready: str, needed: tuple[str, ...]
) -> None:
    """The bench is asked for before she kneels, and only when it is used."""
    library = {"tilt": TILT}
    timeline = timeline_of({"exercise": "tilt"}, library=library, profile=profile)
    routine = Routine.model_validate(
        {
            "format": 1,
            "title": "Trial",
            "summary": "A trial.",
            "steps": [{"exercise": "tilt"}],
        }
    )
    card = card_of(routine, timeline, is_own=False)
    assert timeline.blocks[0].caption == ready
    detail = detail_of(card, timeline, library)
    assert detail.props == needed
    spared = profile is SPARED
    assert (detail.exercises[0].how == ("Kneel at the bench.",)) is spared
    labels = [part.label for part in timeline.segments]
    assert ("Arms on the bench" in labels) is spared


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (AS_WRITTEN, "all-fours/tilt"),
        (SPARED, "forearms/tilt"),
        (in_week(30), "all-fours/cat"),
    ],
)
def test_a_single_pose_is_hers_too(profile: Profile, expected: str) -> None:
    """A picture for the fridge shows what she will do, not what others do."""
    picture = posed("tilt", TILT, "tucked", profile, Side.RIGHT)
    assert str(picture.end) == expected


def test_the_way_in_may_be_the_exercises_own() -> None:
    """Astride a chair she sits down astride, not as at a table."""
    lean = exercise(
        position="seated",
        poses={"enter": "astride/sit", "neutral": "lean/a", "tucked": "lean/b"},
    )
    timeline = timeline_of({"exercise": "lean"}, library={"lean": lean})
    ways = [part for part in timeline.segments if part.kind is Kind.TRANSITION]
    assert [part.pose for part in ways] == [
        Pose("chair-near", "hold"),
        Pose("astride", "sit"),
    ]

# SPDX-License-Identifier: MIT
"""From the names that authors write to the pictures that are drawn."""

from __future__ import annotations

import pytest

from backcare_desktop.core.compiler import compile_routine
from backcare_desktop.core.picture import Pose
from backcare_desktop.core.poses import (
    neutral_pose,
    pose_of,
    poses_of,
    resting_pose,
    starting_pose,
    steps_in_place,
)
from backcare_desktop.core.routine import Routine
from backcare_desktop.core.terms import Position
from backcare_desktop.core.timeline import Kind
from tests.core.written_routines import breathing_exercise, exercise

STANDING = Position.STANDING


def test_shared_pose_is_named_by_scene_and_keyframe() -> None:
    """`all-fours/tilt` is the keyframe `tilt` of the scene `all-fours`."""
    assert pose_of("tilt", "up", "all-fours/tilt") == Pose("all-fours", "tilt")


def test_changed_pose_lives_in_the_scene_it_is_like() -> None:
    """So that the body can move between it and the shared ones."""
    entry = {"like": "leg-lift/up", "head": 3}
    assert pose_of("lift", "low-up", entry) == Pose("leg-lift", "lift.low-up")


def test_variant_takes_the_place_of_its_names() -> None:
    """In the variant `table`, `table-in` is shown as `in`, and the rest stays."""
    lean = breathing_exercise(
        poses={"in": "lean/b", "out": "lean/a", "table-in": "table-lean/b"},
    )
    assert str(poses_of("lean", lean)["in"]) == "lean/b"
    chosen = poses_of("lean", lean, "table")
    assert str(chosen["in"]) == "table-lean/b"
    assert str(chosen["out"]) == "lean/a"
    assert str(poses_of("lean", lean, "tab")["in"]) == "lean/b"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a", "in", "out", "hold"], "x/out"),
        (["a", "hold"], "x/hold"),
        (["b", "a"], "x/b"),
        ([], "stand/a"),
    ],
)
def test_body_starts_breathed_out_or_held(names: list[str], expected: str) -> None:
    """Without reps: `out`, else `hold`, else the first, else how one stands."""
    movement = breathing_exercise(poses={name: f"x/{name}" for name in names})
    poses = poses_of("lean", movement)
    assert str(starting_pose(poses, movement, STANDING)) == expected


def test_reps_start_where_they_end() -> None:
    """The first rep begins in the pose that the last phase comes back to."""
    tilt = exercise()
    poses = poses_of("tilt", tilt)
    assert str(starting_pose(poses, tilt, STANDING)) == "all-fours/neutral"


def test_small_range_stays_close_to_neutral() -> None:
    """A pose called `neutral`, else where the body starts."""
    tilt = exercise(poses={"neutral": "a/b", "tucked": "c/d"})
    lean = breathing_exercise()
    assert str(neutral_pose(poses_of("tilt", tilt), tilt, STANDING)) == "a/b"
    assert str(neutral_pose(poses_of("lean", lean), lean, STANDING)) == "lean/a"


def test_rest_is_the_exercise_s_own_or_the_position_s() -> None:
    """Who names a pose `rest` rests in it."""
    assert resting_pose({"rest": Pose("a", "b")}, STANDING) == Pose("a", "b")
    assert resting_pose({}, STANDING) == Pose("stand", "hand-on-bump")


def test_steps_in_place_are_found_in_rounds_too() -> None:
    """Whoever prepares pictures looks into every round."""
    own = {"title": "Mine", "position": "seated", "hold": 3}
    inner = {"rounds": 2, "steps": [own]}
    steps = [{"exercise": "tilt"}, {"rounds": 2, "steps": [inner]}, {"rest": 3}]
    routine = Routine.model_validate(
        {"format": 1, "title": "T", "summary": "S", "steps": steps},
    )
    assert [step.title for step in steps_in_place(routine.steps).values()] == ["Mine"]


def test_steps_of_one_title_keep_their_own_poses() -> None:
    """Two steps called the same, each with a changed pose, never share one."""
    first, second = (
        {
            "title": "Lean",
            "position": "standing",
            "hold": 3,
            "poses": {"hold": {"like": "all-fours/neutral", "head": degrees}},
        }
        for degrees in (5, 25)
    )
    steps = [first, second]
    routine = Routine.model_validate(
        {"format": 1, "title": "T", "summary": "S", "steps": steps},
    )
    owners = steps_in_place(routine.steps)
    names = {poses_of(owner, step)["hold"] for owner, step in owners.items()}
    assert len(names) == 2
    timeline = compile_routine("t", routine, {})
    held = {part.pose for part in timeline.segments if part.kind is Kind.HOLD}
    assert held == names

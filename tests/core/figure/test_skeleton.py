# SPDX-License-Identifier: MIT
"""From keyframes to joints: bones keep their length, pins stay where they are."""

from __future__ import annotations

from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.figure.body import (
    BACK_CM,
    FOREARM_CM,
    NECK_CM,
    PELVIS_CM,
    SHIN_CM,
    THIGH_CM,
    UPPER_ARM_CM,
)
from backcare_desktop.core.figure.bones import SIDES, Side, Skeleton
from backcare_desktop.core.figure.keyframe import (
    ArmPose,
    HipsAt,
    JointAt,
    Keyframe,
    LegPose,
    Pin,
    Planted,
)
from backcare_desktop.core.figure.legs import lowest_cm
from backcare_desktop.core.figure.skeleton import arm_pose, leg_pose, solve
from backcare_desktop.core.figure.spine import shoulder_line
from backcare_desktop.core.figure.tween import tween
from backcare_desktop.core.figure.vectors import Vector, length, subtract

if TYPE_CHECKING:
    from backcare_desktop.core.figure.scene import Scene

STEPS = 30
"""In how many steps a movement is looked at."""

TRUNK_CM = (PELVIS_CM, *BACK_CM, NECK_CM)


def distance(a: Vector, b: Vector) -> float:
    """The distance of two points in cm."""
    return length(subtract(a, b))


def poses_of(movement: tuple[Scene, str, str]) -> list[Skeleton]:
    """All poses of a movement, from its start to its end."""
    scene, start, end = movement
    a, b = scene.keyframes[start], scene.keyframes[end]
    return [solve(tween(a, b, step / STEPS)) for step in range(STEPS + 1)]


def assert_bones_have_their_length(skeleton: Skeleton) -> None:
    """Every bone is as long as the body says."""
    for side in SIDES:
        thigh, shin, _ = skeleton.legs[side]
        upper, fore, _ = skeleton.arms[side]
        for bone, bone_cm in (
            (thigh, THIGH_CM),
            (shin, SHIN_CM),
            (upper, UPPER_ARM_CM),
            (fore, FOREARM_CM),
        ):
            assert distance(bone.start, bone.end) == pytest.approx(bone_cm, abs=1e-6)
        assert thigh.end == shin.start
        assert upper.end == fore.start
    for (a, b), bone_cm in zip(pairwise(skeleton.spine.joints), TRUNK_CM, strict=True):
        assert distance(a, b) == pytest.approx(bone_cm, abs=1e-6)


def test_bones_keep_their_length_in_every_movement(
    movement: tuple[Scene, str, str],
) -> None:
    """Nothing stretches on the way from one keyframe to another."""
    for skeleton in poses_of(movement):
        assert_bones_have_their_length(skeleton)


def test_bones_have_their_length_in_every_keyframe(scene: Scene) -> None:
    """Nothing is stretched in a key picture."""
    for keyframe in scene.keyframes.values():
        assert_bones_have_their_length(solve(keyframe))


def pinned(skeleton: Skeleton, side: Side, pin: str) -> Vector:
    """The joint that a pin holds."""
    leg, arm = skeleton.legs[side], skeleton.arms[side]
    return {
        "heel": leg.shin.end,
        "knee_at": leg.thigh.end,
        "hand": arm.fore.end,
        "elbow_at": arm.upper.end,
    }[pin]


@pytest.mark.parametrize(
    ("pin", "most_cm"),
    # A hand's pin may lie just out of reach; its arm then follows the shoulder.
    [("heel", 1e-6), ("knee_at", 1e-6), ("elbow_at", 1e-6), ("hand", 1.2)],
)
def test_what_touches_something_stays_there(
    movement: tuple[Scene, str, str], pin: str, most_cm: float
) -> None:
    """A pin that both keyframes share does not move between them."""
    scene, start, end = movement
    a, b = scene.keyframes[start], scene.keyframes[end]
    poses = poses_of(movement)
    for side in SIDES:
        pose = leg_pose if pin in {"heel", "knee_at"} else arm_pose
        first = getattr(pose(a, side), pin)
        if first is None or first != getattr(pose(b, side), pin):
            continue
        places = [pinned(skeleton, side, pin) for skeleton in poses]
        assert max(distance(place, places[0]) for place in places) <= most_cm


def test_the_head_stays_still_where_the_neck_is_pinned(
    movement: tuple[Scene, str, str],
) -> None:
    """While the hips sway, or rise from the mat, the head is quiet."""
    scene, start, end = movement
    roots = [scene.keyframes[name].root for name in (start, end)]
    if not all(isinstance(root, JointAt) and root.joint == "neck" for root in roots):
        assert scene.name not in {"sway", "bridge"}
        return
    heads = [skeleton.spine.joints[5] for skeleton in poses_of(movement)]
    assert max(distance(head, heads[0]) for head in heads) < 0.25


def test_the_lowest_foot_stands_on_the_floor() -> None:
    """Without a pin the body is put down on its lower foot."""
    bent = LegPose(thigh=300.0, shin=240.0, foot=0.0)
    skeleton = solve(Keyframe(leg_near=bent))
    lowest = min(lowest_cm(leg) for leg in skeleton.legs.values())
    assert lowest == pytest.approx(0, abs=1e-9)


def test_the_shoulders_can_lie_at_a_point() -> None:
    """A bridge turns about its shoulders."""
    root = JointAt("shoulders", -34.0, 8.5)
    spine = solve(Keyframe(root=root, trunk=200.0)).spine
    assert shoulder_line(spine)[:2] == pytest.approx((-34.0, 8.5))


def test_planted_arms_are_straight_and_reach_the_floor() -> None:
    """On hands and knees the trunk finds the angle at which the hands arrive."""
    leg, arm = LegPose(knee_at=Pin(-36, 5.5, None)), ArmPose(hand=Pin(15, 0, None))
    skeleton = solve(
        Keyframe(
            root=Planted(),
            trunk=6,
            spine=(20.0, 10.0, 0.0),
            leg_near=leg,
            leg_far=leg,
            arm_near=arm,
            arm_far=arm,
        )
    )
    wrist = skeleton.arms["near"].fore.end
    assert wrist[:2] == pytest.approx((15.0, 3.0), abs=0.1)


def test_a_planted_body_needs_something_to_stand_on() -> None:
    """Nothing pinned is a mistake in the keyframe, said in words."""
    with pytest.raises(ValueError, match="pinned knee"):
        solve(Keyframe(root=Planted()))


def test_near_is_her_right_side() -> None:
    """Facing right in the picture, her right side is towards the viewer."""
    skeleton = solve(Keyframe())
    assert skeleton.hips["near"][2] > 0 > skeleton.hips["far"][2]
    assert skeleton.spine.axes[0].front == pytest.approx((1, 0, 0))


bends = st.floats(-60, 60)
angles = st.floats(-360, 360)
places = st.builds(
    Pin, st.floats(-60, 60), st.floats(0, 150), st.none() | st.floats(-60, 60)
)
legs = st.builds(
    LegPose,
    thigh=st.none() | angles,
    shin=st.none() | angles,
    hip=st.floats(-90, 120),
    knee=st.floats(0, 150),
    open=bends,
    turn=bends,
    swing=st.floats(-180, 180),
    heel=st.none() | places,
    knee_at=st.none() | places,
)
arms = st.builds(
    ArmPose,
    upper=st.none() | angles,
    fore=st.none() | angles,
    shoulder=angles,
    elbow=st.floats(0, 150),
    open=bends,
    swing=st.floats(-180, 180),
    hand=st.none() | places,
    elbow_at=st.none() | places,
)
triples = st.tuples(bends, bends, bends)
keyframes = st.builds(
    Keyframe,
    root=st.builds(HipsAt, st.floats(-50, 50), st.floats(0, 120)),
    trunk=angles,
    roll=st.floats(-180, 180),
    lean=st.floats(-45, 45),
    spine=triples,
    side=triples,
    twist=bends,
    neck=bends,
    head=bends,
    bump=st.floats(0, 1),
    leg_near=legs,
    leg_far=legs,
    arm_near=arms,
    arm_far=arms,
)


@given(keyframes)
def test_any_keyframe_gives_a_whole_body(keyframe: Keyframe) -> None:
    """However it is bent, the body has all its bones and no number is lost."""
    skeleton = solve(keyframe)
    assert_bones_have_their_length(skeleton)
    for side in SIDES:
        for bone in (*skeleton.legs[side], *skeleton.arms[side]):
            assert all(isfinite(number) for vector in bone[:5] for number in vector)


@given(keyframes, keyframes, st.floats(0, 1))
def test_any_movement_gives_a_whole_body(
    start: Keyframe, end: Keyframe, share: float
) -> None:
    """Between any two keyframes there is a body with all its bones."""
    assert_bones_have_their_length(solve(tween(start, end, share)))

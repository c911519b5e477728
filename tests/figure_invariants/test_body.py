# SPDX-License-Identifier: MIT
"""A body that moves as bodies do: bones, joints, floor, and what is planted."""

from __future__ import annotations

from itertools import pairwise
from math import acos, degrees
from typing import TYPE_CHECKING, Final

import pytest

from backcare_desktop.core.figure.body import (
    BACK_CM,
    FOOT_CM,
    FOREARM_CM,
    HAND_CM,
    HEEL_CM,
    HIP_HALF_CM,
    NECK_CM,
    PELVIS_CM,
    SHIN_CM,
    SHOULDER_HALF_CM,
    THIGH_CM,
    UPPER_ARM_CM,
)
from backcare_desktop.core.figure.bones import SIDES, Bone, Side, Skeleton
from backcare_desktop.core.figure.legs import TOE_CM
from backcare_desktop.core.figure.skeleton import arm_pose, leg_pose, solve
from backcare_desktop.core.figure.vectors import (
    Vector,
    cross,
    dot,
    length,
    mix,
    step,
    subtract,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.figure.keyframe import Keyframe, Pin
    from tests.figure_invariants.shown_motions import ShownMotion

TRUNK_CM: Final = (PELVIS_CM, *BACK_CM, NECK_CM)
PINS: Final = ("heel", "knee_at", "hand", "elbow_at")
STILL_CM: Final = 0.1
"""What is planted may not be seen to move."""
BELOW_FLOOR_CM: Final = 0.5
INSTEP_CM: Final = 2.0
"""From the ankle joint to its front, and the thickness of the toes."""
SKULL_CM: Final = 7.5
"""From the middle of the head to the skin of its back."""
HEAD_MIDDLE_CM: Final = 9.0
"""From the top of the neck."""
BACKWARDS_DEG: Final = 1.0
MOST_KNEE_DEG: Final = 155.0
MOST_ELBOW_DEG: Final = 150.0


def distance(a: Vector, b: Vector) -> float:
    """The distance of two points in cm."""
    return length(subtract(a, b))


def bone_lengths(skeleton: Skeleton) -> Iterator[tuple[float, float]]:
    """Every bone as it is, and as long as the body says."""
    for (a, b), whole_cm in zip(pairwise(skeleton.spine.joints), TRUNK_CM, strict=True):
        yield distance(a, b), whole_cm
    for side in SIDES:
        leg, arm = skeleton.legs[side], skeleton.arms[side]
        bones = (*leg, *arm)
        lengths_cm = (THIGH_CM, SHIN_CM, FOOT_CM, UPPER_ARM_CM, FOREARM_CM, HAND_CM)
        for bone, whole_cm in zip(bones, lengths_cm, strict=True):
            yield distance(bone.start, bone.end), whole_cm
    yield distance(*skeleton.hips.values()), 2 * HIP_HALF_CM
    yield distance(*skeleton.shoulders.values()), 2 * SHOULDER_HALF_CM


def gaps_cm(skeleton: Skeleton) -> Iterator[float]:
    """How far apart bones are that share a joint."""
    for side in SIDES:
        leg, arm = skeleton.legs[side], skeleton.arms[side]
        yield distance(skeleton.hips[side], leg.thigh.start)
        yield distance(skeleton.shoulders[side], arm.upper.start)
        for limb in (leg, arm):
            for upper, lower in pairwise(limb):
                yield distance(upper.end, lower.start)


def place_of(skeleton: Skeleton, side: Side, pin: str) -> Vector:
    """The joint that a pin holds."""
    leg, arm = skeleton.legs[side], skeleton.arms[side]
    return {
        "heel": leg.shin.end,
        "knee_at": leg.thigh.end,
        "hand": arm.fore.end,
        "elbow_at": arm.upper.end,
    }[pin]


def pin_of(keyframe: Keyframe, side: Side, pin: str) -> Pin | None:
    """A pin of one side of the body, if there is one."""
    limb = leg_pose if pin in {"heel", "knee_at"} else arm_pose
    found: Pin | None = getattr(limb(keyframe, side), pin)
    return found


def bend_deg(upper: Bone, lower: Bone) -> float:
    """How far two bones are bent, whichever way."""
    return degrees(acos(max(-1.0, min(1.0, dot(upper.along, lower.along)))))


def backwards_deg(upper: Bone, lower: Bone, *, folds_forwards: bool) -> float:
    """How far a hinge is bent the way that it does not bend; below 0 when sound."""
    forwards = dot(lower.along, upper.front)
    angle_deg = bend_deg(upper, lower)
    return angle_deg if (forwards < 0) is folds_forwards else -angle_deg


def lowest_points(skeleton: Skeleton, side: Side) -> dict[str, float]:
    """The heights of the points of a foot and of the head that meet the floor."""
    foot = skeleton.legs[side].foot
    heel = step(foot.start, foot.front, -HEEL_CM)
    toes = step(heel, foot.along, TOE_CM)
    spine = skeleton.spine
    head = step(spine.joints[5], spine.axes[5].up, HEAD_MIDDLE_CM)
    return {
        "heel": heel[1],
        "toes": step(toes, foot.front, 1.0)[1],
        "top of the toes": step(toes, foot.front, INSTEP_CM)[1],
        "instep": step(foot.start, foot.front, INSTEP_CM)[1],
        "head": head[1] - SKULL_CM,
    }


def test_bones_keep_their_length(motion: ShownMotion) -> None:
    """Nothing stretches and nothing comes apart all the way of a motion."""
    for skeleton in motion.skeletons():
        for bone_cm, whole_cm in bone_lengths(skeleton):
            assert bone_cm == pytest.approx(whole_cm, abs=1e-6)
        assert max(gaps_cm(skeleton)) < 1e-6


def test_bones_have_their_length_in_every_keyframe(keyframe: Keyframe) -> None:
    """Pictures that are only cross-faded are one body too."""
    skeleton = solve(keyframe)
    for bone_cm, whole_cm in bone_lengths(skeleton):
        assert bone_cm == pytest.approx(whole_cm, abs=1e-6)
    assert max(gaps_cm(skeleton)) < 1e-6


@pytest.mark.parametrize("pin", PINS)
def test_what_is_planted_stays(motion: ShownMotion, pin: str) -> None:
    """A hand, elbow, knee or heel that both keyframes pin alike stands still."""
    skeletons = motion.skeletons()
    for side in SIDES:
        first = pin_of(motion.start, side, pin)
        if first is None or first != pin_of(motion.end, side, pin):
            continue
        places = [place_of(skeleton, side, pin) for skeleton in skeletons]
        moved_cm = max(distance(place, places[0]) for place in places)
        assert moved_cm < STILL_CM, f"{pin} {side} moves {moved_cm:.2f} cm"


def test_a_hand_flat_on_something_stays_flat(motion: ShownMotion) -> None:
    """A planted hand neither slides nor lifts its fingers."""
    for side in SIDES:
        start, end = (arm_pose(frame, side) for frame in (motion.start, motion.end))
        if start.hand is None or start.hand != end.hand or start.hand_angle is None:
            continue
        tips = [skeleton.arms[side].hand.end for skeleton in motion.skeletons()]
        assert max(distance(tip, tips[0]) for tip in tips) < STILL_CM


def test_knees_and_elbows_bend_their_own_way(motion: ShownMotion) -> None:
    """Shins fold back and forearms fold forwards, never further than flesh allows."""
    for skeleton in motion.skeletons():
        assert_hinges(skeleton)


def test_knees_and_elbows_are_sound_in_every_keyframe(keyframe: Keyframe) -> None:
    """The same for pictures that are only cross-faded."""
    assert_hinges(solve(keyframe))


def assert_hinges(skeleton: Skeleton) -> None:
    """No hinge of the body is bent the wrong way or too far."""
    for side in SIDES:
        thigh, shin, _ = skeleton.legs[side]
        upper, fore, _ = skeleton.arms[side]
        assert backwards_deg(thigh, shin, folds_forwards=False) < BACKWARDS_DEG, side
        assert backwards_deg(upper, fore, folds_forwards=True) < BACKWARDS_DEG, side
        assert bend_deg(thigh, shin) < MOST_KNEE_DEG, side
        assert bend_deg(upper, fore) < MOST_ELBOW_DEG, side


def test_nothing_sinks_into_the_floor(motion: ShownMotion) -> None:
    """Feet and head stay above the floor all the way."""
    for skeleton in motion.skeletons():
        assert_above_the_floor(skeleton)


def test_no_keyframe_sinks_into_the_floor(keyframe: Keyframe) -> None:
    """The same for pictures that are only cross-faded."""
    assert_above_the_floor(solve(keyframe))


def assert_above_the_floor(skeleton: Skeleton) -> None:
    """Feet and head are above the floor, or on it."""
    for side in SIDES:
        for name, height_cm in lowest_points(skeleton, side).items():
            assert height_cm >= -BELOW_FLOOR_CM, f"{name} {side}: {height_cm:.1f} cm"


def test_a_knee_bent_backwards_is_found() -> None:
    """The hinge of a straight leg turned forwards is not taken for a sound one."""
    down: Vector = (0.0, -1.0, 0.0)
    ahead: Vector = (1.0, 0.0, 0.0)
    aside = cross(down, ahead)
    knee = step((0.0, 90.0, 0.0), down, THIGH_CM)
    thigh = Bone((0.0, 90.0, 0.0), knee, down, ahead, aside)
    kicked = mix(down, ahead, 0.3)
    shin = Bone(knee, step(knee, kicked, SHIN_CM), kicked, ahead, aside)
    assert backwards_deg(thigh, shin, folds_forwards=False) > BACKWARDS_DEG
    assert backwards_deg(thigh, shin, folds_forwards=True) < 0

# SPDX-License-Identifier: MIT
"""What happens on the mat keeps to what a body may do, and to what the words say."""

from __future__ import annotations

from math import acos, atan2, degrees
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.tween import tween
from backcare_desktop.core.figure.vectors import dot, length, subtract
from backcare_desktop.storage.scenes import load_scenes

if TYPE_CHECKING:
    from backcare_desktop.core.figure.bones import Skeleton
    from backcare_desktop.core.figure.keyframe import Keyframe

SCENES = load_scenes(Path(__file__).parents[3] / "assets" / "poses")
STEPS = 20
FLAT_BACK_DEG = 17.0
"""The bend of the low back that lies flat on hands and knees; standing has 0."""
THICK_LEG_CM = 11.5
"""Two legs that lie on one another are no further apart than this at their knees."""


def keyframe_of(pose: str) -> Keyframe:
    """A shipped keyframe by its full name."""
    scene, _, name = pose.partition("/")
    return SCENES[scene].keyframes[name]


def on_the_way(start: str, end: str) -> list[Skeleton]:
    """All poses of a movement."""
    a, b = keyframe_of(start), keyframe_of(end)
    return [solve(tween(a, b, step / STEPS)) for step in range(STEPS + 1)]


def below_level_deg(skeleton: Skeleton) -> float:
    """How far the working leg points below the horizontal, from hip to ankle."""
    x, y, _ = subtract(skeleton.legs["near"].shin.end, skeleton.hips["near"])
    return degrees(atan2(-y, abs(x)))


@pytest.mark.parametrize("name", ["leg-lift", "forearms-lift"])
def test_the_lifted_leg_stays_below_level(name: str) -> None:
    """Ten degrees below at most, and twenty in the careful variant."""
    usual = on_the_way(f"{name}/down", f"{name}/up")
    assert min(map(below_level_deg, usual)) >= 9
    careful = on_the_way(f"{name}/slide", f"{name}/low-up")
    careful += on_the_way(f"{name}/low-down", f"{name}/low-up")
    assert min(map(below_level_deg, careful)) >= 19


@pytest.mark.parametrize("name", ["leg-lift", "forearms-lift"])
def test_the_trunk_is_frozen_while_the_leg_lifts(name: str) -> None:
    """Nothing but the working leg moves."""
    first, *others = on_the_way(f"{name}/down", f"{name}/up")
    for other in others:
        assert other.spine == first.spine
        assert other.arms == first.arms
        assert other.legs["far"] == first.legs["far"]


@pytest.mark.parametrize("name", ["clam", "clam-pillow"])
def test_a_clam_opens_at_the_knee_alone(name: str) -> None:
    """Pelvis and feet stay; the knee rises by a few inches."""
    poses = on_the_way(f"{name}/closed", f"{name}/open")
    first, last = poses[0], poses[-1]
    for pose in poses:
        assert pose.spine == first.spine
        near, far = (pose.legs[side].shin.end for side in ("near", "far"))
        assert length(subtract(near, first.legs["near"].shin.end)) < 1e-6
        assert length(subtract(near, far)) < THICK_LEG_CM / 1.8
    rise_cm = last.legs["near"].thigh.end[1] - first.legs["near"].thigh.end[1]
    assert 8 <= rise_cm <= 12


def test_a_closed_clam_has_one_knee_on_the_other() -> None:
    """Without a pillow in between they touch."""
    legs = solve(keyframe_of("clam/closed")).legs
    apart = subtract(legs["near"].thigh.end, legs["far"].thigh.end)
    assert length(apart) < THICK_LEG_CM


@pytest.mark.parametrize(
    "pose", ["all-fours/neutral", "all-fours/long", "all-fours/cow", "forearms/long"]
)
def test_the_low_back_never_hangs(pose: str) -> None:
    """Lengthening happens in the chest and neck; the low back stays flat."""
    assert keyframe_of(pose).spine[0] >= FLAT_BACK_DEG


@pytest.mark.parametrize("name", ["all-fours", "forearms"])
def test_a_tilt_rounds_the_low_back_first(name: str) -> None:
    """Most of the bend is in the low back, and enough of it to be seen from afar."""
    neutral, tilt = keyframe_of(f"{name}/neutral"), keyframe_of(f"{name}/tilt")
    low, mid, upper = (b - a for a, b in zip(neutral.spine, tilt.spine, strict=True))
    assert low >= 20
    assert low > mid > upper


@pytest.mark.parametrize("pose", ["all-fours/neutral", "leg-lift/down"])
def test_elbows_are_soft(pose: str) -> None:
    """Arms that carry her are almost straight, never locked."""
    for arm in solve(keyframe_of(pose)).arms.values():
        bent_deg = degrees(acos(dot(arm.upper.along, arm.fore.along)))
        assert 8 < bent_deg < 25


def test_elbows_are_under_the_shoulders_on_the_block() -> None:
    """Forearms carry her straight, from shoulder down to elbow."""
    for name in SCENES["forearms"].keyframes:
        skeleton = solve(SCENES["forearms"].keyframes[name])
        for side, arm in skeleton.arms.items():
            assert abs(arm.upper.end[0] - skeleton.shoulders[side][0]) < 5


def test_the_top_of_a_bridge_is_one_line() -> None:
    """Hips lie on the way from the shoulders to the knees."""
    skeleton = solve(keyframe_of("bridge/up"))
    shoulder, hip = skeleton.shoulders["near"], skeleton.hips["near"]
    knee = skeleton.legs["near"].thigh.end
    share = (hip[0] - shoulder[0]) / (knee[0] - shoulder[0])
    line_cm = shoulder[1] + (knee[1] - shoulder[1]) * share
    assert abs(hip[1] - line_cm) < 3


def test_a_bridge_rolls_up_from_the_tail() -> None:
    """Half way the hips have left the mat, while the chest still lies on it."""
    down, half, up = (
        solve(keyframe_of(f"bridge/{name}")).spine for name in ("down", "half", "up")
    )
    hips = [spine.joints[0][1] for spine in (down, half, up)]
    assert hips[0] + 5 < hips[1] < hips[2] - 5
    chests = [
        degrees(atan2(spine.axes[3].up[1], -spine.axes[3].up[0]))
        for spine in (down, half, up)
    ]
    assert abs(chests[1] - chests[0]) < abs(chests[2] - chests[1]) / 2

# SPDX-License-Identifier: MIT
"""The belly is the same in every position, and the shirt ends where it should."""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.figure.skeleton import solve
from backcare_desktop.core.figure.vectors import dot, subtract
from backcare_desktop.ui.figure.camera import camera_for
from backcare_desktop.ui.figure.torso_outline import (
    BELLY_AHEAD_CM,
    TorsoOutline,
    thighs_raised,
    torso_outline,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.scene import Scene

TERM = 1.0
HALF_WAY = 0.55
EARLY = 0.03


def outline(
    scenes: Mapping[str, Scene], scene: str, keyframe: str, bump: float
) -> TorsoOutline:
    """The trunk in a shipped picture."""
    shown = scenes[scene]
    skeleton = solve(shown.keyframes[keyframe])
    return torso_outline(camera_for(shown.view), skeleton, bump)


def ahead_cm(scenes: Mapping[str, Scene], scene: str, keyframe: str) -> float:
    """How far ahead of the low back the middle of the belly is, half way to term."""
    shown = scenes[scene].keyframes[keyframe]
    belly = outline(scenes, scene, keyframe, HALF_WAY).belly
    return dot(subtract(belly.middle, solve(shown).spine.joints[1]), belly.front)


@pytest.mark.parametrize(
    "sitting", [("seated", "out"), ("rise", "half"), ("lean", "a")]
)
def test_thighs_push_the_belly_ahead(
    scenes: Mapping[str, Scene], sitting: tuple[str, str]
) -> None:
    """Sitting down does not make it vanish behind the thighs."""
    assert ahead_cm(scenes, *sitting) > BELLY_AHEAD_CM + 1


def test_a_belly_that_hangs_is_not_pushed(scenes: Mapping[str, Scene]) -> None:
    """On hands and knees the thighs point ahead of her too, but carry nothing."""
    neutral = scenes["all-fours"].keyframes["neutral"]
    assert thighs_raised(solve(neutral)) == pytest.approx(1.0, abs=0.1)
    hanging = outline(scenes, "all-fours", "neutral", TERM).belly
    standing = outline(scenes, "stand", "a", TERM).belly
    assert hanging.deep_cm > standing.deep_cm


def test_legs_she_stands_on_are_not_raised(scenes: Mapping[str, Scene]) -> None:
    """Nothing carries the belly of a woman who stands."""
    assert thighs_raised(solve(scenes["stand"].keyframes["a"])) == 0.0


def test_the_hem_lies_below_a_round_belly_only(scenes: Mapping[str, Scene]) -> None:
    """Early on the shirt ends at the hips; a tongue of it would hang at the crotch."""
    early = outline(scenes, "stand", "a", EARLY)
    term = outline(scenes, "stand", "a", TERM)
    crotch = early.front[0]
    assert dist(early.front[early.hem], crotch) > dist(term.front[term.hem], crotch) + 2

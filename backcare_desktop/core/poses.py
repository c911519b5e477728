# SPDX-License-Identifier: MIT
"""From the names that authors write to the pictures that are drawn."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zlib import crc32

from backcare_desktop.core.figure.read_scene import override
from backcare_desktop.core.figure.scene import with_keyframe
from backcare_desktop.core.own_picture import own_image
from backcare_desktop.core.picture import AuthorImage, Pose
from backcare_desktop.core.positions import RESTING_POSE, STARTING_POSE
from backcare_desktop.core.routine import OwnStep, Rounds
from backcare_desktop.core.terms import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.exercise import Movement, PoseEntry
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.routine import StepEntry
    from backcare_desktop.core.terms import Position

BREATHING_IN = "in"
BREATHING_OUT = "out"
HELD = "hold"
RESTING = "rest"
NEUTRAL = "neutral"
ENTERING = "enter"


def pose_of(owner: str, name: str, entry: PoseEntry) -> Pose:
    """The pose that an entry of `poses` stands for.

    A changed pose lives in the scene that it is like, under its owner's name, so
    that the body can move between it and the shared ones.
    """
    if isinstance(entry, str):
        return Pose(*entry.split("/"))
    scene, _, _ = str(entry.get("like", "")).partition("/")
    return Pose(scene, f"{owner}.{name}")


def poses_of(owner: str, movement: Movement, variant: str = "") -> dict[str, Pose]:
    """All poses of an exercise by the author's names, in the author's order.

    In the variant `table`, the pose `table-in` takes the place of `in`.
    """
    poses = {
        name: pose_of(owner, name, entry) for name, entry in movement.poses.items()
    }
    prefix = f"{variant}-"
    chosen = {
        name.removeprefix(prefix): pose
        for name, pose in poses.items()
        if variant and name.startswith(prefix)
    }
    return poses | chosen


def starting_pose(poses: dict[str, Pose], movement: Movement, at: Position) -> Pose:
    """Where the body is before the first rep or breath."""
    if movement.rep:
        named = [phase.pose for phase in movement.rep if phase.pose]
        if named and named[-1] in poses:
            return poses[named[-1]]
    for name in (BREATHING_OUT, HELD):
        if name in poses:
            return poses[name]
    return next(iter(poses.values()), STARTING_POSE[at])


def entering_pose(poses: dict[str, Pose]) -> Pose | None:
    """How to take one's place for the exercise, where it has a way of its own."""
    return poses.get(ENTERING)


def neutral_pose(poses: dict[str, Pose], movement: Movement, at: Position) -> Pose:
    """The pose that a small range of movement stays close to."""
    return poses.get(NEUTRAL) or starting_pose(poses, movement, at)


def resting_pose(poses: dict[str, Pose], at: Position) -> Pose:
    """How to rest between sets of this exercise."""
    return poses.get(RESTING, RESTING_POSE[at])


def image_on(owner: str, movement: Movement, side: Side | None) -> AuthorImage | None:
    """The author's own picture of an exercise, as it is shown for a side."""
    image = own_image(movement.image)
    if image is None:
        return None
    return AuthorImage(owner, mirrored=image.mirror and side is Side.LEFT)


def with_own_poses(
    scenes: Mapping[str, Scene],
    movements: Mapping[str, Movement],
) -> dict[str, Scene]:
    """The scenes with every changed pose that the movements bring.

    Args:
        scenes: the shared ones, by name.
        movements: by owner: the exercise's stem, or `owner_of` a step in place.

    Raises:
        SceneError: a change that is wrong; the library checks that before.
    """
    extended = dict(scenes)
    for owner, movement in movements.items():
        for name, entry in movement.poses.items():
            if isinstance(entry, str):
                continue
            scene_name, _, keyframe = str(entry["like"]).partition("/")
            changes = {key: value for key, value in entry.items() if key != "like"}
            scene = extended[scene_name]
            changed = override(scenes[scene_name], keyframe, changes)
            extended[scene_name] = with_keyframe(scene, f"{owner}.{name}", changed)
    return extended


def owner_of(step: OwnStep) -> str:
    """Whose pictures a step in place brings: two steps of one title may differ."""
    pictures = (step.poses, step.image)
    written = json.dumps(pictures, sort_keys=True, ensure_ascii=False, default=str)
    return f"{step.title}~{crc32(written.encode()):08x}"


def steps_in_place(steps: tuple[StepEntry, ...]) -> dict[str, OwnStep]:
    """Steps written in place, by the owner of their pictures, rounds included."""
    found: dict[str, OwnStep] = {}
    for step in steps:
        if isinstance(step, Rounds):
            found |= steps_in_place(step.steps)
        elif isinstance(step, OwnStep):
            found[owner_of(step)] = step
    return found

# SPDX-License-Identifier: MIT
"""Every phase of every exercise has its picture, in each of its variants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.motion import picture_at
from backcare_desktop.core.picture import Blend, Picture
from backcare_desktop.core.poses import BREATHING_IN, BREATHING_OUT, HELD, poses_of
from backcare_desktop.core.terms import Side
from tests.figure_invariants.shown_motions import timelines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.storage.shelf import Shelf


def unseen_phases(exercise: Exercise) -> list[str]:
    """What she is told to do without a picture of it."""
    poses, told = exercise.poses, exercise.rep
    if told:
        # A phase without a pose is a stay in that of the phase before.
        first = [] if told[0].pose else [told[0].do]
        return first + [phase.do for phase in told if phase.pose not in {None, *poses}]
    if exercise.defaults.breaths:
        return [name for name in (BREATHING_IN, BREATHING_OUT) if name not in poses]
    if exercise.defaults.hold_ms:
        return [] if HELD in poses else [HELD]
    return [] if len(poses) > 1 else ["strides"]


def variants(exercise: Exercise) -> Iterator[str]:
    """The names of the ways in which it can be done besides the usual one."""
    for name in exercise.poses:
        for plain in exercise.poses:
            if name.endswith(f"-{plain}"):
                yield name.removesuffix(f"-{plain}")


def test_every_phase_has_a_pose(exercise: Exercise) -> None:
    """Each phase brings a pose of its own or stays in the one before."""
    assert unseen_phases(exercise) == []


def test_a_variant_is_one_scene(exercise: Exercise) -> None:
    """No rep begins on a table and ends in the air: scenes can only be faded."""
    for variant in ("", *variants(exercise)):
        poses = poses_of(exercise.title, exercise, variant)
        used = {phase.pose for phase in exercise.rep if phase.pose}
        used |= {name for name in (BREATHING_IN, BREATHING_OUT) if name in poses}
        assert len({poses[name].scene for name in used}) <= 1, variant


def test_every_pose_that_is_played_can_be_drawn(shelf: Shelf) -> None:
    """No timeline of anybody asks for a picture that does not exist."""
    for timeline in timelines(shelf):
        for part in timeline.segments:
            for pose in {part.pose, part.next_pose, *part.strides}:
                assert pose.keyframe in shelf.scenes[pose.scene].keyframes, pose


def test_while_staying_only_the_breath_moves(shelf: Shelf) -> None:
    """Where the words say stay, the pose does not change."""
    for timeline in timelines(shelf):
        for part in timeline.segments:
            if part.pose != part.next_pose or part.strides:
                continue
            shown = pictures(timeline, (part.start_ms + 700, part.end_ms - 1))
            poses = {(one.start, one.end) for one in shown}
            assert poses == {(part.pose, part.pose)}


def test_the_picture_is_mirrored_when_left_works(shelf: Shelf) -> None:
    """Drawings work on the right; what is told of the left is their mirror image."""
    for timeline in timelines(shelf):
        for part in timeline.segments:
            for shown in pictures(timeline, (part.end_ms - 1,)):
                assert shown.mirrored is (part.side is Side.LEFT)


def pictures(timeline: Timeline, moments_ms: tuple[int, ...]) -> list[Picture]:
    """What is shown at some moments, without what is still fading."""
    shown = [picture_at(timeline, at_ms) for at_ms in moments_ms]
    settled = [one.after if isinstance(one, Blend) else one for one in shown]
    return [one for one in settled if isinstance(one, Picture)]


def test_a_phase_without_a_picture_is_found(exercise: Exercise) -> None:
    """Whatever pose is taken away, the check notices, unless nobody needs it."""
    needed = {phase.pose for phase in exercise.rep} or {*exercise.poses}
    for name in needed & {*exercise.poses}:
        less = {key: pose for key, pose in exercise.poses.items() if key != name}
        lacking = exercise.model_copy(update={"poses": less})
        usual = name in {BREATHING_IN, BREATHING_OUT, HELD} or exercise.rep
        assert bool(unseen_phases(lacking)) is bool(usual)

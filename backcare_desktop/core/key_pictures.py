# SPDX-License-Identifier: MIT
"""The few pictures that tell an exercise on paper, where nothing moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from backcare_desktop.core.body_size import bump_at
from backcare_desktop.core.care import allowance, comfort_of
from backcare_desktop.core.picture import Picture, Shown
from backcare_desktop.core.poses import (
    BREATHING_IN,
    BREATHING_OUT,
    neutral_pose,
    poses_of,
)
from backcare_desktop.core.terms import Breath, Side
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.words import verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.exercise import Exercise
    from backcare_desktop.core.picture import Pose
    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.timeline import Segment

MOST_KEY_PICTURES = 3
"""More would be too small to be read from the fridge door."""
BREATH_AT_END = {Breath.IN: 1.0, Breath.OUT: -1.0, Breath.FREE: 0.0}


@dataclass(frozen=True, slots=True)
class KeyPicture:
    """One position, and the words for what leads there; "" when nothing does."""

    picture: Shown
    words: str = ""


def key_pictures(parts: Sequence[Segment], bump: float) -> tuple[KeyPicture, ...]:
    """The positions of one rep in their order, each once; of all else, one picture.

    Args:
        parts: the segments of one step in which it is worked, in order.
        bump: the size of her belly.
    """
    first = parts[0]
    if first.image is not None:
        return (KeyPicture(first.image),)
    moves = [
        part
        for part in parts
        if part.kind is Kind.MOVE
        and (part.rep, part.block) == (1, first.block)
        and part.next_pose != part.pose
    ]
    if not moves:
        return (KeyPicture(_standing(first, _typical_pose(first), bump)),)
    return _positions(moves, bump)


def posed(
    stem: str, exercise: Exercise, name: str, profile: Profile, side: Side
) -> Picture:
    """One pose as she reaches it: with her belly, her range, and the breath.

    Args:
        stem: the exercise's file stem.
        exercise: whose pose it is.
        name: what its author calls the pose.
        profile: for whom.
        side: which side works, or which way she looks.

    Raises:
        KeyError: the author calls no pose so.
    """
    allowed = allowance(exercise, profile)
    variant = allowed.variant or comfort_of(exercise, profile)
    poses = poses_of(stem, exercise, variant)
    return Picture(
        start=poses[name],
        end=poses[name],
        mirrored=side is Side.LEFT,
        breath=_breath_in(exercise, name),
        bump=bump_at(profile),
        neutral=neutral_pose(poses, exercise, exercise.position),
        reach=allowed.reach,
    )


def _breath_in(exercise: Exercise, name: str) -> float:
    """How full she is where a pose is reached."""
    if name in {BREATHING_IN, BREATHING_OUT}:
        return 1.0 if name == BREATHING_IN else -1.0
    reached = [phase.breathe for phase in exercise.rep if phase.pose == name]
    return BREATH_AT_END[reached[0]] if reached else 0.0


def _positions(moves: Sequence[Segment], bump: float) -> tuple[KeyPicture, ...]:
    start = moves[0]
    back = next((part for part in moves if part.next_pose == start.pose), None)
    pictures = {start.pose: _start(start, back, bump)}
    for part in moves:
        if part.next_pose not in pictures and len(pictures) < MOST_KEY_PICTURES:
            picture = replace(
                _standing(part, part.pose, bump),
                end=part.next_pose,
                progress=1.0,
                breath=BREATH_AT_END[part.breath or Breath.FREE],
                shows_effort=True,
            )
            pictures[part.next_pose] = KeyPicture(picture, _words(part))
    return tuple(pictures.values())


def _start(start: Segment, back: Segment | None, bump: float) -> KeyPicture:
    """Where a rep begins: named by the way back to it, for there it ends as well."""
    picture = _standing(start, start.pose, bump)
    if back is None:
        return KeyPicture(picture)
    breath = BREATH_AT_END[back.breath or Breath.FREE]
    return KeyPicture(replace(picture, breath=breath), _words(back))


def _words(part: Segment) -> str:
    return verb(part.breath, part.label)


def _typical_pose(part: Segment) -> Pose:
    return part.strides[0] if part.strides else part.next_pose


def _standing(part: Segment, pose: Pose, bump: float) -> Picture:
    return Picture(
        start=pose,
        end=pose,
        mirrored=part.side is Side.LEFT,
        bump=bump,
        neutral=part.neutral,
        reach=part.reach,
    )

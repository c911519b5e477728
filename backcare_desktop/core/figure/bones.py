# SPDX-License-Identifier: MIT
"""What a solved pose is made of: bones with their directions in space."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from backcare_desktop.core.figure.vectors import Vector

Side: TypeAlias = Literal["near", "far"]
"""Towards the viewer, or away; unmirrored, near is her right."""

SIDES: Final[tuple[Side, Side]] = ("near", "far")
SIGN: Final[dict[Side, int]] = {"near": 1, "far": -1}


class Bone(NamedTuple):
    """One bone from joint to joint.

    Attributes:
        start: the joint nearer to the trunk, in cm.
        end: the other joint.
        along: the unit direction from start to end.
        front: the unit direction that the bone's front faces.
        side: the unit direction of its outer side.
        flat: a hand that lies on something.
    """

    start: Vector
    end: Vector
    along: Vector
    front: Vector
    side: Vector
    flat: bool = False


class Leg(NamedTuple):
    """The bones of one leg; the foot's front is its instep."""

    thigh: Bone
    shin: Bone
    foot: Bone


class Arm(NamedTuple):
    """The bones of one arm; the hand's front is its back."""

    upper: Bone
    fore: Bone
    hand: Bone


class Axes(NamedTuple):
    """Three directions of the body at one level of the spine."""

    up: Vector
    front: Vector
    right: Vector


class Spine(NamedTuple):
    """The chain from the hips to the skull.

    Attributes:
        joints: hips, L5, T12, T6, C7 and the top of the neck.
        axes: directions at pelvis, lumbar, mid and upper back, neck and head.
    """

    joints: tuple[Vector, ...]
    axes: tuple[Axes, ...]


class Skeleton(NamedTuple):
    """All joints of one pose in space; limbs are found by their side."""

    spine: Spine
    hips: dict[Side, Vector]
    shoulders: dict[Side, Vector]
    legs: dict[Side, Leg]
    arms: dict[Side, Arm]

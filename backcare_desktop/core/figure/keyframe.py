# SPDX-License-Identifier: MIT
"""One key picture of the figure, as typed numbers with the bounds of a body.

Angles of limbs are what you see in the picture: 0 right, 90 up, 180 left,
270 down. Bends of the spine are relative to each other, + rounds the back. A
pin (`heel`, `knee_at`, `hand`, `elbow_at`) beats angles: what touches something
stays there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["angle", "number", "triple", "pin", "foot", "root", "flag"]


class Rule(NamedTuple):
    """How a field is checked and how it moves between two keyframes."""

    kind: Kind
    least: float
    most: float


class Pin(NamedTuple):
    """A point in cm; without a depth it keeps that of the joint it hangs on."""

    x: float
    y: float
    z: float | None


FREE: Final = "free"
"""The foot follows the shin, and `heel` pins the ankle itself."""

FAR_AWAY_CM: Final = 300.0
"""Nothing in a picture of one woman lies further from its middle."""

_PIN: Final = {"rule": Rule("pin", -FAR_AWAY_CM, FAR_AWAY_CM)}
_ROOT: Final = {"rule": Rule("root", -FAR_AWAY_CM, FAR_AWAY_CM)}
_FOOT: Final = {"rule": Rule("foot", -720, 720)}
_TRUNK: Final = {"rule": Rule("number", -360, 360)}
_FLAG: Final = {"rule": Rule("flag", 0, 1)}
_BUMP: Final = {"rule": Rule("number", 0, 1.5)}


@dataclass(frozen=True, slots=True)
class Standing:
    """The lowest foot is on the floor and the hips are above `x`."""

    x: float = 0.0


@dataclass(frozen=True, slots=True)
class HipsAt:
    """The middle of the hips is at a point."""

    x: float
    y: float
    z: float = 0.0


@dataclass(frozen=True, slots=True)
class JointAt:
    """The shoulders or the base of the neck stay at a point and the hips follow."""

    joint: Literal["shoulders", "neck"]
    x: float
    y: float
    z: float = 0.0


@dataclass(frozen=True, slots=True)
class Planted:
    """On hands (or elbows) and knees, which stay while the trunk finds its angle."""


Root: TypeAlias = Standing | HipsAt | JointAt | Planted


def _angle() -> Any:
    """A picture angle; absent until given."""
    return field(default=None, metadata={"rule": Rule("angle", -720, 720)})


def _bend(most: float = 180.0, default: float | None = 0.0) -> Any:
    """A joint's own bend in degrees."""
    return field(default=default, metadata={"rule": Rule("number", -most, most)})


def _bends(most: float) -> Any:
    """Three bends, from the low back upwards."""
    rule = Rule("triple", -most, most)
    return field(default=(0.0, 0.0, 0.0), metadata={"rule": rule})


@dataclass(frozen=True, slots=True)
class LegPose:
    """One leg: picture angles or joint bends, and pins that beat both.

    Attributes:
        thigh: picture angle; beats `hip`. Likewise shin and `knee`, foot and `ankle`.
        open: how far the leg is spread.
        turn: how far it is turned out.
        swing: the knee, turned about the line from the hip to the ankle.
        heel: where the heel stands (the ankle, when `foot_angle` is free).
        knee_at: where the knee kneels.
        foot_angle: the sole's angle in the picture, 0 flat on the floor.
    """

    thigh: float | None = _angle()
    shin: float | None = _angle()
    foot: float | None = _angle()
    hip: float = _bend()
    knee: float = _bend()
    ankle: float = _bend()
    open: float = _bend()
    turn: float = _bend()
    swing: float = _bend()
    foot_turn: float = _bend()
    foot_angle: float | Literal["free"] | None = field(default=None, metadata=_FOOT)
    heel: Pin | None = field(default=None, metadata=_PIN)
    knee_at: Pin | None = field(default=None, metadata=_PIN)


@dataclass(frozen=True, slots=True)
class ArmPose:
    """One arm: picture angles or joint bends, and pins that beat both.

    Attributes:
        upper: picture angle; beats `shoulder`. Likewise fore and `elbow`, palm and
            `wrist`.
        swing: the elbow, turned about the line from the shoulder to the hand.
        wrist: a pinned hand with its own wrist bend is held at its wrist; one
            without leans on its palm.
        hand: where the hand is.
        hand_angle: the hand lies flat at this angle in the picture.
        elbow_at: where the elbow leans; `fore` is then the angle of the forearm.
        on_bump: the hand rests on the belly: its pin is written for a belly at term
            and follows a smaller one.
    """

    upper: float | None = _angle()
    fore: float | None = _angle()
    palm: float | None = _angle()
    shoulder: float = _bend(270)
    elbow: float = _bend()
    wrist: float | None = _bend(default=None)
    open: float = _bend()
    turn: float = _bend()
    swing: float = _bend()
    hand_angle: float | None = _angle()
    hand: Pin | None = field(default=None, metadata=_PIN)
    elbow_at: Pin | None = field(default=None, metadata=_PIN)
    on_bump: bool = field(default=False, metadata=_FLAG)


@dataclass(frozen=True, slots=True)
class Keyframe:
    """One key picture.

    Attributes:
        root: what holds the body in its place.
        trunk: the pelvis in the picture: 90 upright, 0 lying with the head right.
        roll: 0 seen from her side, 90 lying on her side.
        lean: the whole body tipped towards her near side.
        spine: bends of the low, mid and upper back, + rounds.
        side: the same sideways, + to her near side.
        twist: the shoulders turned against the hips.
        bump: a factor on the belly, e.g. below 1 when it is drawn up.
    """

    root: Root = field(default=Standing(), metadata=_ROOT)
    trunk: float = field(default=90.0, metadata=_TRUNK)
    roll: float = _bend()
    lean: float = _bend(90)
    spine: tuple[float, float, float] = _bends(75)
    side: tuple[float, float, float] = _bends(60)
    twist: float = _bend(90)
    neck: float = _bend(90)
    neck_side: float = _bend(60)
    head: float = _bend(90)
    head_side: float = _bend(60)
    head_turn: float = _bend(90)
    bump: float = field(default=1.0, metadata=_BUMP)
    leg_near: LegPose = LegPose()
    leg_far: LegPose = LegPose()
    arm_near: ArmPose = ArmPose()
    arm_far: ArmPose = ArmPose()

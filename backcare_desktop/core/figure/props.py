# SPDX-License-Identifier: MIT
"""The things around her: a mat, a chair, a table, a wall, a block, cushions.

A prop whose name stands in a scene's `order` is painted in that place, among
the parts of her body; any other one is painted behind her.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

CushionColor: TypeAlias = Literal["cushion", "cushion2"]
CarryingJoint: TypeAlias = Literal[
    "knee.near",
    "knee.far",
    "ankle.near",
    "ankle.far",
    "wrist.near",
    "wrist.far",
    "hips",
    "neck",
    "head",
]

WALL_CM: Final = 7.0
"""How thick a wall's cut edge is."""


class Span(NamedTuple):
    """From one place to another along an axis, in cm."""

    start: float
    end: float


MAT_X: Final = Span(-85, 85)
MAT_Z: Final = Span(-32, 32)
TABLE_X: Final = Span(0, 70)
WALL_Z: Final = Span(-46, 16)
BLOCK_X: Final = Span(0, 50)
BLOCK_Z: Final = Span(-26, 26)


@dataclass(frozen=True, slots=True)
class Mat:
    """A mat on the floor."""

    name: str = ""
    x: Span = MAT_X
    z: Span = MAT_Z


@dataclass(frozen=True, slots=True)
class Chair:
    """A plain wooden chair.

    Attributes:
        x: the middle of its seat.
        z: the same towards the viewer; beside her when it is not 0.
        faces_her: the backrest is in front of her; else it is at her back.
        top: height of the backrest in cm.
        height: height of the frame of the seat, under its pad.
        has_back: a chair, not a stool.
    """

    name: str = ""
    x: float = 0.0
    z: float = 0.0
    faces_her: bool = False
    top: float = 88.0
    height: float = 46.0
    has_back: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or a part of it, so that legs may go behind her and the top before.

    Attributes:
        depth: from the middle to its near and far edge, in cm.
        part: which part is painted.
        open: without the near leg at its start.
    """

    name: str = ""
    x: Span = TABLE_X
    height: float = 72.0
    depth: float = 36.0
    part: Literal["whole", "legs", "top"] = "whole"
    open: bool = False


@dataclass(frozen=True, slots=True)
class Wall:
    """A piece of wall, cut so that it does not hide her.

    Attributes:
        x: its surface.
        ahead: in front of her; else at her back.
        z: from its far end to the cut.
    """

    name: str = ""
    x: float = 0.0
    ahead: bool = False
    z: Span = WALL_Z
    height: float = 176.0


@dataclass(frozen=True, slots=True)
class Block:
    """A firm block of foam or a low bench."""

    name: str = ""
    x: Span = BLOCK_X
    z: Span = BLOCK_Z
    height: float = 20.0
    color: CushionColor = "cushion2"


@dataclass(frozen=True, slots=True)
class Cushion:
    """A cushion or a bolster, fixed at a place or carried by a joint.

    Attributes:
        at: its middle; with a joint, from that joint.
        size: width and height in the picture, in cm.
        angle: its turn in the picture, in degrees.
    """

    name: str = ""
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    size: tuple[float, float] = (40.0, 16.0)
    angle: float = 0.0
    color: CushionColor = "cushion"
    shape: Literal["pillow", "roll"] = "pillow"
    joint: CarryingJoint | None = None


Prop: TypeAlias = Mat | Chair | Table | Wall | Block | Cushion

# SPDX-License-Identifier: MIT
"""A scene: the keyframes that share a view, things around her and a painting order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.keyframe import Keyframe
    from backcare_desktop.core.figure.props import Prop

Part: TypeAlias = Literal[
    "arm.far", "leg.far", "neck", "torso", "head", "leg.near", "arm.near"
]

BODY_ORDER: Final[tuple[Part, ...]] = (
    "arm.far",
    "leg.far",
    "neck",
    "torso",
    "head",
    "leg.near",
    "arm.near",
)
"""From the furthest to the nearest, unless a scene says otherwise."""

Glow: TypeAlias = Literal[
    "low-back",
    "glute.near",
    "glute.far",
    "side.near",
    "side.far",
    "calf.near",
    "calf.far",
]
Arrow: TypeAlias = Literal[
    "tuck",
    "hips",
    "shoulders",
    "knee.near",
    "knee.far",
    "ankle.near",
    "ankle.far",
    "hand.near",
    "hand.far",
]


class SceneError(ValueError):
    """A scene that cannot be drawn.

    Attributes:
        where: the place in the scene, e.g. `all-fours/tilt: spine`.
        what: what is wrong there, and what would be right.
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what


@dataclass(frozen=True, slots=True)
class View:
    """From where she is seen.

    Attributes:
        turn: to her front below 0, to her back above, in degrees.
        tilt: from above, in degrees.
    """

    turn: float = -14.0
    tilt: float = 9.0


@dataclass(frozen=True, slots=True)
class Overlay:
    """What makes the work visible: an arrow along the motion, a glow where it works.

    Attributes:
        arrow: the joint whose way is drawn; `tuck` follows the low back to the tail.
        glow: the area that works.
        gap: how far the arrow is moved off its joint, in cm right and up.
    """

    arrow: Arrow | None = None
    glow: Glow | None = None
    gap: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Key pictures with all that they share.

    Attributes:
        keyframes: by name, in the author's order; the first one is the picture at
            rest, the others are where the work is.
        order: parts of her body and named props from the furthest to the nearest.
        loop: keyframes of a cycle, e.g. of walking.
        no_shadow: limbs that rest on a prop and not on the floor.
        crossfade: keyframes too far apart to be bent into each other.
        flip: seen the other way round, so that her head stays where the pictures
            before and after have it.
    """

    name: str
    keyframes: Mapping[str, Keyframe]
    title: str = ""
    view: View = View()
    props: tuple[Prop, ...] = ()
    order: tuple[str, ...] = BODY_ORDER
    show: Overlay = Overlay()
    loop: tuple[str, ...] = ()
    no_shadow: frozenset[str] = field(default_factory=frozenset)
    crossfade: bool = False
    flip: bool = False

    @property
    def rest(self) -> str:
        """The name of the picture at rest."""
        return next(iter(self.keyframes))


def with_keyframe(scene: Scene, name: str, keyframe: Keyframe) -> Scene:
    """The scene with one keyframe more, or another one of that name."""
    keyframes = {**scene.keyframes, name: keyframe}
    return replace(scene, keyframes=MappingProxyType(keyframes))

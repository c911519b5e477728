# SPDX-License-Identifier: MIT
"""What the figure shows at one moment, as a value that any painter can draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Pose:
    """One key picture, named by its scene and its keyframe: `all-fours/tilt`."""

    scene: str
    keyframe: str

    def __str__(self) -> str:
        return f"{self.scene}/{self.keyframe}"


@dataclass(frozen=True, slots=True)
class Picture:
    """The figure on its way from one pose to another.

    Attributes:
        start: the pose that the movement leaves.
        end: the pose that it reaches; the same as `start` when nothing moves.
            Two poses of different scenes are cross-faded, not bent.
        progress: 0 at `start`, 1 at `end`, already eased.
        mirrored: the left side works; unmirrored drawings work on the right.
        breath: -1 breathed out, +1 breathed in, 0 between.
        bump: size of the belly, 0 not pregnant to 1 at term.
        shows_effort: draw the arrow and the glow on the working area.
        neutral, reach: when care asks for a small range, both poses are drawn
            only `reach` (0-1) of the way from `neutral`.
    """

    start: Pose
    end: Pose
    progress: float = 0.0
    mirrored: bool = False
    breath: float = 0.0
    bump: float = 0.55
    shows_effort: bool = False
    neutral: Pose | None = None
    reach: float = 1.0


@dataclass(frozen=True, slots=True)
class AuthorImage:
    """A picture of the author's own, in place of the figure.

    Attributes:
        owner: whose picture: an exercise's stem, or `owner_of` a step in place.
        mirrored: turned round, for the other side.
        at_ms: time since its set began; an animation is shown at that moment.
    """

    owner: str
    mirrored: bool = False
    at_ms: int = 0


Shown: TypeAlias = Picture | AuthorImage
"""One thing on the stage."""


@dataclass(frozen=True, slots=True)
class Blend:
    """Two things cross-fading: `share` of `after` over `before`, 0 to 1."""

    before: Shown
    after: Shown
    share: float

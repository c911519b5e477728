# SPDX-License-Identifier: MIT
"""Painting an arm: hand, forearm, upper arm, and a sleeve of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from backcare_desktop.core.figure.body import FOREARM_CM
from backcare_desktop.core.figure.bones import SIGN
from backcare_desktop.core.figure.vectors import (
    across,
    dot,
    length,
    mix,
    scale,
    step,
    subtract,
    unit,
)
from backcare_desktop.ui.figure.limbs import (
    ELBOW,
    fold_shade,
    gradient,
    template_transform,
)
from backcare_desktop.ui.figure.outline import FLAT_CAP, ROUND_CAP
from backcare_desktop.ui.figure.palette import mixed
from backcare_desktop.ui.figure.sections import (
    FOREARM,
    LONG_SLEEVE,
    LONG_SLEEVE_FOREARM,
    SHORT_SLEEVE,
    SHORT_SLEEVE_AHEAD,
    SLEEVED_UPPER_ARM,
    UPPER_ARM,
)
from backcare_desktop.ui.figure.sweep import bone_tube
from backcare_desktop.ui.figure.templates import (
    HAND,
    HAND_FLAT,
    HAND_LINE,
    THUMB,
    THUMB_FLAT,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from backcare_desktop.core.figure.bones import Bone, Side
    from backcare_desktop.core.figure.vectors import Vector
    from backcare_desktop.ui.figure.easel import Easel

AHEAD_SHARE: Final = 0.75
"""Below this her shoulders are seen from the front."""
FAR_SHOULDER_LOWER_CM: Final = 3.5
FAR_SHOULDER_BACK_CM: Final = 2.5
"""Else a piece of the far sleeve shows beside the neck."""
NEAR_SHOULDER_LOWER_CM: Final = 1.8
SUPINE_SHOULDER_LOWER_CM: Final = 2.6
RAISED_SHOULDER_CM: Final = 1.8
"""Further down when she lies on her back, and in when the arm is ahead of her: the
round of the shoulder would stand out of her back or neck.
"""
STRAIGHT: Final = 0.02
"""A straight arm has no crook."""
SLOPING_CAP: Final = 0.3
AHEAD_CAP: Final = 0.5
"""A shoulder seen from the front ends flatter; a round one looks puffed."""
AHEAD_SHOULDER_CM: Final = (1.5, 1.4)
"""How much nearer to the neck, and lower, a sleeve seen from the front starts."""
AHEAD_RAISED_CM: Final = (2.2, -0.4)
"""The same under a raised arm, whose sleeve must not stick out at the armpit."""


def paint_arm(easel: Easel, side: Side) -> None:
    """Paint one arm with its sleeve."""
    camera, palette = easel.camera, easel.palette
    upper, fore, hand = easel.skeleton.arms[side]
    skin = palette.skin[side]
    _paint_hand(easel, side, hand)
    creased = _with_front_in_crook(upper, fore)
    shade = fold_shade(camera, upper, creased, ELBOW, skin, palette.skin_fold[side])
    easel.fill(bone_tube(camera, fore, FOREARM_CM, FOREARM), shade)
    if palette.sleeve == "long":
        top, fold = _long_sleeve(easel, side), palette.top_fold[side]
        shade = fold_shade(camera, upper, creased, ELBOW, top, fold)
        sleeve = bone_tube(camera, fore, FOREARM_CM, LONG_SLEEVE_FOREARM, end=FLAT_CAP)
        easel.fill(sleeve, shade)
    ahead = easel.torso.sideways < AHEAD_SHARE
    if ahead:
        upper = _set_further_in(easel, side, upper)
    elif side == "far":
        upper = _set_lower(easel, upper)
    else:
        upper = _set_under_collar(easel, upper)
    upper_cm = length(subtract(upper.end, upper.start))
    start = AHEAD_CAP if ahead else _shoulder_cap(easel, upper)
    if palette.sleeve == "none":
        bare = bone_tube(camera, upper, upper_cm, UPPER_ARM, start=start)
        easel.fill(bare, skin)
        return
    if palette.sleeve == "short":
        easel.fill(bone_tube(camera, upper, upper_cm, SLEEVED_UPPER_ARM), skin)
    _paint_sleeve(easel, side, upper, upper_cm, start)


def _long_sleeve(easel: Easel, side: Side) -> QColor:
    """A long sleeve from the elbow on, in one tone on both sides of the joint."""
    palette = easel.palette
    if side == "far":
        return palette.top["far"]
    return mixed(palette.top["near"], palette.top_hem, 0.45)


def _paint_hand(easel: Easel, side: Side, hand: Bone) -> None:
    """Paint the hand; one that is planted has a shape of its own."""
    painter, palette = easel.painter, easel.palette
    skin = palette.skin[side]
    painter.save()
    painter.setTransform(template_transform(easel.camera, hand, 0.75, 0.7), True)
    if hand.flat:
        easel.fill(HAND_FLAT, skin)
        easel.fill(THUMB_FLAT, palette.thumb[side])
    else:
        easel.fill(HAND, skin)
        easel.stroke(HAND_LINE, palette.hand_line[side], 0.5)
        painter.scale(1, -1)
        easel.fill(THUMB, skin)
    painter.restore()


def _set_further_in(easel: Easel, side: Side, upper: Bone) -> Bone:
    """The upper arm seen from the front, starting nearer to the neck."""
    chest = easel.skeleton.spine.axes[3]
    raised = max(0.0, dot(upper.along, chest.up))
    in_cm, lower_cm = (
        low + (high - low) * raised
        for low, high in zip(AHEAD_SHOULDER_CM, AHEAD_RAISED_CM, strict=True)
    )
    start = step(upper.start, chest.right, -in_cm * SIGN[side])
    return _from(step(start, chest.up, -lower_cm), upper)


def _set_lower(easel: Easel, upper: Bone) -> Bone:
    """The far upper arm seen from the side, behind the shoulder and not the throat."""
    chest = easel.skeleton.spine.axes[3]
    hangs = abs(dot(upper.along, chest.up))
    ahead_cm = RAISED_SHOULDER_CM * (1 - hangs) - FAR_SHOULDER_BACK_CM * hangs
    start = step(upper.start, chest.up, -FAR_SHOULDER_LOWER_CM)
    return _from(step(start, chest.front, ahead_cm), upper)


def _shoulder_cap(easel: Easel, upper: Bone) -> float:
    """How round a shoulder from the side is; a raised arm's would stick out behind."""
    hangs = abs(dot(upper.along, easel.skeleton.spine.axes[3].up))
    return SLOPING_CAP + (ROUND_CAP - SLOPING_CAP) * hangs


def _set_under_collar(easel: Easel, upper: Bone) -> Bone:
    """The near upper arm seen from the side, its sleeve below the neckline."""
    chest = easel.skeleton.spine.axes[3]
    supine = max(0.0, chest.front[1])
    raised = 1 - abs(dot(upper.along, chest.up))
    lower_cm = NEAR_SHOULDER_LOWER_CM + SUPINE_SHOULDER_LOWER_CM * supine
    start = step(upper.start, chest.up, -lower_cm - RAISED_SHOULDER_CM * raised)
    return _from(step(start, chest.front, RAISED_SHOULDER_CM * raised), upper)


def _from(start: Vector, upper: Bone) -> Bone:
    """The upper arm from another shoulder to the same elbow."""
    return upper._replace(start=start, along=unit(subtract(upper.end, start)))


def _with_front_in_crook(upper: Bone, fore: Bone) -> Bone:
    """The forearm with its front towards the upper arm: an elbow is dark inside."""
    crook = across(scale(upper.along, -1), fore.along)
    return fore if length(crook) < STRAIGHT else fore._replace(front=unit(crook))


def _paint_sleeve(
    easel: Easel, side: Side, upper: Bone, upper_cm: float, start: float
) -> None:
    """Paint the sleeve on the upper arm, darker towards its hem.

    The shoulder of the far one belongs to the shirt as well: a sleeve that is dark
    all over looks like a lapel.
    """
    camera, palette = easel.camera, easel.palette
    if palette.sleeve == "long":
        sections, end, hem, dark_from = LONG_SLEEVE, ROUND_CAP, 1.0, 0.3
    else:
        ahead = easel.torso.sideways < AHEAD_SHARE
        sections = SHORT_SLEEVE_AHEAD if ahead else SHORT_SLEEVE
        end, hem, dark_from = 0.12, 0.48, 0.55
    path = bone_tube(camera, upper, upper_cm, sections, end=end, start=start)
    top = palette.top["near"]
    if side == "far":
        stops = ((0.05, top), (dark_from, palette.top["far"]))
    elif palette.sleeve == "long":
        stops = ((0.1, top), (1.0, _long_sleeve(easel, side)))
    else:
        stops = ((0.1, top), (1.0, palette.top_hem))
    hem_at = mix(upper.start, upper.end, hem)
    easel.fill(path, gradient(camera, upper.start, hem_at, stops))

# SPDX-License-Identifier: MIT
"""Every colour the figure is painted with, for one look in one theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from backcare_desktop.core.figure.bones import Side
    from backcare_desktop.core.figure.looks import (
        HairStyle,
        Look,
        Looks,
        Sleeve,
        Theme,
    )

SHADOW_ALPHA: Final[dict[Theme, float]] = {"light": 0.18, "dark": 0.37}
"""A shadow on a dark ground has to be deeper to be seen at all."""
HAIR_APART: Final = 36
"""Hair as close as this to the skin, of 255, is darkened: a face needs its frame."""


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """Colours by what they paint.

    Attributes:
        skin_fold: the shade where an elbow bends; likewise for legs and sleeves.
        thumb: a planted thumb, a little darker than the hand it lies on.
        top_hem: towards the hem of a sleeve.
        top_under: the underside of the belly.
        skirting: the foot of a wall.
        shadow_alpha: the darkest that a shadow on the floor may be, 0 to 1.
    """

    style: HairStyle
    sleeve: Sleeve
    skin: Mapping[Side, QColor]
    skin_fold: Mapping[Side, QColor]
    hand_line: Mapping[Side, QColor]
    thumb: Mapping[Side, QColor]
    legs: Mapping[Side, QColor]
    legs_fold: Mapping[Side, QColor]
    top: Mapping[Side, QColor]
    top_fold: Mapping[Side, QColor]
    top_hem: QColor
    top_under: QColor
    skin_line: QColor
    blush: QColor
    face_line: QColor
    hair: QColor
    hair_shine: QColor
    scarf: QColor
    scarf_fold: QColor
    mat: QColor
    mat_edge: QColor
    wood: QColor
    wood_middle: QColor
    wood_far: QColor
    seat: QColor
    seat_far: QColor
    cushion: QColor
    cushion_far: QColor
    cushion2: QColor
    cushion2_far: QColor
    wall: QColor
    wall_edge: QColor
    skirting: QColor
    arrow: QColor
    glow: QColor
    shadow: QColor
    shadow_alpha: float


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """The colour at a share of the way from `a` to `b`."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def palette_for(looks: Looks, look: Look, theme: Theme) -> Palette:
    """The colours of one look in one theme."""
    skin, skin_far, skin_deep, skin_line, blush, face_line = _colors(
        looks.skin[look.skin][theme]
    )
    outfit = looks.outfits[look.outfit]
    top, top_far, top_hem, top_under = _colors(outfit.tones[theme]["top"])
    legs, legs_far, legs_deep = _colors(outfit.tones[theme]["legs"])
    scarf, scarf_fold = _colors(outfit.tones[theme]["scarf"])
    hair, hair_shine = _colors(looks.hair[look.hair][theme])
    if _apart(hair, skin) < HAIR_APART:
        hair, hair_shine = _darkened(hair, face_line, skin), hair
    blush.setAlpha(85)
    things = {name: QColor(tone) for name, tone in looks.surroundings[theme].items()}
    return Palette(
        style=look.style,
        sleeve=outfit.sleeve,
        skin={"near": skin, "far": skin_far},
        skin_fold={"near": skin_far, "far": skin_deep},
        hand_line={"near": skin_line, "far": skin_deep},
        thumb={
            "near": mixed(skin, skin_far, 0.45),
            "far": mixed(skin_far, skin_deep, 0.45),
        },
        legs={"near": legs, "far": legs_far},
        legs_fold={"near": legs_far, "far": legs_deep},
        top={"near": top, "far": top_far},
        top_fold={"near": top_far, "far": top_hem},
        top_hem=top_hem,
        top_under=top_under,
        skin_line=skin_line,
        blush=blush,
        face_line=face_line,
        hair=hair,
        hair_shine=hair_shine,
        scarf=scarf,
        scarf_fold=scarf_fold,
        skirting=mixed(things["wall"], things["wall_edge"], 0.5),
        shadow_alpha=SHADOW_ALPHA[theme],
        **things,
    )


def silhouette_palette(color: QColor) -> Palette:
    """Everything in one colour, for the shape of a pose alone."""
    both: dict[Side, QColor] = {"near": color, "far": color}
    return Palette(
        style="bun",
        sleeve="short",
        skin=both,
        skin_fold=both,
        hand_line=both,
        thumb=both,
        legs=both,
        legs_fold=both,
        top=both,
        top_fold=both,
        shadow_alpha=0.0,
        **dict.fromkeys(_SINGLE_COLORS, color),
    )


_SINGLE_COLORS: Final = (
    *("top_hem", "top_under", "skin_line", "blush", "face_line"),
    *("hair", "hair_shine", "scarf", "scarf_fold", "mat", "mat_edge"),
    *("wood", "wood_middle", "wood_far", "seat", "seat_far"),
    *("cushion", "cushion_far", "cushion2", "cushion2_far"),
    *("wall", "wall_edge", "skirting", "arrow", "glow", "shadow"),
)


def _colors(tones: tuple[str, ...]) -> list[QColor]:
    """Colours of their own from the names of their tones."""
    return [QColor(tone) for tone in tones]


def _darkened(hair: QColor, dark: QColor, skin: QColor) -> QColor:
    """Hair no darker than it takes to be told from the skin."""
    tones = [mixed(hair, dark, share) for share in (0.3, 0.45, 0.6)]
    return next((tone for tone in tones if _apart(tone, skin) >= HAIR_APART), tones[-1])


def _apart(a: QColor, b: QColor) -> int:
    """The largest difference of two colours in one channel, 0 to 255."""
    return max(
        abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())
    )

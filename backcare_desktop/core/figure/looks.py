# SPDX-License-Identifier: MIT
"""How she may look: tones of skin, hair, clothes and things, for both themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from backcare_desktop.core.figure.read_values import (
    as_list,
    check_keys,
    read_choice,
    read_mapping,
    read_text,
)
from backcare_desktop.core.figure.scene import SceneError

if TYPE_CHECKING:
    from collections.abc import Mapping

Theme: TypeAlias = Literal["light", "dark"]
HairStyle: TypeAlias = Literal["bun", "ponytail", "short", "curls", "scarf"]
Sleeve: TypeAlias = Literal["short", "long", "none"]
Tones: TypeAlias = tuple[str, ...]

THEMES: Final = ("light", "dark")
HAIR_STYLES: Final = ("bun", "ponytail", "short", "curls", "scarf")
SLEEVES: Final = ("short", "long", "none")

SKIN_TONES: Final = 6
HAIR_TONES: Final = 2
CLOTH_TONES: Final = {"top": 4, "legs": 3, "scarf": 2}
SURROUNDINGS: Final = (
    *("mat", "mat_edge", "wood", "wood_middle", "wood_far", "seat", "seat_far"),
    *("cushion", "cushion_far", "cushion2", "cushion2_far"),
    *("wall", "wall_edge", "shadow", "arrow", "glow"),
)


class Outfit(NamedTuple):
    """Clothes: how long the sleeve is, and tones by theme and piece."""

    sleeve: Sleeve
    tones: Mapping[str, Mapping[str, Tones]]


@dataclass(frozen=True, slots=True)
class Look:
    """One woman: names out of the tables of `Looks`."""

    skin: str
    hair: str
    style: HairStyle
    outfit: str


@dataclass(frozen=True, slots=True)
class Looks:
    """All tones there are, as `#rrggbb` by theme.

    Attributes:
        skin: near, far, folds, lines of ear and nose, blush, lines of the face.
        hair: colour and shine.
        outfits: clothes.
        surroundings: tones of mat, wood, cushions, walls and overlays by theme.
        ready: looks to choose from; `default` is always there.
    """

    skin: Mapping[str, Mapping[str, Tones]]
    hair: Mapping[str, Mapping[str, Tones]]
    outfits: Mapping[str, Outfit]
    surroundings: Mapping[str, Mapping[str, str]]
    ready: Mapping[str, Look]

    @property
    def choices(self) -> dict[str, tuple[str, ...]]:
        """What each part of a look may be, by the part's name."""
        return {
            "skin": tuple(self.skin),
            "hair": tuple(self.hair),
            "style": HAIR_STYLES,
            "outfit": tuple(self.outfits),
        }


def parse_looks(mapping: Mapping[str, Any]) -> Looks:
    """The looks from a plain mapping.

    Raises:
        SceneError: the first thing that is wrong, and where.
    """
    where = "looks"
    found = read_mapping(where, mapping)
    check_keys(where, found, ("skin", "hair", "outfits", "surroundings", "ready"))
    skin = _by_name(f"{where}: skin", found.get("skin"), SKIN_TONES)
    hair = _by_name(f"{where}: hair", found.get("hair"), HAIR_TONES)
    outfits = {
        name: _outfit(f"{where}: outfits: {name}", item)
        for name, item in read_mapping(where, found.get("outfits")).items()
    }
    tables: dict[str, Mapping[str, Any]] = {
        "skin": skin,
        "hair": hair,
        "outfit": outfits,
    }
    ready = {
        name: _look(f"{where}: ready: {name}", item, tables)
        for name, item in read_mapping(where, found.get("ready")).items()
    }
    if "default" not in ready:
        raise SceneError(where, "there is no look called default")
    surroundings = _surroundings(f"{where}: surroundings", found.get("surroundings"))
    return Looks(skin, hair, outfits, surroundings, ready)


def _tone(where: str, value: object) -> str:
    text = read_text(where, value)
    digits = text.removeprefix("#")
    if (
        len(text) != 7
        or len(digits) != 6
        or set(digits) - set("0123456789abcdefABCDEF")
    ):
        raise SceneError(where, f"should be a colour like #E9826F, not {text!r}")
    return text


def _tones(where: str, value: object, count: int) -> Tones:
    """A list of so many colours."""
    items = as_list(value)
    if items is None or len(items) != count:
        raise SceneError(where, f"should be a list of {count} colours")
    return tuple(_tone(where, item) for item in items)


def _themes(where: str, value: object) -> Mapping[str, Any]:
    """A value for each theme."""
    found = read_mapping(where, value)
    for theme in THEMES:
        if theme not in found:
            raise SceneError(where, f"{theme} is missing")
    return found


def _by_name(where: str, value: object, count: int) -> dict[str, dict[str, Tones]]:
    """Tones by name and theme."""
    found = {}
    for name, item in read_mapping(where, value).items():
        place = f"{where}: {name}"
        themes = _themes(place, item)
        check_keys(place, themes, THEMES)
        found[name] = {
            theme: _tones(f"{place}: {theme}", themes[theme], count) for theme in THEMES
        }
    return found


def _outfit(where: str, value: object) -> Outfit:
    """One set of clothes."""
    found = _themes(where, value)
    check_keys(where, found, ("sleeve", *THEMES))
    sleeve = read_choice(f"{where}: sleeve", found.get("sleeve"), SLEEVES)
    tones = {}
    for theme in THEMES:
        place = f"{where}: {theme}"
        pieces = read_mapping(place, found[theme])
        check_keys(place, pieces, CLOTH_TONES)
        tones[theme] = {
            piece: _tones(f"{place}: {piece}", pieces.get(piece), count)
            for piece, count in CLOTH_TONES.items()
        }
    return Outfit(sleeve, tones)  # type: ignore[arg-type]  # read_choice chose it


def _surroundings(where: str, value: object) -> dict[str, dict[str, str]]:
    """The tones of things by theme."""
    themes = _themes(where, value)
    found = {}
    for theme in THEMES:
        place = f"{where}: {theme}"
        tones = read_mapping(place, themes[theme])
        check_keys(place, tones, SURROUNDINGS)
        found[theme] = {
            name: _tone(f"{place}: {name}", tones.get(name)) for name in SURROUNDINGS
        }
    return found


def _look(where: str, value: object, tables: Mapping[str, Mapping[str, Any]]) -> Look:
    """One ready look, made of names that exist."""
    found = read_mapping(where, value)
    check_keys(where, found, (*tables, "style"))
    chosen: dict[str, Any] = {
        key: read_choice(f"{where}: {key}", found.get(key), table)
        for key, table in tables.items()
    }
    chosen["style"] = read_choice(f"{where}: style", found.get("style"), HAIR_STYLES)
    return Look(**chosen)

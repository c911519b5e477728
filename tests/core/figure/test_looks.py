# SPDX-License-Identifier: MIT
"""Looks from plain mappings: tables are complete, names exist."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from backcare_desktop.core.figure.looks import (
    CLOTH_TONES,
    SURROUNDINGS,
    Look,
    parse_looks,
)
from backcare_desktop.core.figure.scene import SceneError

CLOTHES = {piece: ["#112233"] * count for piece, count in CLOTH_TONES.items()}
THINGS = dict.fromkeys(SURROUNDINGS, "#445566")
WRITTEN: dict[str, Any] = {
    "skin": {"honey": {"light": ["#EDB797"] * 6, "dark": ["#E3AA8A"] * 6}},
    "hair": {"black": {"light": ["#2A2426"] * 2, "dark": ["#4B4149"] * 2}},
    "outfits": {"coral": {"sleeve": "short", "light": CLOTHES, "dark": CLOTHES}},
    "surroundings": {"light": THINGS, "dark": dict(THINGS)},
    "ready": {
        "default": {"skin": "honey", "hair": "black", "style": "bun", "outfit": "coral"}
    },
}


def test_looks_are_read() -> None:
    """Tables and ready looks arrive typed."""
    looks = parse_looks(WRITTEN)
    assert looks.ready["default"] == Look("honey", "black", "bun", "coral")
    assert looks.skin["honey"]["dark"][0] == "#E3AA8A"
    assert looks.outfits["coral"].sleeve == "short"


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("skin", "honey", "light"), ["#EDB797"], "looks: skin: honey: light"),
        (("skin", "honey", "light"), ["red"] * 6, "looks: skin: honey: light"),
        (("hair", "black"), {"light": ["#000000"] * 2}, "looks: hair: black"),
        (("outfits", "coral", "sleeve"), "puffed", "looks: outfits: coral: sleeve"),
        (("ready", "default", "hair"), "green", "looks: ready: default: hair"),
        (("ready",), {}, "looks"),
        (("surroundings", "dark", "mat"), "#12", "looks: surroundings: dark: mat"),
        (("shoes",), {}, "looks"),
    ],
)
def test_what_is_wrong_is_named(
    path: tuple[str, ...], value: object, where: str
) -> None:
    """A tone too few or a name that does not exist says where it is."""
    written = deepcopy(WRITTEN)
    place = written
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(SceneError) as caught:
        parse_looks(written)
    assert caught.value.where == where

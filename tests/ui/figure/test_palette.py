# SPDX-License-Identifier: MIT
"""Colours of looks and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtGui import QColor

from backcare_desktop.core.figure.looks import Theme
from backcare_desktop.ui.figure.palette import (
    mixed,
    palette_for,
    silhouette_palette,
)

if TYPE_CHECKING:
    from backcare_desktop.core.figure.looks import Looks


@pytest.mark.parametrize("theme", get_args(Theme))
def test_every_ready_look_has_all_its_colours(looks: Looks, theme: Theme) -> None:
    """Whichever woman is chosen, nothing is left unpainted in either theme."""
    for look in looks.ready.values():
        palette = palette_for(looks, look, theme)
        for name in palette.__slots__:
            value = getattr(palette, name)
            colors = value.values() if isinstance(value, dict) else [value]
            for color in colors:
                assert not isinstance(color, QColor) or color.isValid(), name


@pytest.mark.parametrize("theme", get_args(Theme))
def test_the_far_side_is_darker(looks: Looks, theme: Theme) -> None:
    """Far limbs step back by tone, in every skin and every outfit."""
    for look in looks.ready.values():
        palette = palette_for(looks, look, theme)
        for tones in (palette.skin, palette.legs, palette.top):
            assert tones["far"].lightness() < tones["near"].lightness()


def test_colours_mix_in_between() -> None:
    """Half way between black and white is grey."""
    assert mixed(QColor("black"), QColor("white"), 0.5).lightness() in {127, 128}


def test_a_silhouette_has_one_colour() -> None:
    """Everything in it is painted alike."""
    palette = silhouette_palette(QColor("#112233"))
    assert palette.skin["far"] == palette.arrow == palette.wall == QColor("#112233")

# SPDX-License-Identifier: MIT
"""The wardrobe: her look in the tones of the theme, wherever she is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.figure.looks import Look
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks
from backcare_desktop.ui.look.theme import ThemeChoice
from backcare_desktop.ui.themed_stage import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from backcare_desktop.ui.look.theme import Theme

PLUM = Look("umber", "black", "short", "plum")


@pytest.fixture
def wardrobe(theme: Theme) -> Iterator[Wardrobe]:
    """She wears the default look."""
    made = Wardrobe(load_looks(asset("looks.yaml")), theme)
    yield made
    made.deleteLater()


def near_skin(wardrobe: Wardrobe) -> str:
    """The colour that her skin is painted with."""
    return wardrobe.stage.palette.skin["near"].name()


def test_another_look_and_another_theme_change_her_colours(
    wardrobe: Wardrobe, theme: Theme
) -> None:
    """Both hold together, in whatever order they come."""
    assert near_skin(wardrobe) == "#edb797"
    wardrobe.wear(PLUM)
    assert near_skin(wardrobe) == "#8a563c"
    theme.choose(ThemeChoice.DARK)
    assert near_skin(wardrobe) == "#97624a"


def test_whoever_keeps_a_picture_hears_of_it_when_she_is_dressed(
    wardrobe: Wardrobe, theme: Theme
) -> None:
    """The colours are in place when the news comes; the same look is no news."""
    heard: list[str] = []
    theme.tokens_changed.connect(lambda: heard.append(near_skin(wardrobe)))
    wardrobe.wear(PLUM)
    wardrobe.wear(PLUM)
    assert heard == ["#8a563c"]

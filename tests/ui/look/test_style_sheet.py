# SPDX-License-Identifier: MIT
"""The style sheet names its widgets and takes every colour from the theme."""

from __future__ import annotations

import re

import pytest

from backcare_desktop.ui.look.style_sheet import style_sheet
from backcare_desktop.ui.look.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
def test_every_selector_names_a_class(tokens: Tokens) -> None:
    """A rule without a class would cascade into the labels inside."""
    without_bodies = re.sub(r"\{[^}]*\}", ",", style_sheet(tokens))
    selectors = [one.strip() for one in without_bodies.split(",") if one.strip()]
    assert len(selectors) > 50
    assert [one for one in selectors if not one.startswith("Q")] == []


@THEMES
def test_nothing_is_left_to_fill_in(tokens: Tokens) -> None:
    """Every placeholder has become a colour."""
    sheet = style_sheet(tokens)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_themes_share_no_ground() -> None:
    """The dark sheet is another one, with the dark theme's colours."""
    assert LIGHT.surface.name() in style_sheet(LIGHT)
    assert LIGHT.surface.name() not in style_sheet(DARK)


@THEMES
def test_fonts_are_left_to_the_application(tokens: Tokens) -> None:
    """Sizes of text come from the table of type alone."""
    assert "font" not in style_sheet(tokens)

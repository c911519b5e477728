# SPDX-License-Identifier: MIT
"""Every kind of time and every breath has its colour."""

from __future__ import annotations

from typing import get_args

import pytest

from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Block, Kind
from backcare_desktop.ui.look import tokens
from backcare_desktop.ui.pages.follow.colors import color_of_block, color_of_moment


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_colour(kind: Kind) -> None:
    """A new kind of segment cannot be forgotten."""
    names = get_args(tokens.Kind)
    assert color_of_block(Block(0, 1, kind, 0, "x")) in names
    for breath in (None, *Breath):
        assert color_of_moment(kind, breath) in names


def test_the_breath_is_told_apart() -> None:
    """In and out differ whatever is being done; free breathing leaves the kind."""
    for kind in (Kind.MOVE, Kind.HOLD):
        assert color_of_moment(kind, Breath.IN) == "hold"
        assert color_of_moment(kind, Breath.OUT) == "move"
    assert color_of_moment(Kind.WALK, Breath.FREE) == "walk"
    assert color_of_moment(Kind.REST, None) == "rest"

# SPDX-License-Identifier: MIT
"""Which colour a moment or a block of the routine wears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Kind

if TYPE_CHECKING:
    from backcare_desktop.core.timeline import Block
    from backcare_desktop.ui.look import tokens

_OF_KIND: dict[Kind, tokens.Kind] = {
    Kind.GET_READY: "ready",
    Kind.TRANSITION: "ready",
    Kind.MOVE: "move",
    Kind.STAY: "move",
    Kind.HOLD: "hold",
    Kind.WALK: "walk",
    Kind.REST: "rest",
    Kind.SWITCH: "switch",
    Kind.GATE: "hold",
    Kind.FINISH: "ready",
}


def color_of_block(block: Block) -> tokens.Kind:
    """The colour of a block on the step bar."""
    return _OF_KIND[block.kind]


def color_of_moment(kind: Kind, breath: Breath | None) -> tokens.Kind:
    """The colour of ring and disc: the breath's own while breathing is paced."""
    if breath is Breath.IN:
        return "hold"
    if breath is Breath.OUT:
        return "move"
    return _OF_KIND[kind]

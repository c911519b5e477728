# SPDX-License-Identifier: MIT
"""The colours of the two themes, named by what they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QColor

Kind = Literal["move", "hold", "walk", "rest", "ready", "switch"]
"""What a segment asks for; breathing out wears `move`, breathing in `hold`."""

HOVER_SHARE = 0.06
"""How much ink lies over a control under the pointer."""

PRESSED_SHARE = 0.12
"""How much ink lies over a control that is held down."""

DISABLED_SHARE = 0.40
"""How much of a colour is left on a control that cannot be used."""


def mix(color: QColor, ground: QColor, share: float) -> QColor:
    """Lay `share` (0 to 1) of a colour over an opaque ground."""
    rest = 1.0 - share
    return QColor.fromRgbF(
        color.redF() * share + ground.redF() * rest,
        color.greenF() * share + ground.greenF() * rest,
        color.blueF() * share + ground.blueF() * rest,
    )


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme.

    Names ending in `_soft` are grounds and those ending in `_ink` the text that
    is readable on them. `line` only decorates; `border` is the edge of anything
    that can be pressed or typed in.
    """

    is_dark: bool
    bg: QColor
    surface: QColor
    sunken: QColor
    stage: QColor
    line: QColor
    border: QColor
    ink: QColor
    ink2: QColor
    primary: QColor
    on_primary: QColor
    primary_soft: QColor
    primary_ink: QColor
    stop: QColor
    on_stop: QColor
    stop_line: QColor
    stop_soft: QColor
    stop_ink: QColor
    honey_soft: QColor
    honey_ink: QColor
    coral_soft: QColor
    coral_ink: QColor
    ok: QColor
    ok_soft: QColor
    kind_move: QColor
    kind_hold: QColor
    kind_walk: QColor
    kind_rest: QColor
    kind_ready: QColor
    kind_switch: QColor
    ring_out: QColor
    ring_in: QColor

    def kind(self, kind: Kind) -> QColor:
        """Give the colour of a kind in bars and charts."""
        colors: dict[Kind, QColor] = {
            "move": self.kind_move,
            "hold": self.kind_hold,
            "walk": self.kind_walk,
            "rest": self.kind_rest,
            "ready": self.kind_ready,
            "switch": self.kind_switch,
        }
        return colors[kind]

    def ring(self, kind: Kind) -> QColor:
        """Give the colour of the ring's arc; breath is brighter there in the dark."""
        if kind == "move":
            return self.ring_out
        if kind == "hold":
            return self.ring_in
        return self.kind(kind)

    def ring_track(self, kind: Kind) -> QColor:
        """Give the colour of the whole circle under the ring's arc."""
        return mix(self.ring(kind), self.bg, 0.22 if self.is_dark else 0.14)

    def disc(self, kind: Kind) -> QColor:
        """Give the colour of the breathing disc under the number."""
        return mix(self.ring(kind), self.bg, 0.18 if self.is_dark else 0.16)

    def to_come(self, kind: Kind) -> QColor:
        """Give the fill of a segment that has not been reached."""
        return mix(self.kind(kind), self.bg, 0.26 if self.is_dark else 0.22)

    def hovered(self, ground: QColor) -> QColor:
        """Give the fill of a control under the pointer."""
        return mix(self.ink, ground, HOVER_SHARE)

    def pressed(self, ground: QColor) -> QColor:
        """Give the fill of a control that is held down."""
        return mix(self.ink, ground, PRESSED_SHARE)

    def disabled(self, color: QColor, ground: QColor) -> QColor:
        """Give the colour of text or an icon that cannot be used."""
        return mix(color, ground, DISABLED_SHARE)


LIGHT = Tokens(
    is_dark=False,
    bg=QColor("#FBF5EF"),
    surface=QColor("#FFFDFB"),
    sunken=QColor("#F3E9DF"),
    stage=QColor("#F6EDE4"),
    line=QColor("#E6DACD"),
    border=QColor("#8C7F76"),
    ink=QColor("#2B2530"),
    ink2=QColor("#50475A"),
    primary=QColor("#1A6067"),
    on_primary=QColor("#FFFFFF"),
    primary_soft=QColor("#DDECE9"),
    primary_ink=QColor("#144F55"),
    stop=QColor("#A51C17"),
    on_stop=QColor("#FFFFFF"),
    stop_line=QColor("#A51C17"),
    stop_soft=QColor("#FBE4DF"),
    stop_ink=QColor("#8A1A14"),
    honey_soft=QColor("#FBEBCB"),
    honey_ink=QColor("#6E4700"),
    coral_soft=QColor("#FBE3DB"),
    coral_ink=QColor("#8F3523"),
    ok=QColor("#2F6B45"),
    ok_soft=QColor("#DFECDD"),
    kind_move=QColor("#2F7F86"),
    kind_hold=QColor("#5B66A8"),
    kind_walk=QColor("#567F53"),
    kind_rest=QColor("#B5801F"),
    kind_ready=QColor("#8C7D8A"),
    kind_switch=QColor("#8E5A86"),
    ring_out=QColor("#2F7F86"),
    ring_in=QColor("#5B66A8"),
)

DARK = Tokens(
    is_dark=True,
    bg=QColor("#1C1F2B"),
    surface=QColor("#262A38"),
    sunken=QColor("#161923"),
    stage=QColor("#222634"),
    line=QColor("#363C4F"),
    border=QColor("#8C92A6"),
    ink=QColor("#F5EFE9"),
    ink2=QColor("#C6C0CB"),
    primary=QColor("#7FD6D2"),
    on_primary=QColor("#0E2A2C"),
    primary_soft=QColor("#24434A"),
    primary_ink=QColor("#9BE3DF"),
    stop=QColor("#A51C17"),
    on_stop=QColor("#FFFFFF"),
    stop_line=QColor("#FFB4AA"),
    stop_soft=QColor("#46262A"),
    stop_ink=QColor("#FFB4AA"),
    honey_soft=QColor("#43381F"),
    honey_ink=QColor("#F3D08A"),
    coral_soft=QColor("#482E2E"),
    coral_ink=QColor("#FFB9A8"),
    ok=QColor("#9CD3A6"),
    ok_soft=QColor("#273F33"),
    kind_move=QColor("#5FB8B6"),
    kind_hold=QColor("#98A2E6"),
    kind_walk=QColor("#8DBB88"),
    kind_rest=QColor("#E3B45E"),
    kind_ready=QColor("#7E788C"),
    kind_switch=QColor("#C08FB8"),
    ring_out=QColor("#7FD6D2"),
    ring_in=QColor("#A3ADF0"),
)

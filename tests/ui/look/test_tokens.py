# SPDX-License-Identifier: MIT
"""The colours keep the contrast that reading from two metres needs."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QColor

from backcare_desktop.ui.look.tokens import DARK, LIGHT, Kind, Tokens, mix

KINDS: tuple[Kind, ...] = get_args(Kind)
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(color: QColor) -> float:
    """Compute the relative luminance of WCAG 2."""
    parts = [color.redF(), color.greenF(), color.blueF()]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Compute the contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_knows_its_ends() -> None:
    """Black on white is 21, a colour on itself 1."""
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#1A6067"), QColor("#1A6067")) == pytest.approx(1)


def test_mixing_goes_from_the_ground_to_the_color() -> None:
    """A share of 0 is the ground, 1 the colour, and a half lies between."""
    black, white = QColor("black"), QColor("white")
    assert mix(black, white, 0.0) == white
    assert mix(black, white, 1.0) == black
    assert mix(black, white, 0.5).red() == pytest.approx(127, abs=1)


@THEMES
@pytest.mark.parametrize("ground", ["bg", "surface", "sunken", "stage"])
def test_text_of_the_follow_along_page_is_at_least_seven(
    tokens: Tokens, ground: str
) -> None:
    """Both inks reach 7:1 on every ground that they are written on."""
    for ink in (tokens.ink, tokens.ink2):
        assert contrast(ink, getattr(tokens, ground)) >= 7.0


@THEMES
@pytest.mark.parametrize("kind", KINDS)
def test_the_number_stands_out_from_every_disc(tokens: Tokens, kind: Kind) -> None:
    """Ink on any disc reaches 9.4:1."""
    assert contrast(tokens.ink, tokens.disc(kind)) >= 9.4


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("on_primary", "primary", 7.0),
        ("on_stop", "stop", 7.0),
        ("primary_ink", "primary_soft", 7.0),
        ("stop_ink", "stop_soft", 7.0),
        ("stop_ink", "surface", 7.0),
        ("honey_ink", "honey_soft", 6.9),
        ("honey_ink", "surface", 7.0),
        ("coral_ink", "coral_soft", 6.0),
        ("ok", "surface", 6.0),
        ("ok", "ok_soft", 4.5),
        ("ink", "primary_soft", 7.0),
        ("ink2", "primary_soft", 4.5),
        ("primary_ink", "bg", 7.0),
    ],
)
def test_text_is_readable_on_its_ground(
    tokens: Tokens, ink: str, ground: str, least: float
) -> None:
    """Every pair of text and ground keeps its ratio, at least 4.5:1."""
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


@THEMES
@pytest.mark.parametrize("kind", KINDS)
def test_graphics_are_at_least_three(tokens: Tokens, kind: Kind) -> None:
    """Bars and rings reach 3:1 on the window."""
    assert contrast(tokens.kind(kind), tokens.bg) >= 3.0
    assert contrast(tokens.ring(kind), tokens.bg) >= 3.0


@THEMES
@pytest.mark.parametrize("edge", ["border", "primary", "stop_line"])
def test_edges_of_controls_are_at_least_three(tokens: Tokens, edge: str) -> None:
    """What can be pressed has an edge that is seen on window and card."""
    assert contrast(getattr(tokens, edge), tokens.bg) >= 3.0
    assert contrast(getattr(tokens, edge), tokens.surface) >= 3.0


@THEMES
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_done_differs_from_what_is_to_come(tokens: Tokens, kind: Kind) -> None:
    """The fills differ by 2.1:1, a breath's or a walk's by 3.2:1.

    The half-height kinds are quieter; there the outline and the playhead tell.
    """
    least = 3.2 if kind in {"move", "hold", "walk"} else 2.1
    assert contrast(tokens.kind(kind), tokens.to_come(kind)) >= least


@THEMES
def test_the_track_is_fainter_than_the_arc(tokens: Tokens) -> None:
    """The ring's arc is told from its track at 2.5:1 or more."""
    for kind in KINDS:
        assert contrast(tokens.ring(kind), tokens.ring_track(kind)) >= 2.5
        assert contrast(tokens.ring_track(kind), tokens.bg) < 2.0


def test_the_breath_is_brighter_in_the_dark_ring() -> None:
    """In the dark, breathing in and out wear the ring's own colours."""
    assert DARK.ring("move") == DARK.ring_out != DARK.kind("move")
    assert DARK.ring("hold") == DARK.ring_in != DARK.kind("hold")
    assert DARK.ring("rest") == DARK.kind_rest


@THEMES
def test_states_lie_between_ground_and_ink(tokens: Tokens) -> None:
    """Hover is fainter than pressed, and disabled text fainter than text."""
    ground = tokens.surface
    hovered = contrast(tokens.hovered(ground), ground)
    pressed = contrast(tokens.pressed(ground), ground)
    assert 1.0 < hovered < pressed < 1.8
    disabled = tokens.disabled(tokens.ink, ground)
    assert contrast(disabled, ground) < contrast(tokens.ink, ground)

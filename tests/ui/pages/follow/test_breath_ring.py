# SPDX-License-Identifier: MIT
"""The ring and its number: large, centred, breathing."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.core.frame import Frame, Ring, RingMode, frame_at
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.pages.follow.breath_ring import (
    NUMBER_RISE,
    OUTER,
    RADIUS,
    STROKE,
    BreathRing,
)
from backcare_desktop.ui.widgets.ink_text import ink_rect

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline

SIDE = round(2 * OUTER)
CLEAR_PX = 23.0


@pytest.fixture
def ring(theme: Theme, qtbot: QtBot, timeline: Timeline) -> BreathRing:
    """Give the ring at the design's size, in the middle of a breath out."""
    made = BreathRing(theme)
    qtbot.addWidget(made)
    made.resize(SIDE, SIDE)
    made.show_frame(frame_at(timeline, 32_000))
    return made


@pytest.fixture
def frame(timeline: Timeline) -> Frame:
    """Give the moment that the ring shows."""
    return frame_at(timeline, 32_000)


@pytest.mark.parametrize("number", [str(each) for each in range(100)])
def test_two_digits_keep_clear_of_the_stroke(number: str) -> None:
    """No number comes nearer than 23 px to the ring, with a unit or without."""
    ink = ink_rect(number, Type.FOLLOW_NUMBER)
    for rise in (0.0, NUMBER_RISE):
        across = max(abs(ink.left()), abs(ink.right()))
        up = abs(ink.top() - rise)
        corner = (across**2 + up**2) ** 0.5
        middle = across
        inner = RADIUS - STROKE / 2
        assert inner - middle >= CLEAR_PX
        # The corner of the box is emptier than the box: digits are round there.
        assert inner - corner >= CLEAR_PX - 16


def arc_share(image: QImage, theme: Theme) -> float:
    """Measure how much of the ring's middle line wears the colour of the move."""
    center = image.width() / 2
    color = theme.tokens.ring("move").rgb()
    filled = 0
    for degree in range(5, 356):
        angle = math.radians(degree - 90)
        x = center + RADIUS * math.cos(angle)
        y = center + RADIUS * math.sin(angle)
        filled += image.pixelColor(round(x), round(y)).rgb() == color
    return filled / 351


@pytest.mark.parametrize("arc", [0.0, 0.25, 0.5, 1.0])
def test_the_arc_is_filled_clockwise_from_the_top(
    ring: BreathRing, frame: Frame, theme: Theme, arc: float
) -> None:
    """The painted share is the frame's, up to the knob and the round ends."""
    ring.show_frame(replace(frame, ring=Ring(RingMode.BREATH, arc, 0.5)))
    image = ring.grab().toImage()
    assert arc_share(image, theme) == pytest.approx(arc, abs=0.04)
    right = image.pixelColor(round(OUTER + RADIUS), round(OUTER + 20))
    assert (right.rgb() == theme.tokens.ring("move").rgb()) is (arc > 0.3)


def test_the_disc_swells_with_the_breath(
    ring: BreathRing, frame: Frame, theme: Theme
) -> None:
    """Breathed in, it reaches further than breathed out."""
    disc = theme.tokens.disc("move").rgb()
    reach = []
    for swell in (0.0, 1.0):
        ring.show_frame(replace(frame, ring=Ring(RingMode.BREATH, 0.5, swell)))
        image = ring.grab().toImage()
        row = [image.pixelColor(x, SIDE // 2).rgb() == disc for x in range(SIDE)]
        reach.append(row.index(True))
    assert reach[0] - reach[1] == pytest.approx(34, abs=2)


def test_a_countdown_keeps_the_disc_still(ring: BreathRing, frame: Frame) -> None:
    """Where the ring is the time, only the arc moves."""
    images = []
    for swell in (0.0, 1.0):
        ring.show_frame(replace(frame, ring=Ring(RingMode.TIME, 0.5, swell)))
        images.append(ring.grab().toImage())
    assert images[0] == images[1]


def test_paused_it_is_grey_without_a_knob(
    ring: BreathRing, frame: Frame, theme: Theme
) -> None:
    """A pause has no colour and no progress, and keeps its number."""
    playing = ring.grab().toImage()
    ring.set_faded(True)
    paused = ring.grab().toImage()
    assert paused != playing
    assert arc_share(paused, theme) == 0.0
    ring.show_frame(replace(frame, number="7"))
    assert ring.grab().toImage() != paused
    ring.set_faded(False)
    ring.show_frame(frame)
    assert ring.grab().toImage() == playing


def test_an_empty_number_is_no_error(ring: BreathRing, frame: Frame) -> None:
    """At a gate there is no number."""
    ring.show_frame(replace(frame, number="", unit=""))
    ring.grab()
    assert ring.accessibleName() == ""


@pytest.mark.parametrize(
    ("number", "unit", "name"),
    [("3", "of 8", "3 of 8"), ("12", "", "12"), ("9", "min", "9 min")],
)
def test_its_name_is_what_it_counts(
    ring: BreathRing, frame: Frame, number: str, unit: str, name: str
) -> None:
    """Number and unit are heard as they are read."""
    ring.show_frame(replace(frame, number=number, unit=unit))
    assert ring.accessibleName() == name


def test_it_wears_the_theme(ring: BreathRing, theme: Theme) -> None:
    """Another theme repaints the ring."""
    light = ring.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    dark = ring.grab().toImage()
    assert dark.pixelColor(0, 0).rgb() == theme.tokens.bg.rgb()
    assert dark != light


@pytest.mark.parametrize("size", [(446, 300), (200, 420), (120, 120)])
def test_it_stays_round_in_any_room(
    ring: BreathRing, theme: Theme, size: tuple[int, int]
) -> None:
    """In a wide or a narrow box it is centred and not cut."""
    ring.resize(*size)
    image = ring.grab().toImage()
    width, height = size
    edge = [image.pixelColor(x, y) for x in range(width) for y in (0, height - 1)]
    edge += [image.pixelColor(x, y) for y in range(height) for x in (0, width - 1)]
    assert sum(color.rgb() != theme.tokens.bg.rgb() for color in edge) <= 0.2 * len(
        edge
    )


def test_a_number_fades_into_the_next(ring: BreathRing, frame: Frame) -> None:
    """Half way, both are there; after 120 ms of the frames' own time, one."""
    alone = ring.grab().toImage()
    later = replace(frame, number="8", position_ms=frame.position_ms + 60)
    ring.show_frame(later)
    between = ring.grab().toImage()
    ring.show_frame(replace(later, position_ms=frame.position_ms + 121))
    after = ring.grab().toImage()
    assert ring._before is None
    assert len({bytes(each.constBits()) for each in (alone, between, after)}) == 3
    fresh = replace(later, position_ms=frame.position_ms + 200)
    ring.show_frame(fresh)
    assert ring.grab().toImage() == after


@pytest.mark.parametrize("passed_ms", [-500, 0, 5_000])
def test_after_a_jump_no_number_fades(
    ring: BreathRing, frame: Frame, passed_ms: int
) -> None:
    """A seek, a count-in and a step back show their number at once."""
    position_ms = frame.position_ms + passed_ms
    ring.show_frame(replace(frame, number="8", position_ms=position_ms))
    assert ring._before is None


def test_a_fade_that_no_frame_will_end_is_ended(ring: BreathRing, frame: Frame) -> None:
    """A pause, or a step that waits, shows one number."""
    later = replace(frame, number="8", position_ms=frame.position_ms + 30)
    ring.show_frame(later)
    assert ring._before is not None
    ring.end_fade()
    alone = ring.grab().toImage()
    ring.show_frame(replace(later, position_ms=frame.position_ms + 170))
    assert ring.grab().toImage() == alone


def test_still_numbers_do_not_fade(ring: BreathRing, frame: Frame) -> None:
    """With less movement asked for, they change."""
    ring.is_still = True
    later = replace(frame, number="8", position_ms=frame.position_ms + 30)
    ring.show_frame(later)
    assert ring._before is None

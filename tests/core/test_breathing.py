# SPDX-License-Identifier: MIT
"""The breath at a moment: phase, how far, and how full she is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.breathing import breath_at, ease, fraction_of
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Kind
from tests.core.authored_routines import timelines
from tests.core.written_routines import blocks_of, timeline_of


@given(st.floats(-1, 2))
def test_ease_stays_between_empty_and_full(fraction: float) -> None:
    """Before and after it rests at its ends."""
    assert 0 <= ease(fraction) <= 1


def test_ease_starts_and_ends_softly() -> None:
    """Half way at half time, slow at both ends, never back."""
    values = [ease(step / 20) for step in range(21)]
    assert (values[0], values[10], values[20]) == pytest.approx((0, 0.5, 1))
    assert all(before < after for before, after in pairwise(values))
    assert values[1] < 0.05


def test_breath_fills_and_empties() -> None:
    """In swells from empty to full, out sinks back, and both take their time."""
    timeline = timeline_of({"exercise": "lean", "breaths": 2})
    start_ms = blocks_of(timeline, Kind.HOLD)[0].start_ms
    empty, filling, full, sinking = (
        breath_at(timeline, start_ms + after_ms)
        for after_ms in (0, 2_000, 4_000, 7_000)
    )
    assert (empty.phase, empty.fullness) == (Breath.IN, 0.0)
    assert (filling.fraction, filling.fullness) == pytest.approx((0.5, 0.5))
    assert (full.phase, full.fullness) == (Breath.OUT, 1.0)
    assert (sinking.fraction, sinking.fullness) == pytest.approx((0.5, 0.5))


def test_breath_rests_where_it_was_while_she_stays() -> None:
    """After breathing out she is empty until she breathes in."""
    timeline = timeline_of({"exercise": "tilt", "reps": 1})
    start_ms = blocks_of(timeline, Kind.MOVE)[0].start_ms
    stay = breath_at(timeline, start_ms + 5_000)
    assert (stay.phase, stay.fullness) == (Breath.FREE, 0.0)


def test_breath_of_another_block_does_not_linger() -> None:
    """Where nothing is paced the disc is half full, whatever came before."""
    timeline = timeline_of({"exercise": "lean", "breaths": 1}, {"rest": 30})
    rest_ms = blocks_of(timeline, Kind.REST)[0].start_ms
    assert breath_at(timeline, rest_ms).fullness == 0.5


@given(timelines(), st.floats(-0.2, 1.2))
def test_breath_is_a_number_at_any_moment(timeline: object, share: float) -> None:
    """No moment, inside or outside, is without a breath between 0 and 1."""
    at_ms = round(share * timeline.duration_ms)  # type: ignore[attr-defined]
    now = breath_at(timeline, at_ms)  # type: ignore[arg-type]
    assert 0 <= now.fraction <= 1
    assert 0 <= now.fullness <= 1


def test_fraction_is_clamped_to_its_segment() -> None:
    """A moment outside a segment is at its start or end."""
    part = timeline_of({"exercise": "tilt"}).segments[1]
    assert fraction_of(part, part.start_ms - 9) == 0
    assert fraction_of(part, part.end_ms + 9) == 1

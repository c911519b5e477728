# SPDX-License-Identifier: MIT
"""What is written out several times is found, with the pause between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.repeats import Stretch, stretches


def is_pause(entry: str) -> bool:
    """Pauses are written in lower case."""
    return entry.islower()


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ("", []),
        ("A", [Stretch(0, 1, 1, None, 1)]),
        ("AB", [Stretch(0, 1, 1, None, 1), Stretch(1, 1, 1, None, 2)]),
        ("AA", [Stretch(0, 1, 2, None, 2)]),
        ("ABAB", [Stretch(0, 2, 2, None, 4)]),
        ("ABrAB", [Stretch(0, 2, 2, 2, 5)]),
        ("ABrABrAB", [Stretch(0, 2, 3, 2, 8)]),
        ("AArAA", [Stretch(0, 2, 2, 2, 5)]),
    ],
)
def test_whole_sequences_are_found(entries: str, found: list[Stretch]) -> None:
    """Once, several times, and with the same pause each time."""
    assert stretches(list(entries), is_pause) == found


@pytest.mark.parametrize("entries", ["ABrABsAB", "ABrABAB"])
def test_another_pause_ends_a_stretch(entries: str) -> None:
    """Passes with different pauses between are not one stretch."""
    assert stretches(list(entries), is_pause)[0].times == 2


def test_a_pause_never_begins_or_ends_what_is_repeated() -> None:
    """`A rest A rest` is A twice, and a rest after it."""
    found = stretches(list("ArAr"), is_pause)
    assert [(each.first, each.times, each.end) for each in found] == [
        (0, 2, 3),
        (3, 1, 4),
    ]


@given(st.lists(st.sampled_from("ABr"), max_size=14))
def test_nothing_is_lost_and_nothing_invented(entries: list[str]) -> None:
    """Written out again, the stretches are what there was."""
    again: list[str] = []
    for each in stretches(entries, is_pause):
        unit = entries[each.first : each.first + each.length]
        pause = [] if each.between is None else [entries[each.between]]
        again += unit + (pause + unit) * (each.times - 1)
    assert again == entries

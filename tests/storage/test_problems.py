# SPDX-License-Identifier: MIT
"""How problems read: one line each, whatever an author wrote."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.storage.problems import (
    LONGEST_QUOTE,
    Problem,
    in_reading_order,
    printable,
    quoted,
    where,
)


def test_reads_as_path_line_column_place_and_message() -> None:
    """The form is one that editors and people can jump to."""
    problem = Problem(Path("a.yaml"), 16, 11, "steps[2].hold", "too long")
    assert str(problem) == "a.yaml:16:11: steps[2].hold: too long"


def test_sorts_by_file_line_and_column_and_says_everything_once() -> None:
    """Problems come in the order in which an author would meet them."""
    late = Problem(Path("a.yaml"), 10, 1, "b", "x")
    early = Problem(Path("a.yaml"), 2, 9, "c", "x")
    other = Problem(Path("b.yaml"), 1, 1, "a", "x")
    assert in_reading_order([other, late, early, late]) == (early, late, other)


def test_names_places_by_keys_and_indexes() -> None:
    """Indexes stand in brackets; the whole file has a name of its own."""
    assert where(("steps", 2, "rep", 0, "for")) == "steps[2].rep[0].for"
    assert where(()) == "file"
    assert len(where(("k" * 500,))) == LONGEST_QUOTE


def test_quotes_values_of_every_kind() -> None:
    """A value is named by what its author sees, not by Python's name for it."""
    assert [quoted(value) for value in ("eight", True, None, 2.5, [1], {"a": 1})] == [
        "“eight”",
        "true",
        "nothing",
        "2.5",
        "a list",
        "a group of keys",
    ]


@given(st.text())
def test_never_breaks_the_line_it_is_shown_in(text: str) -> None:
    """No text forges a second line, moves the cursor or fails to be encoded."""
    shown = str(Problem(Path("a.yaml"), 1, 1, printable(text), text))
    assert len(shown.splitlines()) == 1
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    shown.encode("utf-8")

# SPDX-License-Identifier: MIT
"""Names of exercises and routines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.storage.names import LONGEST_NAME, is_name, name_like


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Pelvic tilt", "pelvic-tilt"),
        ("Cat\N{EN DASH}cow", "cat-cow"),
        ("Schöne Übung 2", "schone-ubung-2"),
        ("  --  ", ""),
        ("骨盤", ""),
    ],
)
def test_makes_a_name_of_a_title(title: str, name: str) -> None:
    """Accents fall away, everything between the words becomes a hyphen."""
    assert name_like(title) == name


@given(st.text())
def test_what_is_made_is_a_name_or_nothing(title: str) -> None:
    """Every name that is suggested would be accepted."""
    name = name_like(title)
    assert name == "" or is_name(name)


@pytest.mark.parametrize(
    "text", ["", "Tilt", "pelvic tilt", "-tilt", "tilt-", "a--b", "a_b", "../a", "ü"]
)
def test_refuses_what_is_no_name(text: str) -> None:
    """Capitals, blanks, other signs and ways to other folders are no names."""
    assert not is_name(text)


def test_a_name_has_an_end() -> None:
    """A name fits into a file system and a row."""
    assert is_name("a" * LONGEST_NAME)
    assert not is_name("a" * (LONGEST_NAME + 1))

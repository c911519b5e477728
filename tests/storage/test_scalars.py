# SPDX-License-Identifier: MIT
"""What a plain word of YAML means."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.storage.scalars import plain_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("FALSE", False),
        ("8", 8),
        ("-8", -8),
        ("+5", 5),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("2.", 2.0),
        ("-0.25", -0.25),
    ],
)
def test_reads_the_core_scalars_of_yaml_1_2(text: str, value: object) -> None:
    """Numbers, truth values and null are read, and an octal-looking 010 is ten."""
    found = plain_value(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    ["1:30", "no", "on", "yes", "y", "2026-11-21", "30s", "1_000", "-", "+", ".", "1e"],
)
def test_leaves_everything_else_as_text(text: str) -> None:
    """A clock time, a date or the Norwegian “no” is what its author wrote."""
    assert plain_value(text) == text


@pytest.mark.parametrize("text", [".inf", "-.Inf", ".nan", "1e999", "-1e999", "9" * 19])
def test_refuses_numbers_that_nobody_counts_with(text: str) -> None:
    """Infinite, undefined and absurdly long numbers are refused in words."""
    with pytest.raises(ValueError, match=r"number"):
        plain_value(text)


@given(st.text())
def test_any_text_is_a_scalar_or_a_sentence(text: str) -> None:
    """Whatever the word, the answer is finite or a ValueError."""
    try:
        value = plain_value(text)
    except ValueError:
        return
    assert not isinstance(value, float) or math.isfinite(value)

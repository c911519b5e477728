# SPDX-License-Identifier: MIT
"""Measurements are held against their budgets, and told to people and programs."""

from __future__ import annotations

import json

import pytest

from benchmarks.measurement import Measurement, Verdict, nearly_all, share_over
from benchmarks.report import any_broken, as_json, table
from benchmarks.running import names

KEPT = Measurement("paint", 0.9, "x", 1.2, "2.1 ms")
BROKEN = Measurement("cpu", 12.5, "%", 12.0)
FREE = Measurement("fills", 2.0, "ms")


@pytest.mark.parametrize(
    ("measurement", "verdict"),
    [(KEPT, Verdict.KEPT), (BROKEN, Verdict.BROKEN), (FREE, Verdict.NONE)],
)
def test_a_budget_is_kept_or_broken(measurement: Measurement, verdict: Verdict) -> None:
    """Up to the budget itself is fine; without one there is nothing to say."""
    assert measurement.verdict is verdict


def test_the_table_says_each_number_with_its_budget() -> None:
    """One line for each, under the name of its benchmark."""
    lines = table({"follow": [KEPT, BROKEN, FREE]}).splitlines()
    assert lines[1] == "follow"
    assert lines[2].split() == ["paint", "0.90", "x", "<=", "1.20", "kept", "2.1", "ms"]
    assert lines[3].split() == ["cpu", "12.5", "%", "<=", "12.0", "over"]
    assert lines[4].split() == ["fills", "2.00", "ms"]


def test_programs_get_the_same() -> None:
    """With the verdict, so that they need not know what a budget is."""
    found = json.loads(as_json({"follow": [KEPT, BROKEN]}))
    assert [each["verdict"] for each in found["benchmarks"]["follow"]] == [
        "kept",
        "over",
    ]
    assert found["machine"]["python"]


def test_one_broken_budget_is_told_by_the_exit_code() -> None:
    """All kept is well; nothing to keep is well, too."""
    assert any_broken({"a": [KEPT], "b": [BROKEN]})
    assert not any_broken({"a": [KEPT, FREE]})


def test_shares_and_percentiles() -> None:
    """Of ten values, two over seven; nearly all are at most nine."""
    values = [float(number) for number in range(10)]
    assert share_over(values, 7.0) == 20.0
    assert nearly_all(values, 95.0) == 9.0
    assert share_over([], 1.0) == 0.0


def test_benchmarks_are_found() -> None:
    """Whatever lies among the cases is one."""
    assert "follow_paint" in names()

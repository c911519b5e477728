# SPDX-License-Identifier: MIT
"""One measured number and the budget that it is held against."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Verdict(StrEnum):
    """How a number stands to its budget."""

    KEPT = "kept"
    BROKEN = "over"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Measurement:
    """A number.

    Attributes:
        what: which one, in a few words; unique within its benchmark.
        unit: as it is printed; "x" for a ratio to a reference of the same run.
        budget: the largest value that is still fine; None where none was set.
        told: how it came about, where the number alone could mislead.
    """

    what: str
    value: float
    unit: str
    budget: float | None = None
    told: str = ""

    @property
    def verdict(self) -> Verdict:
        """Whether the budget is kept."""
        if self.budget is None:
            return Verdict.NONE
        return Verdict.KEPT if self.value <= self.budget else Verdict.BROKEN


def middle(values: Sequence[float]) -> float:
    """The median: a machine with other work makes single values late, never early."""
    return median(values)


def share_over(values: Sequence[float], most: float) -> float:
    """How many percent of the values are larger than `most`."""
    return 100.0 * sum(value > most for value in values) / max(len(values), 1)


def nearly_all(values: Sequence[float], percent: float = 95.0) -> float:
    """The value that so many percent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100.0))]

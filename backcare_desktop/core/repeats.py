# SPDX-License-Identifier: MIT
"""Finds what is written out several times in a row, so that it can be said once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

Entry = TypeVar("Entry", bound="Hashable")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Entries `[first, first + length)`, done `times` times.

    Attributes:
        between: index of the pause between two passes; None without one.
        end: index of the first entry after all passes.
    """

    first: int
    length: int
    times: int
    between: int | None
    end: int


def stretches(
    entries: Sequence[Entry], is_pause: Callable[[Entry], bool]
) -> list[Stretch]:
    """Cut entries into stretches, each as long and as often repeated as can be.

    What is repeated begins and ends with something that is no pause; one pause, the
    same each time, may stand between two passes.
    """
    found: list[Stretch] = []
    first = 0
    while first < len(entries):
        best = Stretch(first, 1, 1, None, first + 1)
        most = 0 if is_pause(entries[first]) else (len(entries) - first) // 2
        for length in range(1, most + 1):
            if is_pause(entries[first + length - 1]):
                continue
            for pause in (0, 1):
                tried = _repeated(entries, first, length, pause, is_pause)
                if tried.times > 1 and tried.end > best.end:
                    best = tried
        found.append(best)
        first = best.end
    return found


def _repeated(
    entries: Sequence[Entry],
    first: int,
    length: int,
    pause: int,
    is_pause: Callable[[Entry], bool],
) -> Stretch:
    """How often a stretch comes, with or without a pause between."""
    unit = entries[first : first + length]
    between = first + length if pause else None
    end, times = first + length, 1
    while True:
        begin = end + pause
        if entries[begin : begin + length] != unit:
            break
        if between is not None and (
            not is_pause(entries[end]) or entries[end] != entries[between]
        ):
            break
        end, times = begin + length, times + 1
    return Stretch(first, length, times, between if times > 1 else None, end)

# SPDX-License-Identifier: MIT
"""What is to sound, and when: told the time, it says what is due and what is late."""

from __future__ import annotations

import heapq
from itertools import count
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Item = TypeVar("Item")


class Schedule(Generic[Item]):
    """Things with a time, given out in its order; equals in the order they came."""

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, Item]] = []
        self._places = count()

    def add(self, at_ms: int, item: Item) -> None:
        """Remember something for a time, which may have passed already."""
        heapq.heappush(self._heap, (at_ms, next(self._places), item))

    def take_due(self, now_ms: int) -> Iterator[tuple[int, Item]]:
        """Give out, once, what is due: each with how many milliseconds it is late."""
        while self._heap and self._heap[0][0] <= now_ms:
            at_ms, _place, item = heapq.heappop(self._heap)
            yield now_ms - at_ms, item

    def wait_ms(self, now_ms: int) -> int | None:
        """How long until something is due; 0 if it is, None when nothing waits."""
        return max(0, self._heap[0][0] - now_ms) if self._heap else None

    def clear(self) -> None:
        """Forget everything."""
        self._heap.clear()

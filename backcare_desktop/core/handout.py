# SPDX-License-Identifier: MIT
"""A routine on paper, as values: everything that its handout says and shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.handout_words import rest_words

if TYPE_CHECKING:
    from backcare_desktop.core.key_pictures import KeyPicture


@dataclass(frozen=True, slots=True)
class HandoutStep:
    """One exercise as it is read on paper.

    Attributes:
        number: counted over the whole page, from 1.
        position: the body position in words.
        dose, breath: how much, and how one rep or breath goes.
        note: what the routine's author adds; may be "".
        shown: which side the pictures show; "" without sides.
        way: how to get into the position, in order; empty when she is there.
    """

    number: int
    title: str
    position: str
    dose: str
    breath: str
    note: str
    pictures: tuple[KeyPicture, ...]
    how: tuple[str, ...]
    comfort: tuple[str, ...]
    caution: tuple[str, ...]
    shown: str = ""
    way: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandoutRest:
    """A rest between two steps."""

    duration_ms: int

    @property
    def words(self) -> str:
        """`Rest 30 s, breathe as you like`."""
        return rest_words(self.duration_ms)


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """Steps that belong together; `rounds` says how often, "" for once."""

    entries: tuple[HandoutStep | HandoutRest, ...]
    rounds: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """One routine for one person.

    Attributes:
        length_and_time: total time and time of day.
        whom: for whom it was laid out; "" for nobody in particular.
        changes: what care changed, as sentences with their reasons.
        at_hand: things to have ready.
        finish: how to come out of the last position, in order.
        stop: when to stop, most urgent first: whom to call, and the signs.
    """

    title: str
    summary: str
    length_and_time: str
    whom: str
    changes: tuple[str, ...]
    at_hand: tuple[str, ...]
    parts: tuple[HandoutPart, ...]
    finish: tuple[str, ...]
    stop: tuple[tuple[str, str], ...]

    @property
    def steps(self) -> tuple[HandoutStep, ...]:
        """All steps in order."""
        return tuple(
            entry
            for part in self.parts
            for entry in part.entries
            if isinstance(entry, HandoutStep)
        )

# SPDX-License-Identifier: MIT
"""Which routines the Routines page shows: its chips and its search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backcare_desktop.core.catalogue import POSITION_WORDS, WHEN_WORDS
from backcare_desktop.core.duration import MS_PER_MINUTE
from backcare_desktop.core.terms import Position

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from backcare_desktop.core.catalogue import RoutineCard

SHORT_MS = 7 * MS_PER_MINUTE
"""What counts as short: it fits between two other things."""


OTHER_POSITION_WORDS = {
    Position.SUPINE: "lying floor",
    Position.SIDE_LYING: "lying floor",
    Position.HANDS_AND_KNEES: "all fours kneeling floor",
    Position.KNEELING: "floor",
    Position.SEATED: "sitting chair",
    Position.STANDING: "upright",
}
"""What else one may call them when searching."""


@dataclass(frozen=True, slots=True)
class RoutineFilter:
    """One chip: its words and what it lets through."""

    words: str
    accepts: Callable[[RoutineCard], bool]


def _at(when: str) -> Callable[[RoutineCard], bool]:
    return lambda card: card.when == when


ALL = RoutineFilter("All", lambda _: True)

FILTERS = (
    ALL,
    RoutineFilter("Mine", lambda card: card.is_own),
    RoutineFilter("Morning", _at("morning")),
    RoutineFilter("Midday", _at("midday")),
    RoutineFilter("From four", _at("late-afternoon")),
    RoutineFilter("Evening", _at("evening")),
    RoutineFilter(
        "No floor",
        lambda card: not any(each.is_on_the_floor for each in card.positions),
    ),
    RoutineFilter("Under 7 min", lambda card: card.duration_ms < SHORT_MS),
)


def useful_filters(
    cards: Iterable[RoutineCard],
) -> tuple[tuple[RoutineFilter, int], ...]:
    """Give the chips that let something through, with how much."""
    held = tuple(cards)
    counted = ((each, sum(map(each.accepts, held))) for each in FILTERS)
    return tuple((each, count) for each, count in counted if count or each is ALL)


def found_by(card: RoutineCard, query: str) -> bool:
    """Tell whether every word of a search occurs in what a card says or means."""
    named = (POSITION_WORDS[each] for each in card.positions)
    meant = (OTHER_POSITION_WORDS[each] for each in card.positions)
    said = (card.title, card.summary, card.when_words, *card.exercises)
    return occurs(query, " ".join((*said, *named, *meant)))


def occurs(query: str, text: str) -> bool:
    """Tell whether every word of a search occurs in a text, in any case."""
    folded = _plain(text)
    return all(word in folded for word in _plain(query).split())


def _plain(text: str) -> str:
    # A keyboard has a hyphen; print has a dash.
    return text.casefold().replace("–", "-")  # noqa: RUF001 - the dash is meant


def in_order(cards: Iterable[RoutineCard]) -> list[RoutineCard]:
    """Put her own routines first, and each part in the order of the day."""
    day = list(WHEN_WORDS)

    def place(card: RoutineCard) -> tuple[bool, int]:
        at = day.index(card.when) if card.when in day else len(day)
        return not card.is_own, at

    return sorted(cards, key=place)

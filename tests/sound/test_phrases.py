# SPDX-License-Identifier: MIT
"""Phrases wait for each other, but not longer than they are true."""

from __future__ import annotations

from backcare_desktop.core.sound_messages import Say
from backcare_desktop.sound.phrases import Phrases


def phrase(number: int, fresh_ms: int = 1_000) -> Say:
    """A phrase that is known by its number."""
    return Say(number, 0, "Breathe in.", fresh_ms)


def test_phrases_come_in_the_order_of_their_times() -> None:
    """Not in the order in which they were handed over."""
    phrases = Phrases()
    phrases.add(200, phrase(2))
    phrases.add(100, phrase(1))
    assert phrases.take_next(99) is None
    assert phrases.wait_ms(40) == 60
    assert phrases.take_next(250) == phrase(1)
    assert phrases.take_next(250) == phrase(2)
    assert phrases.take_next(250) is None
    assert phrases.wait_ms(250) is None


def test_a_waiting_phrase_is_not_given_up_for_a_newer_one() -> None:
    """Both are due; the older one is still true, and comes first."""
    phrases = Phrases()
    phrases.add(100, phrase(1, fresh_ms=1_000))
    phrases.add(600, phrase(2))
    assert phrases.take_stale(700) == ()
    assert phrases.take_next(700) == phrase(1)


def test_a_phrase_whose_time_is_over_is_given_up() -> None:
    """To the millisecond, and told with the time at which it should have come."""
    phrases = Phrases()
    phrases.add(100, phrase(1, fresh_ms=500))
    phrases.add(400, phrase(2))
    assert phrases.take_stale(600) == ()
    stale = phrases.take_stale(601)
    assert [(each.at_ms, each.say.id) for each in stale] == [(100, 1)]
    assert phrases.take_next(601) == phrase(2)


def test_cleared_it_has_nothing_to_say() -> None:
    """Nothing of before comes after a silence."""
    phrases = Phrases()
    phrases.add(100, phrase(1))
    phrases.clear()
    assert phrases.take_next(10_000) is None
    assert phrases.take_stale(10_000) == ()

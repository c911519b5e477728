# SPDX-License-Identifier: MIT
"""Every warning sign leads to the right call, alone and beside any other."""

from __future__ import annotations

import itertools

import pytest

from backcare_desktop.core.warning_signs import (
    CALLING_IS_RIGHT,
    JUST_STOP,
    NOTHING_TICKED,
    SOMETHING_ELSE,
    WARNING_SIGNS,
    Action,
    advice_for,
    signs_for,
    stop_list,
)

ACTIONS = {
    "just-stop": Action.REST,
    "pain": Action.TODAY,
    "dizzy": Action.MATERNITY_UNIT_NOW,
    "chest": Action.EMERGENCY,
    "breathless": Action.EMERGENCY,
    "headache": Action.MATERNITY_UNIT_NOW,
    "calf": Action.MATERNITY_UNIT_NOW,
    "bleeding": Action.MATERNITY_UNIT_NOW,
    "fluid": Action.MATERNITY_UNIT_NOW,
    "tightenings": Action.MATERNITY_UNIT_NOW,
    "belly-or-rib-pain": Action.MATERNITY_UNIT_NOW,
    "fewer-movements": Action.MATERNITY_UNIT_NOW,
    "weak-or-numb": Action.EMERGENCY,
    "something-else": Action.TODAY,
}
HEADLINES = {
    Action.REST: "Rest as long as you like",
    Action.TODAY: "Call your midwife",
    Action.MATERNITY_UNIT_NOW: "Call your maternity unit",
    Action.EMERGENCY: "Call your emergency number",
}
PAIRS = list(itertools.combinations(ACTIONS, 2))


def test_the_table_names_every_sign_in_the_order_of_the_page() -> None:
    """A sign can be neither forgotten nor moved without this table knowing."""
    assert [sign.key for sign in WARNING_SIGNS] == list(ACTIONS)


@pytest.mark.parametrize(("key", "action"), ACTIONS.items())
def test_each_sign_alone_is_enough(key: str, action: Action) -> None:
    """One tick gives its own advice, without a second opinion."""
    advice = advice_for([key])
    assert (advice.action, advice.headline) == (action, HEADLINES[action])


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_more_urgent_of_two_wins(one: str, other: str) -> None:
    """Nothing that is ticked as well can calm an answer down."""
    expected = max(ACTIONS[one], ACTIONS[other])
    assert advice_for([one, other]).action is expected
    assert advice_for([other, one]) == advice_for([one, other])


def test_all_signs_together_are_an_emergency() -> None:
    """The whole list ticked in fright gives one clear answer."""
    assert advice_for(ACTIONS).action is Action.EMERGENCY


def test_urgency_is_an_order() -> None:
    """The most urgent is the largest, so that `max` finds it."""
    assert sorted(Action) == [
        Action.REST,
        Action.TODAY,
        Action.MATERNITY_UNIT_NOW,
        Action.EMERGENCY,
    ]


@pytest.mark.parametrize("key", [key for key in ACTIONS if key != JUST_STOP])
def test_every_call_is_called_right(key: str) -> None:
    """Doubt is never a reason not to call, and the program does not judge."""
    assert advice_for([key]).sentence == CALLING_IS_RIGHT


@pytest.mark.parametrize("key", ACTIONS)
def test_no_number_is_made_up(key: str) -> None:
    """The words speak of her own numbers; digits would be somebody else's."""
    advice = advice_for([key])
    words = advice.headline + advice.sentence + advice.also + advice.say
    assert not any(letter.isdigit() for letter in words)


def test_the_call_names_what_was_ticked_most_urgent_first() -> None:
    """What to say is ready, so that she need not find the words."""
    advice = advice_for(["dizzy", JUST_STOP, "chest"])
    assert advice.say == (
        "Say: chest pain or heart racing; dizzy or faint. It began during exercise."
    )


def test_a_worry_without_a_name_is_told_as_one() -> None:
    """Something else is said in her own words."""
    say = advice_for([SOMETHING_ELSE]).say
    assert say == "Say what worries you, and that you were exercising."


def test_just_stopping_calls_nobody() -> None:
    """There is nothing to say to anyone."""
    assert advice_for([JUST_STOP]).say == ""


def test_nothing_ticked_still_shows_the_way_to_help() -> None:
    """Before the first tick nobody is kept from calling."""
    assert advice_for([]) == NOTHING_TICKED
    assert "emergency number" in NOTHING_TICKED.also


def test_signs_come_back_in_the_order_of_the_page() -> None:
    """However she ticked them, the record reads the same."""
    found = [sign.key for sign in signs_for(["fluid", "pain", "fluid"])]
    assert found == ["pain", "fluid"]


def test_an_unknown_key_is_an_error() -> None:
    """A sign that nobody knows must not pass as harmless."""
    with pytest.raises(KeyError):
        advice_for(["pain", "hiccups"])


def test_every_sign_says_where_it_comes_from() -> None:
    """No sign is invented here."""
    assert all(sign.source for sign in WARNING_SIGNS)


def test_the_list_to_print_names_each_sign_once_under_its_call() -> None:
    """Every sign stands under whom to call for it; stopping alone calls nobody."""
    rows = dict(stop_list())
    for sign in WARNING_SIGNS:
        words = sign.words[0].lower() + sign.words[1:]
        headline = advice_for([sign.key]).headline
        named = sign.key not in {JUST_STOP, SOMETHING_ELSE}
        assert (words in rows.get(headline, "").split("; ")) is named

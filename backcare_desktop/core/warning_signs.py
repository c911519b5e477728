# SPDX-License-Identifier: MIT
"""The signs that stop a session, and whom to call for each of them.

One sign is enough, the most urgent one wins, and nothing here is a diagnosis
(docs/care-rules.md C7; which sources it rests on is named with each sign).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Action(IntEnum):
    """What to do, from the least to the most urgent."""

    REST = 0
    TODAY = 1
    MATERNITY_UNIT_NOW = 2
    EMERGENCY = 3


@dataclass(frozen=True, slots=True)
class WarningSign:
    """One thing that she may notice.

    Attributes:
        key: is kept in the record; never changes.
        words: what is written beside the box to tick.
        source: what it rests on (docs/sources.md); C numbers are care rules.
    """

    key: str
    words: str
    action: Action
    source: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The answer to what was ticked.

    Attributes:
        headline: the one thing to do.
        sentence: what goes with it, always true.
        also: when more than that is needed; "" when nothing is.
        say: what to tell whoever answers the phone; "" when nobody is called.
    """

    action: Action
    headline: str
    sentence: str
    also: str = ""
    say: str = ""


@dataclass(frozen=True, slots=True)
class ContactNumbers:
    """The numbers that she has set; "" for one that is not known.

    Attributes:
        maternity_unit_name: such as "Ward 4, City Hospital".
    """

    emergency: str = ""
    maternity_unit: str = ""
    maternity_unit_name: str = ""


JUST_STOP = "just-stop"
SOMETHING_ELSE = "something-else"

CALLING_IS_RIGHT = (
    "Calling is right even if you are not sure. This program cannot judge it for you."
)

# Where a row joins two signs of different urgency, the faster answer holds for
# both: a row is ticked in a hurry.
WARNING_SIGNS = (
    WarningSign(
        JUST_STOP,
        "Nothing worrying, I just want to stop",
        Action.REST,
        "home-practice article",
    ),
    WarningSign(
        "pain",
        "Pain, sharp or growing",
        Action.TODAY,
        "home-practice article, pain rules",
    ),
    WarningSign(
        "dizzy",
        "Dizzy or faint",
        Action.MATERNITY_UNIT_NOW,
        "home-practice article, Canadian guideline",
    ),
    WarningSign(
        "chest",
        "Chest pain or heart racing",
        Action.EMERGENCY,
        "home-practice article, Canadian guideline",
    ),
    WarningSign(
        "breathless",
        "Breathless, not settling",
        Action.EMERGENCY,
        "home-practice article, C8, Canadian guideline",
    ),
    WarningSign(
        "headache", "Bad headache or blurred sight", Action.MATERNITY_UNIT_NOW, "NHS"
    ),
    WarningSign(
        "calf",
        "Calf sore or swollen",
        Action.MATERNITY_UNIT_NOW,
        "Canadian guideline, ACOG",
    ),
    WarningSign(
        "bleeding", "Bleeding", Action.MATERNITY_UNIT_NOW, "C7, home-practice article"
    ),
    WarningSign(
        "fluid", "Fluid leaking", Action.MATERNITY_UNIT_NOW, "C7, home-practice article"
    ),
    WarningSign(
        "tightenings",
        "Regular painful tightenings",
        Action.MATERNITY_UNIT_NOW,
        "C7, home-practice article, Canadian guideline",
    ),
    WarningSign(
        "belly-or-rib-pain",
        "Belly or rib pain",
        Action.MATERNITY_UNIT_NOW,
        "C7, home-practice article, ACOG, NHS",
    ),
    WarningSign(
        "fewer-movements", "Baby moves less", Action.MATERNITY_UNIT_NOW, "NHS, ACOG"
    ),
    WarningSign(
        "weak-or-numb",
        "Leg weak, or numb between legs",
        Action.EMERGENCY,
        "home-practice article, NHS",
    ),
    WarningSign(
        SOMETHING_ELSE,
        "Something else worries me",
        Action.TODAY,
        "home-practice article, C7",
    ),
)
"""In the order in which they are asked."""

_BY_KEY = {sign.key: sign for sign in WARNING_SIGNS}

NOTHING_TICKED = Advice(
    Action.REST,
    "Rest first",
    "Sit, or lie on your side, and breathe. Tick what fits, and whom to call "
    "is shown here.",
    also="If you feel very unwell, tick nothing: call your emergency number.",
)
"""Before the first tick; it must not keep anybody from calling."""

_ADVICE = {
    Action.REST: (
        "Rest as long as you like",
        "Stopping is always fine, and what you did counts.",
        "If anything worries you later, call your midwife or maternity unit.",
    ),
    Action.TODAY: (
        "Call your midwife",
        CALLING_IS_RIGHT,
        # What no row asks about: neither is a sign that movement brings.
        "Fever, or no control of bladder or bowel: call your emergency number.",
    ),
    Action.MATERNITY_UNIT_NOW: (
        "Call your maternity unit",
        CALLING_IS_RIGHT,
        "Heavy bleeding, or you collapse: call your emergency number.",
    ),
    Action.EMERGENCY: (
        "Call your emergency number",
        CALLING_IS_RIGHT,
        "Do not stay alone, and do not drive yourself.",
    ),
}


def stop_list() -> tuple[tuple[str, str], ...]:
    """Whom to call, and for which signs: most urgent first, to be printed."""
    rows = []
    for action in sorted(_ADVICE, reverse=True):
        words = [
            _lowered(sign.words)
            for sign in WARNING_SIGNS
            if sign.action is action and sign.key not in {JUST_STOP, SOMETHING_ELSE}
        ]
        if words:
            rows.append((_ADVICE[action][0], "; ".join(words)))
    return tuple(rows)


def signs_for(keys: Iterable[str]) -> tuple[WarningSign, ...]:
    """The signs of some keys, in the order in which they are asked.

    Raises:
        KeyError: for a key that no sign has.
    """
    wanted = {_BY_KEY[key].key for key in keys}
    return tuple(sign for sign in WARNING_SIGNS if sign.key in wanted)


def advice_for(keys: Iterable[str]) -> Advice:
    """What to do about everything that was ticked; the most urgent sign decides.

    Raises:
        KeyError: for a key that no sign has.
    """
    signs = signs_for(keys)
    if not signs:
        return NOTHING_TICKED
    action = max(sign.action for sign in signs)
    headline, sentence, also = _ADVICE[action]
    return Advice(action, headline, sentence, also, _say(signs))


def _say(signs: Iterable[WarningSign]) -> str:
    """What to tell on the phone, the most urgent first."""
    told = [sign for sign in signs if sign.action > Action.REST]
    told.sort(key=lambda sign: -sign.action)
    named = [_lowered(sign.words) for sign in told if sign.key != SOMETHING_ELSE]
    if named:
        return f"Say: {'; '.join(named)}. It began during exercise."
    return "Say what worries you, and that you were exercising." if told else ""


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]

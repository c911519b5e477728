# SPDX-License-Identifier: MIT
"""Plain words for what a model refuses: what is wrong and what would be right."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from backcare_desktop.core.duration import written_duration
from backcare_desktop.storage.names import name_like
from backcare_desktop.storage.problems import quoted

NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
}
_OTHER_WORDS = {
    # what authors reach for -> the key or the word that is meant
    "name": "title",
    "description": "summary",
    "repetitions": "reps",
    "repeat": "rounds",
    "hold": "stay",
    "seconds": "hold",
    "duration": "hold",
    "time": "minutes",
    "pause": "rest",
    "break": "rest",
    "side": "sides",
    "speed": "tempo",
    "picture": "image",
    "photo": "image",
    "both sides": "both",
    "inhale": "in",
    "exhale": "out",
    "sitting": "seated",
    "on all fours": "hands-and-knees",
    "all-fours": "hands-and-knees",
    "lying": "side-lying",
    "lying on the side": "side-lying",
    "lying on the back": "supine",
}
_HOW_A_MISSING_KEY_LOOKS = {
    "format": "format: 1",
    "title": "title: Morning loosener",
    "summary": "summary: one line about it",
    "steps": "steps: and below it the list of steps",
    "exercise": "exercise: pelvic-tilt",
    "position": "position: standing",
    "why": "why: what it is good for",
    "how": "how: a list of sentences",
    "source": "source: {from: where it comes from, reviewed: none}",
    "from": "from: where it comes from",
    "reviewed": "reviewed: none",
    "defaults": "defaults: {reps: 8, sets: 2}",
    "do": "do: Tuck your tail",
    "breathe": "breathe: in, out or free",
    "for": "for: 4s",
    "in": "in: 4s",
    "out": "out: 6s",
}

Words = Callable[[Mapping[str, Any], Any], str]
"""From a pydantic error's context and the value as written to a sentence."""


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word that is probably meant; None when no word is close."""
    candidates = list(known)
    meant = _OTHER_WORDS.get(written.lower())
    if meant in candidates:
        return meant
    close = get_close_matches(written.lower(), candidates, n=1, cutoff=0.6)
    return close[0] if close else None


def suggestion(written: str, known: Iterable[str]) -> str:
    """`; did you mean “title”?`, or nothing when no known word is close."""
    meant = nearest(written, known)
    return f"; did you mean “{meant}”?" if meant else ""


def unknown_key(key: str, known: Iterable[str]) -> str:
    """What to say about a key that means nothing in its place."""
    candidates = list(known)
    meant = suggestion(key, candidates)
    return f"unknown key{meant or '; known here: ' + ', '.join(candidates)}"


def missing_key(key: str) -> str:
    """What to say where a key is needed."""
    example = _HOW_A_MISSING_KEY_LOOKS.get(key)
    return f"this key is missing{f'; write {example}' if example else ''}"


def in_words(
    kind: str,
    context: Mapping[str, Any],
    written: Any,
    *,
    is_duration: bool,
) -> str:
    """A sentence for one error.

    Args:
        kind: pydantic's name for the error.
        context: pydantic's facts about it.
        written: the value as it stands in the file.
        is_duration: the bounds in `context` are milliseconds.
    """
    if kind == "value_error":
        return str(context["error"])
    if written is None:
        return "nothing is written here; write a value or take the key out"
    if kind in _BOUNDS:
        return _out_of_bounds(kind, context, written, is_duration=is_duration)
    words = _WORDS.get(kind)
    if words is None:
        return f"{quoted(written)} does not fit here"
    return words(context, written)


_BOUNDS = {
    "greater_than_equal": ("ge", "too little; write {} or more"),
    "greater_than": ("gt", "too little; write more than {}"),
    "less_than_equal": ("le", "too much; write {} or less"),
    "less_than": ("lt", "too much; write less than {}"),
}


def _out_of_bounds(
    kind: str,
    context: Mapping[str, Any],
    written: Any,
    *,
    is_duration: bool,
) -> str:
    name, words = _BOUNDS[kind]
    bound = context[name]
    if is_duration:
        words = words.replace("too little", "too short").replace("too much", "too long")
        return f"{quoted(written)} is {words.format(written_duration(bound))}"
    return f"{quoted(written)} is {words.format(f'{bound:g}')}"


def _not_a_number(_: Mapping[str, Any], written: Any) -> str:
    if isinstance(written, float):
        below = math.floor(written)
        if written == below:
            return f"{written} is written as a fraction; write {below}"
        return f"{written:g} is not a whole number; write {below} or {below + 1}"
    if isinstance(written, str):
        word = written.strip().lower()
        if word in NUMBER_WORDS:
            return f"{quoted(written)} is not a number; write {NUMBER_WORDS[word]}"
        if re.fullmatch(r"[0-9]+(\.[0-9]+)?", word):
            return f"{quoted(written)} is text; take the quotes away"
    return f"{quoted(written)} is not a number; write one in digits"


def _not_text(_: Mapping[str, Any], written: Any) -> str:
    if isinstance(written, bool | int | float):
        return f"{quoted(written)} is not text here; put it in quotes"
    return f"{quoted(written)} stands where text belongs"


def _not_a_choice(context: Mapping[str, Any], written: Any) -> str:
    if context["expected"] == "1" and isinstance(written, int) and written > 1:
        return f"this file has format {written}; this program reads format 1"
    choices = re.findall(r"'([^']*)'", context["expected"])
    if not choices:
        return f"{quoted(written)} is not known here; write {context['expected']}"
    meant = suggestion(written, choices) if isinstance(written, str) else ""
    listed = choices[0] if len(choices) == 1 else f"one of {', '.join(choices)}"
    return f"{quoted(written)} is not known here; write {listed}{meant}"


def _does_not_match(context: Mapping[str, Any], written: Any) -> str:
    if "/" in context["pattern"]:
        return f"{quoted(written)} is not a pose; write it like all-fours/tilt"
    example = name_like(str(written)) or "pelvic-tilt"
    return (
        f"{quoted(written)} is not a name; write small letters, digits and "
        f"hyphens, like “{example}”"
    )


def _not_a_list(_: Mapping[str, Any], written: Any) -> str:
    if isinstance(written, str):
        return (
            f"{quoted(written)} stands where a list belongs; begin its line with “- ”"
        )
    return f"{quoted(written)} stands where a list belongs; write each entry after “- ”"


def not_a_pose(written: Any) -> str:
    """What to say about a pose that is neither a name nor a changed pose."""
    return (
        f"{quoted(written)} stands where a pose belongs; write scene/keyframe "
        "or {like: scene/keyframe, …}"
    )


def _not_a_group(_: Mapping[str, Any], written: Any) -> str:
    return f"{quoted(written)} stands where keys and values belong, like “key: value”"


_WORDS: Mapping[str, Words] = {
    "int_type": _not_a_number,
    "int_from_float": _not_a_number,
    "float_type": _not_a_number,
    "bool_type": lambda _, written: (
        f"{quoted(written)} is neither true nor false; write one of them"
    ),
    "string_type": _not_text,
    "string_too_short": lambda _, __: "nothing is written here; write a few words",
    "string_too_long": lambda context, written: (
        f"{len(str(written))} characters are too long; "
        f"write {context['max_length']} or fewer"
    ),
    "string_pattern_mismatch": _does_not_match,
    "enum": _not_a_choice,
    "literal_error": _not_a_choice,
    "tuple_type": _not_a_list,
    "model_type": _not_a_group,
    "dict_type": _not_a_group,
    "too_long": lambda context, written: (
        f"{len(written)} entries are too many; write {context['max_length']} or fewer"
    ),
    "too_short": lambda _, __: "the list is empty; write at least one entry",
}

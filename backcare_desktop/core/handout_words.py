# SPDX-License-Identifier: MIT
"""What a handout says in plain words: how much, how to breathe, for whom."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from backcare_desktop.core.duration import MS_PER_MINUTE, MS_PER_SECOND
from backcare_desktop.core.pregnancy import gestational_age
from backcare_desktop.core.profile import Stage
from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import Kind
from backcare_desktop.core.words import detail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.profile import Profile
    from backcare_desktop.core.terms import Side
    from backcare_desktop.core.timeline import Block, Segment

NOT_ADVICE = "General information, not medical advice."
HAVE_AT_HAND = "Have at hand"
MORE_COMFORTABLE = "More comfortable"
TAKE_CARE = "Take care"
GETTING_THERE = "Getting there"
TO_FINISH = "To finish"
CHANGED = "Changed for you"
MARK_THE_DAYS = "Mark the days"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
STOP_AT_ONCE = "Stop at once when you notice one of these. One is enough."
OWN_PACE = "at your own pace"
BREATHE_AS_YOU_LIKE = "Breathe as you like"

HALF_SECOND_MS = 500
"""Finer than that nobody counts."""


def length_words(duration_ms: int) -> str:
    """`20 seconds`, `5 minutes` or `1 min 30 s`."""
    seconds = round(duration_ms / MS_PER_SECOND)
    minutes, rest = divmod(seconds, 60)
    if minutes and rest:
        return f"{minutes} min {rest} s"
    amount, unit = (minutes, "minute") if minutes else (seconds, "second")
    return f"{amount} {unit}" + ("" if amount == 1 else "s")


def short_length(duration_ms: int) -> str:
    """`4 s`, `2.5 s`, `3 min`."""
    if duration_ms >= MS_PER_MINUTE and duration_ms % MS_PER_MINUTE == 0:
        return f"{duration_ms // MS_PER_MINUTE} min"
    seconds = round(duration_ms / HALF_SECOND_MS) * HALF_SECOND_MS / MS_PER_SECOND
    return f"{seconds:g} s"


def times_words(times: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def plain_dose(blocks: Sequence[Block], parts: Sequence[Segment]) -> str:
    """How much of one step: `8 times · each side, right side first · twice`.

    Args:
        blocks: all blocks of the step, rests between its sets included.
        parts: the segments in which it is worked.
    """
    first = parts[0]
    work = [block for block in blocks if block.kind.is_work]
    sets = work[0].sets or 1
    rests = [block for block in blocks if block.kind is Kind.REST and block.sets]
    return detail(
        _amount(first, work[0], parts),
        _sides(work, parts),
        "" if sets == 1 else "twice" if sets == 2 else f"{sets} sets",
        f"rest {short_length(rests[0].duration_ms)}" if rests else "",
        OWN_PACE if parts[-1].kind is Kind.GATE else "",
    )


def _amount(first: Segment, block: Block, parts: Sequence[Segment]) -> str:
    if first.counted and first.reps is not None:
        changes_side = block.side is None and first.side is not None
        count = first.reps // 2 if changes_side else first.reps
        if first.kind is Kind.HOLD:
            return f"{count} breath" + ("" if count == 1 else "s")
        return "once" if count == 1 else f"{count} times"
    timed = [
        part
        for part in parts
        if part.block == first.block and part.kind is not Kind.GATE
    ]
    return length_words(sum(part.duration_ms for part in timed))


def _sides(work: Sequence[Block], parts: Sequence[Segment]) -> str:
    sides = tuple(dict.fromkeys(part.side for part in parts if part.side))
    if not sides:
        return ""
    if len(sides) == 1:
        return f"{sides[0]} side only"
    by_block = [block.side for block in work]
    has_sets = (work[0].sets or 1) > 1
    in_turn = None in by_block or (has_sets and by_block[0] != by_block[1])
    each = "each side in turn" if in_turn else "each side"
    return f"{each}, {sides[0]} side first"


def breath_words(parts: Sequence[Segment]) -> str:
    """How one rep or one breath goes: `Breathe out 4 s, in 4 s`."""
    first = parts[0]
    block = [part for part in parts if part.block == first.block]
    if first.rep is not None:
        return _in_order([part for part in block if part.rep == first.rep])
    if first.breath in {Breath.IN, Breath.OUT}:
        return _in_order(block[:2])
    timed = [part for part in block if part.kind is not Kind.GATE]
    if len(timed) > 1:
        return _in_order(timed)
    return BREATHE_AS_YOU_LIKE


def _in_order(parts: Sequence[Segment]) -> str:
    words: list[str] = []
    said: Breath | None = None
    for part in parts:
        name = part.label.lower() if part.breath is Breath.FREE else str(part.breath)
        if part.breath is not Breath.FREE and said in {None, Breath.FREE}:
            name = f"breathe {name}"
        said = part.breath
        words.append(f"{name} {short_length(part.duration_ms)}")
    sentence = ", ".join(words)
    return sentence[:1].upper() + sentence[1:]


def rounds_words(numbers: Sequence[int], times: int, rest_ms: int) -> str:
    """`Steps 1 and 2: twice, with 30 s rest between.`."""
    which = f"Step {numbers[0]}"
    if len(numbers) == 2:
        which = f"Steps {numbers[0]} and {numbers[-1]}"
    elif len(numbers) > 2:
        which = f"Steps {numbers[0]} to {numbers[-1]}"
    rest = f", with {short_length(rest_ms)} rest between" if rest_ms else ""
    return f"{which}: {times_words(times)}{rest}."


def rest_words(rest_ms: int) -> str:
    """`Rest 30 s, breathe as you like`."""
    return f"Rest {short_length(rest_ms)}, {BREATHE_AS_YOU_LIKE.lower()}"


def shown_words(side: Side | None) -> str:
    """Which side the pictures show."""
    return f"Shown: {side} side" if side else ""


def as_step_words(number: int) -> str:
    """`As in step 3.`."""
    return f"As in step {number}."


def page_words(page: int, pages: int) -> str:
    """`Page 1 of 2`."""
    return f"Page {page} of {pages}"


def in_a_row(stages: Sequence[str]) -> str:
    """`Roll to your side. Push up with your hands.`."""
    return " ".join(f"{stage}." for stage in stages)


def whom_words(profile: Profile) -> str:
    """For whom a routine was laid out: `For week 24+3`; "" for nobody in particular."""
    if profile.stage is Stage.AS_WRITTEN:
        return ""
    conditions = [
        words
        for holds, words in (
            (profile.pelvic_girdle_pain, "with pelvic girdle pain"),
            (profile.cleared, "agreed with a clinician"),
        )
        if holds
    ]
    stage = _stage_words(profile)
    if profile.stage is Stage.PLANNING and conditions:
        # A condition alone says nothing about where she is on the way.
        stage = ""
    words = detail(stage, *conditions)
    return words[:1].upper() + words[1:]


def _stage_words(profile: Profile) -> str:
    if profile.stage is Stage.PLANNING:
        return "Before pregnancy"
    if profile.stage is Stage.AFTER_BIRTH:
        return "After birth"
    if profile.gestational_days is None:
        return "For an unknown week of pregnancy, taken as late"
    return f"For week {gestational_age(profile.gestational_days)}"


def condensed(lines: Sequence[str], most: int) -> tuple[str, ...]:
    """The same sentences in at most so many lines; the shortest neighbours join."""
    kept = list(lines)
    while len(kept) > most:
        lengths = [len(a) + len(b) for a, b in pairwise(kept)]
        place = lengths.index(min(lengths))
        kept[place : place + 2] = [f"{kept[place]} {kept[place + 1]}"]
    return tuple(kept)

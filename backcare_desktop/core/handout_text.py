# SPDX-License-Identifier: MIT
"""A handout as plain text: for a screen reader, a message, and the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backcare_desktop.core.handout import Handout, HandoutRest, HandoutStep
from backcare_desktop.core.handout_words import (
    GETTING_THERE,
    HAVE_AT_HAND,
    MORE_COMFORTABLE,
    NOT_ADVICE,
    STOP_AT_ONCE,
    TAKE_CARE,
    TO_FINISH,
    in_a_row,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def as_text(handout: Handout) -> str:
    """The handout as lines of text, in the order in which it is read."""
    lines = [handout.title, handout.length_and_time]
    lines += [words for words in (handout.whom, handout.summary) if words]
    lines += [f"Changed: {reason}" for reason in handout.changes]
    if handout.at_hand:
        lines.append(f"{HAVE_AT_HAND}: {', '.join(handout.at_hand)}")
    for part in handout.parts:
        lines.append("")
        lines += [part.rounds] if part.rounds else []
        for entry in part.entries:
            lines += _entry_lines(entry)
    lines += ["", f"{TO_FINISH}: {in_a_row(handout.finish)}"] if handout.finish else []
    lines += [
        "",
        STOP_AT_ONCE,
        *(f"{whom}: {signs}" for whom, signs in handout.stop),
        NOT_ADVICE,
    ]
    return "\n".join(lines) + "\n"


def _entry_lines(entry: HandoutStep | HandoutRest) -> Iterator[str]:
    if isinstance(entry, HandoutRest):
        yield entry.words
        return
    yield f"{entry.number}. {entry.title} ({entry.position})"
    if entry.way:
        yield f"   {GETTING_THERE}: {in_a_row(entry.way)}"
    yield f"   {entry.dose}"
    yield f"   {entry.breath}"
    if entry.note:
        yield f"   {entry.note}"
    words = [picture.words for picture in entry.pictures if picture.words]
    if words:
        yield f"   [{' -> '.join(words)}]"
    if entry.shown:
        yield f"   {entry.shown}"
    yield from (f"   - {line}" for line in entry.how)
    for heading, sentences in (
        (MORE_COMFORTABLE, entry.comfort),
        (TAKE_CARE, entry.caution),
    ):
        if sentences:
            yield f"   {heading}: {' '.join(sentences)}"

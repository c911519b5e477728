# SPDX-License-Identifier: MIT
"""The program's own sentences for what happens: verbs, captions, voice.

Every sentence that the domain needs stands here and nowhere else, so that there is
one place to read them all, and one to translate.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from backcare_desktop.core.terms import Breath
from backcare_desktop.core.timeline import CueKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from backcare_desktop.core.terms import Side
    from backcare_desktop.core.timeline import Cue, Kind

CAPTION_CHARACTERS = 40
"""One line under the verb, read at a glance from 2 m."""

_NUMBERS = (
    *("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"),
    *("Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen"),
    *("Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty"),
)


_BREATHS = {CueKind.BREATHE_IN: "In", CueKind.BREATHE_OUT: "Out"}


def number_word(number: int) -> str:
    """The number as a word up to twenty, in digits above."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def verb(breath: Breath | None, label: str) -> str:
    """The large line: breath first, then the one movement."""
    if breath is Breath.IN:
        return _joined("Breathe in", label)
    if breath is Breath.OUT:
        return _joined("Breathe out", label)
    return label


def _joined(breath: str, label: str) -> str:
    if not label:
        return breath
    return f"{breath}, {label[0].lower()}{label[1:]}"


def side_words(side: Side | None) -> str:
    """`Left side`; nothing without a side."""
    return f"{side.value.capitalize()} side" if side else ""


def set_words(number: int, total: int) -> str:
    """`Set 1 of 2`; nothing when there is only one."""
    return f"Set {number} of {total}" if total > 1 else ""


def detail(*words: str) -> str:
    """Side and set beside the title."""
    return " · ".join(word for word in words if word)


def caption(cue: Cue) -> str:
    """What is written when the cue sounds: at most 40 characters."""
    return caption_of((cue,))


_CAPTIONS = {
    CueKind.FINISH: "That is all. Well done.",
    CueKind.SET_DONE: "Set {number} done.",
    CueKind.ROUND_DONE: "Set {number} done.",
    CueKind.SWITCH_SIDES: "{subject}.",
    CueKind.REST: "Rest.",
    CueKind.GET_READY: "Coming up: {subject}.",
    CueKind.STEP_BEGINS: "{subject}{comma_side}{comma_middle_set}.",
    CueKind.LAST_SET: "The last set.",
    CueKind.NEXT_UP: "Next: {subject}{comma_set}.",
    CueKind.YOUR_PACE: "Enter when you are done.",
    CueKind.HALFWAY: "Half of it is done.",
    CueKind.LAST_SECONDS: "{word}.",
    CueKind.REP: "{word}.",
}
_SHORT_CAPTIONS = {
    CueKind.STEP_BEGINS: "{subject}{comma_bare_side}{comma_middle_set}.",
    CueKind.LAST_SET: "Last set.",
    CueKind.YOUR_PACE: "Enter when done.",
}
"""For an instant with more to say than fits in one line."""


def _caption(cue: Cue, room: int | None = None) -> str:
    """The caption of a cue; within so many characters where they are few.

    What is cut is the author's subject, which the title and the verb show as well:
    sides, sets and numbers are nowhere else in one line.
    """
    if room is None:
        return _filled(_CAPTIONS, cue, cue.subject)
    text = _filled(_CAPTIONS | _SHORT_CAPTIONS, cue, cue.subject)
    excess = len(text) - room
    if excess <= 0 or not cue.subject:
        return text
    kept = max(1, len(cue.subject) - excess - 1)
    shorter = f"{cue.subject[:kept].rstrip()}…"
    return _filled(_CAPTIONS | _SHORT_CAPTIONS, cue, shorter)


def _filled(forms: Mapping[CueKind, str], cue: Cue, subject: str) -> str:
    if cue.kind in _BREATHS:
        return f"{_joined(_BREATHS[cue.kind], subject)}.".replace("….", "…")
    if cue.kind is CueKind.SWITCH_SIDES and not subject:
        subject = f"Now {cue.side}"
    is_middle_set = 1 < cue.number < cue.total
    text = forms[cue.kind].format(
        subject=subject,
        number=cue.number,
        word=number_word(cue.number),
        comma_set=f", set {cue.number}" if cue.total > 1 else "",
        # The first set begins with the step; the last one has a cue of its own.
        comma_middle_set=f", set {cue.number}" if is_middle_set else "",
        comma_side=f", {cue.side} side" if cue.side else "",
        comma_bare_side=f", {cue.side}" if cue.side else "",
    )
    return text.replace("….", "…")


def caption_of(cues: tuple[Cue, ...]) -> str:
    """One caption for the cues of one instant, the most telling first.

    What to do with a breath is left to the verb where there is no room, then the
    breath itself; everything else is there, if need be with a shorter subject.
    """
    bare = [replace(cue, subject="") if cue.kind in _BREATHS else cue for cue in cues]
    others = [cue for cue in cues if cue.kind not in _BREATHS] or list(cues)
    for attempt in (cues, bare, others) if others != list(cues) else (cues,):
        texts = [_caption(cue) for cue in attempt]
        if _fits(texts):
            return " ".join(texts)
    texts = [_caption(cue, CAPTION_CHARACTERS) for cue in others]
    for place, cue in enumerate(others):
        excess = len(" ".join(texts)) - CAPTION_CHARACTERS
        texts[place] = _caption(cue, len(texts[place]) - max(0, excess))
    return _shortened(" ".join(texts))


def _fits(texts: Sequence[str]) -> bool:
    return len(" ".join(texts)) <= CAPTION_CHARACTERS


def _shortened(text: str) -> str:
    if len(text) <= CAPTION_CHARACTERS:
        return text
    return text[: CAPTION_CHARACTERS - 1].rstrip() + "…"


def spoken(cue: Cue) -> str:
    """What a voice says: short enough to end before what it announces."""
    if cue.say:
        return cue.say
    match cue.kind:
        case CueKind.GET_READY:
            return f"Get ready. {cue.subject}."
        case CueKind.BREATHE_IN | CueKind.BREATHE_OUT:
            breath = Breath.IN if cue.kind is CueKind.BREATHE_IN else Breath.OUT
            return f"{verb(breath, cue.subject)}."
        case CueKind.YOUR_PACE:
            return "Take your time. Press Enter when you are done."
        case _:
            return _caption(cue)


def paused_words(kind: Kind, number: str, unit: str) -> str:
    """What happens when she goes on after a pause."""
    if kind.is_work and unit.startswith("of"):
        return f"Space to go on. Rep {number} starts again."
    return "Space to go on."

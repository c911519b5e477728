# SPDX-License-Identifier: MIT
"""The lines between the window and its sound processes: one JSON object each.

A line that cannot be read is a value (`Unreadable`), so that neither side is ever
brought down by the other.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, dataclass, fields
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from backcare_desktop.core.sound_messages import (
    LONGEST_SOUND_MS,
    AskVoices,
    Command,
    Event,
    Finished,
    Hello,
    Here,
    Late,
    Load,
    Needed,
    OfferedVoice,
    OutputsChanged,
    Playing,
    Quit,
    Ready,
    Say,
    Silence,
    Sound,
    Speaking,
    Trouble,
    TroubleKind,
    Voice,
    Voices,
    Volumes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_LINE = 262_144
"""Characters; the longest honest line offers every voice of a large language."""
LONGEST_TEXT = 2_000
EXIT_START_ANEW: Final = 75
"""Exit code of a sound process that only a restart can make heard again."""

_Any = TypeVar("_Any")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line that says nothing we know, and why."""

    line: str
    why: str


_COMMANDS: dict[str, type[Command]] = {
    "hello": Hello,
    "load": Load,
    "sound": Sound,
    "say": Say,
    "silence": Silence,
    "volumes": Volumes,
    "voice": Voice,
    "voices?": AskVoices,
    "quit": Quit,
}
_EVENTS: dict[str, type[Event]] = {
    "ready": Ready,
    "here": Here,
    "playing": Playing,
    "speaking": Speaking,
    "finished": Finished,
    "late": Late,
    "trouble": Trouble,
    "voices": Voices,
    "outputs-changed": OutputsChanged,
}
_WORDS = {kind: word for word, kind in (*_COMMANDS.items(), *_EVENTS.items())}


def format_line(message: Command | Event) -> str:
    """One line without its line end; only ASCII, so that no code page can harm it."""
    return json.dumps({"is": _WORDS[type(message)], **asdict(message)})


def parse_command(line: str) -> Command | Unreadable:
    """What the window wants."""
    return cast("Command | Unreadable", _parsed(line, _COMMANDS))


def parse_event(line: str) -> Event | Unreadable:
    """What a sound process tells."""
    return cast("Event | Unreadable", _parsed(line, _EVENTS))


def _parsed(line: str, known: dict[str, Any]) -> object:
    if len(line) > LONGEST_LINE:
        return Unreadable(line[:80], "is too long")
    try:
        said = json.loads(line)
        if not isinstance(said, dict):
            return Unreadable(line, "is not an object")
        word = said.pop("is", None)
        if not isinstance(word, str) or word not in known:
            return Unreadable(line, f"says {word!r}, which is nothing we know")
        return _built(known[word], said)
    # A digit string of thousands is a ValueError, a thousand brackets a RecursionError.
    except (ValueError, RecursionError) as fault:
        return Unreadable(line, str(fault))


def _built(kind: type[_Any], said: object) -> _Any:
    if not isinstance(said, dict):
        raise ValueError(f"{kind.__name__}: is not an object")  # noqa: TRY004 - one kind of error for every fault in a line
    read = {}
    for field in fields(kind):  # type: ignore[arg-type] # all kinds are dataclasses
        if field.name in said:
            read[field.name] = _READERS[str(field.type)](said.pop(field.name))
        elif field.default is MISSING:
            raise ValueError(f"{field.name} is missing")
    if said:
        raise ValueError(f"{next(iter(said))!r} is not known here")
    return kind(**read)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= 2**53:
        raise ValueError(f"{value!r} is not a whole number")
    return value


def _length(value: object) -> int | None:
    if value is None:
        return None
    if not 1 <= _whole(value) <= LONGEST_SOUND_MS:
        raise ValueError(f"{value!r} is not a length of a sound")
    return _whole(value)


def _between(low: float, high: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise ValueError(f"{value!r} is not a number")  # noqa: TRY004 - see _built
        if not (isfinite(value) and low <= value <= high):
            raise ValueError(f"{value!r} is not from {low} to {high}")
        return float(value)

    return read


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError(f"{value!r:.80} is not a text of a usual length")
    return value


def _each(read: Callable[[object], _Any]) -> Callable[[object], tuple[_Any, ...]]:
    def read_all(value: object) -> tuple[_Any, ...]:
        if not isinstance(value, list):
            raise ValueError(f"{value!r:.80} is not a list")  # noqa: TRY004 - see _built
        return tuple(read(each) for each in value)

    return read_all


_READERS: dict[str, Callable[[object], object]] = {
    "int": _whole,
    "Length": _length,
    "Share": _between(0, 1),
    "Rate": _between(-1, 1),
    "str": _text,
    "TroubleKind": lambda value: TroubleKind(_text(value)),
    "tuple[str, ...]": _each(_text),
    "tuple[Needed, ...]": _each(lambda value: _built(Needed, value)),
    "tuple[OfferedVoice, ...]": _each(lambda value: _built(OfferedVoice, value)),
}
"""How each type of a field, as it is written in `sound_messages`, is read."""

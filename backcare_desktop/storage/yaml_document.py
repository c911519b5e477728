# SPDX-License-Identifier: MIT
"""From the bytes of a YAML file to a document.

Walks the parser's events with a stack of its own: the parser's usual way of
building data recurses, and a file of 50,000 brackets would end the program.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from backcare_desktop.storage.document import Document, Position
from backcare_desktop.storage.problems import KeyPath, Problem, quoted, where
from backcare_desktop.storage.scalars import plain_value
from backcare_desktop.storage.source_text import INVISIBLE, FaultError, source_text
from backcare_desktop.storage.yaml_faults import explain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEEPEST = 32
MOST_VALUES = 50_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C parser reads twenty times as fast; the other one reads the same."""


def read_document(content: bytes | str, path: Path) -> Document:
    """Read one YAML document; whatever the bytes, problems are values."""
    try:
        text = source_text(content)
        return _walk(text, path)
    except FaultError as fault:
        problem = Problem(path, fault.line, fault.column, where(()), fault.message)
        return Document(path, problems=(*fault.earlier, problem))


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_Loader)
    # ValueError: the parser written in Python, at an escape beyond Unicode.
    except (yaml.YAMLError, ValueError) as error:
        raise FaultError(*explain(error, text)) from None


@dataclass(slots=True)
class _Open:
    """A list or group of keys whose end has not come yet."""

    path: KeyPath
    value: dict[str, Any] | list[Any]
    is_kept: bool
    key: str | None = None
    key_position: tuple[int, int] = (1, 1)
    drops_next: bool = False
    awaits_value: bool = False


def _walk(text: str, path: Path) -> Document:
    builder = _Builder(path)
    try:
        for event in _events(text):
            builder.take(event)
    except FaultError as fault:
        fault.earlier = tuple(builder.problems)
        raise
    return Document(
        path,
        builder.data,
        builder.positions,
        tuple(builder.problems),
        frozenset(builder.doubtful),
        is_usable=True,
    )


class _Builder:
    """Turns events into data, positions and problems."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data: Any = None
        self.positions: dict[KeyPath, Position] = {}
        self.problems: list[Problem] = []
        self.doubtful: set[KeyPath] = set()
        self._open: list[_Open] = []
        self._documents = 0
        self._values = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event; raises FaultError when there is no going on."""
        if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            self._count(event)
            self._take_leaf(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._count(event)
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _fault(event, "a second document begins; one file, one document")

    def _count(self, event: yaml.Event) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise _fault(event, f"more than {MOST_VALUES:,} values")

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= DEEPEST:
            raise _fault(event, f"nested more than {DEEPEST} levels deep")
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        value: dict[str, Any] | list[Any] = {} if is_mapping else []
        above = self._open[-1] if self._open else None
        if above and isinstance(above.value, dict) and not above.awaits_value:
            if above.is_kept:
                self._report(
                    event, above.path, "a key is a word, not a list or a group"
                )
            above.awaits_value = above.drops_next = True
            self._open.append(_Open((*above.path, "?"), value, is_kept=False))
            return
        path, is_kept = self._attach(event, value)
        self._refuse_extras(event, path, is_kept=is_kept)
        self._open.append(_Open(path, value, is_kept=is_kept))

    def _take_leaf(self, event: yaml.ScalarEvent | yaml.AliasEvent) -> None:
        above = self._open[-1] if self._open else None
        if above and isinstance(above.value, dict) and not above.awaits_value:
            self._take_key(event, above)
            return
        path, is_kept = self._attach(event, None)
        if not is_kept:
            return
        self._refuse_extras(event, path, is_kept=True)
        if isinstance(event, yaml.ScalarEvent):
            self._replace(above, path, self._scalar(event, path))

    def _take_key(
        self,
        event: yaml.ScalarEvent | yaml.AliasEvent,
        above: _Open,
    ) -> None:
        above.awaits_value = True
        above.drops_next = True
        if not above.is_kept:
            return
        if isinstance(event, yaml.AliasEvent):
            self._report(event, above.path, "a key is a word, not an alias")
            return
        key = event.value
        path = (*above.path, key)
        if key == "<<" and event.implicit[0]:
            self.doubtful.add(above.path)
            self._report(
                event, path, "merge keys are not used here; write the keys out"
            )
        elif key in above.value:
            first = self.positions[path].key_line
            again = _at(event)[0]
            message = f"this key is written twice, in lines {first} and {again}"
            self._report(event, path, message)
        elif INVISIBLE.search(key):
            self._report(event, above.path, "a key with invisible characters in it")
        else:
            above.key = key
            above.key_position = _at(event)
            above.drops_next = False
        if event.anchor is not None or event.tag is not None:
            self._report(event, path, "a key is a word, without & or ! before it")

    def _attach(self, event: yaml.Event, value: Any) -> tuple[KeyPath, bool]:
        """Put a value where it belongs; its path, and whether it was kept."""
        if not self._open:
            self.data = value
            self.positions[()] = Position(*_at(event), *_at(event))
            return (), True
        above = self._open[-1]
        is_kept = above.is_kept and not above.drops_next
        above.awaits_value = above.drops_next = False
        if not is_kept:
            return above.path, False
        if isinstance(above.value, list):
            path: KeyPath = (*above.path, len(above.value))
            above.value.append(value)
            self.positions[path] = Position(*_at(event), *_at(event))
        else:
            key = above.key or ""
            path = (*above.path, key)
            above.value[key] = value
            self.positions[path] = Position(*_at(event), *above.key_position)
        return path, True

    def _replace(self, above: _Open | None, path: KeyPath, value: Any) -> None:
        if above is None:
            self.data = value
        elif isinstance(above.value, list):
            above.value[-1] = value
        else:
            above.value[str(path[-1])] = value

    def _scalar(self, event: yaml.ScalarEvent, path: KeyPath) -> Any:
        hidden = INVISIBLE.search(event.value)
        if hidden is not None:
            name = f"U+{ord(hidden.group()):04X}"
            self._report(event, path, f"an invisible character ({name}) in the text")
            self.doubtful.add(path)
            return ""
        if event.tag is not None or not event.implicit[0]:
            return event.value
        try:
            return plain_value(event.value)
        except ValueError as error:
            self._report(event, path, str(error))
            self.doubtful.add(path)
            return event.value

    def _refuse_extras(
        self,
        event: yaml.NodeEvent,
        path: KeyPath,
        *,
        is_kept: bool,
    ) -> None:
        """Anchors, aliases and tags make a file mean more than it shows."""
        if not is_kept:
            return
        name = event.anchor
        tag = getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            message = f"aliases are not used here; write out what *{name} stands for"
            self._report(event, path, message)
            self.doubtful.add(path)
        elif name is not None:
            self._report(event, path, f"anchors are not used here; remove &{name}")
        if tag is not None:
            message = f"tags are not used here; remove {quoted(_as_written(tag))}"
            self._report(event, path, message)
            self.doubtful.add(path)

    def _report(self, event: yaml.Event, path: KeyPath, message: str) -> None:
        self.problems.append(Problem(self.path, *_at(event), where(path), message))


def _at(event: yaml.Event) -> tuple[int, int]:
    mark: Any = event.start_mark
    return mark.line + 1, mark.column + 1


def _as_written(tag: str) -> str:
    standard = "tag:yaml.org,2002:"
    return f"!!{tag.removeprefix(standard)}" if tag.startswith(standard) else tag


def _fault(event: yaml.Event, message: str) -> FaultError:
    return FaultError(*_at(event), message)

# SPDX-License-Identifier: MIT
"""Reading an SVG once before it is drawn: nothing in it may reach out or explode.

Qt's own SVG would open local files that a drawing names, in pictures and in style
sheets, so a drawing has to hold everything in itself.
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat

from backcare_desktop.pictures.bounds import (
    MOST_DEPTH,
    MOST_ELEMENTS,
    MOST_VECTOR_BYTES,
)
from backcare_desktop.pictures.refusal import (
    DAMAGED,
    HOLDS_A_PICTURE,
    HOLDS_A_PROGRAM,
    HOLDS_ENTITIES,
    REFERS_ELSEWHERE,
    STRANGE,
    STRANGE_LETTERS,
    TOO_DEEP,
    TOO_MANY_PARTS,
    RefusedError,
)

KNOWN_LETTERS: Final = {"utf-8", "utf-16", "us-ascii", "iso-8859-1", None}
_REFERENCE: Final = re.compile(r"url\(\s*+[\"']?+\s*+(?!#)|@import", re.IGNORECASE)
"""In styles: anything but `url(#name)`, which stays inside the drawing."""
_INSIDE: Final = "#"
_A_LINK: Final = "a"
"""A link to be pressed; nobody presses it here."""


def scan_drawing(content: bytes) -> None:
    """Raise RefusedError unless the drawing is harmless on its own."""
    if len(content) > MOST_VECTOR_BYTES:
        raise RefusedError(TOO_MANY_PARTS)
    scan = _Scan()
    try:
        scan.parser.Parse(content, True)
    except expat.ExpatError as error:
        raise RefusedError(DAMAGED if scan.elements else STRANGE) from error
    except (LookupError, ValueError) as error:
        raise RefusedError(STRANGE_LETTERS) from error


class _Scan:
    """Counts and judges what a streaming parser comes across."""

    def __init__(self) -> None:
        self.elements = 0
        self._open: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._typed
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._begun
        self.parser.EndElementHandler = self._ended
        self.parser.CharacterDataHandler = self._text

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        if encoding is not None and encoding.lower() not in KNOWN_LETTERS:
            raise RefusedError(STRANGE_LETTERS)

    def _typed(
        self, _name: str, _system: str | None, _public: str | None, has_inside: int
    ) -> None:
        # Many programs write the plain line; nobody fetches what it names. Only
        # what is declared inside of it can do something.
        if has_inside:
            raise RefusedError(HOLDS_ENTITIES)

    def _entity(self, *_about: object) -> None:
        raise RefusedError(HOLDS_ENTITIES)

    def _instruction(self, _target: str, _data: str) -> None:
        raise RefusedError(REFERS_ELSEWHERE)

    def _begun(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if not self._open and local != "svg":
            raise RefusedError(STRANGE)
        self.elements += 1
        self._open.append(local)
        if self.elements > MOST_ELEMENTS:
            raise RefusedError(TOO_MANY_PARTS)
        if len(self._open) > MOST_DEPTH:
            raise RefusedError(TOO_DEEP)
        if local in {"script", "handler"}:
            raise RefusedError(HOLDS_A_PROGRAM)
        for attribute, value in attributes.items():
            _judge(local, _local(attribute), value.strip())

    def _ended(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if "style" in self._open and (_REFERENCE.search(text) or "\\" in text):
            raise RefusedError(REFERS_ELSEWHERE)


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _judge(element: str, attribute: str, value: str) -> None:
    if attribute.startswith("on"):
        raise RefusedError(HOLDS_A_PROGRAM)
    if attribute in {"href", "src"} and element != _A_LINK:
        if value.lower().startswith("data:"):
            raise RefusedError(HOLDS_A_PICTURE)
        if not value.startswith(_INSIDE):
            raise RefusedError(REFERS_ELSEWHERE)
    if _REFERENCE.search(value):
        raise RefusedError(REFERS_ELSEWHERE)

# SPDX-License-Identifier: MIT
"""A drawing that reaches out or explodes is refused before it is drawn."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.pictures.bounds import MOST_DEPTH, MOST_ELEMENTS
from backcare_desktop.pictures.drawing_scan import scan_drawing
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
from tests.pictures.written_pictures import ENTITIES, LINKED, svg

HARMLESS = [
    svg('<circle cx="5" cy="5" r="3"/>'),
    svg('<defs><g id="a"/></defs><use href="#a"/>'),
    svg(f'<g id="a"/><use {LINKED} xlink:href="#a"/>'),
    svg('<linearGradient id="b"/><rect fill="url(#b)" style="stroke: url( \'#b\' )"/>'),
    svg("<style>rect { fill: url(#b) }</style>"),
    svg('<a href="https://example.com/"><text>made by</text></a>'),
    b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + svg("<g/>"),
    b'<?xml version="1.0" encoding="UTF-8" standalone="no"?>' + svg("<g/>"),
    ('<?xml version="1.0" encoding="UTF-16"?>' + svg("<g/>").decode()).encode("utf-16"),
    svg("<g>" * (MOST_DEPTH - 1) + "</g>" * (MOST_DEPTH - 1)),
]
HARMFUL = [
    (svg('<image href="a.png"/>'), REFERS_ELSEWHERE),
    (svg('<image href="../a.png"/>'), REFERS_ELSEWHERE),
    (svg('<image href="/etc/passwd"/>'), REFERS_ELSEWHERE),
    (svg('<image href="file:///etc/passwd"/>'), REFERS_ELSEWHERE),
    (svg('<image href=" http://example.com/a.png"/>'), REFERS_ELSEWHERE),
    (svg(f'<image {LINKED} xlink:href="//example.com/a.png"/>'), REFERS_ELSEWHERE),
    (svg('<feImage href="a.svg#b"/>'), REFERS_ELSEWHERE),
    (svg('<use href="a.svg#b"/>'), REFERS_ELSEWHERE),
    (svg('<rect fill="url(a.svg#b)"/>'), REFERS_ELSEWHERE),
    (svg('<rect style="fill:URL( &quot;a.svg&quot;)"/>'), REFERS_ELSEWHERE),
    (svg("<style>@import 'a.css';</style>"), REFERS_ELSEWHERE),
    (svg("<style><![CDATA[ rect { fill: url(a) } ]]></style>"), REFERS_ELSEWHERE),
    (svg(r"<style>rect { fill: \75rl(a) }</style>"), REFERS_ELSEWHERE),
    (b'<?xml-stylesheet href="a.css"?>' + svg("<g/>"), REFERS_ELSEWHERE),
    (svg('<image href="data:image/png;base64,AAAA"/>'), HOLDS_A_PICTURE),
    (svg("<script/>"), HOLDS_A_PROGRAM),
    (svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>'), HOLDS_A_PROGRAM),
    (svg('<g onload="a()"/>'), HOLDS_A_PROGRAM),
    (ENTITIES, HOLDS_ENTITIES),
    (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///a">]>' + svg("&a;"), HOLDS_ENTITIES),
    (b"<!DOCTYPE svg [<!-- nothing -->]>" + svg("<g/>"), HOLDS_ENTITIES),
    (svg("<g/>" * MOST_ELEMENTS), TOO_MANY_PARTS),
    (svg("<!--" + " " * 6_000_000 + "-->"), TOO_MANY_PARTS),
    (svg("<g>" * MOST_DEPTH + "</g>" * MOST_DEPTH), TOO_DEEP),
    (svg("<g><g>")[:-6], DAMAGED),
    (b"<page/>", STRANGE),
    (b"<", STRANGE),
    (b'<?xml version="1.0" encoding="utf-7"?>' + svg("<g/>"), STRANGE_LETTERS),
    (b'<?xml version="1.0" encoding="cp037"?>' + svg("<g/>"), STRANGE_LETTERS),
]


@pytest.mark.parametrize("content", HARMLESS)
def test_what_stays_inside_is_drawn(content: bytes) -> None:
    """References within the drawing are fine, and so is the usual first line."""
    scan_drawing(content)


@pytest.mark.parametrize(("content", "reason"), HARMFUL)
def test_what_reaches_out_or_explodes_is_refused(content: bytes, reason: str) -> None:
    """Each with its own reason."""
    with pytest.raises(RefusedError) as caught:
        scan_drawing(content)
    assert str(caught.value) == reason


@given(st.binary(max_size=100), st.integers(0, 60), st.integers(0, 60))
def test_any_bytes_pass_or_have_a_reason(content: bytes, start: int, end: int) -> None:
    """Nothing but a refusal is raised, alone or in the middle of a drawing."""
    whole = HARMLESS[3]
    for trial in (content, whole[:start] + content + whole[end:]):
        with suppress(RefusedError):
            scan_drawing(trial)

# SPDX-License-Identifier: MIT
"""Reading YAML as data that knows its place, from any bytes at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.storage import yaml_document
from backcare_desktop.storage.source_text import MOST_BYTES
from backcare_desktop.storage.yaml_document import (
    DEEPEST,
    MOST_VALUES,
    read_document,
)

if TYPE_CHECKING:
    from backcare_desktop.storage.document import Document

HERE = Path("a.yaml")
BOTH_PARSERS = pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])


def read(content: bytes | str) -> Document:
    """The document of a file that exists only here."""
    return read_document(content, HERE)


def only_message(content: bytes | str) -> str:
    """The one problem of a file that has exactly one."""
    problems = read(content).problems
    assert len(problems) == 1, problems
    return str(problems[0])


def use_parser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with the parser written in C, or with the one written in Python."""
    monkeypatch.setattr(yaml_document, "_Loader", getattr(yaml, name))


@BOTH_PARSERS
def test_knows_where_every_key_and_value_begins(
    parser: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Lines and columns count characters from 1, for values and for their keys."""
    use_parser(parser, monkeypatch)
    document = read("title: Tilt\nsteps:\n  - exercise: cat-cow\n    reps: 8\n")
    assert document.data == {
        "title": "Tilt",
        "steps": [{"exercise": "cat-cow", "reps": 8}],
    }
    assert document.positions[()] == (1, 1, 1, 1)
    assert document.positions["title",] == (1, 8, 1, 1)
    assert document.positions["steps", 0] == (3, 5, 3, 5)
    assert document.positions["steps", 0, "reps"] == (4, 11, 4, 5)


@BOTH_PARSERS
def test_columns_count_characters_not_bytes(
    parser: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Umlauts, emoji, a byte order mark and CRLF do not shift a column."""
    use_parser(parser, monkeypatch)
    document = read('\ufefftitle: "😀ü"\r\nü😀: {a: 😀, b: 1}\r\n'.encode())
    assert document.problems == ()
    assert document.positions["title",] == (1, 8, 1, 1)
    assert document.positions["ü😀", "b"] == (2, 15, 2, 12)


def test_finds_the_nearest_place_for_what_is_not_there() -> None:
    """A missing key is reported where the group begins that misses it."""
    document = read("steps:\n  - exercise: cat-cow\n")
    problem = document.problem(("steps", 0, "reps"), "missing")
    assert str(problem) == "a.yaml:2:5: steps[0].reps: missing"


def test_keys_are_words_even_when_they_look_like_something_else() -> None:
    """A key 1, on or null is the text that its author typed."""
    assert read("1: a\non: b\nnull: c\n").data == {"1": "a", "on": "b", "null": "c"}


def test_quoted_words_stay_text() -> None:
    """Quotes make text of a number, a truth value and nothing at all."""
    assert read("['8', \"true\", '']").data == ["8", "true", ""]


def test_goes_on_after_what_it_refuses() -> None:
    """One anchor, alias, tag and merge key hide neither each other nor the rest."""
    document = read("a: &x 1\nb: *x\nc: !t 2\nd: {<<: {e: 1}, f: 2}\ng: 3\n")
    assert [problem.where for problem in document.problems] == ["a", "b", "c", "d.<<"]
    assert document.data == {"a": 1, "b": None, "c": "2", "d": {"f": 2}, "g": 3}
    assert not document.is_doubtful(("a",))
    assert all(document.is_doubtful(path) for path in [("b",), ("c",), ("d", "f")])


def test_names_both_lines_of_a_key_that_is_written_twice() -> None:
    """The first value counts, and the author sees both places."""
    document = read("reps: 8\nrest: 30s\nreps: 10\n")
    assert document.data["reps"] == 8
    expected = "a.yaml:3:1: reps: this key is written twice, in lines 1 and 3"
    assert str(document.problems[0]) == expected


def test_a_dropped_value_leaves_no_trace() -> None:
    """Whatever hangs on a refused key is neither data nor a further problem."""
    document = read("a: 1\na: {b: &x 1, b: 2, ? [c] : d}\n? {e: f}\n: [g]\nh: 2\n")
    assert document.data == {"a": 1, "h": 2}
    assert len(document.problems) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff\xfet\0i\0", "a.yaml:1:1: file: saved as UTF-16; save it as UTF-8"),
        (b"\xfe\xff\0t", "a.yaml:1:1: file: saved as UTF-16; save it as UTF-8"),
        (
            b"title: ok\nnote: gr\xfc\xdf\n",
            "a.yaml:2:9: file: not UTF-8 from here on; save the file as UTF-8",
        ),
        (
            b"title: a\r\nnote: b\0c\n",
            "a.yaml:2:8: file: an invisible character (U+0000); remove it",
        ),
        (
            "note: a\u2028b",
            "a.yaml:1:8: file: an invisible character (U+2028); remove it",
        ),
        (
            "note: \ud800",
            "a.yaml:1:7: file: an invisible character (U+D800); remove it",
        ),
    ],
)
def test_says_what_is_wrong_with_the_encoding(
    content: bytes | str,
    message: str,
) -> None:
    """Other encodings and invisible characters are named, with their place."""
    assert only_message(content) == message


@BOTH_PARSERS
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("[" * 50_000, "nested more than"),
        ("[" * 990_000, "nested more than"),
        ("{a: " * 50_000, "nested more than"),
        ("- " * 50_000, "nested more than"),
        ("- a\n" * (MOST_VALUES + 1), "more than 50,000 values"),
        (" " * (MOST_BYTES + 1), "larger than 1 MiB"),
        ("ü" * (MOST_BYTES // 2 + 1), "larger than 1 MiB"),
    ],
)
def test_bombs_end_at_once_with_a_problem(
    content: str,
    expected: str,
    parser: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Deep, long and large files end in a sentence, not in a crash."""
    use_parser(parser, monkeypatch)
    document = read(content)
    assert not document.is_usable
    assert expected in str(document.problems[-1])


def test_a_billion_laughs_are_not_laughed() -> None:
    """Aliases are never followed, however many of them are nested."""
    lines = ["a0: &a0 [lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    document = read("\n".join(lines))
    assert document.data["a11"] == [None] * 9
    assert len(document.problems) == 12 + 11 * 9


def test_reads_up_to_its_own_limits() -> None:
    """What just fits is read without a problem."""
    assert read("[" * DEEPEST + "]" * DEEPEST).problems == ()
    assert len(read("- a\n" * (MOST_VALUES - 1)).data) == MOST_VALUES - 1
    assert read("a: " + "b" * (MOST_BYTES - 3)).problems == ()


@BOTH_PARSERS
@pytest.mark.parametrize("content", ['"\\ud800"', '"\\U00110000"', '"\\x00"', '"\\e"'])
def test_escapes_cannot_smuggle_characters_in(
    content: str,
    parser: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What may not stand in the text may not come out of an escape either."""
    use_parser(parser, monkeypatch)
    assert len(read(content).problems) == 1


visible_text = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cs", "Zl", "Zp"],
        exclude_characters="\ufeff\ufffe\uffff",
    ),
)
plain_documents = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**16), max_value=10**16)
    | st.floats(allow_nan=False, allow_infinity=False)
    | visible_text,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(visible_text, inner, max_size=4)
    ),
    max_leaves=20,
)


@given(plain_documents, st.sampled_from([None, 2]))
def test_reads_back_what_json_wrote(data: Any, indent: int | None) -> None:
    """JSON is YAML, so any plain data survives the way through a file."""
    document = read(json.dumps(data, ensure_ascii=False, indent=indent))
    assert document.problems == ()
    assert document.data == data


@BOTH_PARSERS
@given(content=st.binary() | st.text() | st.text("-:?[]{},&*!|>'\"%@`#<= \n\tab1.~"))
def test_never_raises(parser: str, content: bytes | str) -> None:
    """Any bytes and any text are a document or problems, with either parser."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        use_parser(parser, monkeypatch)
        document = read(content)
    assert document.is_usable or document.problems
    for problem in document.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message


@given(st.text("-:?[]{},&*!'\"# \nab1.~"))
def test_both_parsers_read_the_same_data(content: str) -> None:
    """A machine without the parser written in C understands files as others do."""
    found = []
    for parser in ("CSafeLoader", "SafeLoader"):
        with pytest.MonkeyPatch.context() as monkeypatch:
            use_parser(parser, monkeypatch)
            found.append(read(content))
    first, second = found
    if first.is_usable and second.is_usable:
        assert first.data == second.data
        assert set(first.positions) == set(second.positions)


def test_every_value_of_a_document_has_a_position() -> None:
    """Whatever the data, the way to each value is known."""
    document = read("a: [1, {b: 2}]\nc: {d: [3]}\n")
    paths = {(), ("a",), ("a", 0), ("a", 1), ("a", 1, "b"), ("c",), ("c", "d")}
    assert set(document.positions) == paths | {("c", "d", 0)}

# SPDX-License-Identifier: MIT
"""Check, storyboard and schema: what they print and how they end."""

from __future__ import annotations

import json
import re
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from backcare_desktop.cli.main import main
from backcare_desktop.core.timeline import CueKind, Kind
from backcare_desktop.storage.yaml_document import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

ROOT = Path(__file__).parents[2]
ROUTINES = sorted(path.stem for path in (ROOT / "routines").glob("*.yaml"))
PLACE = re.compile(r"^(?P<path>.+):(?P<line>\d+):(?P<column>\d+): [^:]+: .+$")

TOP_KEYS = ["routine", "title", "duration_ms", "changes", "segments", "cues", "gates"]
SEGMENT_KEYS = [
    *("start_ms", "end_ms", "kind", "exercise", "position", "side", "set", "sets"),
    *("rep", "reps", "phase", "breath", "label"),
]
KINDS = {
    *("get-ready", "transition", "move", "stay", "hold", "walk", "rest", "switch"),
    *("gate", "finish"),
}
BREATHS = {"in", "out", "free", None}

BROKEN = {
    "tab.yaml": b"format: 1\n\ttitle: x\n",
    "half.yaml": b"format: 1\ntitle: 'never closed\n",
    "latin.yaml": "format: 1\ntitle: Dehnübung\n".encode("latin-1"),
    "utf16.yaml": "format: 1\n".encode("utf-16"),
    "typo.yaml": b"format: 1\ntitel: x\nsummary: y\nsteps: []\n",
    "empty.yaml": b"",
    "null.yaml": b"\x00\x00",
    "list.yaml": b"- 1\n- 2\n",
    "bomb.yaml": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "deep.yaml": b"[" * 5_000,
    "tag.yaml": b"!!python/object/apply:os.system ['true']\n",
}


def test_the_shipped_routines_are_sound(backcare: Callable[..., Ran]) -> None:
    """What ships has no problem, and saying nothing is the answer."""
    ran = backcare("check", str(ROOT / "routines"))
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_each_broken_file_is_named_with_line_and_column(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """One broken file hides no other; every line says where and what."""
    for name, content in BROKEN.items():
        (tmp_path / name).write_bytes(content)
    ran = backcare("check", str(tmp_path))
    assert ran.code == 1
    assert ran.out == ""
    places = [PLACE.match(line) for line in ran.err.splitlines()]
    assert all(places), ran.err
    named = {Path(place["path"]).name for place in places if place}
    assert named == set(BROKEN)


def test_a_typo_is_found_where_it_stands(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """Line and column are those of the word, and the right word is offered."""
    file = tmp_path / "typo.yaml"
    file.write_bytes(BROKEN["typo.yaml"])
    ran = backcare("check", str(file))
    mine = [line for line in ran.err.splitlines() if ":2:1:" in line]
    assert len(mine) == 1
    assert "title" in mine[0]


@pytest.mark.parametrize(
    "name", ["missing.yaml", "missing", "a" * 5_000, ".", "empty\nline.yaml"]
)
def test_a_path_without_files_is_a_problem(
    backcare: Callable[..., Ran], name: str
) -> None:
    """What is not there, or is empty, exits with 1 and one line."""
    ran = backcare("check", name)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1


@settings(max_examples=60)
@given(content=st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_no_bytes_end_in_a_traceback(content: bytes) -> None:
    """The real command survives any file, and never says that it is sound."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "random.yaml"
        path.write_bytes(content)
        assert main(["check", folder]) == 1
        assert main(["storyboard", str(path)]) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=60)
@given(
    key=st.sampled_from(["title", "when", "lead_in", "ending", "steps", "summary"]),
    value=VALUES,
)
def test_no_value_ends_in_a_traceback(key: str, value: object) -> None:
    """Any value in any place is either right or a problem with a place."""
    step = {"title": "Reach up", "position": "standing", "hold": "20s"}
    routine: dict[str, object] = {"format": 1, "title": "A", "summary": "B"}
    routine |= {"steps": [step], key: value}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "random.yaml"
        path.write_text(json.dumps(routine), encoding="utf-8")
        checked = main(["check", str(path)])
        assert checked in {0, 1}
        assert main(["storyboard", str(path)]) == checked


def storyboard(backcare: Callable[..., Ran], *arguments: str) -> dict[str, Any]:
    """Run `storyboard --json` and read what it prints."""
    ran = backcare("storyboard", *arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    data: dict[str, Any] = json.loads(ran.out)
    return data


@pytest.mark.parametrize("name", ROUTINES)
def test_the_data_has_the_promised_shape(
    backcare: Callable[..., Ran], name: str
) -> None:
    """Keys, kinds and breaths are those that programs were promised."""
    data = storyboard(backcare, name)
    assert list(data) == TOP_KEYS
    assert data["routine"] == name
    for segment in data["segments"]:
        assert list(segment) == SEGMENT_KEYS
        assert segment["kind"] in KINDS
        assert segment["breath"] in BREATHS
        assert segment["side"] in {"left", "right", None}
    for cue in data["cues"]:
        assert list(cue) == ["at_ms", "kind", "text"]
        assert cue["kind"] in set(CueKind)
        assert cue["text"]
    assert set(Kind) == KINDS


@pytest.mark.parametrize("name", ROUTINES)
def test_segments_tile_the_whole_time(backcare: Callable[..., Ran], name: str) -> None:
    """No gap, no overlap, and cues and gates inside."""
    data = storyboard(backcare, name)
    segments = data["segments"]
    assert segments[0]["start_ms"] == 0
    assert segments[-1]["end_ms"] == data["duration_ms"]
    for before, after in pairwise(segments):
        assert before["start_ms"] < before["end_ms"] == after["start_ms"]
    times = [cue["at_ms"] for cue in data["cues"]]
    assert times == sorted(times)
    assert 0 <= times[0] <= times[-1] <= data["duration_ms"]


def test_the_morning_loosener_is_what_its_author_wrote(
    backcare: Callable[..., Ran],
) -> None:
    """6:52, and each tilt goes out for 4 s, stays 2.5 s and comes in for 4 s."""
    data = storyboard(backcare, "morning-loosener")
    assert data["duration_ms"] == 412_000
    assert data["changes"] == []
    assert data["gates"] == []
    tilts = [each for each in data["segments"] if each["exercise"] == "pelvic-tilt"]
    assert len(tilts) == 2 * 8 * 3
    phases = [
        (each["phase"], each["breath"], each["end_ms"] - each["start_ms"])
        for each in tilts
    ]
    assert phases == [(1, "out", 4_000), (2, "free", 2_500), (3, "in", 4_000)] * 16
    reps = [each["rep"] for each in tilts]
    assert reps == [rep for rep in range(1, 9) for _ in range(3)] * 2
    ready = data["segments"][0]
    assert ready["kind"] == "get-ready"
    absent = ("exercise", "side", "set", "rep", "reps", "phase", "breath")
    assert [ready[key] for key in absent] == [None] * len(absent)


def test_changes_say_why(backcare: Callable[..., Ran]) -> None:
    """From week 20, bridge and leg lift are replaced, each with its reason."""
    data = storyboard(backcare, "before-early-strength", "--week", "24+3")
    for change in data["changes"]:
        assert list(change) == ["exercise", "action", "instead", "reason"]
        assert change["action"] in {"reduced", "replaced", "left-out"}
        assert "week 20" in change["reason"]
    named = [(change["exercise"], change["instead"]) for change in data["changes"]]
    assert named == [("bridge", "wall-tilt"), ("straight-leg-lift", "pelvic-tilt")]
    played = {each["exercise"] for each in data["segments"]}
    assert played & {"bridge", "straight-leg-lift"} == set()
    assert storyboard(backcare, "before-early-strength")["changes"] == []


def test_a_gate_is_listed(backcare: Callable[..., Ran], short_routine: Path) -> None:
    """A self-paced step has its gate where its own segment begins."""
    data = storyboard(backcare, str(short_routine))
    gates = [
        each["start_ms"] for each in data["segments"] if each["kind"] == str(Kind.GATE)
    ]
    assert data["gates"] == gates
    assert len(gates) == 1


@pytest.mark.parametrize("name", ROUTINES)
def test_the_text_is_the_golden_one(backcare: Callable[..., Ran], name: str) -> None:
    """The command prints what the storyboards in the repository say."""
    golden = ROOT / "tests" / "storyboards" / f"{name}.txt"
    ran = backcare("storyboard", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out in golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["routine", "exercise"])
def test_the_schema_is_one_and_fits_what_ships(
    backcare: Callable[..., Ran], kind: str
) -> None:
    """Valid JSON Schema 2020-12 that shipped files pass and nonsense does not."""
    ran = backcare("schema", kind)
    assert (ran.code, ran.err) == (0, "")
    schema = json.loads(ran.out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    folder = ROOT / ("routines" if kind == "routine" else "routines/exercises")
    files = sorted(folder.glob("*.yaml"))
    assert len(files) >= 9
    for path in files:
        data = read_document(path.read_bytes(), path).data
        assert list(validator.iter_errors(data)) == []
    assert not validator.is_valid({"format": 1, "titel": "x"})

# SPDX-License-Identifier: MIT
"""From what was typed to a routine, or to a sentence that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran


def test_a_path_is_read(
    backcare: Callable[..., Ran], short_routine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file beside her needs no library, by any way of writing its path."""
    monkeypatch.chdir(short_routine.parent)
    for path in (str(short_routine), "short.yaml", "./short.yaml"):
        ran = backcare("storyboard", path)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("Two short things  0:09\n")


def test_a_name_in_the_library_wins_over_a_file_of_that_name(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """`flare-relief` means the routine even where such a file lies about."""
    (tmp_path / "flare-relief").write_text("something else", encoding="utf-8")
    assert backcare("storyboard", "flare-relief").out.startswith("Flare relief")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("morning-losener", "morning-loosener"),
        ("Flare relief", "flare-relief"),
        ("flare", "flare-relief"),
        ("evening", "evening-breathing or evening-walk"),
    ],
)
def test_a_slip_is_recognised(
    backcare: Callable[..., Ran], typed: str, meant: str
) -> None:
    """An unknown name that is nearly one asks whether that was meant."""
    ran = backcare("storyboard", typed)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"no routine is called “{typed}”; did you mean {meant}?\n"


def test_an_unknown_name_hears_what_there_is(backcare: Callable[..., Ran]) -> None:
    """A name like no other lists the names."""
    ran = backcare("storyboard", "xyzzy")
    assert (ran.code, ran.out) == (1, "")
    assert "there are before-early-strength, desk-and-standing" in ran.err


def test_a_name_of_any_length_is_only_a_name(backcare: Callable[..., Ran]) -> None:
    """Where the system refuses to look, there is no such routine; quoted in short."""
    ran = backcare("storyboard", "a" * 5_000)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("no routine is called “aaaa")
    assert len(ran.err) < 400


def test_a_broken_file_says_what_check_says(
    backcare: Callable[..., Ran], tmp_path: Path
) -> None:
    """Storyboard and check speak of a file in the same lines."""
    (tmp_path / "half.yaml").write_text("format: 1\ntitel: x\n", encoding="utf-8")
    shown = backcare("storyboard", "half.yaml")
    checked = backcare("check", "half.yaml")
    assert shown.code == checked.code == 1
    assert shown.err == checked.err
    assert "half.yaml:2:1" in shown.err


def test_a_broken_file_of_hers_is_found_by_its_name(
    backcare: Callable[..., Ran], data_folder: Path
) -> None:
    """A name whose file is broken is not "unknown": its problems are told."""
    own = data_folder / "routines" / "mine.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("format: 1\n", encoding="utf-8")
    ran = backcare("storyboard", "mine")
    assert ran.code == 1
    assert f"{own}:1:1" in ran.err


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_is_no_routine(backcare: Callable[..., Ran], name: str) -> None:
    """A directory is named as what it is."""
    ran = backcare("storyboard", name)
    assert (ran.code, ran.out) == (1, "")
    assert "a folder, not a file" in ran.err


def test_a_missing_file_is_named(backcare: Callable[..., Ran]) -> None:
    """A path to nothing is about the file, not about routine names."""
    ran = backcare("storyboard", "nowhere/mine.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("nowhere/mine.yaml:1:1: file: there is no such file")


ONLY_WITHOUT_PAIN = """\
format: 1
title: Only without pain
position: standing
why: It is left out with pelvic girdle pain, and so is what comes instead.
how: [Stand tall.]
source: {from: the tests, reviewed: none}
defaults: {reps: 4}
rep: [{do: Press, breathe: out, for: 3s, pose: flat}]
poses: {flat: wall-tilt/flat}
care:
  - when: pelvic-girdle-pain
    allow: never
    instead: [OTHER]
    why: Left out with pelvic girdle pain.
"""


def test_nothing_left_for_her_is_a_sentence(
    backcare: Callable[..., Ran], data_folder: Path
) -> None:
    """A routine of which nothing is allowed exits with 1 and says so."""
    exercises = data_folder / "routines" / "exercises"
    exercises.mkdir(parents=True)
    for stem, other in (("only", "also"), ("also", "only")):
        text = ONLY_WITHOUT_PAIN.replace("OTHER", other)
        (exercises / f"{stem}.yaml").write_text(text, encoding="utf-8")
    (data_folder / "routines" / "one.yaml").write_text(
        "format: 1\ntitle: One\nsummary: One thing.\nsteps:\n  - {exercise: only}\n",
        encoding="utf-8",
    )
    ran = backcare("storyboard", "one")
    assert (ran.code, ran.err) == (0, "")
    ran = backcare("storyboard", "one", "--week", "30", "--pgp")
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("folder", ["a" * 5_000, "short.yaml"])
def test_a_data_folder_that_cannot_be_looked_into_holds_nothing(
    backcare: Callable[..., Ran], short_routine: Path, folder: str
) -> None:
    """The shipped routines play all the same."""
    assert short_routine.exists()
    ran = backcare("--data-dir", folder, "storyboard", "flare-relief")
    assert (ran.code, ran.err) == (0, "")

# SPDX-License-Identifier: MIT
"""The doctor always answers, and fails only for what is really needed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from backcare_desktop.cli import doctor
from backcare_desktop.cli.doctor import PROBE_TIMEOUT_S, Finding, probe
from backcare_desktop.cli.ears import Heard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

SUBJECTS = [
    *("Backcare", "Routines", "Data folder", "History", "Display"),
    *("Sound", "Voice", "Keeping the screen awake"),
]


def answering(
    code: int, out: str = "", err: str = ""
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Give a `run` whose process ended like that."""

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, code, out, err)

    return run


@pytest.fixture
def nothing_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every probe find nothing, without starting a process for each."""

    def broken(subject: str, _script: str) -> Finding:
        return Finding(subject, False, "is not available")

    monkeypatch.setattr(doctor, "probe", broken)
    for name in ("hear_tones", "hear_voice"):
        monkeypatch.setattr(doctor, name, lambda: Heard(False, "is not available"))


def test_a_bare_machine_gets_an_answer(backcare_process: Callable[..., Ran]) -> None:
    """Whatever is missing here, the real probes end in one line each and success."""
    ran = backcare_process("doctor")
    assert (ran.code, ran.err) == (0, "")
    marks = [line[:4] for line in ran.out.splitlines()]
    assert set(marks) <= {"ok  ", "--  "}
    said = [line[4:].partition(": ")[0] for line in ran.out.splitlines()]
    assert said == SUBJECTS


@pytest.mark.usefixtures("nothing_works")
def test_no_sound_and_no_voice_are_no_failure(backcare: Callable[..., Ran]) -> None:
    """What is optional is told, and the exit code stays 0."""
    ran = backcare("doctor")
    assert ran.code == 0
    assert "--  Sound: is not available" in ran.out
    assert "ok  History: 0 sessions, the file is sound" in ran.out


@pytest.mark.usefixtures("nothing_works")
def test_a_data_folder_that_cannot_be_is_a_failure(
    backcare: Callable[..., Ran], short_routine: Path
) -> None:
    """Without a place for the history the program cannot do its work."""
    ran = backcare("doctor", "--data-dir", str(short_routine))
    assert ran.code == 1
    assert "--  Data folder: " in ran.out
    assert "cannot be a folder" in ran.out
    assert "Sound" in ran.out


@pytest.mark.usefixtures("nothing_works")
def test_a_data_folder_with_an_impossible_name_is_a_failure(
    backcare: Callable[..., Ran],
) -> None:
    """A name that no system takes is told like any other trouble."""
    ran = backcare("doctor", "--data-dir", "a" * 5_000)
    assert ran.code == 1
    assert "--  Data folder: " in ran.out


@pytest.mark.usefixtures("nothing_works")
def test_a_damaged_history_is_mended_and_told(
    backcare: Callable[..., Ran], data_folder: Path
) -> None:
    """The doctor opens the history the way the program does."""
    data_folder.mkdir()
    (data_folder / "history.db").write_bytes(b"this is no database" * 500)
    ran = backcare("doctor")
    (line,) = [each for each in ran.out.splitlines() if "History" in each]
    assert "; " in line
    assert ran.code == 0


@pytest.mark.usefixtures("nothing_works")
def test_a_broken_routine_of_hers_is_named(
    backcare: Callable[..., Ran], data_folder: Path
) -> None:
    """It is named, and the others are counted all the same."""
    (data_folder / "routines").mkdir(parents=True)
    (data_folder / "routines" / "mine.yaml").write_text("format: 1\n", encoding="utf-8")
    ran = backcare("doctor")
    (line,) = [each for each in ran.out.splitlines() if "Routines" in each]
    assert line.endswith("could not be read: mine.yaml")
    assert "9 routines, 12 exercises" in line


def test_a_probe_that_works_is_quoted() -> None:
    """What the probe prints is what is said."""
    found = probe("Sound", "", answering(0, "found Speakers\n"))
    assert found == Finding("Sound", True, "found Speakers")


def test_a_probe_that_finds_nothing_is_quoted() -> None:
    """Exit code 1 with a sentence is an answer."""
    found = probe("Sound", "", answering(1, "no output device was found\n"))
    assert found == Finding("Sound", False, "no output device was found")


def test_a_probe_that_hangs_is_given_up() -> None:
    """A speech engine that never answers holds nobody."""

    def hanging(command: list[str], **options: Any) -> Any:
        raise subprocess.TimeoutExpired(command, options["timeout"])

    found = probe("Voice", "", hanging)
    assert found == Finding("Voice", False, f"gave no answer in {PROBE_TIMEOUT_S} s")


def test_a_probe_that_cannot_start_is_told() -> None:
    """A machine without room for another process is no crash of ours."""

    def refused(*_: Any, **__: Any) -> Any:
        raise OSError(12, "Cannot allocate memory")

    found = probe("Voice", "", refused)
    assert not found.works
    assert "Cannot allocate memory" in found.words


@pytest.mark.parametrize("code", [134, -6, 139, -11])
def test_a_probe_that_aborts_is_told(code: int) -> None:
    """A sound daemon that kills its process is an answer, with its last words."""
    found = probe("Sound", "", answering(code, "", "noise\npa_context: aborted\n"))
    assert found == Finding("Sound", False, "is not available (pa_context: aborted)")


def test_a_probe_without_a_word_is_told() -> None:
    """Success without an answer is no success."""
    found = probe("Sound", "", answering(0))
    assert not found.works
    assert "without a word" in found.words


@pytest.mark.parametrize(
    ("script", "works"),
    [
        ("print('yes')", True),
        ("import os; os.abort()", False),
        ("import os; os.write(1, bytes([255, 10]))", True),
        ("raise ImportError('libpulse.so.0')", False),
    ],
)
def test_real_processes_are_survived(script: str, *, works: bool) -> None:
    """Aborts, missing libraries and bytes that are no letters are all answers."""
    assert probe("Sound", script).works is works


def test_probes_run_on_our_own_python_without_a_display() -> None:
    """A probe sees the same libraries as the program, and opens no window."""
    asked: dict[str, Any] = {}

    def run(command: list[str], **options: Any) -> Any:
        asked.update(options, command=command)
        return subprocess.CompletedProcess(command, 0, "yes", "")

    probe("Sound", "print()", run)
    assert asked["command"] == [sys.executable, "-c", "print()"]
    assert asked["env"]["QT_QPA_PLATFORM"] == "offscreen"
    assert asked["timeout"] == PROBE_TIMEOUT_S

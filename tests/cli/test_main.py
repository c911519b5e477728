# SPDX-License-Identifier: MIT
"""Exit codes, streams and start: what every command has in common."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from backcare_desktop import __version__
from backcare_desktop.cli import commands, main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

COMMANDS = ("play", "check", "storyboard", "render", "rehearse", "schema", "doctor")
PROGRAM = [sys.executable, "-m", "backcare_desktop"]

WITHOUT_QT = [
    ["storyboard", "flare-relief"],
    ["check", "{routine}"],
    ["schema", "exercise"],
    ["rehearse", "{routine}", "--speed", "100000"],
    ["doctor"],
]


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_every_command_explains_itself(
    backcare: Callable[..., Ran], command: tuple[str, ...]
) -> None:
    """--help prints to stdout, names --data-dir and succeeds."""
    ran = backcare(*command, "--help")
    assert ran.code == 0
    assert ran.out.startswith("usage: backcare")
    assert "--data-dir" in ran.out
    assert ran.err == ""


def test_the_version_is_printed(backcare: Callable[..., Ran]) -> None:
    """Whoever reports a bug can say which program it was."""
    assert backcare("--version").out == f"backcare {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("",),
        ("check",),
        ("storyboard",),
        ("storyboard", "flare-relief", "easy-day"),
        ("storyboard", "flare-relief", "--nonsense"),
        ("schema",),
        ("schema", "session"),
        ("play",),
        ("render", "flare-relief", "-o", "x.png"),
        ("render", "flare-relief", "--at", "5s"),
        ("doctor", "now"),
        ("--data-dir",),
        ("--data-dir", ""),
        ("doctor", "--data-dir", ""),
    ],
)
def test_wrong_usage_is_two(
    backcare: Callable[..., Ran], arguments: tuple[str, ...]
) -> None:
    """What cannot be understood exits with 2 and a usage line on stderr."""
    ran = backcare(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("usage: backcare")


def own_routine(folder: Path, stem: str) -> None:
    """Put a routine into a data folder."""
    file = folder / "routines" / f"{stem}.yaml"
    file.parent.mkdir(parents=True)
    step = "{title: Reach up, position: standing, hold: 20s}"
    file.write_text(
        f"format: 1\ntitle: Mine\nsummary: My own.\nsteps:\n  - {step}\n",
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("--data-dir", "{there}", "storyboard", "mine"),
        ("storyboard", "mine", "--data-dir", "{there}"),
        ("--data-dir", "elsewhere", "storyboard", "mine", "--data-dir", "{there}"),
    ],
)
def test_the_data_folder_may_be_named_before_and_after(
    backcare: Callable[..., Ran], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    """Her own routines are found in the folder that --data-dir names; the last wins."""
    own_routine(tmp_path / "there", "mine")
    ran = backcare(*(each.format(there=tmp_path / "there") for each in arguments))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Mine")


def test_the_environment_names_the_data_folder(
    backcare: Callable[..., Ran], data_folder: Path, tmp_path: Path
) -> None:
    """BACKCARE_HOME counts, and --data-dir counts more."""
    own_routine(data_folder, "at-home")
    assert backcare("storyboard", "at-home").code == 0
    elsewhere = ("--data-dir", str(tmp_path / "elsewhere"))
    assert backcare(*elsewhere, "storyboard", "at-home").code == 1


def test_reading_commands_leave_no_data_folder_behind(
    backcare: Callable[..., Ran], data_folder: Path, short_routine: Path
) -> None:
    """Asking is no reason to begin a history."""
    assert backcare("storyboard", "flare-relief").code == 0
    assert backcare("check", str(short_routine)).code == 0
    assert backcare("rehearse", str(short_routine), "--speed", "100000").code == 0
    assert not data_folder.exists()


@pytest.mark.parametrize("arguments", WITHOUT_QT, ids=lambda each: str(each[0]))
def test_commands_that_draw_nothing_load_no_qt(
    environ: dict[str, str], short_routine: Path, arguments: list[str]
) -> None:
    """Only a window and a picture need Qt; all else answers without it."""
    assert "PySide6" not in loaded_by(arguments, environ, short_routine)


@pytest.mark.parametrize("arguments", WITHOUT_QT[:3], ids=lambda each: str(each[0]))
def test_commands_that_only_read_load_no_database(
    environ: dict[str, str], short_routine: Path, arguments: list[str]
) -> None:
    """A storyboard needs no history."""
    assert "sqlite3" not in loaded_by(arguments, environ, short_routine)


def loaded_by(
    arguments: list[str], environ: dict[str, str], routine: Path
) -> list[str]:
    """Run a command in a process of its own and give the modules that it loaded."""
    filled = [each.format(routine=routine) for each in arguments]
    script = (
        "import json, sys\n"
        "from backcare_desktop.cli.main import main\n"
        f"assert main({filled!r}) == 0\n"
        "print(); print(json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=environ, check=True
    )
    loaded: list[str] = json.loads(done.stdout.splitlines()[-1])
    assert "backcare_desktop.cli.main" in loaded
    return loaded


@pytest.mark.parametrize(
    "arguments",
    [
        ["schema", "routine"],
        ["storyboard", "morning-loosener", "--json"],
        ["rehearse", "morning-loosener", "--speed", "100000"],
        ["--help"],
    ],
    ids=lambda each: str(each[0]),
)
def test_a_reader_that_has_heard_enough_gets_no_traceback(
    environ: dict[str, str], arguments: list[str]
) -> None:
    """`backcare ... | head -1` ends quietly, however much was still to say."""
    with subprocess.Popen(
        [*PROGRAM, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.parametrize("arguments", [["storyboard", "flare-relief"], ["--help"]])
def test_a_full_disk_is_a_sentence(
    environ: dict[str, str], arguments: list[str]
) -> None:
    """Output that cannot be written exits with 1, even when it was all buffered."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a file
        done = subprocess.run(
            [*PROGRAM, *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environ,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "the output could not be written: No space left on device"
    ]


@pytest.mark.parametrize(
    "arguments",
    [["storyboard", "flare-relief"], ["rehearse", "flare-relief", "--speed", "100000"]],
)
def test_a_closed_output_is_no_bug(
    environ: dict[str, str], arguments: list[str]
) -> None:
    """Started with its streams closed, as some launchers do, a command still ends."""
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *PROGRAM, *arguments],
        stderr=subprocess.PIPE,
        env=environ,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "arguments", [["storyboard", "morning-loosener"], ["schema", "routine"]]
)
def test_a_terminal_that_knows_few_letters_gets_the_others_spelt_out(
    environ: dict[str, str], arguments: list[str]
) -> None:
    """ASCII output spells out a dash and a quotation mark without a traceback."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        capture_output=True,
        env={**environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()


def test_a_file_name_may_hold_bytes_that_are_no_letters(
    backcare_process: Callable[..., Ran], short_routine: Path, tmp_path: Path
) -> None:
    """Names from an old disk are read and printed like any other."""
    odd = tmp_path / "od\udcffd.yaml"
    try:
        odd.write_bytes(short_routine.read_bytes())
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    ran = backcare_process("storyboard", str(odd), "--json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["routine"] == "od\udcffd"


def test_ctrl_c_is_130(
    backcare: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Interrupted, a command ends as shells expect, without a traceback."""

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "storyboard", interrupted)
    ran = backcare("storyboard", "flare-relief")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_file_that_the_system_refuses_is_a_sentence(
    backcare: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trouble that nobody foresaw still names the file and the reason."""

    def refused(*_: object) -> int:
        raise OSError(5, "Input/output error", "/media/stick/mine.yaml")

    monkeypatch.setattr(commands, "check", refused)
    monkeypatch.setattr(main, "_let_output_go", lambda: None)
    ran = backcare("check", "mine.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "/media/stick/mine.yaml: Input/output error\n"

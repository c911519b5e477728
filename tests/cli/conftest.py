# SPDX-License-Identifier: MIT
"""What tests of the command line share: a data folder of their own, and two doors."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from backcare_desktop.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]

SHORT_ROUTINE = """\
format: 1
title: Two short things
summary: Nine seconds with a gate in them.
lead_in: 1s
ending: 1s
steps:
  - {title: Reach up, position: standing, hold: 2s, lead: 1s}
  - {title: Look around, position: standing, hold: 2s, lead: 1s, pace: self}
"""


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every command away from the data of whoever runs the tests."""
    folder = tmp_path / "data"
    monkeypatch.setenv("BACKCARE_HOME", str(folder))
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def backcare(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """`backcare("check", "x.yaml")` runs a command inside this process."""

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as leaving:
            code = int(leaving.code or 0)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def environ() -> dict[str, str]:
    """Give the environment of a command in a process of its own."""
    buffered = {
        name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"
    }
    return {**buffered, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def backcare_process(environ: dict[str, str]) -> Callable[..., Ran]:
    """`backcare_process("doctor")` runs a command in a process of its own."""

    def run(*arguments: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "backcare_desktop", *arguments],
            capture_output=True,
            env=environ,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def short_routine(tmp_path: Path) -> Path:
    """Write a routine of nine seconds."""
    path = tmp_path / "short.yaml"
    path.write_text(SHORT_ROUTINE, encoding="utf-8")
    return path

# SPDX-License-Identifier: MIT
"""Finding benchmarks, and running each in a process of its own."""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
from dataclasses import asdict
from importlib import import_module
from typing import TYPE_CHECKING, cast

from benchmarks import cases
from benchmarks.measurement import Measurement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SET_APART = "measured:"
"""Begins the line that carries the result; Qt and others may print, too."""


def names() -> list[str]:
    """All benchmarks, in alphabetical order."""
    return sorted(module.name for module in pkgutil.iter_modules(cases.__path__))


def run_apart(name: str) -> list[Measurement]:
    """Run a benchmark in a fresh process.

    Raises:
        RuntimeError: it did not end well; its last words are the message.
    """
    environ = os.environ | {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")
    }
    done = subprocess.run(  # noqa: S603 - this very program
        [sys.executable, "-m", "benchmarks", "--here", name],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    found = [line for line in lines if line.startswith(SET_APART)]
    if done.returncode or not found:
        raise RuntimeError(f"{name} failed:\n{done.stderr[-2000:]}")
    return [Measurement(**each) for each in json.loads(found[-1][len(SET_APART) :])]


def run_here(name: str) -> str:
    """Run a benchmark in this process; its result as one line."""
    module = import_module(f"{cases.__name__}.{name}")
    measure = cast("Callable[[], Iterable[Measurement]]", module.measure)
    return SET_APART + json.dumps([asdict(each) for each in measure()])

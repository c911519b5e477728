# SPDX-License-Identifier: MIT
"""What works on this machine, in words, for her or for whoever helps her."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backcare_desktop import __version__
from backcare_desktop.cli.ears import hear_tones, hear_voice
from backcare_desktop.cli.finding import own_routines
from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.data_folder import StorageTrouble, prepare
from backcare_desktop.storage.history import open_history
from backcare_desktop.storage.shelf import load_shelf

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from backcare_desktop.cli.ears import Heard

PROBE_TIMEOUT_S = 8
"""A desktop answers at once or never."""

_AWAKE = """
from wakepy import keep
with keep.presenting(on_fail="pass") as mode:
    works = mode.active
    print(f"works ({mode.method})" if works else "this desktop offers no way to it")
raise SystemExit(0 if works else 1)
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it works, and how that shows."""

    subject: str
    works: bool
    words: str


def doctor(_arguments: argparse.Namespace, data_folder: Path) -> int:
    """Print one line per subject; what is optional never makes it fail."""
    findings = []
    for finding in examine(data_folder):
        mark = "ok  " if finding.works else "--  "
        print(f"{mark}{finding.subject}: {finding.words}", flush=True)
        findings.append(finding)
    needed = {"Routines", "Data folder", "History"}
    failed = any(not each.works and each.subject in needed for each in findings)
    return 1 if failed else 0


def examine(data_folder: Path) -> Iterator[Finding]:
    """Look at everything; what may take seconds is asked first and told last."""
    with ThreadPoolExecutor() as pool:
        asked = [
            pool.submit(_heard, "Sound", hear_tones),
            pool.submit(_heard, "Voice", hear_voice),
            pool.submit(probe, "Keeping the screen awake", _AWAKE),
        ]
        version = sys.version.split()[0]
        yield Finding("Backcare", True, f"version {__version__} on Python {version}")
        yield _routines(data_folder)
        yield from _data(data_folder)
        yield _display()
        for each in asked:
            yield each.result()


def _heard(subject: str, hear: Callable[[], Heard]) -> Finding:
    return Finding(subject, *hear())


def _routines(data_folder: Path) -> Finding:
    library = load_shelf(resource_folder(), own_routines(data_folder)).library
    counts = f"{len(library.routines)} routines, {len(library.exercises)} exercises"
    if library.broken:
        names = ", ".join(broken.path.name for broken in library.broken)
        return Finding("Routines", False, f"{counts}; could not be read: {names}")
    return Finding("Routines", True, counts)


def _data(data_folder: Path) -> Iterator[Finding]:
    try:
        folder = prepare(data_folder)
    except StorageTrouble as trouble:
        yield Finding("Data folder", False, str(trouble))
        return
    yield Finding("Data folder", True, str(folder))
    try:
        opened = open_history(folder / "history.db", now_utc=datetime.now(UTC))
        count = len(opened.history.sessions())
        opened.history.close()
    except StorageTrouble as trouble:
        yield Finding("History", False, str(trouble))
        return
    notice = f"; {opened.notice}" if opened.notice else ""
    yield Finding("History", True, f"{count} sessions, the file is sound{notice}")


def _display() -> Finding:
    if sys.platform in {"win32", "darwin"}:
        return Finding("Display", True, "the desktop's own")
    name = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    words = f"{name} is set" if name else "none is set; routines can be rehearsed"
    return Finding("Display", bool(name), words)


def probe(
    subject: str,
    script: str,
    run: Callable[..., subprocess.CompletedProcess[str]] = subprocess.run,
) -> Finding:
    """Try something in a process of its own, because it may abort or hang."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        done = run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PROBE_TIMEOUT_S,
            env=environ,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Finding(subject, False, f"gave no answer in {PROBE_TIMEOUT_S} s")
    except OSError as error:
        return Finding(subject, False, f"could not be tried ({error.strerror})")
    if done.returncode not in {0, 1} or not done.stdout.strip():
        last = (done.stderr.strip().splitlines() or ["it stopped without a word"])[-1]
        return Finding(subject, False, f"is not available ({last})")
    return Finding(subject, done.returncode == 0, done.stdout.strip())

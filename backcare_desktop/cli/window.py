# SPDX-License-Identifier: MIT
"""Opening the window; where there is no display, showing what can be shown."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from backcare_desktop.cli.finding import find_routine, find_timeline
from backcare_desktop.cli.person import saved_profile

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_ROUTINE = "morning-loosener"
PICTURE_AT_MS = 45_000
"""In the first set, with the tail tucked: the picture says what the program is."""
PICTURE_SIZE = (1366, 768)
REHEARSAL_SPEED = 60.0


def open_window(data_folder: Path, routine_name: str | None) -> int:
    """Open the window, and start a routine when one is named."""
    if not has_display(os.environ, sys.platform):
        return without_display(data_folder, routine_name or FIRST_ROUTINE)
    routine = None
    if routine_name is not None:
        routine = find_routine(routine_name, data_folder)
    from backcare_desktop.app import run_window  # noqa: PLC0415 - Qt, when needed

    return run_window(data_folder, routine)


def has_display(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window has somewhere to be."""
    if platform in {"win32", "darwin"}:
        return True
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.partition(":")[0] not in {"offscreen", "minimal"}
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def without_display(data_folder: Path, routine_name: str) -> int:
    """Rehearse a routine and draw one moment of it, saying why."""
    from backcare_desktop.cli.picture import save_picture  # noqa: PLC0415 - Qt
    from backcare_desktop.cli.rehearsal import play_through  # noqa: PLC0415 - SQL

    profile = saved_profile(data_folder)
    found = find_timeline(routine_name, profile, data_folder)
    print(
        f"There is no display here, so no window can open. This is a rehearsal of "
        f"“{found.timeline.title}” at {REHEARSAL_SPEED:.0f} times its speed:",
        flush=True,
    )
    play_through(found.timeline, profile, REHEARSAL_SPEED, out=sys.stdout)
    folder = _picture_folder()
    picture = folder / f"{found.timeline.routine}.png"
    at_ms = min(PICTURE_AT_MS, found.timeline.duration_ms)
    save_picture(found, at_ms, picture, PICTURE_SIZE, "light")
    print(f"The follow-along screen is drawn in {picture.resolve()}")
    return 0


def _picture_folder() -> Path:
    folder = Path("out")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="backcare-"))
    if not os.access(folder, os.W_OK):
        return Path(tempfile.mkdtemp(prefix="backcare-"))
    return folder

# SPDX-License-Identifier: MIT
"""Drawing the follow-along screen of one moment into a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from backcare_desktop.cli.arguments import profile_of
from backcare_desktop.cli.finding import Found, find_timeline
from backcare_desktop.cli.input_fault import InputFault
from backcare_desktop.core.duration import clock

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def render(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Draw one moment; needs no display."""
    found = find_timeline(arguments.routine, profile_of(arguments), data_folder)
    duration_ms = found.timeline.duration_ms
    if arguments.at > duration_ms:
        raise InputFault(
            f"{clock(arguments.at)} is after the end; "
            f"{found.timeline.title} takes {clock(duration_ms)}"
        )
    save_picture(found, arguments.at, arguments.output, arguments.size, arguments.theme)
    return 0


def save_picture(
    found: Found,
    at_ms: int,
    output: Path,
    size: tuple[int, int],
    theme: str,
) -> None:
    """Draw one moment of a routine into a PNG file.

    Raises:
        InputFault: the file cannot be written.
    """
    _see_that_it_can_be_written(output)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt is loaded only here: the other commands answer without it.
    from backcare_desktop.ui.rendering import render_moment  # noqa: PLC0415

    image = render_moment(
        found.timeline, at_ms, found.scenes, found.shelf.looks, size, theme
    )
    if not image.save(str(output), "PNG"):  # type: ignore[call-overload]
        raise InputFault(f"{output}: the picture could not be written")


def _see_that_it_can_be_written(output: Path) -> None:
    try:
        if output.is_dir():
            raise InputFault(f"{output}: a folder; name the picture too")
        if not output.parent.is_dir():
            raise InputFault(f"{output.parent}: there is no such folder")
    except OSError as error:
        raise InputFault(f"{output}: {error.strerror or error}") from None

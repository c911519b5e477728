# SPDX-License-Identifier: MIT
"""Drawing the follow-along screen of one moment into a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from backcare_desktop.cli.finding import Found, find_timeline
from backcare_desktop.cli.input_fault import InputFault
from backcare_desktop.cli.person import person_of, worn_look
from backcare_desktop.core.duration import clock

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from backcare_desktop.core.figure.looks import Look


def render(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Draw one moment; needs no display."""
    person = person_of(arguments, data_folder)
    found = find_timeline(arguments.routine, person, data_folder)
    duration_ms = found.timeline.duration_ms
    if arguments.at > duration_ms:
        raise InputFault(
            f"{clock(arguments.at)} is after the end; "
            f"{found.timeline.title} takes {clock(duration_ms)}"
        )
    look = worn_look(arguments, data_folder, found.shelf.looks)
    save_picture(
        found, arguments.at, arguments.output, arguments.size, arguments.theme, look
    )
    return 0


def save_picture(
    found: Found,
    at_ms: int,
    output: Path,
    size: tuple[int, int],
    theme: str,
    look: Look | None = None,
) -> None:
    """Draw one moment of a routine into a PNG file.

    Raises:
        InputFault: the file cannot be written.
    """
    see_that_it_can_be_written(output)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt is loaded only here: the other commands answer without it.
    from backcare_desktop.moments.picturing import waiting_pictures  # noqa: PLC0415
    from backcare_desktop.ui.rendering import render_moment  # noqa: PLC0415

    images = waiting_pictures(found.images, found.data_folder)
    looks = found.shelf.looks
    image = render_moment(
        found.timeline, at_ms, found.scenes, looks, size, theme, images, look
    )
    images.close()
    if not image.save(str(output), "PNG"):  # type: ignore[call-overload]
        raise InputFault(f"{output}: the picture could not be written")


def see_that_it_can_be_written(output: Path) -> None:
    """Find out before anything is drawn.

    Raises:
        InputFault: there is no place for the file.
    """
    try:
        if output.is_dir():
            raise InputFault(f"{output}: a folder; name the picture too")
        if not output.parent.is_dir():
            raise InputFault(f"{output.parent}: there is no such folder")
    except OSError as error:
        raise InputFault(f"{output}: {error.strerror or error}") from None

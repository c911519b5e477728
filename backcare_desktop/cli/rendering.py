# SPDX-License-Identifier: MIT
"""Drawing into a file: a moment, a pose, a film strip or a handout."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from backcare_desktop.cli import picture
from backcare_desktop.cli.finding import find_exercise, find_timeline, unknown
from backcare_desktop.cli.input_fault import InputFault
from backcare_desktop.cli.person import person_of, worn_look
from backcare_desktop.cli.render_arguments import HANDOUT, MOMENT, POSE, kind_of
from backcare_desktop.core.film_strip import FilmStrip, NotForHerError, film_strip
from backcare_desktop.core.handout_making import handout_of
from backcare_desktop.core.handout_text import as_text
from backcare_desktop.core.key_pictures import posed
from backcare_desktop.core.terms import Side

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.picture import Picture
    from backcare_desktop.storage.shelf import Shelf
    from backcare_desktop.ui.paper.drawing import Dress

MOMENT_SIZE = (1366, 768)
POSE_SIZE = (800, 600)


def render(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Draw what was asked for; needs no display."""
    kind = kind_of(arguments)
    arguments.theme = arguments.theme or "light"
    if kind is MOMENT:
        arguments.size = arguments.size or MOMENT_SIZE
        return picture.render(arguments, data_folder)
    picture.see_that_it_can_be_written(arguments.output)
    if kind is HANDOUT:
        content = _handout(arguments, data_folder)
    elif kind is POSE:
        content = _pose(arguments, data_folder)
    else:
        content = _strip(arguments, data_folder)
    arguments.output.write_bytes(content)
    return 0


def _side(arguments: argparse.Namespace) -> Side:
    return Side(arguments.side or Side.RIGHT)


def _pose(arguments: argparse.Namespace, data_folder: Path) -> bytes:
    name, pose = arguments.pose
    exercise, shelf = find_exercise(name, data_folder)
    profile = person_of(arguments, data_folder)
    if not exercise.poses:
        raise InputFault(f"{name} has no poses of its own to draw")
    try:
        shown = posed(name, exercise, pose, profile, _side(arguments))
    except KeyError:
        known = list(exercise.poses)
        raise InputFault(unknown(f"no pose of {name}", pose, known)) from None
    return _drawn(arguments, data_folder, shelf, shown)


def _strip(arguments: argparse.Namespace, data_folder: Path) -> bytes:
    _, shelf = find_exercise(arguments.strip, data_folder)
    exercises, profile = shelf.library.exercises, person_of(arguments, data_folder)
    try:
        strip = film_strip(arguments.strip, exercises, profile, _side(arguments))
    except NotForHerError as reason:
        raise InputFault(str(reason)) from None
    return _drawn(arguments, data_folder, shelf, strip)


def _drawn(
    arguments: argparse.Namespace,
    data_folder: Path,
    shelf: Shelf,
    shown: Picture | FilmStrip,
) -> bytes:
    from backcare_desktop.ui.paper.drawing import (  # noqa: PLC0415 - Qt, when needed
        draw_pose,
        draw_strip,
    )

    ending = arguments.output.suffix.lower().removeprefix(".")
    with _dressed(arguments, data_folder, shelf, shelf.scenes, shelf.images) as dress:
        if isinstance(shown, FilmStrip):
            return draw_strip(shown, dress, ending, arguments.size)
        return draw_pose(shown, dress, ending, arguments.size or POSE_SIZE)


def _handout(arguments: argparse.Namespace, data_folder: Path) -> bytes:
    profile = person_of(arguments, data_folder)
    found = find_timeline(arguments.handout, profile, data_folder)
    shelf = found.shelf
    handout = handout_of(
        found.routine, found.timeline, shelf.library.exercises, profile
    )
    if arguments.output.suffix.lower() == ".txt":
        return as_text(handout).encode()
    from backcare_desktop.ui.paper.drawing import draw_handout  # noqa: PLC0415 - Qt

    with _dressed(arguments, data_folder, shelf, found.scenes, found.images) as dress:
        return draw_handout(handout, dress, arguments.paper)


@contextmanager
def _dressed(
    arguments: argparse.Namespace,
    data_folder: Path,
    shelf: Shelf,
    scenes: Mapping[str, Scene],
    images: Mapping[str, Path],
) -> Iterator[Dress]:
    """What pictures are drawn with, for as long as they are drawn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt is loaded only here: the other commands answer without it.
    from backcare_desktop.moments.picturing import waiting_pictures  # noqa: PLC0415
    from backcare_desktop.ui.paper.drawing import Dress  # noqa: PLC0415

    hung = waiting_pictures(images, data_folder)
    look = worn_look(arguments, data_folder, shelf.looks)
    try:
        yield Dress(scenes, shelf.looks, look, arguments.theme, hung)
    finally:
        hung.close()

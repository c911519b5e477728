# SPDX-License-Identifier: MIT
"""`python -m backcare_desktop.gallery -o DIR` draws every picture of the figure."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from backcare_desktop.gallery.arguments import parser
from backcare_desktop.gallery.keyframes import OVERVIEW, overview, scene_sheet
from backcare_desktop.gallery.movements import exercise_sheet
from backcare_desktop.resources import asset, resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from backcare_desktop.gallery.sheet import Sheet


class GalleryFault(Exception):  # noqa: N818 - a fault of the input, not of the program
    """What was typed is at fault; its text is a full sentence."""


def main(argv: Sequence[str] | None = None) -> int:
    """Draw the sheets and give the exit code: 0, or 1 when the input is at fault."""
    arguments = parser().parse_args(argv)
    # Before Qt is loaded: its first import decides where windows would open.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        shelf = load_shelf(resource_folder())
        sheets = list(_sheets(shelf, arguments))
        _make_folder(arguments.output)
        for path in _draw(shelf, sheets, arguments):
            sys.stdout.write(f"{path}\n")
    except GalleryFault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    return 0


def _sheets(shelf: Shelf, arguments: argparse.Namespace) -> Iterator[Sheet]:
    exercises = shelf.library.exercises
    known = {**shelf.scenes, **exercises}
    for name in arguments.only:
        if name not in known:
            raise GalleryFault(f"{name}: neither a scene nor an exercise")
    if arguments.look not in shelf.looks.ready:
        looks = ", ".join(shelf.looks.ready)
        raise GalleryFault(f"{arguments.look}: not a look; there are {looks}")
    wanted = arguments.only or tuple(known)
    if not arguments.only:
        yield overview(shelf.scenes.values())
    for name, scene in shelf.scenes.items():
        if name in wanted:
            yield scene_sheet(scene, arguments.weeks)
    for stem in exercises:
        if stem in wanted:
            yield exercise_sheet(stem, exercises, arguments.weeks)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = error.strerror or error
        raise GalleryFault(f"{folder}: this folder cannot be made ({why})") from None


def _draw(
    shelf: Shelf, sheets: list[Sheet], arguments: argparse.Namespace
) -> Iterator[Path]:
    # Qt is loaded only here: help and mistakes are answered without it.
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from backcare_desktop.gallery import drawing  # noqa: PLC0415
    from backcare_desktop.ui.look.fonts import load_fonts  # noqa: PLC0415

    app = QGuiApplication.instance() or QGuiApplication([])
    load_fonts(asset("fonts"))
    look = shelf.looks.ready[arguments.look]
    for theme in arguments.theme:
        usual = drawing.press_for(shelf, look, theme, arguments.cell)
        for sheet in sheets:
            is_overview = sheet.name == OVERVIEW
            press = drawing.on_one_page(usual, sheet) if is_overview else usual
            for number, image in enumerate(drawing.draw(press, sheet), start=1):
                path = arguments.output / f"{sheet.name}-{theme}-{number}.png"
                if not image.save(str(path)):
                    raise GalleryFault(f"{path}: the picture could not be written")
                yield path
    del app


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: MIT
"""What can be typed after `backcare`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from backcare_desktop import __version__
from backcare_desktop.core.duration import parse_duration
from backcare_desktop.core.pregnancy import parse_gestational_age
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage

FASTEST_REHEARSAL = 100_000.0
SMALLEST_PICTURE_PX = 320
LARGEST_PICTURE_PX = 7680

_SECONDS = re.compile(r"\d+(\.\d+)?", re.ASCII)
_SIZE = re.compile(r"(?P<width>\d{1,5})x(?P<height>\d{1,5})", re.ASCII)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    main = argparse.ArgumentParser(
        prog="backcare",
        description="Gentle, timed back-care routines for pregnancy. "
        "General information, not medical advice. Without a command, opens the window.",
    )
    main.add_argument("--version", action="version", version=f"backcare {__version__}")
    _add_data_dir(main, default=None)
    commands = main.add_subparsers(dest="command", metavar="COMMAND")

    play = commands.add_parser("play", help="open the window and start a routine")
    play.add_argument("routine", help="name from the library, or a path")

    check = commands.add_parser("check", help="validate files or folders")
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    storyboard = commands.add_parser("storyboard", help="print a compiled routine")
    _add_routine_and_person(storyboard)
    storyboard.add_argument("--json", action="store_true", help="as JSON")

    render = commands.add_parser("render", help="draw the follow-along screen")
    _add_routine_and_person(render)
    render.add_argument("--at", type=_moment_ms, required=True, metavar="TIME")
    render.add_argument(
        "--size", type=_size, default=(1366, 768), metavar="WIDTHxHEIGHT"
    )
    render.add_argument("--theme", choices=("light", "dark"), default="light")
    render.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")

    rehearse = commands.add_parser("rehearse", help="play without a window")
    _add_routine_and_person(rehearse)
    rehearse.add_argument("--speed", type=_speed, default=1.0, metavar="FACTOR")
    rehearse.add_argument(
        "--record", action="store_true", help="keep it in the history"
    )

    schema = commands.add_parser("schema", help="print the JSON Schema of a format")
    schema.add_argument("format", choices=("routine", "exercise"))

    commands.add_parser("doctor", help="what works on this machine, in words")
    for command in commands.choices.values():
        _add_data_dir(command, default=argparse.SUPPRESS)
    return main


def _add_data_dir(command: argparse.ArgumentParser, default: object) -> None:
    command.add_argument(
        "--data-dir",
        type=_folder,
        default=default,
        metavar="DIR",
        help="where history and own routines live (also BACKCARE_HOME)",
    )


def _add_routine_and_person(command: argparse.ArgumentParser) -> None:
    command.add_argument("routine", help="name from the library, or a path")
    person = command.add_argument_group(
        "for whom", "without any of these a routine comes out as its author wrote it"
    )
    person.add_argument(
        "--week",
        type=_person,
        metavar="24+3",
        help="week of pregnancy; or planning, unknown, after-birth",
    )
    person.add_argument("--pgp", action="store_true", help="with pelvic girdle pain")
    person.add_argument("--cleared", action="store_true", help="a clinician has agreed")


def profile_of(arguments: argparse.Namespace) -> Profile:
    """The person that the arguments describe."""
    found: Profile = arguments.week or AS_WRITTEN
    if found is AS_WRITTEN and not (arguments.pgp or arguments.cleared):
        return AS_WRITTEN
    stage = Stage.PLANNING if found.stage is Stage.AS_WRITTEN else found.stage
    return Profile(stage, found.gestational_days, arguments.pgp, arguments.cleared)


def _folder(written: str) -> Path:
    # An empty shell variable must not make a history of the working directory.
    if not written:
        raise argparse.ArgumentTypeError("name a folder")
    return Path(written)


def _person(written: str) -> Profile:
    if written == "planning":
        return Profile(Stage.PLANNING)
    if written == "after-birth":
        return Profile(Stage.AFTER_BIRTH)
    if written == "unknown":
        return Profile(Stage.PREGNANT)
    try:
        days = parse_gestational_age(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return Profile(Stage.PREGNANT, days)


def _moment_ms(written: str) -> int:
    seconds = _SECONDS.fullmatch(written)
    try:
        return parse_duration(float(written) if seconds else written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _size(written: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(written)
    if match is None:
        raise argparse.ArgumentTypeError(f"“{written}”: write it like 1366x768")
    size = int(match["width"]), int(match["height"])
    if not all(SMALLEST_PICTURE_PX <= side <= LARGEST_PICTURE_PX for side in size):
        raise argparse.ArgumentTypeError(
            f"each side is {SMALLEST_PICTURE_PX} to {LARGEST_PICTURE_PX} px"
        )
    return size


def _speed(written: str) -> float:
    try:
        speed = float(written)
    except ValueError:
        speed = 0.0
    if not 0.1 <= speed <= FASTEST_REHEARSAL:
        raise argparse.ArgumentTypeError(
            f"“{written}”: a number from 0.1 to {FASTEST_REHEARSAL:g}"
        )
    return speed

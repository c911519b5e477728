# SPDX-License-Identifier: MIT
"""What can be typed after `backcare`."""

from __future__ import annotations

import argparse
from pathlib import Path

from backcare_desktop import __version__
from backcare_desktop.cli.render_arguments import RENDER_HELP, add_render
from backcare_desktop.core.pregnancy import parse_gestational_age
from backcare_desktop.core.profile import AS_WRITTEN, Profile, Stage
from backcare_desktop.core.transcript import Channel

FASTEST_REHEARSAL = 100_000.0


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

    add_render(commands.add_parser("render", help=RENDER_HELP), _add_person)

    rehearse = commands.add_parser("rehearse", help="play without a window")
    _add_routine_and_person(rehearse)
    rehearse.add_argument("--speed", type=_speed, default=1.0, metavar="FACTOR")
    rehearse.add_argument(
        "--record", action="store_true", help="keep it in the history"
    )
    rehearse.add_argument(
        "--channel",
        type=Channel,
        choices=tuple(Channel),
        help="tell only what is sounded, said or written",
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
    _add_person(command)


def _add_person(command: argparse.ArgumentParser) -> None:
    person = command.add_argument_group(
        "for whom", "without any of these a routine comes out as its author wrote it"
    )
    who = person.add_mutually_exclusive_group()
    who.add_argument(
        "--week",
        type=_person,
        metavar="24+3",
        help="week of pregnancy; or planning, unknown, after-birth",
    )
    who.add_argument("--me", action="store_true", help="as saved in the settings")
    person.add_argument("--pgp", action="store_true", help="with pelvic girdle pain")
    person.add_argument("--cleared", action="store_true", help="a clinician has agreed")
    person.add_argument(
        "--forearms", action="store_true", help="on the forearms, for sore wrists"
    )


def profile_of(arguments: argparse.Namespace, saved: Profile = AS_WRITTEN) -> Profile:
    """The person that the arguments describe, on top of the saved one."""
    found: Profile = arguments.week or saved
    stage = found.stage
    if stage is Stage.AS_WRITTEN and (arguments.pgp or arguments.cleared):
        stage = Stage.PLANNING
    return Profile(
        stage,
        found.gestational_days,
        arguments.pgp,
        arguments.cleared,
        arguments.forearms or found.on_forearms,
    )


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

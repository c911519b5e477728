# SPDX-License-Identifier: MIT
"""What can be typed after `backcare render`: a moment, a pose, a strip or a handout."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from backcare_desktop.core.duration import parse_duration

if TYPE_CHECKING:
    from collections.abc import Callable

SMALLEST_PICTURE_PX = 320
LARGEST_PICTURE_PX = 7680
RENDER_HELP = "draw a moment, a pose, a film strip or a handout"
EPILOG = """\
examples:
  backcare render midday-break --at 95s -o moment.png
  backcare render --pose pelvic-tilt:tucked --week 24 -o pose.png
  backcare render --strip clamshell --side left -o strip.svg
  backcare render --handout morning-loosener --week 32 --paper letter -o handout.pdf
"""

_SECONDS = re.compile(r"\d+(\.\d+)?", re.ASCII)
_SIZE = re.compile(r"(?P<width>\d{1,5})x(?P<height>\d{1,5})", re.ASCII)
_POSE = re.compile(r"(?P<exercise>[^:]+):(?P<pose>[^:]+)")


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing that can be drawn.

    Attributes:
        option: what asks for it.
        endings: of files that it can be written to; none is checked without any.
        options: what else may be said about it.
    """

    option: str
    endings: tuple[str, ...]
    options: frozenset[str]


DRAWN_ENDINGS = (".png", ".svg", ".pdf")
MOMENT = Kind("at", (), frozenset({"size", "theme"}))
POSE = Kind("pose", DRAWN_ENDINGS, frozenset({"side", "size", "theme"}))
STRIP = Kind("strip", DRAWN_ENDINGS, frozenset({"side", "size", "theme"}))
HANDOUT = Kind("handout", (".pdf", ".txt"), frozenset({"paper"}))
KINDS = (MOMENT, POSE, STRIP, HANDOUT)


def add_render(
    render: argparse.ArgumentParser,
    add_person: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Teach a parser what can be drawn, and for whom."""
    render.formatter_class = argparse.RawDescriptionHelpFormatter
    render.description = "Draw into a file; no display is needed."
    render.epilog = EPILOG
    render.add_argument(
        "routine", nargs="?", help="with --at: name from the library, or a path"
    )
    what = render.add_argument_group("what to draw (one of these)")
    one = what.add_mutually_exclusive_group(required=True)
    one.add_argument(
        "--at", type=_moment_ms, metavar="TIME", help="the screen at this moment"
    )
    one.add_argument(
        "--pose",
        type=_pose,
        metavar="EXERCISE:POSE",
        help="one pose by its author's name, such as pelvic-tilt:tucked",
    )
    one.add_argument("--strip", metavar="EXERCISE", help="one rep as a row of pictures")
    one.add_argument(
        "--handout", metavar="ROUTINE", help="pages to print (.pdf), or as text (.txt)"
    )
    _add_how(render)
    add_person(render)
    render.set_defaults(refuse=render.error)


def _add_how(render: argparse.ArgumentParser) -> None:
    how = render.add_argument_group("how")
    how.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE",
        help="its ending says which kind: .png; .svg and .pdf for poses and strips",
    )
    how.add_argument("--size", type=_size, metavar="WIDTHxHEIGHT", help="in pixels")
    how.add_argument("--theme", choices=("light", "dark"), help="light without it")
    how.add_argument("--side", choices=("left", "right"), help="for --pose and --strip")
    how.add_argument("--paper", choices=("a4", "letter"), help="for --handout")


def kind_of(arguments: argparse.Namespace) -> Kind:
    """What is to be drawn; what does not belong together is wrong usage (exit 2)."""
    kind = next(each for each in KINDS if getattr(arguments, each.option) is not None)
    fault = _fault(arguments, kind)
    if fault:
        refuse: Callable[[str], NoReturn] = arguments.refuse
        refuse(fault)
    return kind


def _fault(arguments: argparse.Namespace, kind: Kind) -> str:
    if kind is MOMENT and arguments.routine is None:
        return "--at needs a routine: backcare render ROUTINE --at TIME"
    if kind is not MOMENT and arguments.routine is not None:
        return f"--{kind.option} names what to draw; leave “{arguments.routine}” out"
    for name in ("size", "theme", "side", "paper"):
        if getattr(arguments, name) is not None and name not in kind.options:
            return f"--{name} says nothing about --{kind.option}; leave it out"
    ending = arguments.output.suffix.lower()
    if kind.endings and ending not in kind.endings:
        known = " or ".join(kind.endings)
        return (
            f"--{kind.option} is written to {known}, not to “{arguments.output.name}”"
        )
    return ""


def _moment_ms(written: str) -> int:
    seconds = _SECONDS.fullmatch(written)
    try:
        return parse_duration(float(written) if seconds else written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _pose(written: str) -> tuple[str, str]:
    match = _POSE.fullmatch(written)
    if match is None:
        raise argparse.ArgumentTypeError(
            f"“{written}”: write it like pelvic-tilt:tucked"
        )
    return match["exercise"], match["pose"]


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

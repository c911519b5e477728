# SPDX-License-Identifier: MIT
"""What can be typed after `python -m backcare_desktop.gallery`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final

from backcare_desktop.core.pregnancy import LONGEST_PREGNANCY_WEEKS

WEEKS: Final = (8, 16, 24, 32, 39)
CELL_PX: Final = (240, 180)
SMALLEST_CELL_PX: Final = 32
LARGEST_CELL_PX: Final = 1_900

_SIZE = re.compile(r"(?P<width>\d{1,4})x(?P<height>\d{1,4})", re.ASCII)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    gallery = argparse.ArgumentParser(
        prog="python -m backcare_desktop.gallery",
        description="Draw contact sheets of the moving figure, to be looked at after "
        "every change to a pose or to the painting: each keyframe of each scene, and "
        "of each exercise one rep, breath or stride with the pictures in between, as "
        "they come out for several weeks of pregnancy. Needs no display.",
    )
    gallery.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help="where to"
    )
    gallery.add_argument(
        "--only", nargs="+", default=(), metavar="NAME", help="scenes or exercises"
    )
    gallery.add_argument(
        "--weeks", nargs="+", type=_week, default=WEEKS, metavar="WEEK"
    )
    gallery.add_argument(
        "--theme", nargs="+", choices=("light", "dark"), default=("light", "dark")
    )
    gallery.add_argument(
        "--cell",
        type=_size,
        default=CELL_PX,
        metavar="WIDTHxHEIGHT",
        help="one picture",
    )
    gallery.add_argument(
        "--look", default="default", metavar="NAME", help="a look of assets/looks.yaml"
    )
    return gallery


def _week(written: str) -> int:
    if not written.isdecimal() or int(written) > LONGEST_PREGNANCY_WEEKS:
        raise argparse.ArgumentTypeError(f"“{written}” is not a week of pregnancy")
    return int(written)


def _size(written: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(written)
    if match is None:
        raise argparse.ArgumentTypeError(f"“{written}”: write it like 320x240")
    size = int(match["width"]), int(match["height"])
    if not all(SMALLEST_CELL_PX <= side <= LARGEST_CELL_PX for side in size):
        raise argparse.ArgumentTypeError(
            f"each side is {SMALLEST_CELL_PX} to {LARGEST_CELL_PX} px"
        )
    return size

# SPDX-License-Identifier: MIT
"""The commands that read and print; none of them needs Qt."""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import TYPE_CHECKING

from backcare_desktop.cli.finding import find_timeline
from backcare_desktop.cli.person import person_of
from backcare_desktop.core.storyboard import as_data, as_text
from backcare_desktop.pictures.reader import reader_for
from backcare_desktop.resources import resource_folder, shipped_routines
from backcare_desktop.storage.checking import check_paths
from backcare_desktop.storage.json_schema import exercise_schema, routine_schema
from backcare_desktop.storage.scenes import load_scenes

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

SUCCESS = 0
INPUT_AT_FAULT = 1


def check(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Validate files and folders, one line per problem on stderr."""
    scenes = load_scenes(resource_folder() / "assets" / "poses")
    reader = reader_for(data_folder)
    problems = check_paths(
        arguments.paths,
        shipped_routines(),
        scenes=scenes,
        look_into=cache(reader.reason_against),
    )
    reader.close()
    for problem in problems:
        print(problem, file=sys.stderr)
    return INPUT_AT_FAULT if problems else SUCCESS


def storyboard(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Print a compiled routine as text or as JSON."""
    person = person_of(arguments, data_folder)
    found = find_timeline(arguments.routine, person, data_folder)
    if arguments.json:
        print(json.dumps(as_data(found.timeline), indent=1))
    else:
        print(as_text(found.timeline), end="")
    return SUCCESS


def schema(arguments: argparse.Namespace, _data_folder: Path) -> int:
    """Print the JSON Schema of one of the two file formats."""
    wanted = routine_schema() if arguments.format == "routine" else exercise_schema()
    print(json.dumps(wanted, indent=2))
    return SUCCESS

# SPDX-License-Identifier: MIT
"""The commands that read and print; none of them needs Qt."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from backcare_desktop.cli.arguments import profile_of
from backcare_desktop.cli.finding import find_timeline
from backcare_desktop.core.storyboard import as_data, as_text
from backcare_desktop.resources import resource_folder, shipped_routines
from backcare_desktop.storage.checking import check_paths
from backcare_desktop.storage.json_schema import exercise_schema, routine_schema
from backcare_desktop.storage.scenes import load_scenes

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

SUCCESS = 0
INPUT_AT_FAULT = 1


def check(arguments: argparse.Namespace, _data_folder: Path) -> int:
    """Validate files and folders, one line per problem on stderr."""
    scenes = load_scenes(resource_folder() / "assets" / "poses")
    problems = check_paths(arguments.paths, shipped_routines(), scenes=scenes)
    for problem in problems:
        print(problem, file=sys.stderr)
    return INPUT_AT_FAULT if problems else SUCCESS


def storyboard(arguments: argparse.Namespace, data_folder: Path) -> int:
    """Print a compiled routine as text or as JSON."""
    found = find_timeline(arguments.routine, profile_of(arguments), data_folder)
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

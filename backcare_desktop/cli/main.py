# SPDX-License-Identifier: MIT
"""The way in: a command, or the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from backcare_desktop.cli import commands
from backcare_desktop.cli.arguments import parser
from backcare_desktop.cli.input_fault import InputFault
from backcare_desktop.storage.data_folder import StorageTrouble, data_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; without one, open the window.

    0 is success, 1 means that the input is at fault, 2 wrong usage.
    """
    arguments = parser().parse_args(argv)
    folder = data_folder(arguments.data_dir, os.environ)
    try:
        return _run(arguments, folder)
    except (InputFault, StorageTrouble) as fault:
        print(fault, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever reads our output has heard enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _run(arguments: argparse.Namespace, folder: Path) -> int:  # noqa: PLR0911 - a table
    match arguments.command:
        case "check":
            return commands.check(arguments, folder)
        case "storyboard":
            return commands.storyboard(arguments, folder)
        case "schema":
            return commands.schema(arguments, folder)
        case "render":
            from backcare_desktop.cli.picture import render  # noqa: PLC0415 - Qt

            return render(arguments, folder)
        case "rehearse":
            from backcare_desktop.cli.rehearsal import rehearse  # noqa: PLC0415 - SQL

            return rehearse(arguments, folder)
        case "doctor":
            from backcare_desktop.cli.doctor import doctor  # noqa: PLC0415 - SQL

            return doctor(arguments, folder)
        case _:
            from backcare_desktop.cli.window import open_window  # noqa: PLC0415 - Qt

            return open_window(folder, getattr(arguments, "routine", None))

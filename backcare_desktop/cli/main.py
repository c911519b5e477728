# SPDX-License-Identifier: MIT
"""The way in: a command, or the window."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from backcare_desktop.cli import commands
from backcare_desktop.cli.arguments import parser
from backcare_desktop.cli.input_fault import InputFault
from backcare_desktop.storage.data_folder import StorageTrouble, data_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; without one, open the window.

    0 is success, 1 means that the input is at fault, 2 wrong usage.
    """
    _make_output_ready()
    try:
        try:
            return _run(parser().parse_args(argv))
        finally:
            # What is still in the buffer can fail too, and later nobody could say so.
            sys.stdout.flush()
    except (InputFault, StorageTrouble) as fault:
        print(fault, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever reads our output has heard enough.
        _let_output_go()
        return 0
    except OSError as error:
        where = error.filename or "the output could not be written"
        print(f"{where}: {error.strerror or error}", file=sys.stderr)
        _let_output_go()
        return 1
    except KeyboardInterrupt:
        return 130


def _make_output_ready() -> None:
    """See to it that no letter and no closed stream can end a command."""
    # A stream that is closed from the start is None, and cannot be written to.
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        # A file name may hold bytes that are no letters; a terminal knows few.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _let_output_go() -> None:
    """Send what is still unwritten nowhere, or Python would complain at its end."""
    with suppress(io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: argparse.Namespace) -> int:  # noqa: PLR0911 - a table
    folder = data_folder(arguments.data_dir, os.environ)
    match arguments.command:
        case "check":
            return commands.check(arguments, folder)
        case "storyboard":
            return commands.storyboard(arguments, folder)
        case "schema":
            return commands.schema(arguments, folder)
        case "render":
            from backcare_desktop.cli.rendering import render  # noqa: PLC0415 - Qt

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

# SPDX-License-Identifier: MIT
"""Finds the files that ship with the program: pictures, fonts and routines."""

from __future__ import annotations

from pathlib import Path

PACKAGE_FOLDER = Path(__file__).resolve().parent


def resource_folder(package_folder: Path = PACKAGE_FOLDER) -> Path:
    """Return the folder that holds `assets` and `routines`.

    A wheel carries both inside the package; a checkout has them beside it.
    """
    installed = package_folder / "_data"
    return installed if installed.is_dir() else package_folder.parent


def asset(*parts: str) -> Path:
    """Return the path of one shipped file, such as `asset("fonts", "OFL.txt")`."""
    return resource_folder().joinpath("assets", *parts)


def shipped_routines() -> Path:
    """Return the folder of the routines that ship with the program."""
    return resource_folder() / "routines"

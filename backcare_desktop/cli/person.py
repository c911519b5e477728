# SPDX-License-Identifier: MIT
"""For whom a command is: the person in its arguments, or the one in the settings."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backcare_desktop.cli.arguments import profile_of
from backcare_desktop.core.settings import Settings, look_of, profile_on
from backcare_desktop.storage.settings_file import read_settings

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from backcare_desktop.core.figure.looks import Look, Looks
    from backcare_desktop.core.profile import Profile


def person_of(arguments: argparse.Namespace, data_folder: Path) -> Profile:
    """Who a routine is compiled for.

    Raises:
        StorageTrouble: her settings are asked for and may not be read.
    """
    if arguments.me:
        return profile_of(arguments, saved_profile(data_folder))
    return profile_of(arguments)


def saved_profile(data_folder: Path) -> Profile:
    """The person in the settings, as she is today."""
    today = datetime.now(UTC).astimezone().date()
    return profile_on(_saved(data_folder), today)


def worn_look(arguments: argparse.Namespace, data_folder: Path, looks: Looks) -> Look:
    """How the figure looks: as she set it, when it is drawn for her."""
    settings = _saved(data_folder) if arguments.me else Settings()
    return look_of(settings.figure, looks)


def _saved(data_folder: Path) -> Settings:
    found = read_settings(data_folder)
    for mistake in found.mistakes:
        print(f"settings: {mistake}", file=sys.stderr)
    return found.settings

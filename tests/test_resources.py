# SPDX-License-Identifier: MIT
"""The shipped files are found in a checkout and in an installed wheel."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from backcare_desktop.resources import (
    PACKAGE_FOLDER,
    asset,
    resource_folder,
    shipped_routines,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_wheel_carries_its_files_inside_the_package(tmp_path: Path) -> None:
    """An installed package looks into its own `_data` folder."""
    package = tmp_path / "site-packages" / "backcare_desktop"
    (package / "_data").mkdir(parents=True)

    assert resource_folder(package) == package / "_data"


def test_checkout_has_its_files_beside_the_package(tmp_path: Path) -> None:
    """A package without `_data` looks beside itself."""
    package = tmp_path / "checkout" / "backcare_desktop"
    package.mkdir(parents=True)

    assert resource_folder(package) == tmp_path / "checkout"


def test_shipped_files_exist() -> None:
    """The font licence and the routines are where the functions point."""
    assert asset("fonts", "OFL.txt").is_file()
    assert shipped_routines().is_dir()


def test_wheel_is_built_with_what_the_package_looks_for() -> None:
    """The build puts both folders exactly where an installed package looks."""
    file = PACKAGE_FOLDER.parent / "pyproject.toml"
    pyproject = tomllib.loads(file.read_text(encoding="utf-8"))
    wheel = pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]

    assert wheel["force-include"] == {
        "assets": "backcare_desktop/_data/assets",
        "routines": "backcare_desktop/_data/routines",
    }

# SPDX-License-Identifier: MIT
"""The scenes and looks of the figure, from our own files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from backcare_desktop.core.figure.looks import Looks, parse_looks
from backcare_desktop.core.figure.read_scene import parse_scene

if TYPE_CHECKING:
    from pathlib import Path

    from backcare_desktop.core.figure.scene import Scene

# The loader written in C is eight times as fast and as safe; not every wheel has it.
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_scenes(folder: Path) -> dict[str, Scene]:
    """Every scene in a folder, by the stem of its file.

    Raises:
        SceneError: a scene that cannot be drawn.
        OSError: a file that cannot be read.
        yaml.YAMLError: a file that is no YAML.
    """
    return {
        path.stem: parse_scene(path.stem, _content(path))
        for path in sorted(folder.glob("*.yaml"))
    }


def load_looks(path: Path) -> Looks:
    """The looks to choose from.

    Raises:
        SceneError: a look that is made of nothing we know.
        OSError: the file cannot be read.
        yaml.YAMLError: the file is no YAML.
    """
    return parse_looks(_content(path))


def _content(path: Path) -> Any:
    """The plain content of one of our own YAML files."""
    text = path.read_text(encoding="utf-8")
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader, see above

# SPDX-License-Identifier: MIT
"""Pictures of her own on the stage: who fetches them, and who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from backcare_desktop.ui.figure.author_images import AuthorImages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.pictures.reader import PictureReader
    from backcare_desktop.ui.figure.stage import FigureStage


def hang_pictures(
    window: QWidget, stage: FigureStage, data_folder: Path
) -> AuthorImages:
    """Let a stage show pictures of their authors' own, without ever waiting for one."""
    images = AuthorImages(lambda: _reader(data_folder), window)
    stage.images = images

    def repaint() -> None:
        # Who keeps a painting sees by its version that another one is due.
        window.update()

    images.image_changed.connect(repaint)
    app = QCoreApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(images.close)
    return images


def waiting_pictures(paths: Mapping[str, Path], data_folder: Path) -> AuthorImages:
    """Pictures for a page on paper, where the first painting has to be right."""
    images = AuthorImages(lambda: _reader(data_folder), waits=True)
    images.set_paths(paths)
    return images


def _reader(data_folder: Path) -> PictureReader:
    from backcare_desktop.pictures.reader import (  # noqa: PLC0415 - processes, rarely
        reader_for,
    )

    return reader_for(data_folder)

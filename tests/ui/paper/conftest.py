# SPDX-License-Identifier: MIT
"""The shipped pictures on a stage for paper, and a reader of what was printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from backcare_desktop.resources import resource_folder
from backcare_desktop.storage.shelf import Shelf, load_shelf
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Printed:
    """A PDF as its reader sees it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._bytes = QByteArray(content)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)
        assert self.document.status() is QPdfDocument.Status.Ready

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.document.pageCount()

    def size_pt(self, page: int = 0) -> tuple[int, int]:
        """Width and height of a page in points."""
        size = self.document.pagePointSize(page)
        return round(size.width()), round(size.height())

    def text(self, page: int) -> str:
        """What a search would find on a page, on one line."""
        return " ".join(self.document.getAllText(page).text().split())

    def whole_text(self) -> str:
        """The text of all pages."""
        return " ".join(self.text(page) for page in range(self.pages))


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The shipped library with its pictures."""
    return load_shelf(resource_folder())


@pytest.fixture
def paper_stage(qapp: QApplication, shelf: Shelf) -> FigureStage:
    """A stage in the light colours."""
    assert qapp is not None
    looks = shelf.looks
    return FigureStage(
        shelf.scenes, palette_for(looks, looks.ready["default"], "light")
    )

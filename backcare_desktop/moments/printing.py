# SPDX-License-Identifier: MIT
"""Printing a routine: a PDF where she wants it, drawn for her as she is today."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from backcare_desktop.moments.picturing import waiting_pictures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from backcare_desktop.moments.choosing import Choosing, Printable
    from backcare_desktop.ui.main_window import MainWindow
    from backcare_desktop.ui.themed_stage import Wardrobe

    AskForFile = Callable[[QWidget, str], str]
    """Window and suggested path to the path that was chosen; "" when none was."""


class Printing(QObject):
    """Answers the wish to print."""

    def __init__(
        self,
        window: MainWindow,
        wardrobe: Wardrobe,
        choosing: Choosing,
        data_folder: Path,
        ask: AskForFile | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wardrobe = wardrobe
        self._choosing = choosing
        self._data_folder = data_folder
        self._ask = ask or _ask_for_file
        window.ready.print_wanted.connect(self.save)

    @Slot(str)
    def save(self, stem: str) -> None:
        """Ask where to, write the handout there, and offer to open it."""
        printable = self._choosing.printable(stem)
        if printable is None:
            return
        suggested = str(_documents() / f"{stem}.pdf")
        chosen = self._ask(self._window, suggested)
        if not chosen:
            return
        path = chosen if Path(chosen).suffix else f"{chosen}.pdf"
        self._tell(path, _written(path, self._drawn(printable)))

    def _drawn(self, printable: Printable) -> bytes:
        from backcare_desktop.ui.paper.drawing import (  # noqa: PLC0415 - rarely
            Dress,
            draw_handout,
        )

        images = waiting_pictures(printable.images, self._data_folder)
        wardrobe = self._wardrobe
        # Paper is white, whatever the window wears.
        dress = Dress(printable.scenes, wardrobe.looks, wardrobe.look, "light", images)
        content = draw_handout(printable.handout, dress, None)
        images.close()
        return content

    def _tell(self, path: str, fault: str) -> None:
        notices, name = self._window.notices, Path(path).name
        if fault:
            words = self.tr("{name} could not be saved: {fault}")
            notices.show_notice(words.format(name=name, fault=fault))
            return
        words = self.tr("{name} is saved, ready to be printed").format(name=name)
        notices.drop_notice(words)
        notices.show_notice(
            words, "calm", offer=self.tr("Open it"), accept=lambda: self._open(path)
        )

    def _open(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            words = self.tr("This desktop could not open {path}").format(path=path)
            self._window.notices.show_notice(words)


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def _ask_for_file(window: QWidget, suggested: str) -> str:
    title = window.tr("Save as a PDF to print")
    chosen, _kind = QFileDialog.getSaveFileName(
        window, title, suggested, window.tr("PDF files (*.pdf)")
    )
    return chosen


def _written(path: str, content: bytes) -> str:
    """Write a file whole or not at all; gives what went wrong, "" when nothing."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    file.write(content)
    return "" if file.commit() else file.errorString()

# SPDX-License-Identifier: MIT
"""Printing from the page before the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from backcare_desktop.moments.printing import Printing
from backcare_desktop.resources import asset
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.theme import Theme, ThemeChoice
from backcare_desktop.ui.widgets.buttons import Button
from tests.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

STEM = "morning-loosener"


class Asked:
    """Answers instead of a file dialog."""

    def __init__(self) -> None:
        self.answer = ""
        self.suggested: list[str] = []

    def __call__(self, _window: QWidget, suggested: str) -> str:
        """Remember what was suggested."""
        self.suggested.append(suggested)
        return self.answer


@pytest.fixture
def pilot(qapp: QApplication, tmp_path: Path) -> Iterator[Pilot]:
    """The window, on the page before the morning routine."""
    assert load_fonts(asset("fonts")) == []
    pilot = Pilot(
        qapp, Theme(qapp, ThemeChoice.LIGHT, lambda: False), tmp_path / "data"
    )
    pilot.program.choosing.show_ready(STEM)
    yield pilot
    pilot.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Take the place of the desktop's file dialog."""
    asked = Asked()

    def ask(
        parent: QWidget, _title: str, suggested: str, _kinds: str
    ) -> tuple[str, str]:
        return asked(parent, suggested), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return asked


def offers(pilot: Pilot) -> list[Button]:
    """The buttons of the notices above the page."""
    return [
        button
        for button in pilot.window.notices.findChildren(Button)
        if button.text() == "Open it"
    ]


def test_a_printed_routine_is_hers(pilot: Pilot, asked: Asked, tmp_path: Path) -> None:
    """The button asks where to, writes the pages there and says so calmly."""
    asked.answer = str(tmp_path / "mine.pdf")
    pilot.click(pilot.window.ready.print_button)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(documents)
    (suggested,) = asked.suggested
    assert suggested.endswith(f"{STEM}.pdf")
    assert suggested.startswith(folder)
    document = QPdfDocument()
    document.load(asked.answer)
    assert document.pageCount() >= 1
    assert "Morning loosener" in document.getAllText(0).text()
    document.close()
    assert pilot.window.notices.texts == ("mine.pdf is saved, ready to be printed",)


def test_the_keys_for_printing_print(pilot: Pilot, asked: Asked) -> None:
    """What prints everywhere prints here."""
    keys = QKeySequence(QKeySequence.StandardKey.Print)
    QTest.keySequence(pilot.window.ready.start_button, keys)
    assert len(asked.suggested) == 1


def test_an_ending_is_added_where_there_is_none(
    pilot: Pilot, asked: Asked, tmp_path: Path
) -> None:
    """A name is enough."""
    asked.answer = str(tmp_path / "mine")
    pilot.click(pilot.window.ready.print_button)
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")


def test_changing_ones_mind_writes_nothing(pilot: Pilot, asked: Asked) -> None:
    """A dialog that was left is no fault."""
    pilot.click(pilot.window.ready.print_button)
    assert len(asked.suggested) == 1
    assert pilot.window.notices.texts == ()


def test_a_folder_that_refuses_is_a_notice(
    pilot: Pilot, asked: Asked, tmp_path: Path
) -> None:
    """With the name of the file and the reason."""
    asked.answer = str(tmp_path / "nowhere" / "mine.pdf")
    pilot.click(pilot.window.ready.print_button)
    (notice,) = pilot.window.notices.texts
    assert notice.startswith("mine.pdf could not be saved: ")
    assert offers(pilot) == []


def test_the_saved_file_can_be_opened(
    pilot: Pilot, asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The offer opens it; where the desktop cannot, it is said where it lies."""
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return len(opened) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    asked.answer = str(tmp_path / "mine.pdf")
    pilot.click(pilot.window.ready.print_button)
    (offer,) = offers(pilot)
    pilot.click(offer)
    assert opened == [QUrl.fromLocalFile(asked.answer)]
    assert len(pilot.window.notices.texts) == 1
    pilot.click(offer)
    assert pilot.window.notices.texts[-1] == (
        f"This desktop could not open {asked.answer}"
    )


def test_paper_is_light_in_the_dark_theme(
    pilot: Pilot, asked: Asked, tmp_path: Path
) -> None:
    """Ink is saved whatever the window wears, and her look stays the same."""
    contents = []
    printing = pilot.window.findChild(Printing)
    assert printing is not None
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        printing._wardrobe.theme.choose(choice)
        asked.answer = str(tmp_path / f"{choice}.pdf")
        pilot.click(pilot.window.ready.print_button)
        document = QPdfDocument()
        document.load(asked.answer)
        contents.append(document.render(0, document.pagePointSize(0).toSize()))
        document.close()
    assert contents[0] == contents[1]

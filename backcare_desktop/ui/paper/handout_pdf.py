# SPDX-License-Identifier: MIT
"""A handout as a PDF: shapes and letters, no pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from backcare_desktop.ui.paper.handout_pages import handout_pages, paint_page
from backcare_desktop.ui.paper.sheet import Paper, set_up, sheet_of

if TYPE_CHECKING:
    from backcare_desktop.core.handout import Handout
    from backcare_desktop.ui.figure.stage import FigureStage


def handout_pdf(
    handout: Handout, stage: FigureStage, paper: Paper, added: str = ""
) -> bytes:
    """Everything that goes into the file.

    Args:
        handout: what it says.
        stage: paints the figure; its colours should be the light ones.
        paper: which size.
        added: what stands in the foot besides, such as a date.
    """
    sheet = sheet_of(paper)
    pages = handout_pages(handout, stage, sheet)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, paper)
    writer.setTitle(handout.title)
    writer.setCreator("Backcare")
    painter = QPainter(writer)
    for number in range(1, len(pages) + 1):
        if number > 1:
            writer.newPage()
        paint_page(painter, handout, sheet, pages, number, added)
    painter.end()
    buffer.close()
    return bytes(content.data())

# SPDX-License-Identifier: MIT
"""Paper sizes, and the measure that everything on a sheet is laid out in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

if TYPE_CHECKING:
    from PySide6.QtGui import QPdfWriter

PER_POINT: Final = 10
"""Steps per point: text is measured so finely that no letter is moved to a pixel."""
POINTS_PER_INCH: Final = 72
MARGIN_PT: Final = 42.0
TOP_PT: Final = 38.0
BOTTOM_PT: Final = 28.0

_LETTER_LANDS: Final = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.Guatemala,
        QLocale.Country.Panama,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.Venezuela,
    }
)


class Paper(StrEnum):
    """The two sizes that home printers have."""

    A4 = "a4"
    LETTER = "letter"


class Sheet(NamedTuple):
    """The size of a page, in steps."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """Where text begins."""
        return pt(MARGIN_PT)

    @property
    def inner_width(self) -> float:
        """How wide text may be."""
        return self.width - 2 * pt(MARGIN_PT)


def pt(points: float) -> float:
    """Points as steps."""
    return points * PER_POINT


def paper_here(locale: QLocale) -> Paper:
    """The paper that printers hold where somebody lives."""
    return Paper.LETTER if locale.territory() in _LETTER_LANDS else Paper.A4


def sheet_of(paper: Paper) -> Sheet:
    """The size of a paper."""
    size = _page_size(paper).size(QPageSize.Unit.Point)
    return Sheet(pt(size.width()), pt(size.height()))


def set_up(writer: QPdfWriter, paper: Paper) -> None:
    """Make a PDF take pages of a size, measured in steps from their corner."""
    _set_up(writer, _page_size(paper))


def set_up_for_px(writer: QPdfWriter, width_px: int, height_px: int) -> None:
    """Make a PDF take one page of a picture's size, a pixel as large as a point."""
    size = QSizeF(width_px, height_px)
    match = QPageSize.SizeMatchPolicy.ExactMatch
    _set_up(writer, QPageSize(size, QPageSize.Unit.Point, "", match))


def _page_size(paper: Paper) -> QPageSize:
    is_letter = paper is Paper.LETTER
    sizes = QPageSize.PageSizeId
    return QPageSize(sizes.Letter if is_letter else sizes.A4)


def _set_up(writer: QPdfWriter, size: QPageSize) -> None:
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, QMarginsF(0.0, 0.0, 0.0, 0.0)
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    writer.setResolution(POINTS_PER_INCH * PER_POINT)

# SPDX-License-Identifier: MIT
"""Which paper is usual where."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from backcare_desktop.ui.paper.sheet import Paper, paper_here, sheet_of


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("en_US", Paper.LETTER),
        ("fr_CA", Paper.LETTER),
        ("es_MX", Paper.LETTER),
        ("en_GB", Paper.A4),
        ("de_DE", Paper.A4),
        ("es_ES", Paper.A4),
        ("en_SG", Paper.A4),
    ],
)
def test_paper_is_what_printers_hold_there(name: str, paper: Paper) -> None:
    """North America and a few others use Letter, the rest of the world A4."""
    assert paper_here(QLocale(name)) is paper


def test_sheets_are_measured_in_tenths_of_points() -> None:
    """A4 is 595 by 842 points."""
    assert sheet_of(Paper.A4)[:2] == (5950, 8420)
    assert sheet_of(Paper.LETTER)[:2] == (6120, 7920)

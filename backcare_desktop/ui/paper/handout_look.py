# SPDX-License-Identifier: MIT
"""How a handout is written: few sizes, dark ink, white paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor

from backcare_desktop.ui.look.tokens import LIGHT
from backcare_desktop.ui.paper.piece import Ink

TITLE: Final = Ink(25, 800, LIGHT.ink)
LENGTH: Final = Ink(11, 700, LIGHT.primary_ink)
SUMMARY: Final = Ink(10.5, 400, LIGHT.ink)
SUMMARY_BOLD: Final = Ink(10.5, 700, LIGHT.ink)
CHANGE: Final = Ink(9.6, 500, LIGHT.honey_ink)
CHANGE_BOLD: Final = Ink(9.6, 700, LIGHT.honey_ink)
ROUNDS: Final = Ink(10.5, 700, LIGHT.primary_ink)
STEP_TITLE: Final = Ink(14, 700, LIGHT.ink)
STEP_NUMBER: Final = Ink(10, 700, LIGHT.primary_ink)
POSITION: Final = Ink(8.8, 500, LIGHT.ink2)
DOSE: Final = Ink(10.8, 700, LIGHT.primary_ink)
BREATH: Final = Ink(9.4, 600, LIGHT.ink)
HOW: Final = Ink(9.4, 400, LIGHT.ink)
CAPTION: Final = Ink(7.8, 600, LIGHT.ink2)
SMALL: Final = Ink(8.3, 400, LIGHT.ink2)
SMALL_BOLD: Final = Ink(8.3, 700, LIGHT.ink2)
CARE_BOLD: Final = Ink(8.3, 700, LIGHT.stop_ink)
FOOT: Final = Ink(7.6, 400, LIGHT.ink2)
FOOT_BOLD: Final = Ink(7.6, 700, LIGHT.ink2)
STOP_BOLD: Final = Ink(7.6, 700, LIGHT.stop_ink)
LINE: Final = QColor(LIGHT.line)
BOX: Final = QColor(LIGHT.border)
ACCENT: Final = QColor(LIGHT.primary)
HONEY: Final = QColor("#E0B14C")


@dataclass(frozen=True, slots=True)
class Density:
    """How large a handout is set.

    Attributes:
        text: how much larger than usual letters are.
        pictures_pt: the width of the column of pictures.
        stacked_pt: the width of each of two pictures under each other.
        highest_pt: how high a picture may be.
        around_pt: air above and below a step.
    """

    text: float
    pictures_pt: float
    stacked_pt: float
    highest_pt: float
    around_pt: float


DENSITIES: Final = (
    Density(1.22, 222.0, 206.0, 190.0, 16.0),
    Density(1.1, 214.0, 182.0, 160.0, 13.0),
    Density(1.0, 206.0, 158.0, 128.0, 11.0),
    Density(1.0, 200.0, 128.0, 108.0, 7.0),
    Density(0.95, 190.0, 110.0, 100.0, 5.0),
)
"""From the roomiest, for one exercise seen from the mat, to the closest."""

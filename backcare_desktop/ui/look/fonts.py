# SPDX-License-Identifier: MIT
"""The bundled typeface and the sizes that text may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

FAMILY = "Nunito Sans"
FALLBACK_FAMILIES = ("Inter", "Noto Sans")
WEIGHT_FAMILIES = {
    500: "Nunito Sans Medium",
    600: "Nunito Sans SemiBold",
    800: "Nunito Sans ExtraBold",
}
"""Where the platform knows a face by its own family name, it must be asked for so."""

UNKNOWN_FONT = -1


def load_fonts(folder: Path) -> list[Path]:
    """Make every font file of a folder usable by this program.

    Returns the files that could not be read; text then falls back to another
    typeface, which is no reason not to start.
    """
    return [
        path
        for path in sorted(folder.glob("*.ttf"))
        if QFontDatabase.addApplicationFont(str(path)) == UNKNOWN_FONT
    ]


def font(px: float, weight: int = 400) -> QFont:
    """Build a font of a pixel size, its digits all equally wide.

    Args:
        px: Size of the em in device-independent pixels; at least 1.
        weight: 400 (text) to 800 (numbers to call).
    """
    made = QFont()
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    own = [WEIGHT_FAMILIES[weight]] if weight in WEIGHT_FAMILIES else []
    made.setFamilies([*own, FAMILY, *FALLBACK_FAMILIES, system.family()])
    made.setPixelSize(max(1, round(px)))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@dataclass(frozen=True)
class TextStyle:
    """A size in pixels and a weight that belong together."""

    px: int
    weight: int

    def font(self, scale: float = 1.0) -> QFont:
        """Build the font, `scale` times as large."""
        return font(self.px * scale, self.weight)


class Type:
    """The table of sizes: nothing else is written with."""

    PAGE_TITLE = TextStyle(32, 700)
    HERO = TextStyle(36, 700)
    SECTION_TITLE = TextStyle(24, 700)
    CARD_TITLE = TextStyle(20, 700)
    MAIN_BUTTON = TextStyle(22, 700)
    BODY = TextStyle(18, 400)
    BODY_MEDIUM = TextStyle(18, 500)
    BODY_BOLD = TextStyle(18, 700)
    BUTTON = TextStyle(18, 600)
    SMALL = TextStyle(16, 500)
    SMALL_BOLD = TextStyle(16, 700)
    CALL_NUMBER = TextStyle(40, 800)

    FOLLOW_NUMBER = TextStyle(224, 700)
    FOLLOW_VERB = TextStyle(60, 700)
    FOLLOW_TITLE = TextStyle(48, 700)
    FOLLOW_STOP = TextStyle(42, 800)
    FOLLOW_NEXT = TextStyle(42, 700)
    FOLLOW_TEXT = TextStyle(40, 400)

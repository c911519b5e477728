# SPDX-License-Identifier: MIT
"""Your figure: skin, hair and clothes, one by one or as a ready look."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from backcare_desktop.core.settings import FigureSettings, look_of
from backcare_desktop.ui.pages.settings.portraits import Portraits
from backcare_desktop.ui.pages.settings.section import Section
from backcare_desktop.ui.widgets.flow_layout import FlowLayout
from backcare_desktop.ui.widgets.swatch import ROUND, Swatch, SwatchRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from backcare_desktop.core.figure.looks import Look, Outfit
    from backcare_desktop.ui.themed_stage import Wardrobe
    from backcare_desktop.ui.widgets.swatch import Bands

READY_PX = 64
SQUARE = 0.5
"""Rounded corners for what is a picture and not one colour."""
TOP_SHARE = 0.58
"""Of an outfit's swatch, for the top; the rest are the leggings."""
ROWS_ACROSS_PX = 40
ROWS_DOWN_PX = 16
STYLE_WORDS = {"scarf": "Headscarf"}
"""Where the name in the table is not yet the word for a person."""


class FigureSection(Section):
    """Tells what she chose as `FigureSettings`."""

    def __init__(self, wardrobe: Wardrobe) -> None:
        super().__init__(wardrobe.theme, self.tr("Your figure"))
        self._wardrobe = wardrobe
        self._value = FigureSettings()
        self._portraits = Portraits(wardrobe)
        looks = wardrobe.looks
        self.ready = SwatchRow(
            self._theme,
            self.tr("Ready looks"),
            [self._ready(key, look) for key, look in looks.ready.items()],
            READY_PX,
            SQUARE,
        )
        self.rows = {
            "skin": self._row(self.tr("Skin"), _tones(looks.skin, self._colors)),
            "hair": self._row(self.tr("Hair colour"), _tones(looks.hair, self._colors)),
            "style": self._row(
                self.tr("Hairstyle"),
                [*map(self._style, looks.choices["style"])],
                SQUARE,
            ),
            "outfit": self._row(
                self.tr("Outfit"),
                [self._outfit(key, one) for key, one in looks.outfits.items()],
                SQUARE,
            ),
        }
        self._assemble()
        self.ready.chosen.connect(self._wear_ready)
        for part, row in self.rows.items():
            row.chosen.connect(partial(self._choose, part))

    def _assemble(self) -> None:
        self.body.addWidget(self.ready)
        rows = QWidget()
        flow = FlowLayout(rows, ROWS_ACROSS_PX, ROWS_DOWN_PX)
        for row in self.rows.values():
            flow.addWidget(row)
        self.body.addWidget(rows)

    def show_choices(self, value: object) -> None:
        """Mark what she wears; a ready look too, when it is exactly that."""
        if not isinstance(value, FigureSettings):
            return
        self._value = value
        look = look_of(value, self._wardrobe.looks)
        for part, row in self.rows.items():
            row.choose(getattr(look, part))
        ready = self._wardrobe.looks.ready
        self.ready.choose(next((key for key in ready if ready[key] == look), None))
        self.rows["style"].refresh()

    def _choose(self, part: str, key: str) -> None:
        look = look_of(self._value, self._wardrobe.looks)
        if getattr(look, part) != key:
            self.changed.emit(replace(self._value, **{part: key}))

    @Slot(str)
    def _wear_ready(self, key: str) -> None:
        look = self._wardrobe.looks.ready[key]
        if look != look_of(self._value, self._wardrobe.looks):
            self.changed.emit(FigureSettings(**asdict(look)))

    def _row(
        self, name: str, swatches: Sequence[Swatch], roundness: float = ROUND
    ) -> SwatchRow:
        return SwatchRow(self._theme, name, swatches, roundness=roundness)

    def _colors(self, tones: Mapping[str, Sequence[str]]) -> list[tuple[float, QBrush]]:
        """One colour, as it is in the theme in use."""
        return [(1.0, QBrush(QColor(tones[self._theme_name()][0])))]

    def _theme_name(self) -> str:
        return "dark" if self._theme.tokens.is_dark else "light"

    def _ready(self, key: str, look: Look) -> Swatch:
        """Her portrait in a ready look."""

        def bands(box: QRectF, density: float) -> list[tuple[float, QBrush]]:
            return [(1.0, self._portraits.brush(look, box, density))]

        words = self.tr("{outfit}, {style}, {skin} skin, {hair} hair").format(
            outfit=_word(look.outfit),
            style=_word(look.style).lower(),
            skin=look.skin,
            hair=look.hair,
        )
        return Swatch(key, words, bands)

    def _style(self, key: str) -> Swatch:
        """Her portrait as she is, but with another hairstyle."""

        def bands(box: QRectF, density: float) -> list[tuple[float, QBrush]]:
            value = replace(self._value, style=key)
            look = look_of(value, self._wardrobe.looks)
            return [(1.0, self._portraits.brush(look, box, density))]

        return Swatch(key, _word(key), bands)

    def _outfit(self, key: str, outfit: Outfit) -> Swatch:
        """The top over the leggings."""

        def bands(_box: QRectF, _density: float) -> list[tuple[float, QBrush]]:
            tones = outfit.tones[self._theme_name()]
            top, legs = QColor(tones["top"][0]), QColor(tones["legs"][0])
            return [(TOP_SHARE, QBrush(top)), (1.0, QBrush(legs))]

        return Swatch(key, _word(key), bands)


def _tones(
    table: Mapping[str, Mapping[str, Sequence[str]]],
    colors: Callable[[Mapping[str, Sequence[str]]], list[tuple[float, QBrush]]],
) -> list[Swatch]:
    """One swatch for each colour of a table."""

    def bands_of(tones: Mapping[str, Sequence[str]]) -> Bands:
        return lambda _box, _density: colors(tones)

    return [Swatch(key, _word(key), bands_of(tones)) for key, tones in table.items()]


def _word(key: str) -> str:
    """A name of the table, for a person."""
    return STYLE_WORDS.get(key, key.replace("-", " ").capitalize())

# SPDX-License-Identifier: MIT
"""The bytes of a pose, a film strip or a handout, without a window or a display."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QGuiApplication

from backcare_desktop.resources import asset
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.plain import paint_plain
from backcare_desktop.ui.figure.stage import FigureStage
from backcare_desktop.ui.look.fonts import load_fonts
from backcare_desktop.ui.look.tokens import DARK, LIGHT
from backcare_desktop.ui.paper.drawn_file import FileKind, drawn_file
from backcare_desktop.ui.paper.handout_pdf import handout_pdf
from backcare_desktop.ui.paper.sheet import PER_POINT, Paper, paper_here
from backcare_desktop.ui.paper.strip_drawing import paint_strip, usual_size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from backcare_desktop.core.figure.looks import Look, Looks, Theme
    from backcare_desktop.core.figure.scene import Scene
    from backcare_desktop.core.film_strip import FilmStrip
    from backcare_desktop.core.handout import Handout
    from backcare_desktop.core.picture import Shown
    from backcare_desktop.ui.figure.author_images import AuthorImages
    from backcare_desktop.ui.look.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Dress:
    """What pictures are drawn with.

    Attributes:
        scenes: what the figure is drawn from.
        looks: everything that can be worn.
        look: what she wears.
        theme: `light` or `dark`.
        images: pictures of their authors' own.
    """

    scenes: Mapping[str, Scene]
    looks: Looks
    look: Look
    theme: Theme
    images: AuthorImages | None = None

    @property
    def tokens(self) -> Tokens:
        """The colours around her."""
        return DARK if self.theme == "dark" else LIGHT

    def stage(self) -> FigureStage:
        """A stage of its own, which no window changes."""
        stage = FigureStage(self.scenes, palette_for(self.looks, self.look, self.theme))
        stage.images = self.images
        return stage


def draw_pose(
    shown: Shown, dress: Dress, ending: str, size_px: tuple[int, int]
) -> bytes:
    """One picture, as large as it fits."""
    _has_letters()
    stage, ground = dress.stage(), dress.tokens.bg
    room = QRect(0, 0, size_px[0] * PER_POINT, size_px[1] * PER_POINT)

    def paint(painter: QPainter) -> None:
        paint_plain(painter, room, stage, shown, ground)

    return drawn_file(FileKind(ending), size_px, ground, paint)


def draw_strip(
    strip: FilmStrip, dress: Dress, ending: str, size_px: tuple[int, int] | None
) -> bytes:
    """A film strip; without a size, as large as is read well."""
    _has_letters()
    stage, tokens = dress.stage(), dress.tokens
    size = size_px or usual_size(strip, stage)

    def paint(painter: QPainter) -> None:
        paint_strip(painter, strip, stage, tokens, size)

    return drawn_file(FileKind(ending), size, tokens.bg, paint)


def draw_handout(handout: Handout, dress: Dress, paper: str | None) -> bytes:
    """A handout; without a paper, on the one that is usual here."""
    _has_letters()
    chosen = Paper(paper) if paper else paper_here(QLocale.system())
    return handout_pdf(handout, dress.stage(), chosen)


def _has_letters() -> None:
    """Start Qt where no window has: it writes no letter before, and needs the face."""
    if QGuiApplication.instance() is None:
        QGuiApplication([])
        load_fonts(asset("fonts"))

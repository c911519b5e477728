# SPDX-License-Identifier: MIT
"""A picture of the figure that stands still, painted once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPixmap

from backcare_desktop.ui.figure.thumbnails import Card

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from backcare_desktop.core.picture import Shown
    from backcare_desktop.ui.figure.stage import FigureStage

MAX_PX_PER_CM = 1.4
"""She is one woman: small pictures beside each other show her at one scale."""


class StillPicture:
    """Keeps the painted picture until its size or its ground changes.

    A list is painted at each hover and each step of scrolling; the figure itself
    would take most of that time.
    """

    def __init__(self, stage: FigureStage, picture: Shown) -> None:
        self._stage = stage
        self._picture = picture
        self._kept: tuple[object, QPixmap] = (None, QPixmap())

    def show_picture(self, picture: Shown) -> None:
        """Show another one from now on."""
        self._picture = picture
        self._kept = (None, QPixmap())

    def forget(self) -> None:
        """Paint afresh, after the colours have changed."""
        self._kept = (None, QPixmap())

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        ground: QColor,
        max_px_per_cm: float | None = MAX_PX_PER_CM,
    ) -> None:
        """Paint the picture and its ground into a rectangle."""
        if rect.isEmpty():
            return
        density = painter.device().devicePixelRatioF()
        card = Card(rect.size(), density, ground, max_px_per_cm)
        painter.drawPixmap(rect.topLeft(), self.on(card))

    def on(self, card: Card) -> QPixmap:
        """The picture on a card; the last card is kept."""
        if not self.is_kept_on(card):
            thumbnails = self._stage.thumbnails
            pixmap = thumbnails.pixmap(self._stage, self._picture, card)
            self._kept = (self._key(card), pixmap)
        return self._kept[1]

    def is_kept_on(self, card: Card) -> bool:
        """Whether nothing would have to be painted."""
        return self._kept[0] == self._key(card)

    def _key(self, card: Card) -> object:
        version = self._stage.version_of(self._picture)
        return card._replace(ground=QColor(card.ground)), version

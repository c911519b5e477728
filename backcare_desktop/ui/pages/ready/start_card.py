# SPDX-License-Identifier: MIT
"""The card that starts a routine: her picture, one optional question, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.duration import clock
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.ready.column_pain_scale import ColumnPainScale
from backcare_desktop.ui.pages.still_picture import StillPicture
from backcare_desktop.ui.pages.wrapped_text import Words, wrapped
from backcare_desktop.ui.widgets.buttons import MainButton
from backcare_desktop.ui.widgets.card import RADIUS_PX, Card, stage_path

if TYPE_CHECKING:
    from backcare_desktop.core.catalogue import RoutineCard
    from backcare_desktop.core.picture import Shown
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

PADDING_PX = 24
START_HEIGHT_PX = 80
START_PADDING_PX = 16
LEAST_START_PX = 200
START_LINES = 2
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
USUAL_STAGE_PX = 240
MOST_STAGE_PX = 400


class StagePicture(QWidget):
    """The figure on a stage that is the top of a card."""

    def __init__(self, theme: Theme, stage: FigureStage) -> None:
        super().__init__()
        self._theme = theme
        self._stage = stage
        self._picture: StillPicture | None = None
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Expanding)
        self.setMaximumHeight(MOST_STAGE_PX)
        theme.tokens_changed.connect(self._repaint)

    def show_picture(self, picture: Shown) -> None:
        """Show another moment."""
        self._picture = StillPicture(self._stage, picture)
        self.update()

    @Slot()
    def _repaint(self) -> None:
        if self._picture is not None:
            self._picture.forget()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the figure beside the round corners."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, 0)
        painter.fillPath(stage_path(box), tokens.stage)
        if self._picture is not None:
            round_px = int(RADIUS_PX)
            inside: QRect = self.rect().adjusted(round_px, 1, -round_px, 0)
            self._picture.paint(painter, inside, tokens.stage, max_px_per_cm=None)

    def sizeHint(self) -> QSize:
        """Wish for a third of the card."""
        return QSize(400, USUAL_STAGE_PX)


class StartCard(Card):
    """Nothing in it blocks starting: an open question stays open."""

    started = Signal(object)
    """Carries the pain score, or None."""

    def __init__(
        self, theme: Theme, stage: FigureStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "surface", parent)
        self._theme = theme
        self._card: RoutineCard | None = None
        question = self.tr("How is your back right now?")
        self.stage_picture = StagePicture(theme, stage)
        self.scale = ColumnPainScale(theme, question)
        self.start_button = MainButton(
            theme, self.tr("Start"), icon="play", height_px=START_HEIGHT_PX
        )
        self.start_button.padding_px = START_PADDING_PX
        self.start_button.setMinimumWidth(LEAST_START_PX)
        self.start_button.clicked.connect(self._start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.stage_picture, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setContentsMargins(PADDING_PX, PADDING_PX, PADDING_PX, 20)
        self._parts.setSpacing(PADDING_PX)
        self._parts.addLayout(self._question(question), 1)
        self._parts.addLayout(self._action(), 1)
        whole.addLayout(self._parts)

    def _question(self, question: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Words(self._theme, question, Type.CARD_TITLE))
        column.addWidget(self.scale)
        ends = self.tr("Optional. 0 is no pain, 10 the worst imaginable.")
        column.addWidget(Words(self._theme, ends, Type.SMALL, "ink2"))
        column.addStretch(1)
        return column

    def _action(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self.start_button)
        small = QVBoxLayout()
        small.setSpacing(2)
        stops = self.tr("S or the red button stops at once.")
        advice = self.tr("General information, not medical advice.")
        for sentence in (stops, advice):
            small.addWidget(Words(self._theme, sentence, Type.SMALL, "ink2"))
        column.addLayout(small)
        return column

    def show_card(self, card: RoutineCard) -> None:
        """Offer a routine, with the question open."""
        self._card = card
        self._name_start_button()
        self.stage_picture.show_picture(card.picture)
        self.scale.set_score(None)

    def _name_start_button(self) -> None:
        """Name the routine on the button where it fits; the page does so anyway."""
        if self._card is None:
            return
        button, length = self.start_button, clock(self._card.duration_ms)
        whole = self.tr("Start {title}, {length}")
        whole = whole.format(title=self._card.title, length=length)
        # The length never stands alone on the second line.
        whole = whole.replace(f" {length}", NO_BREAK_SPACE + length)
        room_px = button.width() - 2 * button.padding_px - button.extra_px
        fits = len(wrapped(whole, button.text_font(), room_px)) <= START_LINES
        short = self.tr("Start, {length}").format(length=length)
        button.setText(whole if fits else short)
        button.setAccessibleName(whole.replace(NO_BREAK_SPACE, " "))

    def lie_flat(self, is_flat: bool) -> None:
        """Put question and button side by side, without the picture, or back."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(
            direction.LeftToRight if is_flat else direction.TopToBottom
        )
        padding_px = 16 if is_flat else PADDING_PX
        self._parts.setContentsMargins(PADDING_PX, padding_px, PADDING_PX, 16)
        self.stage_picture.setVisible(not is_flat)

    @Slot()
    def _start(self) -> None:
        self.started.emit(self.scale.score)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words on the button."""
        super().resizeEvent(event)
        self._name_start_button()

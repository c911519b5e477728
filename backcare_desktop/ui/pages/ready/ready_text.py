# SPDX-License-Identifier: MIT
"""What there is to read before a routine starts, from its title to its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.core.catalogue import POSITION_WORDS
from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.pages.change_panel import ChangePanel
from backcare_desktop.ui.pages.change_words import changed_words
from backcare_desktop.ui.pages.page_scroll import ScrolledColumn
from backcare_desktop.ui.pages.position_icon import PositionIcon
from backcare_desktop.ui.pages.ready.exercise_text_card import ExerciseTextCard
from backcare_desktop.ui.pages.ready.thing_chip import ThingChip
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.card import SHADOW_PX
from backcare_desktop.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from backcare_desktop.core.catalogue import RoutineCard, RoutineDetail
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

SECTION_GAP_PX = 24
ROW_GAP_PX = 16 - SHADOW_PX
HEADING = TextStyle(20, 700)


class ReadyText(ScrolledColumn):
    """Title, reasons, things to have at hand, and the exercises.

    Signals:
        exercise_opened(QWidget): the card that shows more now.
    """

    exercise_opened = Signal(QWidget)

    def __init__(
        self, theme: Theme, stage: FigureStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._cards: list[ExerciseTextCard] = []
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)

    @property
    def exercise_cards(self) -> tuple[ExerciseTextCard, ...]:
        """The exercises in the routine's order."""
        return tuple(self._cards)

    def show_detail(self, detail: RoutineDetail, week: int | None) -> None:
        """Show a routine, every exercise closed."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        rows = QVBoxLayout(self._shown)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SECTION_GAP_PX)
        rows.addLayout(self._head(detail.card))
        if detail.card.change_reasons:
            title = changed_words(self, week)
            panel = ChangePanel(self._theme, title, detail.card.change_reasons)
            rows.addWidget(panel)
        if detail.props:
            rows.addLayout(self._at_hand(detail.props))
        rows.addLayout(self._exercises(detail))
        rows.addStretch(1)
        self._column.addWidget(self._shown)
        # A layout shows what is added only at the next turn of the event loop.
        self._shown.show()

    def _head(self, card: RoutineCard) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(Words(self._theme, card.title, Type.HERO))
        length = Words(self._theme, card.length_and_time, Type.BODY_MEDIUM, "ink2")
        head.addWidget(length)
        if card.summary:
            head.addSpacing(4)
            head.addWidget(Words(self._theme, card.summary, Type.BODY))
        head.addSpacing(8)
        head.addLayout(self._positions(card))
        return head

    def _positions(self, card: RoutineCard) -> FlowLayout:
        flow = FlowLayout(across_px=24, down_px=4)
        pairs = zip(card.positions, card.position_poses, strict=True)
        for position, pose in pairs:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            row.addWidget(PositionIcon(self._theme, self._stage, position, pose))
            name = POSITION_WORDS[position]
            row.addWidget(Words(self._theme, name, Type.SMALL, "ink2"))
            flow.addWidget(pair)
        return flow

    def _at_hand(self, props: tuple[str, ...]) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(8)
        part.addWidget(Words(self._theme, self.tr("Have at hand"), HEADING))
        chips = FlowLayout()
        for prop in props:
            chips.addWidget(ThingChip(self._theme, prop))
        part.addLayout(chips)
        return part

    def _exercises(self, detail: RoutineDetail) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(ROW_GAP_PX)
        heading = Words(self._theme, self.tr("What you will do"), HEADING)
        part.addWidget(heading)
        self._cards = [
            ExerciseTextCard(self._theme, self._stage, text)
            for text in detail.exercises
        ]
        for card in self._cards:
            card.opened.connect(self.exercise_opened)
            part.addWidget(card)
        return part

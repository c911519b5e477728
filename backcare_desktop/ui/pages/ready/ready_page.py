# SPDX-License-Identifier: MIT
"""The page before a routine starts: what it is, what it needs, and the start."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backcare_desktop.ui.pages.page_scroll import RING_ROOM_PX, PageScroll
from backcare_desktop.ui.pages.ready.ready_text import ReadyText
from backcare_desktop.ui.pages.ready.start_card import StartCard
from backcare_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent

    from backcare_desktop.core.catalogue import RoutineDetail
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.ready.exercise_text_card import ExerciseTextCard

MARGIN_PX = 32
TOP_PX = 24
GAP_PX = 24
BAR_GAP_PX = 6
"""Between the scroll bar and the card at the right."""

SIDE_WIDTHS_PX = (336, 480)
SIDE_SHARE = 0.37
SIDE_HEIGHT_PX = 776
"""A higher card would only move its button away from its question."""

FLAT_BELOW_PX = 860
"""Below this width the start lies under the text."""

WIDEST_PX = 1488
"""Longer lines are hard to read."""

LEAST_SIZE = QSize(600, 440)


class ReadyPage(QWidget):
    """Everything is read at leisure; the start is there all the time."""

    started = Signal(str, object)
    """Carries the routine's stem and the pain score before, or None."""

    print_wanted = Signal(str)
    """Carries the routine's stem."""

    left = Signal()

    def __init__(
        self, theme: Theme, stage: FigureStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._detail: RoutineDetail | None = None
        self._theme = theme
        self._stage = stage
        self.back_button = Button(
            theme, self.tr("Back"), kind="quiet", icon="back-arrow"
        )
        self.print_button = Button(theme, self.tr("Print"), kind="quiet", icon="print")
        self.start_card = StartCard(theme, stage)
        self.start_button = self.start_card.start_button
        self.scale = self.start_card.scale
        self.text = ReadyText(theme, stage)
        self.scroll_area = PageScroll(theme, self.text, QMargins(MARGIN_PX, 0, 0, 0))
        self.setProperty("focusRing", False)
        self._assemble()
        self.text.exercise_opened.connect(self.scroll_area.open_into_view)
        self.back_button.clicked.connect(self.left)
        self.print_button.clicked.connect(self._print)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._print)
        self.start_card.started.connect(self._start)

    def _assemble(self) -> None:
        reading = QVBoxLayout()
        reading.setSpacing(0)
        top = QHBoxLayout()
        # A button without a ground begins, to the eye, where its icon begins.
        top.setContentsMargins(MARGIN_PX - self.back_button.padding_px, 0, 0, 0)
        top.addWidget(self.back_button)
        top.addStretch(1)
        top.addWidget(self.print_button)
        reading.addLayout(top)
        reading.addWidget(self.scroll_area, 1)
        side = QVBoxLayout()
        side.addWidget(self.start_card, 1)
        side.addStretch(0)
        self._side = side
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(0)
        self._body.addLayout(reading, 1)
        self._body.addLayout(side)
        self._whole = QHBoxLayout(self)
        self._whole.setSpacing(0)
        self._whole.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._whole.addLayout(self._body)
        self.start_card.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        )

    @property
    def exercise_cards(self) -> tuple[ExerciseTextCard, ...]:
        """The exercises to read, in the routine's order."""
        return self.text.exercise_cards

    def show_detail(self, detail: RoutineDetail, week: int | None = None) -> None:
        """Show a routine from its top, ready to start.

        Args:
            detail: What to show.
            week: Her completed weeks, for the title of what care changed.
        """
        self._detail = detail
        self.text.show_detail(detail, week)
        self.start_card.show_card(detail.card)
        self.scroll_area.verticalScrollBar().setValue(0)
        self._set_tab_order()
        self.start_button.setFocus()

    def _set_tab_order(self) -> None:
        """As the eye goes: the start comes last, and has the focus at first."""
        stops: list[QWidget] = [self.back_button, self.print_button]
        stops += [card.header for card in self.exercise_cards]
        stops += [self.scale, self.start_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot(object)
    def _start(self, score: int | None) -> None:
        if self._detail is not None:
            self.started.emit(self._detail.card.stem, score)

    @Slot()
    def _print(self) -> None:
        if self._detail is not None:
            self.print_wanted.emit(self._detail.card.stem)

    def _fit(self) -> None:
        """Choose where the start lies, and how wide it is."""
        is_flat = self.width() < FLAT_BELOW_PX
        direction = QBoxLayout.Direction
        self._body.setDirection(
            direction.TopToBottom if is_flat else direction.LeftToRight
        )
        self.start_card.lie_flat(is_flat)
        outer_px = max(0, (self.width() - WIDEST_PX) // 2)
        self._whole.setContentsMargins(outer_px, TOP_PX - RING_ROOM_PX, outer_px, 0)
        low, high = SIDE_WIDTHS_PX
        side_px = min(high, max(low, round(self.width() * SIDE_SHARE)))
        right_px = MARGIN_PX if is_flat else GAP_PX - BAR_GAP_PX
        self.scroll_area.set_margins(
            QMargins(MARGIN_PX, RING_ROOM_PX, right_px, TOP_PX)
        )
        if is_flat:
            self._side.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, 16)
            self.start_card.setMinimumWidth(0)
            self.start_card.setMaximumWidth(WIDEST_PX)
        else:
            self._side.setContentsMargins(BAR_GAP_PX, RING_ROOM_PX, MARGIN_PX, TOP_PX)
            self.start_card.setFixedWidth(side_px)
        self.start_card.setMaximumHeight(SIDE_HEIGHT_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start by Enter and answer by a digit from everywhere; leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start_button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self.scale.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on; as a proxy the start would upset the order of Tab."""
        super().focusInEvent(event)
        self.start_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._fit()
        # The layout has seen this event before the page did.
        self._whole.activate()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter start at once."""
        super().showEvent(event)
        # A window that only comes back from the dock keeps its focus.
        if not event.spontaneous():
            self.start_button.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Ask for the same room however wide the page is just now.

        Its margins and its card grow with the window, which must be able to get
        small again in one go.
        """
        return LEAST_SIZE

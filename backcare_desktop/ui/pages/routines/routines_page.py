# SPDX-License-Identifier: MIT
"""The Routines page: all routines as cards, found by name, position or chip."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.change_words import changed_words
from backcare_desktop.ui.pages.page_scroll import (
    RING_ROOM_PX,
    PageScroll,
    ScrolledColumn,
)
from backcare_desktop.ui.pages.routines.broken_row import BrokenRow
from backcare_desktop.ui.pages.routines.card_grid import CardGrid
from backcare_desktop.ui.pages.routines.filter_chips import FilterChips
from backcare_desktop.ui.pages.routines.left_out import left_out_row
from backcare_desktop.ui.pages.routines.nothing_found import NothingFound
from backcare_desktop.ui.pages.routines.routine_card import RoutineCardButton
from backcare_desktop.ui.pages.routines.routine_filter import (
    ALL,
    found_by,
    in_order,
    occurs,
)
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.buttons import Button
from backcare_desktop.ui.widgets.card import SHADOW_PX
from backcare_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backcare_desktop.core.catalogue import BrokenCard, RoutineCard
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.change_panel import ChangePanel
    from backcare_desktop.ui.pages.routines.left_out import LeftOutRoutine

MARGIN_PX = 32
TOP_PX = 24
SEARCH_WIDTHS_PX = (200, 344)
ROW_GAP_PX = 16
SHORT_WORDS_BELOW_PX = 760


class RoutinesPage(QWidget):
    """Her own routines first, then the shipped ones.

    Below them stand routines of which nothing fits her, then files that failed.
    """

    routine_chosen = Signal(str)
    routine_started = Signal(str)
    reload_requested = Signal()
    file_opened = Signal(str)
    folder_opened = Signal()

    def __init__(
        self, theme: Theme, stage: FigureStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._buttons: dict[str, RoutineCardButton] = {}
        self._broken: list[BrokenRow] = []
        self._left_out: list[tuple[str, ChangePanel]] = []
        self._values: list[RoutineCard] = []
        self.search = SearchField(theme, self.tr("Find by name or position"))
        self.search.setMinimumWidth(SEARCH_WIDTHS_PX[0])
        self.search.setMaximumWidth(SEARCH_WIDTHS_PX[1])
        self.folder_button = Button(theme, "", kind="quiet")
        self.chips = FilterChips(theme)
        self.grid = CardGrid()
        self.nothing = NothingFound(theme)
        self.nothing.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(ROW_GAP_PX)
        self.scroll_area = self._scrolling()
        self._assemble()
        self._name_folder_button()
        self._connect()

    def _scrolling(self) -> PageScroll:
        content = ScrolledColumn()
        column = self._column = QVBoxLayout(content)
        column.setSpacing(ROW_GAP_PX - SHADOW_PX)
        column.addWidget(self.grid)
        column.addWidget(self.nothing)
        column.addLayout(self._rows)
        column.addStretch(1)
        return PageScroll(
            self._theme, content, QMargins(MARGIN_PX, RING_ROOM_PX, MARGIN_PX, TOP_PX)
        )

    def _assemble(self) -> None:
        title = Words(self._theme, self.tr("Routines"), Type.PAGE_TITLE)
        title.setMinimumWidth(title.sizeHint().width())
        top = QHBoxLayout()
        top.setSpacing(ROW_GAP_PX)
        top.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self.search, 20)
        top.addWidget(self.folder_button)
        # A button without a ground ends, to the eye, where its words end.
        right_px = MARGIN_PX - self.folder_button.padding_px
        top.setContentsMargins(MARGIN_PX, 0, right_px, 0)
        chips = QHBoxLayout()
        chips.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        chips.addWidget(self.chips)
        head = QVBoxLayout()
        head.setContentsMargins(0, TOP_PX, 0, 0)
        head.setSpacing(ROW_GAP_PX)
        head.addLayout(top)
        head.addLayout(chips)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(ROW_GAP_PX - RING_ROOM_PX)
        whole.addLayout(head)
        whole.addWidget(self.scroll_area, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_matches)
        self.chips.filter_changed.connect(self._show_matches)
        self.folder_button.clicked.connect(self.folder_opened)
        self.nothing.cleared.connect(self._clear_search)
        self.nothing.retried.connect(self.reload_requested)
        self.grid.focus_moved.connect(self.scroll_area.bring_into_view)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._go_to_search)

    def show_cards(
        self,
        cards: Sequence[RoutineCard],
        broken: Sequence[BrokenCard],
        week: int | None = None,
        left_out: Sequence[LeftOutRoutine] = (),
    ) -> None:
        """Show what there is; scroll, search, chip and focus stay where they are.

        Args:
            cards: All routines; her own come first whatever their order.
            broken: Files that could not be read.
            week: Her completed weeks, for the badge of what care changed.
            left_out: Routines of which care leaves nothing for her.
        """
        at_px = self.scroll_area.verticalScrollBar().value()
        focused = self._place_of_focus()
        self._values = in_order(cards)
        words = changed_words(self, week)
        for gone in self._buttons.keys() - {each.stem for each in cards}:
            button = self._buttons.pop(gone)
            button.hide()
            button.deleteLater()
        for each in self._values:
            badge = words if each.change_reasons else ""
            if each.stem not in self._buttons:
                self._buttons[each.stem] = self._new_button(each, badge)
            self._buttons[each.stem].show_card(each, badge)
        self._show_left_out(left_out)
        self._show_broken(broken)
        self.chips.offer(self._values)
        self._arrange()
        self._restore_focus(focused)
        self._column.activate()
        self.scroll_area.verticalScrollBar().setValue(at_px)

    def _new_button(self, card: RoutineCard, words: str) -> RoutineCardButton:
        button = RoutineCardButton(self._theme, self._stage, card, words, self.grid)
        button.chosen.connect(self.routine_chosen)
        button.started.connect(self.routine_started)
        button.move_asked.connect(lambda key: self.grid.move_focus(button, key))
        return button

    def _show_left_out(self, left_out: Sequence[LeftOutRoutine]) -> None:
        for _title, gone in self._left_out:
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._left_out = [
            (each.title, left_out_row(self._theme, each)) for each in left_out
        ]
        for _title, row in self._left_out:
            self._rows.addWidget(row)

    def _show_broken(self, broken: Sequence[BrokenCard]) -> None:
        """Keep the rows that say the same; they may have the focus."""
        kept = {row.broken: row for row in self._broken}
        for each, row in kept.items():
            self._rows.removeWidget(row)
            if each not in broken:
                row.hide()
                row.deleteLater()
        self._broken = []
        for each in dict.fromkeys(broken):
            row = kept.get(each) or self._new_row(each)
            self._rows.addWidget(row)
            # At once, so that Tab finds it in this turn of the event loop too.
            row.show()
            self._broken.append(row)

    def _new_row(self, broken: BrokenCard) -> BrokenRow:
        row = BrokenRow(self._theme, broken)
        row.retried.connect(self.reload_requested)
        row.opened.connect(self.file_opened)
        return row

    def _place_of_focus(self) -> int | None:
        """Where the focused card stands, or None when the focus is elsewhere."""
        for place, button in enumerate(self.grid.cards):
            if button.hasFocus() or button.start_button.hasFocus():
                return place
        return None

    def _restore_focus(self, place: int | None) -> None:
        """Go to the neighbour when the focused card is gone."""
        cards = self.grid.cards
        if place is None or self._place_of_focus() is not None:
            return
        if cards:
            cards[min(place, len(cards) - 1)].setFocus()
        else:
            self.search.setFocus()

    @Slot()
    def _show_matches(self) -> None:
        self._arrange()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _arrange(self) -> None:
        query = self.search.text()
        shown = [
            each
            for each in self._values
            if self.chips.chosen.accepts(each) and found_by(each, query)
        ]
        self.grid.show_cards([self._buttons[each.stem] for each in shown])
        self.grid.setVisible(bool(shown))
        named = [row for title, row in self._left_out if occurs(query, title)]
        for _title, row in self._left_out:
            row.setVisible(row in named and self.chips.chosen is ALL)
        self.nothing.setVisible(not shown)
        self.nothing.show_query(query.strip())
        self._set_tab_order()

    def _set_tab_order(self) -> None:
        """Search, folder, chips, the cards from the first, then broken files."""
        stops: list[QWidget] = [self.search, self.folder_button, *self.chips.chips]
        for card in self.grid.cards:
            stops += [card, card.start_button]
        stops += [self.nothing.clear_button, self.nothing.retry_button]
        for row in self._broken:
            stops += [row.retry_button, row.open_button]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _name_folder_button(self) -> None:
        """Say less where there is less room."""
        whole = self.tr("Open my routines folder")
        is_narrow = self.width() < SHORT_WORDS_BELOW_PX
        self.folder_button.setText(self.tr("Open folder") if is_narrow else whole)
        self.folder_button.setAccessibleName(whole)
        self.folder_button.setToolTip(whole if is_narrow else "")
        self.folder_button.updateGeometry()

    @Slot()
    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a focused card in view, and the search field readable."""
        super().resizeEvent(event)
        self._name_folder_button()
        place = self._place_of_focus()
        if place is not None:
            self.scroll_area.bring_into_view(self.grid.cards[place])

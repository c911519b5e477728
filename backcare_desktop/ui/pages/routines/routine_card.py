# SPDX-License-Identifier: MIT
"""One routine on the Routines page: a card that opens it, with a way to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from backcare_desktop.core.catalogue import POSITION_WORDS
from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.pages.position_icon import (
    HEIGHT_PX as ICON_HEIGHT_PX,
)
from backcare_desktop.ui.pages.position_icon import (
    WIDTH_PX as ICON_WIDTH_PX,
)
from backcare_desktop.ui.pages.position_icon import PositionIcon
from backcare_desktop.ui.pages.routines.card_text import (
    ICON_GAP_PX,
    PADDING_PX,
    TITLE_TOP_PX,
    CardText,
    icons_width_px,
    lay_out_text,
)
from backcare_desktop.ui.pages.routines.figure_place import beside_badges
from backcare_desktop.ui.pages.still_picture import StillPicture
from backcare_desktop.ui.pages.wrapped_text import paint_lines
from backcare_desktop.ui.widgets.buttons import IconButton
from backcare_desktop.ui.widgets.card import (
    RADIUS_PX,
    SHADOW_PX,
    card_rect,
    paint_card,
    stage_path,
)
from backcare_desktop.ui.widgets.chip import Badge
from backcare_desktop.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backcare_desktop.core.catalogue import RoutineCard
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

STAGE_PX = 120
LEAST_HEIGHT_PX = 248
BADGE_INSET_PX = 12
BADGE_GAP_PX = 8
START_INSET_PX = 12
START_PX = 48
MOVING_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class RoutineCardButton(PaintedButton):
    """The card; pressing it opens the routine, and its Start begins at once."""

    chosen = Signal(str)
    started = Signal(str)
    move_asked = Signal(int)
    """An arrow key, Home or End was pressed; carries the key."""

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        card: RoutineCard,
        changed_words: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the card.

        Args:
            theme: Where the colours come from.
            stage: Paints the figure.
            card: What to show.
            changed_words: On the badge when care changed something.
            parent: The widget it lies in.
        """
        super().__init__(theme, "", parent)
        self._stage = stage
        self.card = card
        self._picture = StillPicture(stage, card.picture)
        self._badges: list[Badge] = []
        self._icons: list[PositionIcon] = []
        self.set_radius(RADIUS_PX)
        # A word would cover the figure's head; the page behind the card has it.
        self.start_button = IconButton(theme, "play", "", kind="main", parent=self)
        self.start_button.set_radius(START_PX / 2)
        self.start_button.installEventFilter(self)
        self.start_button.hide()
        self.start_button.clicked.connect(lambda: self.started.emit(self.card.stem))
        self.clicked.connect(lambda: self.chosen.emit(self.card.stem))
        theme.tokens_changed.connect(self._picture.forget)
        self._changed_words = changed_words
        self._show()

    def show_card(self, card: RoutineCard, changed_words: str) -> None:
        """Show a routine, perhaps another one or a changed one."""
        # The same pose may be drawn otherwise once the files were read again.
        self._picture.forget()
        self.update()
        if (card, changed_words) == (self.card, self._changed_words):
            return
        self.card = card
        self._changed_words = changed_words
        self._show()

    def _show(self) -> None:
        card = self.card
        self._picture.show_picture(card.picture)
        for gone in (*self._badges, *self._icons):
            gone.hide()
            gone.deleteLater()
        self._badges = []
        if card.is_own:
            self._badges.append(Badge(self.theme, self.tr("Yours"), "primary", self))
        if card.change_reasons:
            self._badges.append(Badge(self.theme, self._changed_words, "honey", self))
        self._icons = [
            PositionIcon(self.theme, self._stage, position, pose, self)
            for position, pose in zip(card.positions, card.position_poses, strict=True)
        ]
        self._name()
        for child in (*self._badges, *self._icons):
            child.show()
        self.start_button.raise_()
        self._place_children()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        card = self.card
        positions = ", ".join(POSITION_WORDS[each] for each in card.positions)
        said = " ".join(card.change_reasons) or card.summary
        parts = (card.length_and_time, positions, *(b.text() for b in self._badges))
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(". ".join((*filter(None, parts), said)))
        start = self.tr("Start {title}").format(title=card.title)
        self.start_button.set_icon("play", start)
        text = self._text(self.width())
        is_cut = any(part[-1].endswith("…") for part in (text.title, text.body) if part)
        self.setToolTip(f"{card.title}. {said}" if is_cut else "")

    def _said(self) -> str:
        """Give the summary, or what care changed, briefly."""
        reasons = self.card.change_reasons
        if not reasons:
            return self.card.summary
        more = len(reasons) - 1
        if more == 0:
            return reasons[0]
        if more == 1:
            words = self.tr("And one more change.")
        else:
            words = self.tr("And {count} more changes.").format(count=more)
        return f"{reasons[0]} {words}"

    def _text(self, width_px: int) -> CardText:
        inner_px = max(1, width_px - 2 * PADDING_PX)
        return lay_out_text(self.card, self._said(), inner_px)

    def _place_children(self) -> None:
        self._place_badges_and_start()
        icons_top = STAGE_PX + self._text(self.width()).icons_top_px
        left = self.width() - PADDING_PX - icons_width_px(self.card)
        for number, each in enumerate(self._icons):
            x = left + number * (ICON_WIDTH_PX + ICON_GAP_PX)
            each.setGeometry(x, icons_top, ICON_WIDTH_PX, ICON_HEIGHT_PX)

    def _place_badges_and_start(self) -> None:
        """Put the start at the upper right, or lower where a badge is there."""
        left, top, badges_right = BADGE_INSET_PX, BADGE_INSET_PX, 0
        for badge in self._badges:
            size = badge.sizeHint()
            if left > BADGE_INSET_PX and left + size.width() > self.width():
                left, top = BADGE_INSET_PX, top + size.height() + BADGE_GAP_PX
            badge.setGeometry(QRect(left, top, size.width(), size.height()))
            left += size.width() + BADGE_GAP_PX
            badges_right = max(badges_right, left)
        size = self.start_button.sizeHint()
        x = self.width() - START_INSET_PX - size.width()
        y = START_INSET_PX
        if badges_right > x:
            y = STAGE_PX - START_INSET_PX - size.height()
        self.start_button.setGeometry(QRect(x, y, size.width(), size.height()))

    def _offer_start(self) -> None:
        has_focus = self.hasFocus() or self.start_button.hasFocus()
        self.start_button.setVisible(self.underMouse() or has_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the start button away when the focus leaves it."""
        if event.type() == QEvent.Type.FocusOut:
            self.start_button.setVisible(self.underMouse())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer to start."""
        super().enterEvent(event)
        self._offer_start()

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self._offer_start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer to start; Tab goes there next."""
        super().focusInEvent(event)
        self._offer_start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be quiet again, unless the focus went to the start button."""
        super().focusOutEvent(event)
        self._offer_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave moving between cards to the page."""
        if event.key() in MOVING_KEYS:
            self.move_asked.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, the figure on her stage and the words."""
        tokens = self.theme.tokens
        painter = QPainter(self)
        paint_card(painter, card_rect(self), tokens, "surface", self.state_wash())
        box = QRectF(1, 1, self.width() - 2, STAGE_PX - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(stage_path(box), tokens.stage)
        self._picture.paint(painter, self.figure_rect(), tokens.stage)
        self._paint_words(painter)

    def figure_rect(self) -> QRect:
        """Give the place of the figure: on the stage, beside its badges."""
        # Beside the round corners, so that they need no clipping.
        round_px = int(RADIUS_PX)
        whole = QRect(round_px, 1, self.width() - 2 * round_px, STAGE_PX - 1)
        badges_right = max((b.geometry().right() + 1 for b in self._badges), default=0)
        return beside_badges(self._stage, self.card.picture, whole, badges_right)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = self.theme.tokens
        text = self._text(self.width())
        left, top = float(PADDING_PX), float(STAGE_PX)
        small = Type.SMALL.font()
        body_color = tokens.honey_ink if self.card.change_reasons else tokens.ink2
        title_at = QPointF(left, top + TITLE_TOP_PX)
        paint_lines(painter, title_at, text.title, Type.CARD_TITLE.font(), tokens.ink)
        meta_at = QPointF(left, top + text.meta_top_px)
        paint_lines(painter, meta_at, [self.card.length_and_time], small, tokens.ink2)
        body_at = QPointF(left, top + text.body_top_px)
        paint_lines(painter, body_at, text.body, small, body_color)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move what lies on the card, and keep the focus ring off its shadow."""
        super().resizeEvent(event)
        self.setProperty("focusRect", card_rect(self))
        self._place_children()
        self._name()

    def heightForWidth(self, width: int) -> int:
        """Grow with the lines of the words."""
        whole_px = STAGE_PX + self._text(width).height_px
        return max(LEAST_HEIGHT_PX, whole_px) + SHADOW_PX

    def sizeHint(self) -> QSize:
        """Wish for a third of a usual window."""
        return QSize(350, self.heightForWidth(350))

    def minimumSizeHint(self) -> QSize:
        """Accept a narrow column."""
        return QSize(240, LEAST_HEIGHT_PX + SHADOW_PX)

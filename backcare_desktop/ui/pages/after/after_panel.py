# SPDX-License-Identifier: MIT
"""What was done, beside the figure at rest: the quiet part of the page after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backcare_desktop.core.duration import clock
from backcare_desktop.core.picture import Picture, Pose
from backcare_desktop.core.session import Outcome, Session
from backcare_desktop.ui.look.fonts import TextStyle, Type
from backcare_desktop.ui.pages.headline import Headline
from backcare_desktop.ui.pages.progress.session_words import exercises_words
from backcare_desktop.ui.pages.still_picture import StillPicture
from backcare_desktop.ui.pages.wrapped_text import Words
from backcare_desktop.ui.widgets.icon_picture import IconPicture
from backcare_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

PADDING_PX = 40
HEADLINE_PX = (40, 36, 32, 28, 24)
WHAT = TextStyle(20, 500)
FIGURE_PX = QSize(300, 96)

RESTING = Pose("rest", "a")


class _RestingFigure(QWidget):
    """The figure lying on her side, still."""

    def __init__(self, theme: Theme, stage: FigureStage) -> None:
        super().__init__()
        self._theme = theme
        self._still = StillPicture(stage, Picture(RESTING, RESTING))
        self.set_fixed(is_fixed=False)
        theme.tokens_changed.connect(self._still.forget)
        theme.tokens_changed.connect(self.update)

    def show_bump(self, bump: float) -> None:
        """Show her as far along as she was."""
        self._still.show_picture(Picture(RESTING, RESTING, bump=bump))
        self.update()

    def set_fixed(self, *, is_fixed: bool) -> None:
        """Keep a width of her own, or take the width that there is."""
        policies = QSizePolicy.Policy
        across = policies.Fixed if is_fixed else policies.Ignored
        self.setSizePolicy(across, policies.Preferred)

    def sizeHint(self) -> QSize:
        """Wish for just enough to be seen; the panel gives what it has."""
        return FIGURE_PX

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint her on the ground of the panel."""
        rect = QRect(0, 0, self.width(), self.height())
        ground = self._theme.tokens.stage
        self._still.paint(QPainter(self), rect, ground, max_px_per_cm=None)


class AfterPanel(QWidget):
    """Well done, what it was, and that it is saved.

    Tall beside the questions, or a strip above them in a narrow window.
    """

    def __init__(
        self, theme: Theme, stage: FigureStage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._headline = Headline(theme, HEADLINE_PX, 700)
        self._what = Words(theme, "", WHAT, "ink2")
        self._how_much = Label(theme, "", Type.BODY, "ink2")
        self._figure = _RestingFigure(theme, stage)
        self._saved = self._saved_row()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._headline)
        words.addSpacing(4)
        words.addWidget(self._what)
        words.addWidget(self._how_much)
        self._words = QWidget()
        self._words.setLayout(words)
        self._words_layout = words
        self._outer = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        for part in (self._words, self._figure, self._saved):
            self._outer.addWidget(part)
        self.set_strip(is_strip=False)
        theme.tokens_changed.connect(self.update)

    @property
    def headline(self) -> str:
        """The first words."""
        return self._headline.text()

    @property
    def lines(self) -> tuple[str, str]:
        """What was done, and how much of it."""
        return self._what.text(), self._how_much.text()

    def show_session(self, session: Session) -> None:
        """Say what was done."""
        is_whole = session.outcome is Outcome.FINISHED
        early = self.tr("You stopped early. That counts too.")
        self._headline.setText(self.tr("Well done.") if is_whole else early)
        played = clock(session.tally.played_ms)
        self._what.setText(f"{session.title} · {played}")
        water = self.tr("Sip some water before you get up and about.")
        self._how_much.setText(f"{exercises_words(session)} {water}".strip())
        self.updateGeometry()

    def show_bump(self, bump: float) -> None:
        """Show the figure as far along as she is, 0 to 1."""
        self._figure.show_bump(bump)

    def set_strip(self, *, is_strip: bool) -> None:
        """Lie above the questions instead of standing beside them."""
        directions = QBoxLayout.Direction
        self._outer.setDirection(
            directions.LeftToRight if is_strip else directions.TopToBottom
        )
        top, side = (16, 48) if is_strip else (60, PADDING_PX)
        self._words_layout.setContentsMargins(side, top, side, 16)
        self._outer.setStretchFactor(self._words, 1 if is_strip else 0)
        self._outer.setStretchFactor(self._figure, 0 if is_strip else 1)
        self._figure.set_fixed(is_fixed=is_strip)
        self._saved.setVisible(not is_strip)

    def _saved_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(PADDING_PX, 16, PADDING_PX, 64)
        row.setSpacing(14)
        self._mark = IconPicture(self._theme, "check", "ok")
        self._saved_words = Label(self._theme, "", Type.BODY_MEDIUM, "ok")
        row.addWidget(self._mark)
        row.addWidget(self._saved_words, 1)
        self.show_saved(saved=True)
        return holder

    @property
    def saved_words(self) -> str:
        """What is said about the record."""
        return self._saved_words.text()

    def show_saved(self, *, saved: bool) -> None:
        """Say truly whether the record was kept."""
        if saved:
            self._mark.show_icon("check", "ok")
            self._saved_words.set_ink("ok")
            self._saved_words.setText(self.tr("Saved. The rest is optional."))
        else:
            self._mark.show_icon("warning-triangle", "stop_line")
            self._saved_words.set_ink("stop_ink")
            words = self.tr("This session could not be saved. Routines says why.")
            self._saved_words.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel's own ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.stage)

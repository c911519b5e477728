# SPDX-License-Identifier: MIT
"""The figure, large: the whole of it pauses and resumes at a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.ui.figure.backdrop import Canvas

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

    from backcare_desktop.core.picture import Blend, Shown
    from backcare_desktop.ui.figure.motion_cache import Look
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

PAUSED_OPACITY = 0.45
"""Faded while paused, so that from 2 m nobody takes it for playing."""
FADE_MS = 200
FADE_INTERVAL_MS = 33
"""A pause brings no frames of its own, so the way there has a timer."""
LEAST_HEIGHT_SHOWN_CM = 78.0
"""Low poses are drawn large, but never so large that a change to a standing one
would look like another woman."""


class FigureView(QWidget):
    """Shows one picture of the figure.

    Attributes:
        stage: paints it.
        is_still: movement is reduced; a pause fades at once.

    Signals:
        clicked(): the picture was pressed.
        seen_changed(bool): it came into sight, or went out of it.
        painted(): a picture has been painted; there is time until the next one.
    """

    clicked = Signal()
    seen_changed = Signal(bool)
    painted = Signal()

    def __init__(
        self,
        theme: Theme,
        stage: FigureStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.stage = stage
        self.is_still = False
        self._picture: Shown | Blend | None = None
        self._look: Look | None = None
        self._is_faded = False
        self._fade = 0.0
        self._fade_timer = QTimer(self)
        self._fade_timer.setInterval(FADE_INTERVAL_MS)
        self._fade_timer.timeout.connect(self._fade_on)
        self._since_fade = QElapsedTimer()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("The movement, drawn"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        theme.tokens_changed.connect(self.update)

    def show_picture(self, picture: Shown | Blend) -> None:
        """Show another moment of the movement."""
        if picture == self._picture:
            return
        self._picture = picture
        look = self.stage.look_of(
            picture, self._canvas(), max_px_per_cm=self._max_px_per_cm()
        )
        before, self._look = self._look, look
        if before is None or look is None or before.motion != look.motion:
            self.update()
        elif before.moment != look.moment:
            self.update(look.box)

    def prepare(self, picture: Shown | Blend) -> bool:
        """Make a part of what a coming picture needs; whether there was one to make."""
        return self.stage.prepare(
            picture, self._canvas(), max_px_per_cm=self._max_px_per_cm()
        )

    def set_faded(self, faded: bool) -> None:
        """Pale while paused; the way there is short, and nothing where none sees it."""
        if faded == self._is_faded:
            return
        self._is_faded = faded
        if self.is_still or not self.isVisible():
            self.fade_by(FADE_MS)
        else:
            self._since_fade.start()
            self._fade_timer.start()

    def fade_by(self, passed_ms: float) -> None:
        """Let time pass on the way into a pause, or out of it."""
        way = passed_ms / FADE_MS * (1 if self._is_faded else -1)
        self._fade = min(1.0, max(0.0, self._fade + way))
        if self._fade == float(self._is_faded):
            self._fade_timer.stop()
        self.update()

    def _fade_on(self) -> None:
        self.fade_by(self._since_fade.restart())

    def _canvas(self) -> Canvas:
        density = self.devicePixelRatioF()
        return Canvas(self.width(), self.height(), density, self._ground())

    def _ground(self) -> QColor:
        return self._theme.tokens.bg

    def _max_px_per_cm(self) -> float:
        return self.height() / LEAST_HEIGHT_SHOWN_CM

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that frames are wanted; also when a window comes back from its icon."""
        self.seen_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody sees frames now."""
        self.seen_changed.emit(False)

    def sizeHint(self) -> QSize:
        """Room at the design's size."""
        return QSize(848, 420)

    def minimumSizeHint(self) -> QSize:
        """Room in which a movement can still be made out."""
        return QSize(200, 120)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any press anywhere on the picture counts: hands are busy."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one wish: twice would pause and resume at once."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure on the page's own paper."""
        painter = QPainter(self)
        ground = self._ground()
        if self._picture is None:
            painter.fillRect(self.rect(), ground)
            return
        self.stage.paint(
            painter,
            self.rect(),
            self._picture,
            ground,
            max_px_per_cm=self._max_px_per_cm(),
        )
        if self._fade:
            painter.setOpacity((1.0 - PAUSED_OPACITY) * self._fade)
            painter.fillRect(self.rect(), ground)
        painter.end()
        self.painted.emit()

# SPDX-License-Identifier: MIT
"""The figure as she will be seen everywhere: standing still, or breathing gently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.core.breathing import ease
from backcare_desktop.core.picture import Picture
from backcare_desktop.core.positions import STARTING_POSE
from backcare_desktop.core.terms import Position
from backcare_desktop.ui.widgets.card import RADIUS_PX, stage_path

if TYPE_CHECKING:
    from backcare_desktop.ui.themed_stage import Wardrobe

BREATH_IN_MS = 4_000
BREATH_OUT_MS = 6_000
FRAME_MS = 50
"""Twenty pictures a second: only the breath moves."""


def breath_after(passed_ms: int) -> float:
    """How full she is, -1 breathed out to +1 breathed in, after so much breathing."""
    at_ms = passed_ms % (BREATH_IN_MS + BREATH_OUT_MS)
    if at_ms < BREATH_IN_MS:
        return ease(at_ms / BREATH_IN_MS) * 2.0 - 1.0
    return 1.0 - ease((at_ms - BREATH_IN_MS) / BREATH_OUT_MS) * 2.0


class FigurePreview(QWidget):
    """Shows her in one of a few positions, with a belly of any size."""

    def __init__(self, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._wardrobe = wardrobe
        self._position = Position.STANDING
        self._bump = 0.0
        self._breath = 0.0
        self._shows_effort = False
        self._is_still = False
        self.is_flat = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._breathe)
        self.setAccessibleName(self.tr("Your figure"))
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)
        wardrobe.theme.tokens_changed.connect(self.update)

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        pose = STARTING_POSE[self._position]
        return Picture(
            pose,
            pose,
            breath=self._breath,
            bump=self._bump,
            shows_effort=self._shows_effort,
        )

    @property
    def is_breathing(self) -> bool:
        """Whether she moves."""
        return self._timer.isActive()

    def show_position(self, position: Position) -> None:
        """Show her standing, on hands and knees, or seated."""
        self._position = position
        self.update()

    def show_bump(self, bump: float) -> None:
        """Show another belly, 0 to 1."""
        self._bump = bump
        self.update()

    def show_effort(self, shows_effort: bool) -> None:
        """Show the glow where her work is, or not."""
        self._shows_effort = shows_effort
        self.update()

    def set_still(self, is_still: bool) -> None:
        """Stand still, or breathe while she is seen."""
        self._is_still = is_still
        if is_still:
            self._timer.stop()
            self.show_moment(None)
        elif self.isVisible():
            self._begin()

    def show_moment(self, passed_ms: int | None) -> None:
        """Show her so far into her breathing; None is between two breaths."""
        self._breath = 0.0 if passed_ms is None else breath_after(passed_ms)
        self.update()

    def _begin(self) -> None:
        if not self._timer.isActive():
            self._since.start()
            self._timer.start()

    @Slot()
    def _breathe(self) -> None:
        self.show_moment(self._since.elapsed())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and her beside its round corners."""
        stage, ground = self._wardrobe.stage, self._wardrobe.theme.tokens.stage
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._ground_path(), ground)
        round_px = int(RADIUS_PX)
        inside = self.rect().adjusted(round_px, round_px, -round_px, -round_px // 2)
        if self.picture.start.scene in stage.scenes:
            stage.paint(painter, inside, self.picture, ground)

    def _ground_path(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1 if self.is_flat else 0)
        if not self.is_flat:
            return stage_path(box)
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS_PX - 1, RADIUS_PX - 1)
        return path

    def showEvent(self, event: QShowEvent) -> None:
        """Breathe while somebody looks."""
        super().showEvent(event)
        if not self._is_still:
            self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing behind another page."""
        super().hideEvent(event)
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """Wish for a good third of the page."""
        return QSize(360, 360)

    def minimumSizeHint(self) -> QSize:
        """Room in which a look can still be made out."""
        return QSize(200, 150)

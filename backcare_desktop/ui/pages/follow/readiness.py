# SPDX-License-Identifier: MIT
"""Makes ready what comes next, in the time between two frames."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.coming import Coming
    from backcare_desktop.ui.pages.follow.figure_view import FigureView
    from backcare_desktop.ui.pages.follow.next_up_corner import NextUpCorner


class Readiness(QObject):
    """After each painted frame makes one thing of those that will be shown soon.

    One, because a frame must not wait for more: making a motion takes about half
    the time between two frames.
    """

    def __init__(self, figure: FigureView, corner: NextUpCorner) -> None:
        super().__init__(figure)
        self._figure = figure
        self._corner = corner
        self._coming: Coming | None = None
        self._wanted: deque[Callable[[], bool]] = deque()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.make_one)
        figure.painted.connect(self._wait_for_idle)

    @Slot(object)
    def expect(self, coming: Coming) -> None:
        """Make these ready from now on, the soonest first."""
        self._coming = coming
        self.start_over()

    def start_over(self) -> None:
        """Look at everything again: sizes or colours are others."""
        self._wanted.clear()
        if self._coming is None:
            return
        for picture in self._coming.pictures:
            self._wanted.append(partial(self._figure.prepare, picture))
        following = self._coming.next_up
        if following is not None:
            self._wanted.append(partial(self._corner.prepare, following))

    @Slot()
    def _wait_for_idle(self) -> None:
        if self._wanted:
            self._idle.start(0)

    @Slot()
    def make_one(self) -> None:
        """Make the next thing that is missing, if any."""
        while self._wanted:
            if self._wanted[0]():
                return
            self._wanted.popleft()

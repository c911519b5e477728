# SPDX-License-Identifier: MIT
"""A window that shows one picture, and what that costs it: run as a program.

    python -m tests.ui.figure.picture_window PICTURE FOLDER

Prints one line of JSON: `reason` or null; `turns` of the event loop while it was
waited for; the longest `gap_ms` between two turns, until the picture was there and
had moved for a second; and `grown_mb` of memory.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from itertools import pairwise
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.core.picture import AuthorImage
from backcare_desktop.moments.picturing import hang_pictures
from backcare_desktop.pictures.refusal import Refusal
from backcare_desktop.resources import asset
from backcare_desktop.storage.scenes import load_looks
from backcare_desktop.ui.figure.author_images import AuthorImages, Wish
from backcare_desktop.ui.figure.palette import palette_for
from backcare_desktop.ui.figure.stage import FigureStage
from backcare_desktop.ui.look.fonts import load_fonts

OWNER = "mine"
TICK_MS = 1
FRAME_MS = 33
MOMENTS = 30
PAPER = QColor("#FBF5EF")


class PictureWindow(QWidget):
    """A card and a large place, as on the pages, moving on with every repaint."""

    def __init__(self, stage: FigureStage) -> None:
        super().__init__()
        self._stage = stage
        self.at_ms = 0
        self.resize(1366, 768)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture at its moment, small and large."""
        painter = QPainter(self)
        image = AuthorImage(OWNER, at_ms=self.at_ms)
        self._stage.paint(painter, QRect(0, 0, 152, 100), AuthorImage(OWNER), PAPER)
        self._stage.paint(painter, QRect(200, 100, 848, 420), image, PAPER)


def spin_until_known(window: PictureWindow, images: AuthorImages) -> tuple[int, float]:
    """Run the event loop until the whole picture is there or refused."""
    loop = QEventLoop()
    turns: list[float] = []
    waited: list[float] = []
    wish = Wish(OWNER, whole=True)

    def tick() -> None:
        turns.append(time.perf_counter())
        if images.has(wish):
            window.at_ms += FRAME_MS
            window.repaint()
            if window.at_ms > MOMENTS * FRAME_MS:
                loop.quit()
        else:
            waited.append(turns[-1])

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
    timer.timeout.connect(tick)
    window.update()
    timer.start()
    loop.exec()
    gaps = [after - before for before, after in pairwise(turns)]
    return len(waited), max(gaps) * 1_000


def peak_mb() -> float:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024


def main(picture: Path, folder: Path) -> None:
    """Show a picture and say what it cost."""
    app = QApplication([])
    load_fonts(asset("fonts"))
    looks = load_looks(asset("looks.yaml"))
    stage = FigureStage({}, palette_for(looks, looks.ready["default"], "light"))
    window = PictureWindow(stage)
    images = hang_pictures(window, stage, folder)
    window.show()
    app.processEvents()
    before_mb = peak_mb()
    images.set_paths({OWNER: picture})
    turns, gap_ms = spin_until_known(window, images)
    answer = images.look(Wish(OWNER, whole=True))
    reason = answer.reason if isinstance(answer, Refusal) else None
    grown_mb = peak_mb() - before_mb
    images.close()
    facts = {"reason": reason, "turns": turns, "gap_ms": gap_ms, "grown_mb": grown_mb}
    sys.stdout.write(json.dumps(facts) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

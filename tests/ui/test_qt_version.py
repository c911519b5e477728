# SPDX-License-Identifier: MIT
"""The PySide6 that is installed can paint for hours."""

from __future__ import annotations

import subprocess
import sys

import PySide6

PAINTING = """
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

image = QImage(8, 8, QImage.Format.Format_RGB32)
painter = QPainter(image)
path = QPainterPath()
pen = QPen(QColor("black"))
for number in range(50_000):
    painter.save()
    painter.setPen(pen)
    path.moveTo(number % 8, 0.0)
    painter.restore()
painter.end()
print(path.elementCount() > 0)
"""
"""200,000 calls that return nothing, which is what a minute of playing makes."""


def test_the_version_is_one_that_keeps_its_counts() -> None:
    """From 6.11.3, and not 6.12, which loses a reference to None at every void call."""
    assert (6, 11, 3) <= PySide6.__version_info__[:3] < (6, 12)


def test_void_painter_calls_do_not_wear_it_out() -> None:
    """In a process of its own, so that an abort fails this test and not the run."""
    done = subprocess.run(
        [sys.executable, "-c", PAINTING], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")

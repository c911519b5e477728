# SPDX-License-Identifier: MIT
"""Sound pictures that Qt has written."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


@cache
def painted(kind: str, width: int = 60, height: int = 40, color: str = "") -> bytes:
    """A picture, red on the left and blue on the right, or in one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color) if color else RED)
    if not color:
        for x in range(width // 2, width):
            for y in range(height):
                image.setPixelColor(x, y, BLUE)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind, 100)  # type: ignore[call-overload]  # str is fine
    return bytes(content.data())

# SPDX-License-Identifier: MIT
"""Cross-fading two pictures of which neither covers its whole ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter


def mixed_layers(before: QImage, after: QImage, share: float) -> QImage:
    """Cross-fade two clear layers exactly: neither is ever seen through the other.

    Both are thinned first and then added: adding with an opacity would cut off what
    is over full before it is thinned.
    """
    for layer, part in ((before, 1.0 - share), (after, share)):
        thinner = QPainter(layer)
        thinner.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_DestinationIn
        )
        bounds = QRectF(QPointF(0, 0), layer.deviceIndependentSize())
        thinner.fillRect(bounds, QColor.fromRgbF(0, 0, 0, part))
        thinner.end()
    painter = QPainter(before)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.drawImage(QPointF(0, 0), after)
    painter.end()
    return before

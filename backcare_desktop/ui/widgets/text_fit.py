# SPDX-License-Identifier: MIT
"""Breaking a few words into lines that fit, for widgets that paint their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF


def break_lines(text: str, metrics: QFontMetricsF, width_px: float) -> list[str]:
    """Break a text at its spaces; a word that is too long stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width_px:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def fit_lines(
    text: str, metrics: QFontMetricsF, width_px: float, max_lines: int
) -> list[str]:
    """Break a text into at most `max_lines`, with an ellipsis as the last resort."""
    lines = break_lines(text, metrics, width_px)
    if len(lines) > max_lines:
        lines = [*lines[: max_lines - 1], " ".join(lines[max_lines - 1 :])]
    return [
        metrics.elidedText(line, Qt.TextElideMode.ElideRight, width_px)
        if metrics.horizontalAdvance(line) > width_px
        else line
        for line in lines
    ]


def narrowest_px(text: str, metrics: QFontMetricsF, max_lines: int) -> float:
    """Find the least width that holds a text in `max_lines` without an ellipsis."""
    words = text.split(" ")
    candidates = {
        metrics.horizontalAdvance(" ".join(words[start:end]))
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }
    return min(
        width
        for width in candidates
        if len(break_lines(text, metrics, width)) <= max_lines
        and all(metrics.horizontalAdvance(word) <= width for word in words)
    )

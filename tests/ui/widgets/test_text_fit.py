# SPDX-License-Identifier: MIT
"""Words are broken at spaces, and cut only when nothing else is left."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from backcare_desktop.ui.look.fonts import Type
from backcare_desktop.ui.widgets.text_fit import break_lines, fit_lines, narrowest_px

pytestmark = pytest.mark.usefixtures("theme")

SENTENCE = "Mittagspause beginnen, 8:15"
WIDE_PX = 10_000.0


@pytest.fixture
def metrics() -> QFontMetricsF:
    """Measure in the font of large buttons."""
    return QFontMetricsF(Type.MAIN_BUTTON.font())


def test_a_wide_place_takes_one_line(metrics: QFontMetricsF) -> None:
    """Nothing is broken that fits."""
    assert fit_lines(SENTENCE, metrics, WIDE_PX, 2) == [SENTENCE]


def test_a_narrow_place_breaks_at_a_space(metrics: QFontMetricsF) -> None:
    """The second line begins with the word that did not fit."""
    width = metrics.horizontalAdvance("Mittagspause beginnen,")
    assert fit_lines(SENTENCE, metrics, width, 2) == ["Mittagspause beginnen,", "8:15"]


def test_the_narrowest_width_still_shows_every_letter(metrics: QFontMetricsF) -> None:
    """At that width two lines hold all the words, at one pixel less they do not."""
    width = narrowest_px(SENTENCE, metrics, 2)
    assert " ".join(fit_lines(SENTENCE, metrics, width, 2)) == SENTENCE
    less = fit_lines(SENTENCE, metrics, width - 1, 2)
    assert any(line.endswith("…") for line in less)


def test_a_long_word_stands_alone_and_is_cut(metrics: QFontMetricsF) -> None:
    """A word wider than its place ends in an ellipsis."""
    assert break_lines("an Schwangerschaft", metrics, 30) == ["an", "Schwangerschaft"]
    assert fit_lines("Schwangerschaft", metrics, 60, 2)[0].endswith("…")


def test_no_text_is_one_empty_line(metrics: QFontMetricsF) -> None:
    """A button without words can be measured too."""
    assert fit_lines("", metrics, 40, 2) == [""]
    assert narrowest_px("", metrics, 2) == 0

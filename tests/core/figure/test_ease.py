# SPDX-License-Identifier: MIT
"""How a movement starts and stops."""

from __future__ import annotations

import pytest

from backcare_desktop.core.figure.ease import ease


@pytest.mark.parametrize(
    ("share", "way"), [(-1, 0), (0, 0), (0.5, 0.5), (1, 1), (2, 1)]
)
def test_it_starts_at_nothing_and_ends_at_all(share: float, way: float) -> None:
    """The ends and the middle are fixed, and nothing lies beyond."""
    assert ease(share) == pytest.approx(way)


def test_it_starts_softly() -> None:
    """A tenth of the time covers much less than a tenth of the way."""
    assert ease(0.1) < 0.03

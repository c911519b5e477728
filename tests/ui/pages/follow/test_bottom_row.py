# SPDX-License-Identifier: MIT
"""The row under the bar: the volume takes the place of the time, and nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from backcare_desktop.core.hearing import Hearing
from backcare_desktop.ui.pages.follow.bottom_row import BottomRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme


@pytest.fixture
def row(
    theme: Theme,
    qtbot: QtBot,
    show_active: Callable[..., None],
    settled: Callable[[], None],
) -> BottomRow:
    """Give the row as it is at first, in a usual window."""
    made = BottomRow(theme)
    qtbot.addWidget(made)
    made.resize(1302, 48)
    made.show_left(380_000)
    show_active(made)
    settled()
    return made


def test_the_volume_stands_in_the_place_of_the_time(
    row: BottomRow, settled: Callable[[], None]
) -> None:
    """For a moment; then the time is there again, in the same place."""
    time, notice = row.left.geometry(), row.notice.geometry()
    row.show_volume()
    settled()
    assert row.shows_volume
    assert not row.left.isVisible()
    assert row.volume.geometry() == time
    assert row.notice.geometry() == notice
    row.volume.done.emit()
    assert not row.shows_volume
    assert row.left.isVisible()


def test_making_it_opens_no_window(theme: Theme, qtbot: QtBot) -> None:
    """Its parts wait for the row: a window of their own would take the keyboard."""
    before = set(QApplication.topLevelWidgets())
    made = BottomRow(theme)
    qtbot.addWidget(made)
    shown = set(QApplication.topLevelWidgets()) - before
    assert not any(widget.isVisible() for widget in shown)
    assert not made.left.isWindow()
    assert not made.left.isVisible()


def test_a_notice_moves_nothing(row: BottomRow, settled: Callable[[], None]) -> None:
    """Controls and time stay where they are when it comes and goes."""
    before = row.transport.geometry(), row.left.geometry(), row.height()
    row.notice.say("The screen may go dark on its own.")
    settled()
    assert (row.transport.geometry(), row.left.geometry(), row.height()) == before


@pytest.mark.parametrize(
    ("hearing", "is_news"),
    [
        (Hearing(), False),
        (Hearing(volume_percent=90), True),
        (Hearing(is_muted=True), True),
        (Hearing(has_captions=False, voice_rate=30), False),
    ],
)
def test_only_another_loudness_is_worth_a_look(
    row: BottomRow, hearing: Hearing, is_news: bool
) -> None:
    """Captions and voices are changed elsewhere, where they are seen."""
    assert row.show_hearing(hearing) is is_news
    assert not row.show_hearing(hearing)

# SPDX-License-Identifier: MIT
"""Announcements reach a screen reader when there is one, as polite as is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from backcare_desktop.ui.announcing import announce

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

Politeness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    """Give something in whose name words are said."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def reader() -> Iterator[None]:
    """Let Qt believe that a screen reader listens."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(
    ("assertive", "politeness"),
    [(True, Politeness.Assertive), (False, Politeness.Polite)],
)
def test_a_screen_reader_gets_the_words(
    widget: QWidget, assertive: bool, politeness: QAccessible.AnnouncementPoliteness
) -> None:
    """Whether it may interrupt is told as well."""
    sent: list[tuple[str, object]] = []

    def send(event: QAccessibleAnnouncementEvent) -> None:
        sent.append((event.message(), event.politeness()))

    announce(widget, "Rest.", assertive=assertive, send=send)
    assert sent == [("Rest.", politeness)]


@pytest.mark.usefixtures("reader")
def test_nothing_is_no_announcement(widget: QWidget) -> None:
    """An empty caption interrupts nobody, and Qt takes a real one."""
    sent: list[object] = []
    announce(widget, "", assertive=True, send=sent.append)
    assert sent == []
    announce(widget, "Rest.", assertive=False)


def test_without_a_reader_nothing_is_sent(widget: QWidget) -> None:
    """Nobody pays for what nobody hears."""
    before = QAccessible.isActive()
    QAccessible.setActive(False)
    sent: list[object] = []
    announce(widget, "Rest.", assertive=True, send=sent.append)
    QAccessible.setActive(before)
    assert sent == []

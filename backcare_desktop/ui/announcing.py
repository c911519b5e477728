# SPDX-License-Identifier: MIT
"""Words for a screen reader: said when they change, wherever its cursor stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Announce(Protocol):
    """`announce`, or what a test listens with."""

    def __call__(self, widget: QWidget, text: str, *, assertive: bool) -> None:
        """Say a text in the name of a widget."""


def announce(
    widget: QWidget,
    text: str,
    *,
    assertive: bool,
    send: Callable[[QAccessibleAnnouncementEvent], None] = (
        QAccessible.updateAccessibility
    ),
) -> None:
    """Let a screen reader say a text; without one nothing happens.

    Args:
        widget: In whose name.
        text: What is said; nothing when empty.
        assertive: Interrupts what is being said; else the text waits its turn.
        send: Where the event goes.
    """
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    send(event)

# SPDX-License-Identifier: MIT
"""The ring shows where the keyboard is, outside of the edge, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backcare_desktop.ui.look.focus_ring import FocusRing
from backcare_desktop.ui.look.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("theme")

BUTTONS = 3


@pytest.fixture
def ring(qapp: QApplication) -> FocusRing:
    """Give the ring of the application."""
    found = qapp.findChild(FocusRing)
    assert found is not None
    return found


Column = tuple[QWidget, list[QPushButton]]


@pytest.fixture
def make_column(
    qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> Callable[[], Column]:
    """Give a function that shows a window with buttons below each other."""
    return lambda: column_of_buttons(qtbot, show_active)


def column_of_buttons(qtbot: QtBot, show_active: Callable[[QWidget], None]) -> Column:
    """Show a window with buttons below each other."""
    window = QWidget()
    layout = QVBoxLayout(window)
    buttons = [QPushButton(str(number)) for number in range(BUTTONS)]
    for button in buttons:
        layout.addWidget(button)
    qtbot.addWidget(window)
    window.resize(300, 300)
    show_active(window)
    return window, buttons


def global_rect(widget: QWidget) -> QRect:
    """Give the place of a widget on the screen."""
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def test_a_click_shows_no_ring(
    ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """The pointer already says where she is."""
    _window, buttons = make_column()
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert ring.visible_rect is None


def test_tab_shows_the_ring_outside_of_the_edge(
    ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """Three pixels of ring lie two pixels away from the next button."""
    _window, buttons = make_column()
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    expected = global_rect(buttons[1]).adjusted(-5, -5, 5, 5)
    assert ring.visible_rect == expected


def test_the_ring_follows_and_leaves(
    ring: FocusRing, make_column: Callable[[], Column], qtbot: QtBot
) -> None:
    """It moves with its widget, and goes when the pointer is used again."""
    window, buttons = make_column()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    window.resize(400, 500)
    qtbot.waitUntil(
        lambda: ring.visible_rect == global_rect(focused).adjusted(-5, -5, 5, 5)
    )
    QTest.mouseClick(focused, Qt.MouseButton.LeftButton)
    assert ring.visible_rect is None


def test_the_ring_goes_with_a_hidden_widget(
    ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """No ring stays behind around nothing."""
    window, buttons = make_column()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert ring.visible_rect is not None
    window.hide()
    assert ring.visible_rect is None


def test_a_widget_may_mean_a_part_of_itself(
    ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """The ring goes around the part, further away if the widget says so."""
    _window, buttons = make_column()
    buttons[1].setProperty("focusRect", QRect(10, 4, 20, 20))
    buttons[1].setProperty("focusGap", 4)
    buttons[1].setFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Shift)
    corner = buttons[1].mapToGlobal(QPoint(10, 4))
    assert ring.visible_rect == QRect(corner.x() - 7, corner.y() - 7, 34, 34)
    buttons[1].setProperty("focusRect", QRect(30, 4, 20, 20))
    assert ring.visible_rect == QRect(corner.x() + 13, corner.y() - 7, 34, 34)


def test_the_ring_scrolls_along(
    ring: FocusRing, qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> None:
    """In a scroll area it lies on the content, and is cut where that is."""
    area = QScrollArea()
    content = QWidget()
    layout = QVBoxLayout(content)
    fields = [QLineEdit() for _ in range(12)]
    for field in fields:
        layout.addWidget(field)
    area.setWidget(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    show_active(area)
    fields[1].setFocus()
    QTest.keyClick(fields[1], Qt.Key.Key_A)
    area.verticalScrollBar().setValue(30)
    assert ring.visible_rect == global_rect(fields[1]).adjusted(-5, -5, 5, 5)


def test_the_ring_survives_the_end_of_a_window(
    ring: FocusRing, make_column: Callable[[], Column], qtbot: QtBot
) -> None:
    """A window that goes with its focused child takes nothing else along."""
    window, buttons = make_column()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    window.close()
    window.deleteLater()
    del buttons
    qtbot.waitUntil(lambda: ring.visible_rect is None)
    _other, more = make_column()
    QTest.keyClick(more[0], Qt.Key.Key_Tab)
    assert ring.visible_rect is not None


def test_the_ring_wears_the_theme(
    theme: Theme, ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """Its colour is the main one of the theme in use."""
    window, buttons = make_column()
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        rect = ring.visible_rect
        assert rect is not None
        corner = window.mapFromGlobal(QPoint(rect.center().x(), rect.top() + 1))
        color = window.grab().toImage().pixelColor(corner)
        assert color == theme.tokens.primary


def test_a_page_that_takes_the_keyboard_as_a_whole_has_no_ring(
    ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """A ring around everything points at nothing; inside of the page it shows."""
    window, buttons = make_column()
    page = QWidget(window)
    page.resize(window.size())
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setProperty("focusRing", False)
    page.show()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_A)
    assert ring.visible_rect is None
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.visible_rect is not None


def test_what_tab_passes_by_has_no_ring(
    ring: FocusRing, make_column: Callable[[], Column]
) -> None:
    """Qt lends a plain page the focus when it comes into view."""
    window, _buttons = make_column()
    page = QWidget(window)
    page.resize(window.size())
    page.show()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_A)
    assert page.hasFocus()
    assert ring.visible_rect is None

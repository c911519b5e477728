# SPDX-License-Identifier: MIT
"""The ring around whatever has the keyboard, outside of its edge.

A widget may set these properties: `focusRadius` (its own corner radius in px),
`focusGap` (px between its edge and the ring), `focusRect` (the part of itself that
is meant, as a QRect), `focusRing` (False on a page that takes the keyboard as a
whole: a ring around everything points at nothing). What Tab and clicks pass by
has no ring either; Qt lends it the focus when a page changes.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget
from shiboken6 import isValid

RING_PX = 3
GAP_PX = 2
FIELD_RADIUS_PX = 8.0
BUTTON_RADIUS_PX = 12.0

_REPORTED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.DynamicPropertyChange,
    }
)


class _Ring(QWidget):
    """The picture of the ring; it never takes a click."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.color = QColor()
        self.radius_px = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring just inside of this widget's own edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.color, RING_PX))
        inset = RING_PX / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, self.radius_px, self.radius_px)


def _host_of(widget: QWidget) -> QWidget:
    """Find the widget that the ring must live in to scroll along and not be cut."""
    host = widget
    parent = host.parentWidget()
    while not host.isWindow() and parent is not None:
        area = parent.parentWidget()
        is_content = isinstance(area, QAbstractScrollArea) and parent is area.viewport()
        if is_content and host is not widget:
            return host
        host, parent = parent, area
    return host


def _wears_a_ring(widget: QWidget) -> bool:
    if widget.property("focusRing") is False or widget.isWindow():
        return False
    takes_the_keyboard = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return takes_the_keyboard and widget.isVisible()


def _radius_of(widget: QWidget) -> float:
    radius = widget.property("focusRadius")
    if isinstance(radius, int | float):
        return float(radius)
    return FIELD_RADIUS_PX if isinstance(widget, QLineEdit) else BUTTON_RADIUS_PX


class _Watcher(QObject):
    """Reports what happens to its parent, and dies with it.

    Qt's own children (the line inside a spin box) go without telling Python, so
    nothing here keeps hold of a widget.
    """

    happened = Signal(QEvent.Type)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on the kind of event and let it through."""
        kind = event.type()
        if kind in _REPORTED:
            self.happened.emit(kind)
        return False


class FocusRing(QObject):
    """Follows the keyboard focus of the program.

    The ring shows while the keyboard is in use and stays away from a mere click.
    """

    def __init__(self, app: QApplication, color: QColor) -> None:
        super().__init__(app)
        self._color = color
        self._by_keyboard = False
        self._ring: _Ring | None = None
        self._watchers: list[_Watcher] = []
        app.focusChanged.connect(self._follow)

    def set_color(self, color: QColor) -> None:
        """Draw in another colour from now on."""
        self._color = color
        self._place()

    @property
    def visible_rect(self) -> QRect | None:
        """Where the ring is drawn, in global coordinates; None while it is not."""
        ring = self._living_ring()
        if ring is None or not ring.isVisible():
            return None
        return QRect(ring.mapToGlobal(QPoint(0, 0)), ring.size())

    def _living_ring(self) -> _Ring | None:
        return self._ring if self._ring is not None and isValid(self._ring) else None

    @Slot()
    def _follow(self) -> None:
        for watcher in self._watchers:
            if isValid(watcher):
                watcher.deleteLater()
        self._watchers = []
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False
        widget = QApplication.focusWidget()
        if widget is not None and widget.isVisible():
            self._watch(widget)
        self._place()

    def _watch(self, widget: QWidget) -> None:
        """Listen to the focused widget and to every parent that can move it."""
        host = _host_of(widget)
        step: QWidget | None = widget
        while step is not None:
            watcher = _Watcher(step)
            watcher.happened.connect(self._note)
            self._watchers.append(watcher)
            step = None if step is host else step.parentWidget()

    @Slot(QEvent.Type)
    def _note(self, kind: QEvent.Type) -> None:
        """Turn up at the first key, leave at a click, move with the widget."""
        if kind == QEvent.Type.KeyPress:
            if self._by_keyboard:
                return
            self._by_keyboard = True
        elif kind == QEvent.Type.MouseButtonPress:
            self._by_keyboard = False
        self._place()

    def _place(self) -> None:
        ring = self._living_ring()
        widget = QApplication.focusWidget() if self._by_keyboard else None
        if widget is None or not _wears_a_ring(widget):
            if ring is not None:
                ring.hide()
            return
        host = _host_of(widget)
        if host.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}:
            return
        if ring is None or ring.parentWidget() is not host:
            if ring is not None:
                ring.deleteLater()
            ring = _Ring(host)
            self._ring = ring
        self._shape(ring, widget, host)

    def _shape(self, ring: _Ring, widget: QWidget, host: QWidget) -> None:
        part = widget.property("focusRect")
        rect = part if isinstance(part, QRect) else widget.rect()
        gap = widget.property("focusGap")
        gap_px = gap if isinstance(gap, int) else GAP_PX
        grow = gap_px + RING_PX
        corner = widget.mapTo(host, rect.topLeft())
        ring.setGeometry(QRect(corner, rect.size()).adjusted(-grow, -grow, grow, grow))
        ring.color = self._color
        ring.radius_px = _radius_of(widget) + gap_px + RING_PX / 2
        ring.raise_()
        ring.show()
        ring.update()

# SPDX-License-Identifier: MIT
"""The shapes of the icons on a grid of 24, as strokes and fills without colour."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from backcare_desktop.ui.look import playing_glyphs
from backcare_desktop.ui.look.strokes import Glyph, circle, lines, stroked

if TYPE_CHECKING:
    from collections.abc import Callable

GRID = 24.0
STROKE = 2.0
FLATNESS = 0.02

IconName = Literal[
    "home",
    "list",
    "chart",
    "heart",
    "settings",
    "search",
    "plus",
    "minus",
    "play",
    "pause",
    "previous",
    "next",
    "repeat",
    "volume",
    "muted",
    "fullscreen",
    "leave-fullscreen",
    "stop-octagon",
    "warning-triangle",
    "information",
    "check",
    "chevron-left",
    "chevron-right",
    "chevron-down",
    "chevron-up",
    "clock",
    "phone",
    "close",
    "back-arrow",
    "edit",
    "copy",
    "print",
    "trash",
    "more",
    "picture",
    "import",
    "export",
]
ICON_NAMES: tuple[IconName, ...] = get_args(IconName)


def _home() -> Glyph:
    path = lines(((3.2, 11.2), (12, 4), (20.8, 11.2)))
    path.addPath(lines(((5.4, 9.6), (5.4, 20), (18.6, 20), (18.6, 9.6))))
    return stroked(path)


def _list() -> Glyph:
    rows = (6.0, 12.0, 18.0)
    dots = QPainterPath()
    for y in rows:
        circle(dots, 3.8, y, 1.3)
    return Glyph(lines(*(((8.6, y), (21.0, y)) for y in rows)), dots)


def _chart() -> Glyph:
    return stroked(lines(((5, 20), (5, 13)), ((12, 20), (12, 4)), ((19, 20), (19, 9))))


def _heart() -> Glyph:
    path = QPainterPath(QPointF(12, 7.4))
    path.cubicTo(10.6, 4.4, 7.6, 3.6, 5.4, 4.9)
    path.cubicTo(2.4, 6.7, 2.5, 10.8, 4.6, 13.6)
    path.cubicTo(6.4, 16.1, 9.0, 18.4, 12, 20.6)
    path.cubicTo(15.0, 18.4, 17.6, 16.1, 19.4, 13.6)
    path.cubicTo(21.5, 10.8, 21.6, 6.7, 18.6, 4.9)
    path.cubicTo(16.4, 3.6, 13.4, 4.4, 12, 7.4)
    path.closeSubpath()
    return stroked(path)


def _settings() -> Glyph:
    rails = lines(
        ((3, 7), (12.2, 7)),
        ((18.8, 7), (21, 7)),
        ((3, 17), (5.2, 17)),
        ((11.8, 17), (21, 17)),
    )
    circle(rails, 15.5, 7, 2.6)
    return stroked(circle(rails, 8.5, 17, 2.6))


def _search() -> Glyph:
    return stroked(circle(lines(((15.2, 15.2), (20.6, 20.6))), 10, 10, 6.8))


def _warning() -> Glyph:
    strokes = lines(
        ((12, 3.8), (21.6, 20.2), (2.4, 20.2), (12, 3.8)), ((12, 9.8), (12, 13.8))
    )
    return Glyph(strokes, circle(QPainterPath(), 12, 17, 1.25))


def _information() -> Glyph:
    strokes = circle(lines(((12, 11.4), (12, 16.4))), 12, 12, 9)
    return Glyph(strokes, circle(QPainterPath(), 12, 7.8, 1.25))


def _clock() -> Glyph:
    return stroked(circle(lines(((12, 6.8), (12, 12.4), (15.8, 14.4))), 12, 12, 9))


def _phone() -> Glyph:
    path = QPainterPath(QPointF(5, 4))
    path.lineTo(9, 4)
    path.lineTo(11, 9)
    path.lineTo(8.5, 10.5)
    path.cubicTo(9.6, 12.8, 11.2, 14.4, 13.5, 15.5)
    path.lineTo(15, 13)
    path.lineTo(20, 15)
    path.lineTo(20, 19)
    path.cubicTo(20, 20.1, 19.1, 21, 18, 21)
    path.cubicTo(10.2, 20.5, 3.5, 13.8, 3, 6)
    path.cubicTo(3, 4.9, 3.9, 4, 5, 4)
    path.closeSubpath()
    return stroked(path)


def _edit() -> Glyph:
    path = lines(
        ((4, 20), (4.8, 15.8), (15.8, 4.8), (19.2, 8.2), (8.2, 19.2), (4, 20)),
        ((13.2, 7.4), (16.6, 10.8)),
    )
    return stroked(path)


def _copy() -> Glyph:
    path = lines(((5, 15.5), (3.6, 15.5), (3.6, 3.6), (15.5, 3.6), (15.5, 5)))
    path.addRoundedRect(QRectF(8.6, 8.6, 11.8, 11.8), 2, 2)
    return stroked(path)


def _print() -> Glyph:
    path = lines(
        ((7, 8.4), (7, 3.4), (17, 3.4), (17, 8.4)),
        ((7, 17.4), (3.4, 17.4), (3.4, 8.4), (20.6, 8.4), (20.6, 17.4), (17, 17.4)),
        ((7, 13.6), (17, 13.6), (17, 20.6), (7, 20.6), (7, 13.6)),
    )
    return stroked(path)


def _trash() -> Glyph:
    path = lines(
        ((4, 6.6), (20, 6.6)),
        ((9, 6.6), (9, 3.6), (15, 3.6), (15, 6.6)),
        ((5.8, 6.6), (6.8, 20.4), (17.2, 20.4), (18.2, 6.6)),
        ((10, 11), (10, 16)),
        ((14, 11), (14, 16)),
    )
    return stroked(path)


def _more() -> Glyph:
    dots = QPainterPath()
    for x in (5.0, 12.0, 19.0):
        circle(dots, x, 12, 1.7)
    return Glyph(QPainterPath(), dots)


def _picture() -> Glyph:
    frame = QPainterPath()
    frame.addRoundedRect(QRectF(2.8, 4.2, 18.4, 15.6), 2.4, 2.4)
    frame.addPath(lines(((3.4, 17.6), (9, 11.4), (13, 15.6), (15.6, 12.8), (20.6, 18))))
    return Glyph(frame, circle(QPainterPath(), 15.8, 8.6, 1.5))


def _tray(*arrow: tuple[tuple[float, float], ...]) -> Glyph:
    return stroked(lines(((4, 15.6), (4, 20), (20, 20), (20, 15.6)), *arrow))


_GLYPHS: dict[IconName, Callable[[], Glyph]] = {
    "home": _home,
    "list": _list,
    "chart": _chart,
    "heart": _heart,
    "settings": _settings,
    "search": _search,
    "plus": lambda: stroked(lines(((12, 4.5), (12, 19.5)), ((4.5, 12), (19.5, 12)))),
    "minus": lambda: stroked(lines(((4.5, 12), (19.5, 12)))),
    "play": playing_glyphs.play,
    "pause": playing_glyphs.pause,
    "previous": playing_glyphs.previous,
    "next": playing_glyphs.next_segment,
    "repeat": playing_glyphs.repeat,
    "volume": playing_glyphs.volume,
    "muted": playing_glyphs.muted,
    "fullscreen": playing_glyphs.fullscreen,
    "leave-fullscreen": playing_glyphs.leave_fullscreen,
    "stop-octagon": playing_glyphs.octagon,
    "warning-triangle": _warning,
    "information": _information,
    "check": lambda: stroked(lines(((4.4, 12.6), (9.6, 17.8), (19.8, 6.8)))),
    "chevron-left": lambda: stroked(lines(((15, 5), (8, 12), (15, 19)))),
    "chevron-right": lambda: stroked(lines(((9, 5), (16, 12), (9, 19)))),
    "chevron-down": lambda: stroked(lines(((5, 9), (12, 16), (19, 9)))),
    "chevron-up": lambda: stroked(lines(((5, 15), (12, 8), (19, 15)))),
    "clock": _clock,
    "phone": _phone,
    "close": lambda: stroked(
        lines(((5.6, 5.6), (18.4, 18.4)), ((18.4, 5.6), (5.6, 18.4)))
    ),
    "back-arrow": lambda: stroked(
        lines(((20, 12), (4.5, 12)), ((11, 5), (4, 12), (11, 19)))
    ),
    "edit": _edit,
    "copy": _copy,
    "print": _print,
    "trash": _trash,
    "more": _more,
    "picture": _picture,
    "import": lambda: _tray(((12, 3.5), (12, 14.6)), ((7, 10), (12, 15), (17, 10))),
    "export": lambda: _tray(((12, 15), (12, 4)), ((7, 8.5), (12, 3.5), (17, 8.5))),
}


@cache
def glyph(name: IconName) -> QPainterPath:
    """Give the outline of an icon, to be filled in one go.

    In one go, because strokes over fills would show in a colour that lets its
    ground through.
    """
    shape = _GLYPHS[name]()
    stroker = QPainterPathStroker()
    stroker.setWidth(STROKE)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCurveThreshold(FLATNESS)
    return stroker.createStroke(shape.strokes).united(shape.fills)


def spine() -> QPainterPath:
    """Give the brand mark's back: one line with three bends, on the grid."""
    path = QPainterPath(QPointF(2.2, 2.2))
    path.cubicTo(5.6, 2.6, 8.4, 4.2, 8.2, 8.2)
    path.cubicTo(8.0, 11.4, 5.8, 14.2, 7.0, 17.6)
    path.cubicTo(7.7, 19.6, 9.2, 20.8, 11.2, 21.8)
    return path

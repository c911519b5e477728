# SPDX-License-Identifier: MIT
"""Where everything on the follow-along page stands, and how large it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication, QWidget

from backcare_desktop.core.frame import Frame, frame_at
from backcare_desktop.core.player import State
from backcare_desktop.ui.pages.follow.fitted_line import FittedLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.look.theme import Theme
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage
    from backcare_desktop.ui.pages.follow.next_up_corner import NextUpCorner

SIZES = [
    *[(900, 600), (1024, 600), (1366, 768), (1920, 1080)],
    *[(2560, 1440), (3440, 1440)],
]
LEAST_WORD_SHARE = 0.05
LEAST_NUMBER_SHARE = 0.2
ROUTINES = [
    *("morning-loosener", "midday-break", "late-afternoon", "evening-walk"),
    *("evening-breathing", "flare-relief", "before-early-strength"),
    *("desk-and-standing", "easy-day"),
]
GERMAN = {
    "title": "Beckenbodenentspannung",
    "detail": "Rechte Seite · Satz 1 von 2",
    "verb": "Ausatmen, Gesäßmuskeln zusammenziehen",
    "caption": "Ausatmen, Gesäß zusammenziehen.",
}


def with_german_words(frame: Frame) -> Frame:
    """Give the frame as a translation may make it."""
    assert frame.next_up is not None
    following = replace(frame.next_up, title="Rückenmuskulaturkräftigung")
    return replace(frame, **GERMAN, next_up=following)  # type: ignore[arg-type]


def leaves(page: FollowPage) -> list[QWidget]:
    """Give the visible widgets that have no visible widgets inside."""
    seen = [each for each in page.findChildren(QWidget) if each.isVisible()]
    parents = {each.parentWidget() for each in seen}
    return [each for each in seen if each not in parents]


def place(widget: QWidget, page: FollowPage) -> QRect:
    """Give a widget's rectangle on the page."""
    return QRect(widget.mapTo(page, widget.rect().topLeft()), widget.size())


def assert_tidy(page: FollowPage) -> None:
    """Nothing overlaps anything, and nothing leaves the page."""
    placed = [(type(each).__name__, place(each, page)) for each in leaves(page)]
    for name, rect in placed:
        assert page.rect().contains(rect), (name, rect)
    for (one, first), (other, second) in combinations(placed, 2):
        assert not first.intersects(second), (one, first, other, second)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", [State.PLAYING, State.PAUSED, State.WAITING])
@pytest.mark.parametrize("distance_m", [2.0, 3.5])
def test_nothing_overlaps_or_leaves_the_page(
    page: FollowPage,
    timeline: Timeline,
    settled: Callable[[], None],
    size: tuple[int, int],
    state: State,
    distance_m: float,
) -> None:
    """In every window and state, near and far, with short words and long ones."""
    page.distance_m = distance_m
    page.resize(*size)
    page.show_state(state)
    frame = frame_at(timeline, 32_000)
    for shown in (frame, with_german_words(frame), frame_at(timeline, 412_000)):
        page.show_frame(shown)
        settled()
        assert (page.width(), page.height()) == size
        assert_tidy(page)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", [State.PLAYING, State.PAUSED])
def test_long_words_are_never_cut(
    page: FollowPage,
    timeline: Timeline,
    settled: Callable[[], None],
    size: tuple[int, int],
    state: State,
) -> None:
    """German words shrink or take a second line; none ends in an ellipsis."""
    page.resize(*size)
    page.show_frame(with_german_words(frame_at(timeline, 32_000)))
    page.show_state(state)
    settled()
    for line in page.findChildren(FittedLine):
        if line.isVisible():
            shown = line._fitting(line.width())[1]
            assert " ".join(shown) == line.text
            assert line.height() >= len(shown) * 40 * 0.6 * line._scale
    for button in (page._words._resume, page._words._end, page._stop):
        if button.isVisible():
            room = button.width() - 2 * button.padding_px - button.extra_px
            assert button.lines(room) == [button.text()]


def ink_rows(image: QImage, ink: int) -> list[tuple[int, int]]:
    """Give the first and last row of every stretch of rows with ink in them."""
    stretches: list[tuple[int, int]] = []
    for y in range(image.height()):
        if not any(image.pixel(x, y) == ink for x in range(0, image.width(), 2)):
            continue
        if stretches and stretches[-1][1] == y - 1:
            stretches[-1] = (stretches[-1][0], y)
        else:
            stretches.append((y, y))
    return stretches


@pytest.mark.parametrize("number", ["1", "8", "10"])
def test_the_number_is_a_fifth_of_the_window(
    page: FollowPage,
    timeline: Timeline,
    theme: Theme,
    settled: Callable[[], None],
    number: str,
) -> None:
    """The ink of the number, as painted, is at least 20 % of 768 px high."""
    page.show_frame(replace(frame_at(timeline, 32_000), number=number))
    settled()
    rows = ink_rows(page._ring.grab().toImage(), theme.tokens.ink.rgb())
    first, last = rows[0]
    assert last - first + 1 >= LEAST_NUMBER_SHARE * 768
    assert len(rows) >= 2
    assert rows[1][0] - last > 4, "the unit touches the number"


def word_sizes(page: FollowPage) -> dict[str, float]:
    """Give the font size in px of every word that is seen."""
    sizes: dict[str, float] = {}
    for line in page.findChildren(FittedLine):
        if line.isVisible() and line.text:
            share = line._fitting(line.width())[0]
            sizes[line.text] = line._style.font(line._scale * share).pixelSize()
    for button in (page._stop, page._words._resume, page._words._end):
        if button.isVisible():
            sizes[button.text()] = button.text_font().pixelSize()
    if page._next_up.isVisible():
        sizes |= corner_sizes(page._next_up)
    sizes["unit"] = 40 * page._ring._scale()
    return sizes


def corner_sizes(corner: NextUpCorner) -> dict[str, float]:
    """Give the font sizes of what comes next."""
    box = corner._picture_box()
    left = 14.0 if box is None else box.right() + 14.0
    _, share = corner._title_lines(corner.width() - left - 14.0)
    return {"next": 42 * corner._scale * share, "heading": 40 * corner._scale}


@pytest.mark.parametrize("name", ROUTINES)
def test_every_word_is_five_percent_of_the_window(
    page: FollowPage,
    shipped: Callable[..., Timeline],
    settled: Callable[[], None],
    name: str,
) -> None:
    """In every step of every shipped routine, playing and paused."""
    timeline = shipped(name)
    page.show_timeline(timeline)
    seen = set()
    for segment in timeline.segments:
        frame = frame_at(timeline, (segment.start_ms + segment.end_ms) // 2)
        words = (frame.title, frame.detail, frame.verb, frame.next_up)
        if words in seen:
            continue
        seen.add(words)
        for state in (State.PLAYING, State.PAUSED):
            page.show_state(state)
            page.show_frame(frame)
            settled()
            sizes = word_sizes(page)
            assert min(sizes.values()) >= LEAST_WORD_SHARE * 768, sizes


def test_nothing_below_moves_when_the_verb_takes_two_lines(
    page: FollowPage, timeline: Timeline, settled: Callable[[], None]
) -> None:
    """The caption goes, and bar, corner, controls, ring and picture stay put."""
    frame = frame_at(timeline, 32_000)
    still = (page._bar, page._next_up, page._transport, page._ring, page._figure)
    before = [place(each, page) for each in (*still, page._stop)]
    page.show_frame(replace(frame, verb="Walk your hands back, then kneel up slowly"))
    settled()
    assert page._words._verb.lines_for(page._words._verb.width()) == 2
    assert not page._words._caption.isVisible()
    assert [place(each, page) for each in (*still, page._stop)] == before


@pytest.mark.parametrize("state", list(State))
def test_stop_is_in_the_same_place_in_every_state(
    page: FollowPage, settled: Callable[[], None], state: State
) -> None:
    """It is found without looking."""
    before = place(page._stop, page)
    page.show_state(state)
    settled()
    assert place(page._stop, page) == before


def test_in_a_narrow_pause_the_corner_makes_room(
    page: FollowPage, settled: Callable[[], None]
) -> None:
    """At 900x600 "Paused", Resume and End here keep their size; later all is back."""
    page.resize(900, 600)
    page.show_state(State.PAUSED)
    settled()
    assert not page._next_up.isVisible()
    verb = page._words._verb
    assert verb.fits(verb.width())
    page.show_state(State.PLAYING)
    settled()
    assert page._next_up.isVisible()


def test_words_grow_with_the_distance(
    page: FollowPage, settled: Callable[[], None]
) -> None:
    """From 2.2 m, a tenth larger."""
    before = page._bottom.left._style.font(page._bottom.left._scale).pixelSize()
    page.distance_m = 2.2
    page.resize(1367, 769)
    settled()
    after = page._bottom.left._style.font(page._bottom.left._scale).pixelSize()
    assert (before, after) == (40, 44)


def test_another_screen_resizes_the_words(
    page: FollowPage, settled: Callable[[], None]
) -> None:
    """Moved to a screen with finer pixels, the words grow without a resize."""
    before = page._bottom.left._scale
    page.pitch_mm = 0.2
    QApplication.sendEvent(page, QEvent(QEvent.Type.DevicePixelRatioChange))
    settled()
    assert page._bottom.left._scale == pytest.approx(before * 0.227 / 0.2)


def test_the_screen_tells_the_size_of_its_pixels(page: FollowPage) -> None:
    """Device-independent pixels: a scale factor is already in the screen's answer."""
    page.pitch_mm = None
    screen = page.screen()
    wide_mm = screen.physicalSize().width()
    assert page._pitch_mm() == pytest.approx(wide_mm / screen.size().width())

# SPDX-License-Identifier: MIT
"""Keys, clicks and states of the follow-along page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from backcare_desktop.core.frame import frame_at, ready_in
from backcare_desktop.core.player import State
from backcare_desktop.ui.look.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.pages.follow.follow_page import FollowPage

Key = Qt.Key
WISHES = (
    *("toggle_wanted", "next_wanted", "previous_wanted", "repeat_wanted"),
    *("done_wanted", "stop_wanted", "pause_wanted", "end_wanted"),
    *("full_screen_wanted", "position_chosen", "mute_wanted", "volume_step_wanted"),
)
KEYS = {
    Key.Key_Space: "toggle_wanted",
    Key.Key_MediaTogglePlayPause: "toggle_wanted",
    Key.Key_MediaPlay: "toggle_wanted",
    Key.Key_MediaPause: "toggle_wanted",
    Key.Key_Right: "next_wanted",
    Key.Key_PageDown: "next_wanted",
    Key.Key_MediaNext: "next_wanted",
    Key.Key_Left: "previous_wanted",
    Key.Key_PageUp: "previous_wanted",
    Key.Key_MediaPrevious: "previous_wanted",
    Key.Key_R: "repeat_wanted",
    Key.Key_Return: "done_wanted",
    Key.Key_Enter: "done_wanted",
    Key.Key_F: "full_screen_wanted",
    Key.Key_F11: "full_screen_wanted",
    Key.Key_S: "stop_wanted",
    Key.Key_MediaStop: "stop_wanted",
    Key.Key_Up: "volume_step_wanted",
    Key.Key_Down: "volume_step_wanted",
    Key.Key_M: "mute_wanted",
}
PRESSING = (Key.Key_Space, Key.Key_Return, Key.Key_Enter)


@pytest.fixture
def told(page: FollowPage) -> list[str]:
    """Keep the names of all wishes that the page tells."""
    names: list[str] = []
    for name in WISHES:
        getattr(page, name).connect(lambda *_, name=name: names.append(name))
    return names


def buttons(page: FollowPage) -> list[QAbstractButton]:
    """Give the buttons that can be seen."""
    return [each for each in page.findChildren(QAbstractButton) if each.isVisible()]


def focused() -> QWidget:
    """Give the widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(widget: QWidget, key: int, repeats: int = 0) -> None:
    """Press a key, hold it for so many repeats, and let it go.

    QTest knows no letter for media keys and complains about them.
    """
    kinds = [QEvent.Type.KeyRelease, QEvent.Type.KeyPress] * repeats
    for place, kind in enumerate(
        [QEvent.Type.KeyPress, *kinds, QEvent.Type.KeyRelease]
    ):
        repeated = 0 < place <= len(kinds)
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QKeyEvent(kind, key, none, "", repeated))


@pytest.mark.parametrize(("key", "wish"), KEYS.items(), ids=str)
def test_each_key_tells_its_wish_once(
    page: FollowPage, told: list[str], key: Qt.Key, wish: str
) -> None:
    """Pressed and let go, a key is one wish."""
    press(page, key)
    assert told == [wish]


@pytest.mark.parametrize("key", list(KEYS), ids=str)
def test_a_key_that_is_held_is_one_wish(
    page: FollowPage, told: list[str], key: Qt.Key
) -> None:
    """A hand that rests on a key does not leaf through the routine."""
    press(page, key, repeats=3)
    assert len(told) == 1


@pytest.mark.parametrize(
    "key", [Key.Key_A, Key.Key_Tab, Key.Key_Shift, 0x0421, 0xDF, 0]
)
def test_other_keys_are_no_wish(page: FollowPage, told: list[str], key: int) -> None:
    """Letters of any script, and keys that Qt has no name for, do nothing."""
    press(page, key)
    assert told == []


def test_every_button_is_reached_by_tab(page: FollowPage) -> None:
    """The keyboard alone reaches everything, and STOP first."""
    reached = []
    for _ in range(20):
        QTest.keyClick(focused(), Key.Key_Tab)
        if focused() is page:
            break
        reached.append(focused())
    assert reached[0] is page._stop
    assert set(reached) == set(buttons(page))


@pytest.mark.parametrize("key", PRESSING, ids=str)
def test_a_focused_stop_stops_and_nothing_else(
    page: FollowPage, told: list[str], key: Qt.Key
) -> None:
    """Tab to STOP, then Space or Enter: it stops, it does not also play or pause."""
    QTest.keyClick(page, Key.Key_Tab)
    assert focused() is page._stop
    QTest.keyClick(focused(), key)
    assert told == ["stop_wanted"]


@pytest.mark.parametrize("key", PRESSING, ids=str)
def test_a_focused_button_does_its_own_thing_once(
    page: FollowPage, told: list[str], key: Qt.Key
) -> None:
    """Each of the small controls answers a key as it answers a click."""
    for button in buttons(page):
        told.clear()
        button.setFocus()
        press(button, key)
        by_key = list(told)
        told.clear()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert by_key == told
        assert len(told) == 1


@pytest.mark.parametrize("key", PRESSING, ids=str)
def test_a_held_key_presses_a_button_once(
    page: FollowPage, told: list[str], key: Qt.Key
) -> None:
    """Enter held on "next step" goes one step on."""
    button = page._transport._next
    button.setFocus()
    press(button, key, repeats=3)
    assert told == ["next_wanted"]


@pytest.mark.parametrize(
    ("key", "wish"),
    [(key, wish) for key, wish in KEYS.items() if key not in PRESSING],
    ids=str,
)
def test_keys_mean_the_same_while_a_button_has_the_focus(
    page: FollowPage, told: list[str], key: Qt.Key, wish: str
) -> None:
    """S stops and Right goes on, wherever the focus has wandered."""
    for button in buttons(page):
        told.clear()
        button.setFocus()
        press(button, key)
        assert told == [wish]
        assert focused() is button


def test_a_click_leaves_the_keyboard_with_the_page(
    page: FollowPage, told: list[str]
) -> None:
    """After a click on "next", Space still pauses instead of going on again."""
    for button in buttons(page):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert focused() is page
        told.clear()
        QTest.keyClick(focused(), Key.Key_Space)
        assert told == ["toggle_wanted"]


@pytest.mark.parametrize("state", [State.PAUSED, State.WAITING])
def test_a_button_that_goes_gives_the_keyboard_back(
    page: FollowPage, told: list[str], state: State
) -> None:
    """Resumed by Enter on the button, the next Space pauses."""
    page.show_state(state)
    page._words._resume.setFocus()
    page.show_state(State.PLAYING)
    assert focused() is page
    QTest.keyClick(focused(), Key.Key_Space)
    assert told == ["toggle_wanted"]


def test_a_click_on_the_picture_pauses(page: FollowPage, told: list[str]) -> None:
    """Anywhere on it, in every state."""
    for state in (State.PLAYING, State.PAUSED):
        page.show_state(state)
        told.clear()
        QTest.mouseClick(page._figure, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert told == ["toggle_wanted"]


def test_a_click_on_the_bar_seeks(page: FollowPage, timeline: Timeline) -> None:
    """The page forwards the moment under the pointer."""
    chosen: list[int] = []
    page.position_chosen.connect(chosen.append)
    middle = page._bar.rect().center()
    QTest.mouseClick(page._bar, Qt.MouseButton.LeftButton, pos=middle)
    assert chosen == [pytest.approx(timeline.duration_ms / 2, rel=0.1)]


def test_a_pause_fades_and_offers_the_way_on(page: FollowPage, told: list[str]) -> None:
    """Figure and ring turn pale, and Resume and End here appear."""
    page.show_state(State.PAUSED)
    assert page._figure._is_faded
    assert page._ring._is_faded
    assert page._words.verb == "Paused"
    assert page._words.caption == "Space to go on. Rep 1 starts again."
    QTest.mouseClick(page._words._resume, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page._words._end, Qt.MouseButton.LeftButton)
    assert told == ["toggle_wanted", "end_wanted"]
    page.show_state(State.PLAYING)
    assert not page._figure._is_faded
    assert not page._words._resume.isVisible()


def test_waiting_offers_done(page: FollowPage, told: list[str]) -> None:
    """A self-paced step waits in full colour for Done, or Enter."""
    page.show_state(State.WAITING)
    assert not page._figure._is_faded
    assert page._words._resume.text() == "Done"
    QTest.mouseClick(page._words._resume, Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Key.Key_Return)
    assert told == ["done_wanted", "done_wanted"]


def test_a_count_in_shows_the_seconds(page: FollowPage, timeline: Timeline) -> None:
    """The same picture, the number counting down, and what starts again."""
    page.show_frame(ready_in(frame_at(timeline, 32_000), 3))
    assert page._ring.accessibleName() == "3"
    assert page._words.caption == "In 3. Rep 1 starts again."
    assert page._words.verb == "Breathe out, tuck your tail"


def test_the_reminder_to_roll_over_keeps_the_state(page: FollowPage) -> None:
    """Paused it stands under "Paused"; a step that waits goes on waiting."""
    page.show_state(State.PAUSED)
    page.show_lying_reminder()
    assert page._words.caption == "Roll to your side while you rest."
    assert page._words.verb == "Paused"
    page.show_state(State.WAITING)
    page.show_lying_reminder()
    assert page._words.caption == "Roll to your side while you rest."
    assert page._words._resume.text() == "Done"
    assert not page._words._end.isVisible()


def test_escape_pauses_first(page: FollowPage, told: list[str]) -> None:
    """Leaving is never an accident: from playing it pauses, from a pause it ends."""
    page.leave()
    assert told == ["pause_wanted"]
    page.show_state(State.PAUSED)
    page.leave()
    assert told == ["pause_wanted", "end_wanted"]


def test_the_end_has_nothing_next(page: FollowPage, timeline: Timeline) -> None:
    """In the last step the corner goes and its room is the verb's."""
    page.show_frame(frame_at(timeline, timeline.duration_ms))
    assert not page._next_up.isVisible()
    page.show_frame(frame_at(timeline, 32_000))
    assert page._next_up.isVisible()


def test_words_are_those_of_the_frame(page: FollowPage, timeline: Timeline) -> None:
    """Title, side or set, verb, caption and time left."""
    frame = frame_at(timeline, 32_000)
    page.show_frame(replace(frame, title="A", detail="B", verb="C", caption="D"))
    assert (page._title._title.text, page._title._detail.text) == ("A", "B")
    assert (page._words.verb, page._words.caption) == ("C", "D")
    assert page._bottom.left.text == "6:20 left"


def test_everything_to_press_has_a_name(page: FollowPage) -> None:
    """A screen reader names every button, the ring, the bar and the picture."""
    page.show_state(State.PAUSED)
    seen = [*buttons(page), page._ring, page._bar, page._figure, page._next_up]
    names = []
    for widget in seen:
        heard = QAccessible.queryAccessibleInterface(widget)
        names.append(heard.text(QAccessible.Text.Name))
    assert all(names)
    assert len(set(names)) == len(names)


def test_another_theme_repaints_everything_at_once(
    page: FollowPage, theme: Theme, settled: Callable[[], None]
) -> None:
    """Switched while playing, every pixel is that of a page born in that theme."""
    light = page.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    settled()
    dark = page.grab().toImage()
    assert dark.pixelColor(2, 2).rgb() == theme.tokens.bg.rgb()
    theme.choose(ThemeChoice.LIGHT)
    settled()
    assert page.grab().toImage() == light
    assert dark != light

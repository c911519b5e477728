# SPDX-License-Identifier: MIT
"""Sound on the follow-along page: keys, captions, notices and a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backcare_desktop.core.frame import frame_at
from backcare_desktop.core.hearing import Hearing, louder, mute_toggled
from backcare_desktop.core.player import State
from backcare_desktop.ui.pages.follow.follow_page import FollowPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.figure.stage import FigureStage
    from backcare_desktop.ui.look.theme import Theme

Key = Qt.Key
SILENT = "No sound: no loudspeaker or headphones were found."


@pytest.fixture
def hearing(page: FollowPage) -> Callable[[], Hearing]:
    """Let keys and button change what she hears, as the program does."""
    now = [Hearing()]

    def take(hearing: Hearing) -> None:
        now[0] = hearing
        page.show_hearing(hearing)

    page.volume_step_wanted.connect(lambda steps: take(louder(now[0], steps)))
    page.mute_wanted.connect(lambda: take(mute_toggled(now[0])))
    return lambda: now[0]


def test_keys_change_the_volume_and_show_it(
    page: FollowPage, hearing: Callable[[], Hearing]
) -> None:
    """Up, Down and M; what it is now stands in the place of the time left."""
    assert not page._bottom.shows_volume
    QTest.keyClick(page, Key.Key_Up)
    assert hearing().volume_percent == 90
    assert page._bottom.shows_volume
    QTest.keyClick(page, Key.Key_Down)
    QTest.keyClick(page, Key.Key_Down)
    assert page._bottom.volume.words == "Volume 70 %"
    QTest.keyClick(page, Key.Key_M)
    assert page._bottom.volume.words == "Muted"
    assert hearing().is_muted
    page._bottom.volume.done.emit()
    assert page._bottom.left.isVisible()


@pytest.mark.usefixtures("hearing")
def test_at_its_loudest_a_press_still_answers(page: FollowPage) -> None:
    """Nothing changes, and she sees that this is all there is."""
    page.show_hearing(Hearing(volume_percent=100))
    page._bottom.volume.done.emit()
    page.volume_step_wanted.disconnect()
    QTest.keyClick(page, Key.Key_Up)
    assert page._bottom.shows_volume
    assert page._bottom.volume.words == "Volume 100 %"


def test_a_click_on_the_loudspeaker_mutes(
    page: FollowPage, hearing: Callable[[], Hearing]
) -> None:
    """And a second one gives the sound back as loud as before."""
    button = page._transport._volume
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hearing() == Hearing(is_muted=True)
    assert button.accessibleName().startswith("Muted, volume 80 %")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hearing() == Hearing()


def test_without_captions_the_row_is_the_verb_s(
    page: FollowPage, settled: Callable[[], None]
) -> None:
    """Nothing else moves, and a pause still says how to go on."""
    parts = (page._bar, page._ring, page._figure, page._next_up, page._stop)
    before = [part.geometry() for part in parts]
    page.show_hearing(Hearing(has_captions=False))
    settled()
    assert page._words.caption == ""
    assert not page._words._caption.isVisible()
    assert page._words.verb == "Breathe out, tuck your tail"
    assert [part.geometry() for part in parts] == before
    assert not page._bottom.shows_volume
    page.show_state(State.PAUSED)
    assert page._words.caption == "Space to go on. Rep 1 starts again."
    page.show_state(State.PLAYING)
    page.show_hearing(Hearing())
    assert page._words._caption.isVisible()


@pytest.mark.parametrize("size", [(900, 600), (1366, 768), (2560, 1440)], ids=str)
@pytest.mark.parametrize("state", [State.PLAYING, State.PAUSED, State.WAITING])
def test_a_notice_stands_in_the_way_of_nothing(
    page: FollowPage,
    settled: Callable[[], None],
    size: tuple[int, int],
    state: State,
) -> None:
    """It comes and goes between controls and time, and all else stays in place."""
    page.resize(*size)
    page.show_state(state)
    settled()
    others = (
        *(page._bar, page._ring, page._figure, page._words, page._stop, page._title),
        *(page._bottom.transport, page._bottom.left),
    )
    before = [part.geometry() for part in others]
    page.show_notice(SILENT)
    settled()
    notice = page._bottom.notice
    assert notice.isVisible()
    assert [part.geometry() for part in others] == before
    assert page._bottom.rect().contains(notice.geometry())
    assert not notice.geometry().intersects(page._bottom.transport.geometry())
    assert not notice.geometry().intersects(page._bottom.left.geometry())
    page.drop_notice()
    assert not notice.isVisible()


def test_a_notice_is_closed_by_its_button_and_gives_the_keyboard_back(
    page: FollowPage,
) -> None:
    """Space goes on pausing after it."""
    toggled: list[bool] = []
    page.toggle_wanted.connect(lambda: toggled.append(True))
    page.show_notice(SILENT)
    page._bottom.notice.close_button.setFocus()
    QTest.keyClick(page._bottom.notice.close_button, Key.Key_Space)
    assert not page._bottom.notice.isVisible()
    assert page.hasFocus()
    QTest.keyClick(page, Key.Key_Space)
    assert toggled == [True]


def test_another_session_may_say_it_again(page: FollowPage, timeline: Timeline) -> None:
    """Put away once is once in a session, however often sound fails in it."""
    page.show_notice(SILENT)
    page._bottom.notice.close_button.click()
    page.drop_notice(SILENT)
    page.show_notice(SILENT)
    assert not page._bottom.notice.isVisible()
    page.show_timeline(timeline)
    page.show_notice(SILENT)
    assert page._bottom.notice.isVisible()


def test_a_screen_reader_follows(
    theme: Theme, stage: FigureStage, timeline: Timeline, qtbot: QtBot
) -> None:
    """Captions in turn, a pause at once, no caption twice, and none switched off."""
    said: list[str] = []

    def say(widget: QWidget, text: str, *, assertive: bool) -> None:
        assert widget is page
        said.append(f"{text}!" if assertive else text)

    page = FollowPage(theme, stage, say=say)
    qtbot.addWidget(page)
    page.show_timeline(timeline)
    page.show_frame(frame_at(timeline, 31_000))
    assert said == []
    page.show_state(State.PLAYING)
    for at_ms in range(31_000, 40_000, 500):
        page.show_frame(frame_at(timeline, at_ms))
    assert said == ["Pelvic tilt. One. Out, tuck your tail.", "In, back to flat."]
    said.clear()
    page.show_state(State.PAUSED)
    page.show_lying_reminder()
    page.show_notice(SILENT)
    assert said == [
        "Paused. Space to go on. Rep 1 starts again.!",
        "Roll to your side while you rest.",
        SILENT,
    ]
    said.clear()
    page.show_hearing(Hearing(has_captions=False))
    page.show_state(State.PLAYING)
    page.show_frame(frame_at(timeline, 60_000))
    page.show_state(State.STOPPED)
    assert said == ["Stopped.!"]

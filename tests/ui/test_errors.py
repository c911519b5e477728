# SPDX-License-Identifier: MIT
"""A bug of ours is one dialog with a report, and costs her nothing."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from backcare_desktop import __version__
from backcare_desktop.core.profile import AS_WRITTEN
from backcare_desktop.core.recording import begin_session
from backcare_desktop.core.session import Outcome, Session
from backcare_desktop.storage.history import open_history
from backcare_desktop.ui.errors import BugReporter, bug_dialog, report_of
from backcare_desktop.ui.playback import Playback
from tests.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from backcare_desktop.core.timeline import Timeline
    from backcare_desktop.ui.look.theme import Theme

SESSION_ID = "5f0c7c2e-0000-4000-8000-000000000002"


@pytest.fixture
def window(
    theme: Theme, qtbot: QtBot, show_active: Callable[[QWidget], None]
) -> QWidget:
    """Give a window for the dialog to belong to."""
    made = QWidget()
    assert theme.tokens
    qtbot.addWidget(made)
    show_active(made)
    return made


@pytest.fixture
def reporter(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> BugReporter:
    """Give a reporter that catches what nobody else does, for one test."""
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", module.excepthook)
    made = BugReporter(window)
    made.install()
    return made


def dialogs(window: QWidget) -> list[QMessageBox]:
    """Give the dialogs that can be seen."""
    return [each for each in window.findChildren(QMessageBox) if each.isVisible()]


def break_a_slot(sentence: str) -> None:
    """Let a slot raise, as a bug in a button's answer would."""

    def broken() -> None:
        raise ValueError(sentence)

    QTimer.singleShot(0, broken)


def button_of(dialog: QMessageBox, words: str) -> QPushButton:
    """Give the button with these words."""
    (found,) = [each for each in dialog.buttons() if each.text() == words]
    assert isinstance(found, QPushButton)
    return found


@pytest.mark.expects_log
@pytest.mark.usefixtures("reporter")
def test_a_bug_in_a_slot_becomes_a_dialog(
    window: QWidget, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """The report says where it happened and in which versions; the log has it too."""
    break_a_slot("the ring has no colour")
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    report = dialogs(window)[0].detailedText()
    assert "Traceback (most recent call last)" in report
    assert "in broken" in report
    assert "ValueError: the ring has no colour" in report
    assert f"Backcare {__version__}" in report
    assert f"PySide6 {PySide6.__version__}" in report
    assert "Python 3." in report
    assert "the ring has no colour" in caplog.text
    assert "Your history is kept" in dialogs(window)[0].text()


@pytest.mark.expects_log
@pytest.mark.usefixtures("reporter")
def test_a_second_bug_does_not_stack(window: QWidget, qtbot: QtBot) -> None:
    """One dialog at a time; when it is closed, the next bug is told again."""
    break_a_slot("first")
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    told: list[str] = []
    for reporter in window.findChildren(BugReporter):
        reporter.bug_found.connect(told.append)
    break_a_slot("second")
    qtbot.waitUntil(lambda: len(told) == 1)
    (dialog,) = dialogs(window)
    assert "first" in dialog.detailedText()
    QTest.mouseClick(button_of(dialog, "Go on"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialogs(window) == [])
    break_a_slot("third")
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert "third" in dialogs(window)[0].detailedText()


@pytest.mark.expects_log
@pytest.mark.usefixtures("reporter")
def test_a_bug_in_a_thread_is_told_in_the_window(window: QWidget, qtbot: QtBot) -> None:
    """The dialog belongs to the window's thread, wherever the bug was."""

    def broken() -> None:
        raise RuntimeError("far from the window")

    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert "far from the window" in dialogs(window)[0].detailedText()


@pytest.mark.usefixtures("reporter")
def test_a_thread_that_leaves_on_purpose_is_no_bug(window: QWidget) -> None:
    """SystemExit in a thread ends the thread and nothing else."""
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    QApplication.processEvents()
    assert dialogs(window) == []


def test_ctrl_c_is_no_bug(
    reporter: BugReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt goes where Python sends it."""
    told: list[str] = []
    passed_on: list[object] = []
    reporter.bug_found.connect(told.append)
    monkeypatch.setattr(sys, "__excepthook__", lambda *given: passed_on.append(given))
    reporter.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(passed_on) == 1
    assert told == []


def test_the_copy_button_copies_and_stays(window: QWidget) -> None:
    """The report is in the clipboard, and the button says so."""
    QGuiApplication.clipboard().setText("before")
    dialog = bug_dialog("the whole report", window)
    dialog.open()
    button = button_of(dialog, "Copy report")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "the whole report"
    assert dialog.isVisible()
    assert button.text() == "Copied"
    QTest.mouseClick(button_of(dialog, "Go on"), Qt.MouseButton.LeftButton)
    assert dialogs(window) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_closes_the_dialog(window: QWidget, key: Qt.Key) -> None:
    """Escape and Enter both go on."""
    dialog = bug_dialog("report", window)
    dialog.open()
    QTest.keyClick(dialog, key)
    assert dialogs(window) == []


def test_the_report_holds_nothing_about_her(monkeypatch: pytest.MonkeyPatch) -> None:
    """The home folder, and with it her name, is left out of every path."""
    monkeypatch.setattr(Path, "home", lambda: Path("/home/anna"))
    error = OSError(2, "No such file", "/home/anna/.local/share/backcare/history.db")
    report = report_of(error)
    assert "anna" not in report
    assert "~/.local/share/backcare/history.db" in report


@pytest.mark.parametrize("home", [RuntimeError("no home"), Path("/")])
def test_a_machine_without_homes_still_gets_a_report(
    monkeypatch: pytest.MonkeyPatch, home: Path | RuntimeError
) -> None:
    """The reporter itself must never be the next bug."""

    def answer() -> Path:
        if isinstance(home, RuntimeError):
            raise home
        return home

    monkeypatch.setattr(Path, "home", answer)
    assert "ValueError: a/b" in report_of(ValueError("a/b"))


@pytest.mark.expects_log
@pytest.mark.usefixtures("reporter")
def test_a_bug_costs_no_session(
    window: QWidget,
    qtbot: QtBot,
    tmp_path: Path,
    shipped: Callable[..., Timeline],
) -> None:
    """A slot that raises at every frame stops neither playback nor the record."""
    hands = Hands()
    timeline = shipped("flare-relief")
    opened = open_history(tmp_path / "history.db", now_utc=datetime.now(UTC))
    playback = Playback(hands.clock, window)

    def broken(_: object) -> None:
        raise ValueError("a page that cannot show this frame")

    def keep(session: Session) -> None:
        opened.history.save(session, datetime.now(UTC))

    playback.frame_changed.connect(broken)
    playback.session_changed.connect(broken)
    playback.session_changed.connect(keep)
    wall = hands.clock.wall()
    session = begin_session(SESSION_ID, timeline, AS_WRITTEN, wall, app_version="test")
    playback.load(timeline, session)
    playback.play()
    for _ in range(timeline.duration_ms // 500 + 2):
        hands.advance(500)
        playback.tick()
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    (kept,) = opened.history.sessions()
    opened.history.close()
    assert kept.outcome is Outcome.FINISHED
    assert kept.tally.played_ms == timeline.duration_ms

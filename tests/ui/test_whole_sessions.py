# SPDX-License-Identifier: MIT
"""Whole sessions in the real window, from the first page to the history."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton

from backcare_desktop.app import furnish
from backcare_desktop.core.due_date import due_date_from
from backcare_desktop.core.player import State
from backcare_desktop.core.profile import Stage
from backcare_desktop.core.session import Outcome
from backcare_desktop.core.settings import Settings, WeekSettings
from backcare_desktop.resources import shipped_routines
from backcare_desktop.storage.history import open_history
from backcare_desktop.storage.library import load_library
from backcare_desktop.storage.settings_file import save_settings
from backcare_desktop.ui.pages.change_panel import ChangePanel
from tests.hands import MORNING, Hands
from tests.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from backcare_desktop.storage.library import Library
    from backcare_desktop.ui.look.theme import Theme

FLARE_MS = 165_000


@pytest.fixture
def pilot(qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Pilot]:
    """The window over an empty data folder."""
    made = Pilot(qapp, theme, tmp_path / "data")
    yield made
    made.close()
    made.window.deleteLater()


def follow_flare(pilot: Pilot) -> None:
    """Start the shortest routine from its page."""
    pilot.program.choosing.show_ready("flare-relief")
    pilot.press(Qt.Key.Key_Return)
    assert pilot.window.current_room is pilot.window.follow


def test_a_fresh_start_shows_the_library(pilot: Pilot) -> None:
    """The first page holds the nine shipped routines and no complaint."""
    assert len(pilot.window.routines.grid.cards) == 9
    assert pilot.window.notices.texts == ()


def test_a_whole_session_by_keyboard(pilot: Pilot) -> None:
    """From the page before the start, with Enter only, to a finished session."""
    follow_flare(pilot)
    pilot.advance(FLARE_MS + 200, step_ms=50)
    assert pilot.window.current_room is pilot.window.after
    assert [session.outcome for session in pilot.sessions()] == [Outcome.FINISHED]
    assert pilot.sessions()[0].steps[0].done_reps == 12


def test_the_session_is_in_the_history_from_its_first_second(pilot: Pilot) -> None:
    """Another connection sees the session while it has hardly begun."""
    follow_flare(pilot)
    pilot.advance(1_000)
    assert [row[0] for row in pilot.rows()] == ["ended-early"]


def test_pause_and_resume_take_the_breath_from_its_start(pilot: Pilot) -> None:
    """Space pauses; Space again counts in and begins the breath anew."""
    follow_flare(pilot)
    pilot.advance(42_000)
    pilot.press(Qt.Key.Key_Space)
    assert pilot.program.playback.state is State.PAUSED
    pilot.advance(60_000)
    pilot.press(Qt.Key.Key_Space)
    pilot.advance(3_000 + TICK_SLACK_MS)
    player = pilot.program.playback.player
    assert player is not None
    assert 40_000 <= player.position_ms <= 40_000 + 2 * TICK_SLACK_MS


TICK_SLACK_MS = 66


def test_stop_is_one_key_and_final(pilot: Pilot) -> None:
    """S stops, asks what happened, keeps the answer and never resumes."""
    follow_flare(pilot)
    pilot.advance(40_000)
    pilot.press(Qt.Key.Key_S)
    assert pilot.window.current_room is pilot.window.stopped
    pilot.advance(10_000)
    assert pilot.program.playback.state is State.STOPPED
    pilot.window.stopped.row("bleeding").click()
    assert [row[:2] for row in pilot.rows()] == [("stopped", "bleeding")]


def test_stop_works_while_paused(pilot: Pilot) -> None:
    """From a pause, S stops all the same."""
    follow_flare(pilot)
    pilot.advance(40_000)
    pilot.press(Qt.Key.Key_Space)
    pilot.press(Qt.Key.Key_S)
    assert pilot.window.current_room is pilot.window.stopped


def test_escape_pauses_then_ends(pilot: Pilot) -> None:
    """The first Escape pauses, the second ends here with what was done."""
    follow_flare(pilot)
    pilot.advance(60_000, step_ms=50)
    pilot.press(Qt.Key.Key_Escape)
    assert pilot.program.playback.state is State.PAUSED
    pilot.press(Qt.Key.Key_Escape)
    assert pilot.window.current_room is pilot.window.after
    session = pilot.sessions()[0]
    assert session.outcome is Outcome.ENDED_EARLY
    assert session.tally.played_ms == pytest.approx(60_000, abs=100)


def test_answers_after_a_session_are_kept(pilot: Pilot) -> None:
    """Pain, effort and note reach the history at once; Done leads back."""
    follow_flare(pilot)
    pilot.advance(FLARE_MS + 200, step_ms=50)
    pilot.window.after.answered.emit(3, None, "softer now")
    assert pilot.sessions()[0].pain_after == 3
    assert pilot.sessions()[0].note == "softer now"
    pilot.window.after.done.emit()
    assert pilot.window.current_room is not pilot.window.after


def test_progress_shows_the_session(pilot: Pilot) -> None:
    """After a session, Progress holds it; deleting can be undone."""
    follow_flare(pilot)
    pilot.advance(FLARE_MS + 200, step_ms=50)
    pilot.window.open_page("progress")
    session = pilot.sessions()[0]
    pilot.window.progress.session_deleted.emit(session.id)
    assert pilot.sessions() == []
    pilot.window.progress.deletion_undone.emit()
    assert pilot.sessions() == [session]


def test_closing_mid_session_keeps_it(pilot: Pilot) -> None:
    """Closing the window loses nothing of what was done."""
    follow_flare(pilot)
    pilot.advance(50_000, step_ms=50)
    pilot.close()
    outcome, _, played_ms = pilot.rows()[0]
    assert outcome == "ended-early"
    assert played_ms == pytest.approx(50_000, abs=100)


def test_a_broken_file_of_hers_is_a_row_and_not_a_crash(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """Her broken file is shown with its reason beside the nine shipped routines."""
    own = tmp_path / "data" / "routines"
    own.mkdir(parents=True)
    (own / "hip-set.yaml").write_text("format: 1\ntitle: Hips\nsteps: eight\n")
    pilot = Pilot(qapp, theme, tmp_path / "data")
    assert len(pilot.window.routines.grid.cards) == 9
    assert len(pilot.window.routines._broken) == 1
    pilot.close()


def test_a_folder_that_cannot_be_written_is_said_and_survived(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """Where nothing can be kept, the program says so and plays all the same."""
    blocked = tmp_path / "data"
    blocked.write_text("a file in the folder's place")
    pilot = Pilot(qapp, theme, blocked)
    assert "cannot be a folder" in pilot.window.notices.texts[0]
    follow_flare(pilot)
    pilot.advance(5_000)
    assert pilot.program.playback.state is State.PLAYING
    pilot.advance(FLARE_MS, step_ms=50)
    assert "could not be saved" in pilot.window.after.saved_words
    pilot.close()


KILLED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from backcare_desktop.app import furnish, real_clock
app = QApplication([])
program = furnish(app, real_clock(), Path(sys.argv[1])).fill()
def tell(session):
    if session.tally.played_ms >= 1_000:
        print(session.tally.played_ms, flush=True)
program.following.session_changed.connect(tell)
program.playback.session_changed.connect(tell)
program.choosing.start("flare-relief")
app.exec()
"""


def test_killing_the_process_keeps_what_was_done(tmp_path: Path) -> None:
    """Kill -9 in the middle of a session leaves it in the history."""
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    told_ms = int(child.stdout.readline())
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    opened = open_history(tmp_path / "history.db", now_utc=datetime.now(UTC))
    (session,) = opened.history.sessions()
    opened.history.close()
    assert session.outcome is Outcome.ENDED_EARLY
    assert session.tally.played_ms >= told_ms


def test_a_digit_answers_as_soon_as_a_session_is_over(pilot: Pilot) -> None:
    """The page after has the keyboard on its scale, from the follow-along page."""
    follow_flare(pilot)
    pilot.advance(FLARE_MS + 200, step_ms=50)
    assert pilot.window.after.scale.hasFocus()
    pilot.press(Qt.Key.Key_2)
    assert pilot.sessions()[0].pain_after == 2


def test_stop_has_the_keyboard_on_its_first_row(pilot: Pilot) -> None:
    """Tab and Space tick at once after S."""
    follow_flare(pilot)
    pilot.press(Qt.Key.Key_S)
    assert pilot.window.stopped.row("just-stop").hasFocus()


def test_another_start_keeps_the_session_under_way(pilot: Pilot) -> None:
    """Playing or paused, the first session stays as ended early, with its time."""
    for is_paused in (False, True):
        follow_flare(pilot)
        pilot.advance(12_000, step_ms=50)
        if is_paused:
            pilot.press(Qt.Key.Key_Space)
        pilot.program.choosing.start("evening-breathing")
    pilot.advance(1_000)
    first, second = [row for row in pilot.rows() if row[2] > 5_000]
    for outcome, _reasons, played_ms in (first, second):
        assert outcome == "ended-early"
        assert played_ms == pytest.approx(12_000, abs=100)
    assert pilot.program.playback.state is State.PLAYING


def test_the_window_names_the_routine_while_it_plays(pilot: Pilot) -> None:
    """A list of windows tells what runs; afterwards it is the program again."""
    assert pilot.window.windowTitle() == "Backcare"
    follow_flare(pilot)
    assert pilot.window.windowTitle() == "Flare relief"
    pilot.press(Qt.Key.Key_S)
    assert pilot.window.windowTitle() == "Backcare"


def test_the_library_is_never_left_in_full_screen(pilot: Pilot) -> None:
    """Only the follow-along page has a button for it, so only there it stays."""
    follow_flare(pilot)
    pilot.press(Qt.Key.Key_F)
    assert pilot.window.isFullScreen()
    pilot.press(Qt.Key.Key_S)
    assert pilot.window.isFullScreen()
    pilot.click(pilot.window.stopped.close_button)
    assert pilot.window.current_room is not pilot.window.stopped
    assert not pilot.window.isFullScreen()


def test_after_stop_another_enter_starts_nothing(pilot: Pilot) -> None:
    """The card and the start that she pressed do not get the keyboard back."""
    pilot.window.routines.grid.cards[0].setFocus()
    pilot.press(Qt.Key.Key_Return)
    pilot.press(Qt.Key.Key_Return)
    assert pilot.window.current_room is pilot.window.follow
    pilot.press(Qt.Key.Key_S)
    pilot.press(Qt.Key.Key_Return, pilot.window.stopped.close_button)
    focused = pilot.window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Routines"
    pilot.press(Qt.Key.Key_Return)
    assert pilot.program.playback.state is State.STOPPED
    assert pilot.window.current_room is not pilot.window.follow


def test_a_page_opened_by_key_has_the_focus_somewhere_visible(pilot: Pilot) -> None:
    """From a card, Ctrl+2 does not leave the keyboard on a page as a whole."""
    pilot.window.routines.grid.cards[0].setFocus()
    pilot.window.open_page("progress")
    focused = pilot.window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Progress"


def test_a_file_played_from_elsewhere_leaves_the_library_alone(
    pilot: Pilot, shipped_library: Library
) -> None:
    """A file with a shipped routine's name is played, and does not take its card."""
    walk = shipped_library.routines["evening-walk"].routine
    pilot.program.choosing.play_file("flare-relief", walk)
    assert pilot.window.windowTitle() == walk.title
    pilot.press(Qt.Key.Key_S)
    pilot.program.choosing.start("flare-relief")
    assert pilot.window.windowTitle() == "Flare relief"


ONLY_BRIDGES = """
format: 1
title: Only bridges
when: any
summary: From my physio.
steps:
  - {exercise: her-bridge, reps: 6}
"""
IN_WEEK_30 = Settings(
    week=WeekSettings(Stage.PREGNANT, due_date_from(30 * 7, MORNING.date()))
)


def test_a_routine_of_which_nothing_is_left_is_told_and_not_hidden(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """Her routine is a calm row with its reason, and playing its file says the same."""
    exercises = tmp_path / "routines" / "exercises"
    exercises.mkdir(parents=True)
    bridge = (shipped_routines() / "exercises" / "bridge.yaml").read_text("utf-8")
    # What it names instead is left out as well.
    alone = re.sub(r"instead: .*", "instead: [bridge]", bridge)
    (exercises / "her-bridge.yaml").write_text(alone, "utf-8")
    (tmp_path / "routines" / "bridges.yaml").write_text(ONLY_BRIDGES, "utf-8")
    save_settings(tmp_path, IN_WEEK_30)
    program = furnish(qapp, Hands().clock, tmp_path, theme).fill()
    rows = program.window.routines.findChildren(ChangePanel)
    assert [row.accessibleName() for row in rows] == [
        "Nothing in Only bridges fits you just now"
    ]
    assert "Bridge is left out from week 20" in rows[0].accessibleDescription()
    routine = load_library(shipped_routines(), tmp_path / "routines").routines
    program.choosing.play_file("bridges", routine["bridges"].routine)
    (notice,) = program.window.notices.texts
    assert notice.startswith("Nothing in Only bridges fits you just now. Bridge is")
    assert program.playback.state is State.READY
    program.window.close()


def test_what_changed_is_said_with_her_week(
    qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """The card and the page before the start name the week that they are for."""
    save_settings(tmp_path, IN_WEEK_30)
    program = furnish(qapp, Hands().clock, tmp_path, theme).fill()
    cards = program.window.routines.grid.cards
    changed = [card for card in cards if card.card.change_reasons]
    assert changed
    for card in changed:
        assert "Changed for week 30" in card.accessibleDescription()
    program.choosing.show_ready(changed[0].card.stem)
    panels = program.window.ready.findChildren(ChangePanel)
    assert [panel.accessibleName() for panel in panels] == ["Changed for week 30"]
    program.window.close()


def test_a_folder_that_the_desktop_cannot_open_is_named(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A press on the button is never without an answer."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    pilot.click(pilot.window.routines.folder_button)
    (notice,) = pilot.window.notices.texts
    assert str(pilot.folder / "routines") in notice

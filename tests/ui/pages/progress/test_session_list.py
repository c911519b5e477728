# SPDX-License-Identifier: MIT
"""A row of the session list tells when it shows more, so that the page can follow."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from backcare_desktop.core.session import Outcome, Session, StepRecord, Tally
from backcare_desktop.core.weeks import WeekMinutes
from backcare_desktop.ui.pages.progress.progress_page import ProgressPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from backcare_desktop.ui.look.theme import Theme

SESSION = Session(
    id="one",
    started_utc=datetime(2026, 11, 20, 17, 0, tzinfo=UTC),
    local_date=date(2026, 11, 20),
    utc_offset_min=0,
    gestational_days=None,
    routine="late-afternoon",
    title="Late afternoon",
    routine_hash="",
    app_version="1",
    rules_version=1,
    planned_ms=80_000,
    tally=Tally(80_000, 80_000, 0),
    steps=(StepRecord("clamshell", "Clamshell", 10, 10, 80_000, 80_000),),
    outcome=Outcome.FINISHED,
)
LOW_PX = 480
WEEK = WeekMinutes(date(2026, 11, 16), 80_000, 0, 1)


def test_an_opened_session_comes_into_view(theme: Theme, qtbot: QtBot) -> None:
    """Its steps, down to the button that deletes it, need no scrolling by hand."""
    page = ProgressPage(theme)
    qtbot.addWidget(page)
    page.show_history([WEEK], [SESSION], date(2026, 11, 21))
    page.resize(1166, LOW_PX)
    with qtbot.waitExposed(page):
        page.show()
    told: list[object] = []
    page.sessions.opened.connect(told.append)
    page.sessions.row(0).click()
    details = page.sessions.details(0)
    assert details is not None
    button = details.delete_button
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())
    page.sessions.row(0).click()
    assert len(told) == 1

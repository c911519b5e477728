# SPDX-License-Identifier: MIT
"""A session tells the truth from its first second."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime

import pytest

from backcare_desktop.core.session import Outcome, Session, Tally


def session() -> Session:
    """A session that has just begun."""
    return Session(
        id="0",
        started_utc=datetime(2026, 3, 1, 23, 30, tzinfo=UTC),
        local_date=date(2026, 3, 2),
        utc_offset_min=60,
        gestational_days=None,
        routine="easy-day",
        title="Easy day",
        routine_hash="",
        app_version="1",
        rules_version=1,
        planned_ms=419_000,
    )


def test_session_has_ended_early_until_it_proves_otherwise() -> None:
    """A power cut in the first second leaves no finished session behind."""
    assert session().outcome is Outcome.ENDED_EARLY
    assert session().tally == Tally(0, 0, 0)


def test_nothing_is_claimed_that_she_has_not_said() -> None:
    """Pain, effort and note are empty, which is not zero."""
    empty = session()
    assert (empty.pain_before, empty.pain_after, empty.effort) == (None, None, None)
    assert (empty.note, empty.stop_reason) == ("", "")


def test_session_is_a_value() -> None:
    """Bringing it up to date makes a new one."""
    with pytest.raises(FrozenInstanceError):
        session().note = "later"  # type: ignore[misc]

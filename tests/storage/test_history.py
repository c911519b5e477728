# SPDX-License-Identifier: MIT
"""Sessions go into the history and come back as they were."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backcare_desktop.core.session import Effort, Outcome, Session, StepRecord, Tally
from backcare_desktop.core.weeks import WeekMinutes
from backcare_desktop.storage.data_folder import StorageTrouble
from backcare_desktop.storage.history import History, open_history

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
HAPPENED = StepRecord("cat-cow", "Cat and cow", 8, 3, 68_000, 25_500)
SESSION = Session(
    id="6f0d3a3e-7f0e-4d43-9b0e-1c3f6f6f1a01",
    started_utc=NOW,
    local_date=date(2026, 3, 9),
    utc_offset_min=60,
    gestational_days=171,
    routine="morning-loosener",
    title="Morning loosener",
    routine_hash="ab" * 32,
    app_version="0.1.0",
    rules_version=1,
    planned_ms=412_000,
)

counts = st.integers(0, 2**40)
pains = st.none() | st.integers(0, 10)
sessions = st.builds(
    Session,
    id=st.uuids().map(str),
    started_utc=st.datetimes(timezones=st.just(UTC)),
    local_date=st.dates(),
    utc_offset_min=st.integers(-1439, 1439),
    gestational_days=st.none() | st.integers(-20, 320),
    routine=st.text(),
    title=st.text(),
    routine_hash=st.text("0123456789abcdef"),
    app_version=st.text(),
    rules_version=st.integers(0, 99),
    planned_ms=counts,
    tally=st.builds(Tally, counts, counts, counts),
    steps=st.lists(
        st.builds(StepRecord, st.text(), st.text(), counts, counts, counts, counts),
        max_size=6,
    ).map(tuple),
    outcome=st.sampled_from(Outcome),
    stop_reason=st.text(),
    pain_before=pains,
    pain_after=pains,
    effort=st.none() | st.sampled_from(Effort),
    note=st.text(),
)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    """An empty history."""
    with closing(open_history(tmp_path / "history.db", now_utc=NOW).history) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[History]:
    """One history for all generated sessions of this module."""
    path = tmp_path_factory.mktemp("shared") / "history.db"
    with closing(open_history(path, now_utc=NOW).history) as opened:
        yield opened


def numbered(number: int, **changes: object) -> Session:
    """A session of its own, started `number` hours after NOW."""
    started = NOW + timedelta(hours=number)
    session = replace(
        SESSION,
        id=str(UUID(int=number)),
        started_utc=started,
        local_date=started.date(),
    )
    return replace(session, **changes)  # type: ignore[arg-type] # any of its fields


def rows_in(history: History, table: str) -> int:
    """How many rows a table has, seen by a connection of its own."""
    with closing(sqlite3.connect(history.path)) as other:
        (rows,) = other.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - a test's own names
    return int(rows)


@given(session=sessions)
def test_any_session_comes_back_as_it_was(shared: History, session: Session) -> None:
    """Not a letter and not a microsecond is lost."""
    shared.save(session, NOW)
    assert shared.session(session.id) == session
    assert shared.session(session.id).started_utc.utcoffset() == timedelta(0)


@given(before=sessions, after=sessions)
def test_saving_again_leaves_the_later_state_only(
    shared: History, before: Session, after: Session
) -> None:
    """Whatever changed in between, steps fewer or more, the last save counts."""
    after = replace(after, id=before.id)
    shared.save(before, NOW)
    shared.save(after, NOW)
    assert shared.session(before.id) == after


def test_saving_twice_is_one_row(history: History) -> None:
    """The row of the first second is the row of the end."""
    history.save(replace(SESSION, steps=(HAPPENED, HAPPENED)), NOW)
    ended = replace(
        SESSION,
        steps=(replace(HAPPENED, done_reps=8),),
        tally=Tally(60_000, 40_000, 0),
        outcome=Outcome.FINISHED,
    )
    history.save(ended, NOW + timedelta(minutes=5))
    assert history.sessions() == [ended]
    assert rows_in(history, "sessions") == 1
    assert rows_in(history, "session_steps") == 1


def test_what_was_saved_is_there_for_another_reader_at_once(history: History) -> None:
    """A save is on the disk when it returns, not when the window closes."""
    history.save(SESSION, NOW)
    assert rows_in(history, "sessions") == 1


def test_the_time_of_the_last_save_is_kept(history: History) -> None:
    """Two histories can merge by which row is the later one."""
    history.save(SESSION, NOW)
    history.save(SESSION, NOW + timedelta(seconds=5))
    with closing(sqlite3.connect(history.path)) as other:
        (updated,) = other.execute("SELECT updated_utc FROM sessions").fetchone()
    assert datetime.fromisoformat(updated) == NOW + timedelta(seconds=5)


def test_a_start_in_another_zone_is_the_same_moment(history: History) -> None:
    """Whatever zone a start comes in, UTC is stored."""
    started = NOW.astimezone(timezone(timedelta(hours=9)))
    history.save(replace(SESSION, started_utc=started), NOW)
    assert history.session(SESSION.id).started_utc.isoformat() == NOW.isoformat()


def test_a_start_without_a_zone_is_refused(history: History) -> None:
    """A moment that could be anywhere is our fault and not hers; nothing is written."""
    with pytest.raises(ValueError, match="no time zone"):
        history.save(replace(SESSION, started_utc=NOW.replace(tzinfo=None)), NOW)
    assert history.sessions() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"pain_before": 11},
        {"pain_after": -1},
        {"planned_ms": -1},
        {"tally": Tally(played_ms=-1)},
        {"steps": (replace(HAPPENED, done_ms=-1),)},
    ],
)
def test_an_impossible_session_is_refused_whole(
    history: History, wrong: dict[str, object]
) -> None:
    """The table keeps what was there before, steps included."""
    right = numbered(1, steps=(HAPPENED,))
    history.save(right, NOW)
    with pytest.raises(sqlite3.IntegrityError):
        history.save(replace(right, note="new", **wrong), NOW)  # type: ignore[arg-type] # any of its fields
    assert history.sessions() == [right]


def test_half_an_emoji_costs_one_letter_and_not_the_session(history: History) -> None:
    """A text field can hand over what cannot be stored."""
    history.save(replace(SESSION, note="better \ud83d today"), NOW)
    assert history.session(SESSION.id).note == "better ? today"


def test_sessions_come_newest_first(history: History) -> None:
    """Order is by the moment they started, not by when they were saved."""
    for number in (3, 1, 2):
        history.save(numbered(number, steps=(HAPPENED,) * number), NOW)
    assert history.sessions() == [
        numbered(number, steps=(HAPPENED,) * number) for number in (3, 2, 1)
    ]


def test_a_limit_takes_the_newest_with_their_own_steps(history: History) -> None:
    """A short list is the head of the long one."""
    for number in range(1, 6):
        history.save(numbered(number, steps=(HAPPENED,) * number), NOW)
    assert history.sessions(limit=2) == history.sessions()[:2]
    assert history.sessions(limit=0) == []


def test_deleting_can_be_undone(history: History) -> None:
    """What delete returns is enough to bring everything back."""
    session = replace(SESSION, steps=(HAPPENED, HAPPENED), note="slept well")
    history.save(session, NOW)
    deleted = history.delete(SESSION.id)
    assert history.sessions() == []
    assert rows_in(history, "session_steps") == 0
    history.save(deleted, NOW)
    assert history.sessions() == [session]


def test_a_session_that_is_gone_is_a_plain_sentence(history: History) -> None:
    """Another window may have deleted it."""
    with pytest.raises(StorageTrouble, match="no longer in the history"):
        history.delete(SESSION.id)
    with pytest.raises(StorageTrouble, match="no longer in the history"):
        history.session(SESSION.id)
    history.save(SESSION, NOW)


def test_minutes_belong_to_the_local_day(history: History) -> None:
    """Late on Sunday evening in New York is Monday in UTC and Sunday in the week."""
    sunday = date(2026, 3, 8)
    history.save(
        replace(
            SESSION,
            started_utc=datetime(2026, 3, 9, 2, 30, tzinfo=UTC),
            local_date=sunday,
            utc_offset_min=-240,
            tally=Tally(90_000, 60_000, 20_000),
        ),
        NOW,
    )
    assert history.week_minutes(date(2026, 3, 2), date(2026, 3, 15)) == [
        WeekMinutes(date(2026, 3, 2), 60_000, 20_000, 1),
        WeekMinutes(date(2026, 3, 9)),
    ]


def test_minutes_add_up_across_the_end_of_the_year(history: History) -> None:
    """Several sessions a day and both sides of New Year make one week."""
    days = [date(2025, 12, 28), date(2025, 12, 31), date(2025, 12, 31)]
    for number, day in enumerate([*days, date(2026, 1, 1), date(2026, 1, 5)]):
        tally = Tally(10**number, 10**number, 2 * 10**number)
        history.save(numbered(number, local_date=day, tally=tally), NOW)
    assert history.week_minutes(date(2025, 12, 29), date(2026, 1, 4)) == [
        WeekMinutes(date(2025, 12, 29), 1110, 2220, 3)
    ]


def test_weekly_sums_never_touch_the_table(history: History) -> None:
    """The index covers the chart's question, so that ten years stay quick."""
    plan = history._connection.execute(
        "EXPLAIN QUERY PLAN SELECT day, sum(movement_ms), sum(moderate_ms), count(*) "
        "FROM sessions WHERE day BETWEEN 1 AND 2 GROUP BY day"
    ).fetchall()
    assert "COVERING INDEX sessions_by_day" in plan[0][-1]


def test_a_full_disk_is_a_plain_sentence_and_harms_nothing(history: History) -> None:
    """What was saved stays, and saving goes on when there is room again."""
    history.save(SESSION, NOW)
    database = history._connection
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    long = replace(SESSION, note="x" * 100_000, steps=(HAPPENED,))
    with pytest.raises(StorageTrouble, match="The disk is full"):
        history.save(long, NOW)
    assert history.sessions() == [SESSION]
    database.execute("PRAGMA max_page_count = 100000").fetchall()
    history.save(long, NOW)
    assert history.sessions() == [long]


def test_a_file_that_may_not_be_written_is_a_plain_sentence(history: History) -> None:
    """Reading goes on."""
    history.save(SESSION, NOW)
    history._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageTrouble, match="may not write the history"):
        history.save(numbered(1), NOW)
    with pytest.raises(StorageTrouble, match="may not write the history"):
        history.delete(SESSION.id)
    assert history.sessions() == [SESSION]


def test_a_writer_that_never_ends_is_a_plain_sentence(history: History) -> None:
    """After its patience a save says who is in the way; the next one works."""
    history._connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(history.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageTrouble, match="Another program is using"):
            history.save(SESSION, NOW)
        assert history.sessions() == []
    history.save(SESSION, NOW)
    assert history.sessions() == [SESSION]


def test_closing_twice_is_fine(history: History) -> None:
    """Nobody has to remember whether the history was closed."""
    history.close()
    history.close()

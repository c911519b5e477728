# SPDX-License-Identifier: MIT
"""What the history asks of its tables, as SQL."""

from __future__ import annotations

from backcare_desktop.storage.history_rows import SESSION_COLUMNS, STEP_COLUMNS


def _save(table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> str:
    """One statement that inserts a row or, where it differs, brings it up to date.

    Rows that stay the same are not written: between two saves of a session that is
    played, only the current step moves.
    """
    rest = [column for column in columns if column not in key]
    changes = ", ".join(f"{column} = excluded.{column}" for column in rest)
    differs = " OR ".join(f"{column} IS NOT excluded.{column}" for column in rest)
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) "  # noqa: S608 - names from here
        f"VALUES ({', '.join('?' * len(columns))}) "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes} WHERE {differs}"
    )


def _select(columns: tuple[str, ...], source: str) -> str:
    return f"SELECT {', '.join(columns)} FROM {source}"  # noqa: S608 - names from here


_NEWEST_FIRST = "sessions ORDER BY started_utc DESC, id DESC LIMIT ?"

SAVE_SESSION = _save("sessions", SESSION_COLUMNS, ("id",))
SAVE_STEP = _save("session_steps", STEP_COLUMNS, ("session_id", "number"))
DROP_STEPS_AFTER = "DELETE FROM session_steps WHERE session_id = ? AND number > ?"
DELETE_SESSION = "DELETE FROM sessions WHERE id = ?"

SESSION = _select(SESSION_COLUMNS, "sessions WHERE id = ?")
STEPS = _select(STEP_COLUMNS, "session_steps WHERE session_id = ? ORDER BY number")
SESSIONS = _select(SESSION_COLUMNS, _NEWEST_FIRST)
STEPS_OF_SESSIONS = _select(
    STEP_COLUMNS,
    f"session_steps WHERE session_id IN ({_select(('id',), _NEWEST_FIRST)}) "
    "ORDER BY session_id, number",
)
DAYS = (
    "SELECT day, sum(movement_ms), sum(moderate_ms), count(*) FROM sessions "
    "WHERE day BETWEEN ? AND ? GROUP BY day"
)

"""Words that are being typed, kept outside the ledger: each belongs to one window and one place."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from ict_desktop.store.living import closed


@dataclass(frozen=True)
class Place:
    """Where words are being typed: the fields of a record ("" for a new one) of a table, in one window.

    `context` is the parent a new record is begun under: what is typed under one is never offered under another.
    """

    table: str
    record_id: str
    context: str
    window: str


_HERE = "record_table = ? AND record_id = ? AND context = ?"


def put(connection: sqlite3.Connection, place: Place, field: str, text: str, at: str) -> None:
    """Keep words; `at` is when they were begun, and stays so however long they are typed at."""
    connection.execute(
        "INSERT INTO draft (record_table, record_id, context, window, field, text, at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (record_table, record_id, context, field, window) "
        "DO UPDATE SET text = excluded.text",
        (place.table, place.record_id, place.context, place.window, field, text, at),
    )


def drop(connection: sqlite3.Connection, place: Place, field: str = "") -> None:
    """Forget the words of a window at a place, or of one field there; those of other windows are not its to forget."""
    connection.execute(
        f"DELETE FROM draft WHERE {_HERE} AND window = ? AND ? IN ('', field)",
        (place.table, place.record_id, place.context, place.window, field),
    )


def texts(
    connection: sqlite3.Connection, place: Place, lives: Callable[[str], bool]
) -> tuple[dict[str, str], list[str]]:
    """Return the words to offer at a place (field → text), and the windows that left some of them behind.

    They are the window's own, and what is left of windows that live no more, of those the newest; it comes first.
    """
    rows = connection.execute(
        f"SELECT window, field, text FROM draft WHERE {_HERE} ORDER BY window = ?, at",
        (place.table, place.record_id, place.context, place.window),
    ).fetchall()
    others = dict.fromkeys(window for window, _field, _text in reversed(rows) if window != place.window)
    left = [window for window in others if not lives(window)]
    return {field: text for window, field, text in rows if window == place.window or window in left}, left


def changed_since(connection: sqlite3.Connection, place: Place) -> dict[str, object]:
    """Return what stood in the fields of a window's words where something else was stored there after they were begun."""
    begun = connection.execute(
        f"SELECT field, substr(at, 1, 19) FROM draft WHERE {_HERE} AND window = ?",
        (place.table, place.record_id, place.context, place.window),
    ).fetchall()
    found: dict[str, object] = {}
    for field, at in begun:
        steps = connection.execute(
            "SELECT old, new FROM change LEFT JOIN action ON action.id = action_id WHERE table_name = ? AND record_id = ? "
            "AND coalesce(action.at >= ?, 1) AND old IS NOT NULL AND new IS NOT NULL ORDER BY change.id",
            (place.table, place.record_id, at),
        )
        for old, new in ((json.loads(old).get(field), json.loads(new).get(field)) for old, new in steps):
            if old != new:
                found.setdefault(field, old)
    return found


def claim(connection: sqlite3.Connection, place: Place, left: list[str]) -> None:
    """Make the words other windows left behind the window's own: they are offered once, not in every window."""
    connection.executemany(
        f"UPDATE OR IGNORE draft SET window = ? WHERE {_HERE} AND window = ?",
        [(place.window, place.table, place.record_id, place.context, window) for window in left],
    )


def any_of(connection: sqlite3.Connection, window: str) -> bool:
    """Say whether a window has words here."""
    return connection.execute("SELECT 1 FROM draft WHERE window = ? LIMIT 1", (window,)).fetchone() is not None


def leave_behind(connection: sqlite3.Connection, window: str) -> None:
    """Let a window's words be offered again, by whichever window comes to their place next."""
    connection.execute("UPDATE draft SET window = ? WHERE window = ?", (closed(window), window))

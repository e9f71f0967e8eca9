"""Places in an order: under each parent the rows of a numbered kind are 1, 2, 3 … after every deed, undo and restore."""

import sqlite3
from collections.abc import Iterable
from typing import Any

PLACE = "position"
"""The column that says where a row stands among its siblings."""

NUMBERED_UNDER = {
    "agenda_item": "meeting_id",
    "attendance": "meeting_id",
    "opinion": "meeting_id",
    "proposal": "opinion_id",
    "conclusion": "meeting_id",
    "coordination": "task_id",
    "team_member": "inspection_id",
    "finding": "visit_id",
    "indicator": "group_code",
}
"""Tables whose rows are numbered 1, 2, 3 … , and under which column each count begins again."""

Row = dict[str, Any]


def next_place(connection: sqlite3.Connection, table: str, parent: object) -> int:
    """Return the place behind the last row under a parent."""
    sql = f"SELECT coalesce(max(position), 0) + 1 FROM {table} WHERE {NUMBERED_UNDER[table]} IS ?"
    place: int = connection.execute(sql, (parent,)).fetchone()[0]
    return place


def close_ranks(connection: sqlite3.Connection, rows: Iterable[tuple[str, Row]], arrived: Iterable[Row] = ()) -> None:
    """Give new numbers where rows of some tables have come, gone or moved; what arrived takes the place it names."""
    back = {row["id"] for row in arrived if "id" in row}
    touched = {
        (table, row.get(NUMBERED_UNDER[table])): None  # a dictionary: in the order they came
        for table, row in rows
        if table in NUMBERED_UNDER
    }
    for table, parent in touched:
        _number(connection, table, parent, back)


def _number(connection: sqlite3.Connection, table: str, parent: object, back: set[str]) -> None:
    sql = f"SELECT id, position FROM {table} WHERE {NUMBERED_UNDER[table]} IS ? ORDER BY position, id"
    places = dict(connection.execute(sql, (parent,)).fetchall())
    order = [row_id for row_id in places if row_id not in back]
    for row_id in (row_id for row_id in places if row_id in back):
        order.insert(max(places[row_id] - 1, 0), row_id)
    for place, row_id in enumerate(order, 1):
        if places[row_id] != place:
            connection.execute(f"UPDATE {table} SET position = ? WHERE id = ?", (place, row_id))
